import type { Engine, EngineRequest } from "../ports/engine.ts";
import { HttpError, type HttpResponse } from "../ports/http.ts";

/** What the engine answers: JSON, or bytes as they are; 200 unless told. */
export interface EngineAnswer {
  readonly status?: number;
  readonly body?: unknown;
}

type Answering = (request: EngineRequest) => EngineAnswer | undefined;

/** An engine in memory that keeps every request, for faults that a real one does not produce on demand. */
export class FakeEngine implements Engine {
  readonly requests: EngineRequest[] = [];
  readonly #answer: Answering;

  /** `answer` gives undefined for what is not there; what it throws happens instead of an answer. */
  constructor(answer: Answering) {
    this.#answer = answer;
  }

  /** `METHOD /path` of everything that came, in order. */
  get lines(): string[] {
    return this.requests.map(({ method, path }) => `${method} ${path}`);
  }

  async exchange(request: EngineRequest): Promise<HttpResponse> {
    this.requests.push(request);
    const notThere = { status: 404, body: { message: `no such object: ${request.path}` } };
    const { status = 200, body = "" } = this.#answer(request) ?? notThere;
    return { status, headers: {}, body: Buffer.isBuffer(body) ? body : Buffer.from(JSON.stringify(body)) };
  }
}

/** What the engine says when it refuses. */
export function refusal(status: number, message: string): EngineAnswer {
  return { status, body: { message } };
}

/** A connection that broke: after the request went out, or before. */
export function connectionLost(sent: boolean): HttpError {
  return new HttpError("socket hang up", { code: "ECONNRESET", sent });
}
