import http from "node:http";
import type https from "node:https";

export interface HttpRequest {
  readonly method: "GET" | "HEAD" | "POST" | "PUT" | "DELETE" | "PATCH";
  /** `http://…`, `https://…`; for a unix socket the path alone. */
  readonly url: string;
  readonly socketPath?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
  /** Milliseconds for the whole exchange, the body included. */
  readonly timeout: number;
  /** The answer's body may not be longer than this many bytes. */
  readonly maxBytes?: number;
  readonly agent?: http.Agent;
}

export interface HttpResponse {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: Buffer;
}

/** One HTTP exchange. Redirects are answers like any other. @throws {HttpError} when there was no complete answer. */
export interface Http {
  request(request: HttpRequest): Promise<HttpResponse>;
}

/** No complete answer came. `sent` tells whether the request may have reached the other side. */
export class HttpError extends Error {
  override readonly name = "HttpError";
  readonly code: string;
  readonly sent: boolean;

  constructor(message: string, options: ErrorOptions & { code: string; sent: boolean }) {
    super(message, options);
    this.code = options.code;
    this.sent = options.sent;
  }
}

const LARGEST_BODY = 64 * 1024 * 1024;

export const nodeHttp: Http = { request: (request) => exchange(request) };

function exchange(wanted: HttpRequest): Promise<HttpResponse> {
  return new Promise((resolve, reject) => {
    const options: https.RequestOptions = {
      method: wanted.method,
      headers: { ...wanted.headers, ...lengthOf(wanted.body) },
      signal: AbortSignal.timeout(Math.max(1, Math.ceil(wanted.timeout))),
      ...(wanted.agent === undefined ? {} : { agent: wanted.agent }),
    };
    let sent = false;
    const markSent = () => {
      sent = true;
    };
    const fail = (error: NodeJS.ErrnoException) => reject(asHttpError(error, wanted, sent));
    const request = start(wanted, options)
      .on("response", (response) => collect(response, wanted.maxBytes ?? LARGEST_BODY).then(resolve, fail))
      .on("socket", (socket) => {
        // On a connected socket the request goes out at once.
        if (socket.connecting) socket.once("connect", markSent);
        else markSent();
      })
      .on("error", fail);
    request.end(wanted.body);
  });
}

function start({ url, socketPath }: HttpRequest, options: https.RequestOptions): http.ClientRequest {
  if (socketPath !== undefined) return http.request({ ...options, socketPath, path: url });
  // Loading TLS costs several milliseconds of every start, and an engine behind a socket needs none.
  return url.startsWith("https:")
    ? process.getBuiltinModule("node:https").request(url, options)
    : http.request(url, options);
}

function lengthOf(body: string | Buffer | undefined): Record<string, string> {
  return body === undefined ? {} : { "content-length": String(Buffer.byteLength(body)) };
}

async function collect(response: http.IncomingMessage, maxBytes: number): Promise<HttpResponse> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxBytes)
      throw Object.assign(new Error(`the answer is longer than ${maxBytes} bytes`), { code: "ETOOLONG" });
    chunks.push(chunk);
  }
  return { status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) };
}

function asHttpError(error: NodeJS.ErrnoException, wanted: HttpRequest, sent: boolean): HttpError {
  const timedOut = error.name === "AbortError" || error.name === "TimeoutError";
  const reason = timedOut ? `no answer within ${Math.round(wanted.timeout)} ms` : error.message || String(error.code);
  const code = timedOut ? "ETIMEDOUT" : (error.code ?? "EUNKNOWN");
  return new HttpError(`${wanted.method} ${withoutQuery(wanted.url)}: ${reason}`, { code, sent, cause: error });
}

function withoutQuery(url: string): string {
  return url.replace(/\?.*$/s, "");
}
