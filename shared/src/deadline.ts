import type { Clock } from "./ports/clock.ts";

/** One monotonic budget that a whole step shares. */
export class Deadline {
  readonly #clock: Clock;
  readonly #end: number;

  constructor(clock: Clock, milliseconds: number) {
    this.#clock = clock;
    this.#end = clock.now() + milliseconds;
  }

  /** Milliseconds left, never below zero. */
  get left(): number {
    return Math.max(0, this.#end - this.#clock.now());
  }

  get passed(): boolean {
    return this.left === 0;
  }

  /** The shorter of this budget and the given one. */
  within(milliseconds: number): Deadline {
    return new Deadline(this.#clock, Math.min(milliseconds, this.left));
  }
}
