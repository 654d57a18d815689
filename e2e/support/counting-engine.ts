import { once } from "node:events";
import http from "node:http";

/** An engine's socket that passes everything on and remembers what was asked. */
export interface CountingEngine extends AsyncDisposable {
  readonly socketPath: string;
  /** `METHOD /path?query` of each request, in order. */
  readonly requests: readonly string[];
}

export async function startCountingEngine(upstream: string, socketPath: string): Promise<CountingEngine> {
  const requests: string[] = [];
  const server = http.createServer((request, response) => {
    const { method, url, headers } = request;
    requests.push(`${method} ${url}`);
    const passed = http.request({ socketPath: upstream, method, path: url, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    passed.on("error", () => response.destroy());
    request.pipe(passed);
  });
  server.listen(socketPath);
  await once(server, "listening");
  return {
    socketPath,
    requests,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
