import { request } from "node:http";
import { text } from "node:stream/consumers";

const API = "/v1.48";

/** What an engine refuses, in its own words. */
export class EngineError extends Error {
  constructor(method: string, path: string, status: number, message: string) {
    super(`${method} ${path}: ${status} ${message}`);
    this.name = "EngineError";
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

/** One request to an engine's socket, with the decoded answer; undefined where the engine has nothing to say. */
export async function askEngine<T>(socketPath: string, asked: EngineRequest): Promise<T> {
  const answer = await requestEngine(socketPath, asked);
  return (answer === "" ? undefined : JSON.parse(answer)) as T;
}

/** One request to an engine's socket, with the answer as it came: progress is one JSON object a line. */
export async function requestEngine(socketPath: string, asked: EngineRequest): Promise<string> {
  const { method = "GET", path, body, signal, timeout = 60_000 } = asked;
  const { promise, resolve, reject } = Promise.withResolvers<{ status: number; content: string }>();
  const headers = { "content-type": "application/json" };
  const abort = signal === undefined ? {} : { signal };
  const sent = request({ socketPath, method, path: `${API}${path}`, timeout, headers, ...abort }, (answer) => {
    text(answer).then((content) => resolve({ status: answer.statusCode ?? 0, content }), reject);
  });
  sent.on("error", reject);
  sent.on("timeout", () => sent.destroy(new Error(`${method} ${path}: no answer within ${timeout / 1_000} s`)));
  sent.end(body === undefined ? undefined : JSON.stringify(body));
  const { status, content } = await promise;
  if (status >= 400) throw new EngineError(method, path, status, content.trim());
  return content;
}
