import { once } from "node:events";
import http from "node:http";
import type { Socket } from "node:net";

/** What came to an engine: `METHOD /path?query`. */
export type Handler = (line: string, request: http.IncomingMessage, response: http.ServerResponse) => void;

/** An engine's API on a real unix socket, as far as a connection looks at it. */
export class EngineServer implements AsyncDisposable {
  readonly requests: string[] = [];
  /** Connections that came so far. */
  connections = 0;
  readonly #server: http.Server;
  readonly #sockets = new Set<Socket>();

  private constructor(apiVersion: string | undefined, handler: Handler) {
    this.#server = http.createServer((request, response) => {
      const line = `${request.method} ${request.url}`;
      this.requests.push(line);
      if (apiVersion !== undefined) response.setHeader("api-version", apiVersion);
      if (request.url === "/_ping") response.end("OK");
      else handler(line, request, response);
    });
    this.#server.on("connection", (socket) => {
      this.connections += 1;
      this.#sockets.add(socket);
      socket.once("close", () => this.#sockets.delete(socket));
    });
  }

  static async start(
    socketPath: string,
    apiVersion: string | undefined = "1.51",
    handler: Handler = (line, _request, response) => void response.end(JSON.stringify({ line })),
  ): Promise<EngineServer> {
    const engine = new EngineServer(apiVersion, handler);
    engine.#server.listen(socketPath);
    await once(engine.#server, "listening");
    return engine;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    this.#server.close();
    await once(this.#server, "close");
  }
}
