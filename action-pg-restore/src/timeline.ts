import type { Clock } from "@slipway/shared";

/** One part of a run, for the summary. Milliseconds from the start of the run. */
export interface Phase {
  readonly name: string;
  readonly start: number;
  readonly duration: number;
}

/** Keeps what a run did when. */
export class Timeline {
  readonly #clock: Clock;
  readonly #started: number;
  readonly #phases: Phase[] = [];

  constructor(clock: Clock) {
    this.#clock = clock;
    this.#started = clock.now();
  }

  async during<T>(name: string, body: () => Promise<T>): Promise<T> {
    const start = this.elapsed;
    try {
      return await body();
    } finally {
      this.#phases.push({ name, start, duration: this.elapsed - start });
    }
  }

  get elapsed(): number {
    return this.#clock.now() - this.#started;
  }

  get phases(): readonly Phase[] {
    return this.#phases;
  }
}
