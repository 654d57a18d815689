import type { RawData, WebSocket } from "ws";
import { valuesAt } from "./json-path.ts";
import { mismatch } from "./matcher.ts";
import type { AwaitedMessage } from "./message-exchange.ts";

export interface ReceivedMessage {
  readonly text: string;
  /** Undefined when the text is not JSON. */
  readonly json: unknown;
}

/** How many messages wait to be taken at most; then the oldest go. */
const CAPACITY = 1_000;
/** RFC 6455, 7.4.1: no status was sent, and the connection was lost. */
const NO_STATUS = 1005;
const LOST = 1006;

/** The messages of a WebSocket that nobody has taken yet, from its first on, and how it ended. */
export class Mailbox {
  readonly #messages: ReceivedMessage[] = [];
  #news = Promise.withResolvers<void>();
  #fault: string | undefined;
  #end: string | undefined;

  constructor(socket: WebSocket) {
    socket.on("message", (data) => this.#put(String(asBuffer(data))));
    socket.on("error", (error) => {
      this.#fault = error.message;
    });
    socket.once("close", (code, reason) => {
      this.#end = sentence(code, String(reason), this.#fault);
      this.#announce();
    });
  }

  /** Resolved when something has come, or it has ended. */
  get news(): Promise<void> {
    return this.#news.promise;
  }

  /** How it ended, in a sentence; undefined while it is open. */
  get end(): string | undefined {
    return this.#end;
  }

  get last(): ReceivedMessage | undefined {
    return this.#messages.at(-1);
  }

  /** The oldest message that fits, which is then no longer here. */
  take(wanted: AwaitedMessage): ReceivedMessage | undefined {
    const index = this.#messages.findIndex((message) => fits(message, wanted));
    return index === -1 ? undefined : this.#messages.splice(index, 1)[0];
  }

  #put(text: string): void {
    this.#messages.push({ text, json: parse(text) });
    if (this.#messages.length > CAPACITY) this.#messages.shift();
    this.#announce();
  }

  #announce(): void {
    this.#news.resolve();
    this.#news = Promise.withResolvers();
  }
}

function fits({ text, json }: ReceivedMessage, wanted: AwaitedMessage): boolean {
  if (wanted.text !== undefined && mismatch([text], wanted.text) !== undefined) return false;
  return [...wanted.json].every(([path, matcher]) => mismatch(valuesAt(json, path), matcher) === undefined);
}

function sentence(code: number, reason: string, fault: string | undefined): string {
  if (fault !== undefined) return `the WebSocket broke: ${fault}`;
  if (code === LOST) return "the connection of the WebSocket was lost";
  if (code === NO_STATUS) return "the server closed the WebSocket without a code";
  return `the server closed the WebSocket with ${code}${reason === "" ? "" : ` (${reason})`}`;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function asBuffer(data: RawData): Buffer {
  if (Array.isArray(data)) return Buffer.concat(data);
  return data instanceof ArrayBuffer ? Buffer.from(data) : data;
}
