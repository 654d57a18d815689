import type { ServerResponse } from "node:http";

/** Refuses as a registry does (OCI distribution specification 1.1, error codes). */
export function refuse(response: ServerResponse, status: number, code: string, message: string): void {
  response.writeHead(status, { "content-type": "application/json" });
  response.end(JSON.stringify({ errors: [{ code, message }] }));
}
