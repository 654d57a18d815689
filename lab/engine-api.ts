import { request } from "node:http";
import { text } from "node:stream/consumers";

const API = "/v1.48";

/** What an engine refuses, in its own words. */
export class EngineError extends Error {
  readonly status: number;
  constructor(method: string, path: string, status: number, message: string) {
    super(`${method} ${path}: ${status} ${message}`);
    this.name = "EngineError";
    this.status = status;
  }
}

export interface EngineRequest {
  readonly method?: "GET" | "POST" | "DELETE";
  readonly path: string;
  readonly body?: unknown;
  readonly signal?: AbortSignal;
  /** Milliseconds without any answer after which the engine counts as not answering. */
  readonly timeout?: number;
}

/** One request to an engine's socket, with the decoded answer. */
export async function askEngine<T>(socketPath: string, asked: EngineRequest): Promise<T> {
  const { method = "GET", path, body, signal, timeout = 60_000 } = asked;
  const { promise, resolve, reject } = Promise.withResolvers<{ status: number; text: string }>();
  const sent = request(
    {
      socketPath,
      method,
      path: `${API}${path}`,
      timeout,
      headers: { "content-type": "application/json" },
      ...(signal === undefined ? {} : { signal }),
    },
    (answer) => {
      text(answer).then((content) => resolve({ status: answer.statusCode ?? 0, text: content }), reject);
    },
  );
  sent.on("error", reject);
  sent.on("timeout", () => sent.destroy(new Error(`${method} ${path}: no answer within ${timeout / 1_000} s`)));
  sent.end(body === undefined ? undefined : JSON.stringify(body));
  const answer = await promise;
  if (answer.status >= 400) throw new EngineError(method, path, answer.status, messageOf(answer.text));
  return decode(answer.text) as T;
}

/** Streams of progress have one JSON object a line; only a single object is decoded, the rest is given as text. */
function decode(content: string): unknown {
  try {
    return content === "" ? undefined : JSON.parse(content);
  } catch {
    return content;
  }
}

function messageOf(content: string): string {
  const decoded = decode(content) as { message?: string } | string | undefined;
  return (typeof decoded === "object" ? decoded.message : decoded) ?? "";
}
