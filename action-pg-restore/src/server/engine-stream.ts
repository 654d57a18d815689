import http from "node:http";
import type { Duplex } from "node:stream";
import { text } from "node:stream/consumers";
import { EngineError } from "@slipway/shared";

const TIMEOUT = 30_000;

/**
 * Sends a request that takes its connection over, and gives the connection: ending its writable side closes the other
 * program's standard input alone. Source: Docker Engine API, "Attach to a container", "Hijacking".
 * @throws {EngineError} when the engine refuses.
 */
export function takeOver(socketPath: string, path: string, body: unknown): Promise<Duplex> {
  const content = JSON.stringify(body);
  const { promise, resolve, reject } = Promise.withResolvers<Duplex>();
  const request = http.request({
    socketPath,
    path,
    method: "POST",
    agent: false,
    timeout: TIMEOUT,
    headers: {
      host: "docker",
      connection: "Upgrade",
      upgrade: "tcp",
      "content-type": "application/json",
      "content-length": Buffer.byteLength(content),
    },
  });
  request.once("upgrade", (_response, socket, head) => {
    socket.setTimeout(0);
    if (head.length > 0) socket.unshift(head);
    resolve(socket);
  });
  request.once("response", (response) => {
    text(response).then((said) => reject(new EngineError(response.statusCode ?? 0, messageOf(said))), reject);
  });
  request.once("timeout", () => request.destroy(new Error("the engine does not start it")));
  request.once("error", reject);
  request.end(content);
  return promise;
}

function messageOf(said: string): string {
  try {
    return (JSON.parse(said) as { message?: string }).message ?? said.trim();
  } catch {
    return said.trim();
  }
}
