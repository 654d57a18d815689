import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

/** A site that serves one version until the test is over. Gives its address. */
export async function startSite(version: string): Promise<string> {
  const server = createServer((_, response) => response.end(JSON.stringify({ status: "healthy", version })));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/health`;
}
