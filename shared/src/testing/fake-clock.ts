import type { Clock } from "../ports/clock.ts";

/** A clock that only moves when someone sleeps, or when a test says so. */
export class FakeClock implements Clock {
  #now = 0;
  readonly #epoch: number;
  /** Called after each sleep, with the time: where a test changes the world. */
  onTick: ((now: number) => void) | undefined;

  constructor(start = "2026-11-21T03:00:00Z") {
    this.#epoch = Date.parse(start);
  }

  now(): number {
    return this.#now;
  }

  date(): Date {
    return new Date(this.#epoch + this.#now);
  }

  async sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
    this.advance(milliseconds);
    // Lets other waiting work run, as a real sleep would.
    await new Promise((resolve) => setImmediate(resolve));
  }

  advance(milliseconds: number): void {
    this.#now += milliseconds;
    this.onTick?.(this.#now);
  }
}
