import http from "node:http";
import type { Duplex } from "node:stream";
import { AttemptError } from "./connection.ts";
import { type Answer, BODY_LIMIT } from "./judge.ts";
import { revealHeader } from "./request-headers.ts";
import type { ProbeRequest } from "./target.ts";

const OWN_HEADERS = { "user-agent": "slipway-healthcheck", "cache-control": "no-cache" };

/** One request over an open connection, which is closed afterwards. @throws {AttemptError} */
export async function exchange(
  connection: Duplex,
  request: ProbeRequest,
  signal: AbortSignal,
): Promise<Answer & { readonly firstByte: number }> {
  const start = performance.now();
  try {
    const response = await ask(connection, request, signal);
    const firstByte = performance.now() - start;
    const { body, truncated } = await readBody(response).catch((error: unknown) => {
      // An aborted request ends its body with a reset.
      throw new AttemptError("body", signal.aborted ? signal.reason : error);
    });
    return { status: response.statusCode ?? 0, headers: response.headers, body, truncated, firstByte };
  } finally {
    connection.destroy();
  }
}

function ask(connection: Duplex, request: ProbeRequest, signal: AbortSignal): Promise<http.IncomingMessage> {
  return new Promise((resolve, reject) => {
    http
      // Without an agent nothing is kept alive, and each attempt reaches whoever answers now.
      .request({
        createConnection: () => connection,
        method: request.method,
        path: request.path,
        headers: headersOf(request),
        signal,
      })
      .on("response", resolve)
      .on("error", (error) => reject(new AttemptError("answer", error)))
      .end(request.body);
  });
}

/** The request's headers by name, the probe's own among them. */
export function headersOf({ host, headers }: ProbeRequest): Record<string, string> {
  const own = { ...OWN_HEADERS, host, connection: "close" };
  return { ...own, ...Object.fromEntries(headers.map((header) => [header.name, revealHeader(header)])) };
}

/** At most `BODY_LIMIT` bytes of an answer's body. */
export async function readBody(response: http.IncomingMessage): Promise<{ body: string; truncated: boolean }> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > BODY_LIMIT) break;
  }
  const body = Buffer.concat(chunks).subarray(0, BODY_LIMIT).toString("utf8");
  return { body, truncated: size > BODY_LIMIT };
}
