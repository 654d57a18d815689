import http from "node:http";
import type { Http, HttpResponse } from "./http.ts";

export interface EngineRequest {
  readonly method: "GET" | "POST" | "DELETE" | "HEAD";
  /** Without the version prefix: `/services/create`. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Milliseconds; 30 seconds unless told. */
  readonly timeout?: number;
}

/** The Docker Engine API. */
export interface Engine {
  /** One exchange, whatever its status. @throws {HttpError} when there was no answer. */
  exchange(request: EngineRequest): Promise<HttpResponse>;
}

/** The engine refused. `message` is its own sentence. */
export class EngineError extends Error {
  override readonly name = "EngineError";
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

const DEFAULT_TIMEOUT = 30_000;

/** The decoded JSON of a successful answer. @throws {EngineError} for a status of 400 or more. */
export async function askEngine<T>(engine: Engine, request: EngineRequest): Promise<T> {
  const response = await engine.exchange(request);
  const text = response.body.toString("utf8");
  if (response.status >= 400) throw new EngineError(response.status, engineMessage(response.status, text));
  return (text.trim() === "" ? undefined : JSON.parse(text)) as T;
}

function engineMessage(status: number, text: string): string {
  try {
    const { message } = JSON.parse(text) as { message?: string };
    return message ?? `status ${status}`;
  } catch {
    return text.trim() || `status ${status}`;
  }
}

/** Connections that are kept open between requests, at most so many of them. */
export function keptOpen(connections: number): http.Agent {
  return new http.Agent({ keepAlive: true, maxSockets: connections });
}

/** An engine behind a unix socket. Ending it ends the connections of its `agent`. */
export class SocketEngine implements Engine, Disposable {
  readonly #http: Http;
  readonly #socketPath: string;
  readonly #apiVersion: string;
  readonly #agent: http.Agent;

  constructor(socket: { http: Http; socketPath: string; apiVersion: string; agent: http.Agent }) {
    this.#http = socket.http;
    this.#socketPath = socket.socketPath;
    this.#apiVersion = socket.apiVersion;
    this.#agent = socket.agent;
  }

  exchange({ method, path, query, headers, body, timeout = DEFAULT_TIMEOUT }: EngineRequest): Promise<HttpResponse> {
    const search = query === undefined ? "" : `?${new URLSearchParams(query)}`;
    return this.#http.request({
      method,
      url: `/v${this.#apiVersion}${path}${search}`,
      socketPath: this.#socketPath,
      headers: { ...(body === undefined ? {} : { "content-type": "application/json" }), ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      timeout,
      agent: this.#agent,
    });
  }

  [Symbol.dispose](): void {
    this.#agent.destroy();
  }
}
