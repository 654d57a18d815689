import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { ApiRequest } from "./recording.ts";
import type { ApiAnswer } from "./resolve-image.ts";

/** A private unix socket that speaks the Engine API and hands every request to `answer`. */
export interface RecordingServer extends AsyncDisposable {
  readonly socketPath: string;
}

export async function startRecordingServer(
  socketPath: string,
  apiVersion: string,
  answer: (request: ApiRequest) => Promise<ApiAnswer>,
): Promise<RecordingServer> {
  const server = createServer((request, response) => {
    serve(request, response, apiVersion, answer).catch((error: Error) =>
      send(response, { status: 502, body: { message: error.message } }),
    );
  });
  server.listen(socketPath);
  await once(server, "listening");
  return {
    socketPath,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  apiVersion: string,
  answer: (request: ApiRequest) => Promise<ApiAnswer>,
): Promise<void> {
  const url = new URL(request.url ?? "/", "http://engine");
  const path = url.pathname.replace(/^\/v\d+\.\d+(?=\/)/, "");
  response.setHeader("api-version", apiVersion);
  response.setHeader("ostype", "linux");
  response.setHeader("swarm", "active/manager");
  if (path === "/_ping") {
    response.end(request.method === "HEAD" ? undefined : "OK");
    return;
  }
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  const body = Buffer.concat(chunks).toString("utf8");
  send(response, await answer({ method: request.method ?? "GET", path, query: url.searchParams, body }));
}

function send(response: ServerResponse, { status, body }: ApiAnswer): void {
  response.statusCode = status;
  response.setHeader("content-type", "application/json");
  response.end(JSON.stringify(body));
}
