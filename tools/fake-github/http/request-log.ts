import { inspect } from "node:util";
import type { Answer, Exchange, Note, Service } from "./exchange.ts";
import type { Fault } from "./faults.ts";

/** One request and what became of it. */
export interface LoggedRequest {
  readonly service: Service;
  readonly method: string;
  /** Decoded, without the query. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** JSON as a value; undefined for anything else. */
  readonly body: unknown;
  readonly status: number | "dropped";
  /** Of both bodies. */
  readonly bytes: number;
  /** Whose token came with it, by name: never the token. */
  readonly token: string;
  /** As the description of the API calls it: `pulls/create`. */
  readonly operation: string | undefined;
  readonly fault: Fault["kind"] | undefined;
  readonly problems: readonly string[];
}

/** An answer's body as it goes out. */
export function bodyBytes(body: Answer["body"]): Buffer {
  const isText = body === undefined || typeof body === "string" || Buffer.isBuffer(body);
  return Buffer.from(isText ? (body ?? "") : JSON.stringify(body));
}

const REDACTED = "***";

export class RequestLog {
  readonly #entries: LoggedRequest[] = [];
  readonly #redact: (text: string) => string;

  /** @param redact takes every token out of a text */
  constructor(redact: (text: string) => string) {
    this.#redact = redact;
  }

  get entries(): readonly LoggedRequest[] {
    return this.#entries;
  }

  add(request: Exchange, { answer, fault }: { answer: Answer | "dropped"; fault: Fault | undefined }): void {
    const note: Note = answer === "dropped" ? {} : (answer.note ?? {});
    const query = [...request.url.searchParams].filter(([name]) => name !== "sig");
    this.#entries.push({
      service: request.service,
      method: request.method,
      path: this.#redact(request.path),
      query: Object.fromEntries(query.map(([name, value]) => [name, this.#redact(value)])),
      body: this.#bodyOf(request),
      status: answer === "dropped" ? "dropped" : answer.status,
      bytes: request.body.length + (answer === "dropped" ? 0 : bodyBytes(answer.body).length),
      token: note.token ?? "nobody",
      operation: note.operation,
      fault: fault?.kind,
      problems: note.problems ?? [],
    });
  }

  /** One line a request, without bodies: `POST /repos/acme/shop/pulls 201 (GITHUB_TOKEN of release)`. */
  [inspect.custom](): string {
    return this.#entries.map(describeRequest).join("\n");
  }

  toString(): string {
    return this[inspect.custom]();
  }

  #bodyOf({ headers, body }: Exchange): unknown {
    if (body.length === 0 || !/json/.test(headers["content-type"] ?? "")) return undefined;
    const text = this.#redact(body.toString());
    try {
      return JSON.parse(text) as unknown;
    } catch {
      return text;
    }
  }
}

export function describeRequest({ method, path, status, token, fault, problems }: LoggedRequest): string {
  const notes = [fault === undefined ? [] : [`fault: ${fault}`], problems].flat().map((each) => `\n  ${each}`);
  return `${method} ${path} ${status} (${token})${notes.join("")}`;
}

export function redactor(secrets: () => Iterable<string>): (text: string) => string {
  return (text) => [...secrets()].reduce((left, secret) => left.replaceAll(secret, REDACTED), text);
}
