import { randomBytes } from "node:crypto";
import type { Clock } from "../../ports/clock.ts";
import { Redactor } from "../../text/redact.ts";
import type { OpenSocket } from "../web-socket.ts";
import { type Capturable, type Capture, capture, textsWhere } from "./capture.ts";
import { CookieJar } from "./cookie-jar.ts";
import { RANDOM } from "./flow-rules.ts";
import type { Value, Values } from "./placeholder.ts";

const RANDOM_BYTES = 4;

export interface PassParts {
  readonly clock: Clock;
  /** Hides a value from then on. */
  readonly mask: (value: string) => void;
}

/** What one pass through a flow has learnt and holds open. */
export class Pass implements AsyncDisposable {
  readonly #values = new Map<string, Value>([[RANDOM, randomBytes(RANDOM_BYTES).toString("hex")]]);
  readonly #jars = new Map<string, CookieJar>();
  readonly #sockets = new Map<string, OpenSocket>();
  readonly #redactor = new Redactor();
  readonly #hidden = new Set<string>();
  readonly #secrets: readonly Capture[];
  readonly #clock: Clock;
  readonly #mask: (value: string) => void;

  /** `captures` are those of all its steps. */
  constructor(captures: readonly Capture[], { clock, mask }: PassParts) {
    this.#secrets = captures.filter(({ isSecret }) => isSecret);
    this.#clock = clock;
    this.#mask = mask;
  }

  get values(): Values {
    return this.#values;
  }

  /** The cookies of a session, which begins empty. */
  jar(session: string): CookieJar {
    const jar = this.#jars.get(session) ?? new CookieJar(() => this.#clock.date().getTime());
    this.#jars.set(session, jar);
    return jar;
  }

  /**
   * Hides the secrets that are in an answer, whatever else is wrong with it: what the step would have captured, and what
   * other steps capture from such a place. What a pattern finds is only a secret where it belongs.
   */
  hideSecrets(captures: readonly Capture[], answer: Capturable): void {
    const own = captures.filter(({ isSecret }) => isSecret);
    const others = this.#secrets.filter(({ from }) => from.kind !== "matches");
    for (const { from } of [...own, ...others]) for (const text of textsWhere(from, answer)) this.#hide(text);
  }

  /** Learns values from an answer. Gives what is lacking, to be said after the answer. */
  learn(captures: readonly Capture[], answer: Capturable): string | undefined {
    this.hideSecrets(captures, answer);
    for (const { name, from } of captures) {
      const found = capture(from, answer);
      if ("lack" in found) return `${found.lack}, to be captured as ${name}`;
      this.#values.set(name, found.value);
    }
    return undefined;
  }

  open(name: string, socket: OpenSocket): void {
    this.#sockets.set(name, socket);
  }

  /** The WebSocket that a step of this name has opened. */
  socket(name: string): OpenSocket {
    const socket = this.#sockets.get(name);
    if (socket === undefined) throw new TypeError(`no step ${name} has opened a WebSocket; the target is wrong`);
    return socket;
  }

  /** A text without the secrets that were learnt. */
  redact(text: string): string {
    return this.#redactor.redact(text);
  }

  #hide(value: string): void {
    if (this.#hidden.has(value)) return;
    this.#hidden.add(value);
    this.#redactor.add(value);
    this.#mask(value);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all([...this.#sockets.values()].map((socket) => socket.close()));
  }
}
