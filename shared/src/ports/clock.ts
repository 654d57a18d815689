import { setTimeout as delay } from "node:timers/promises";

/** Time as a port, so that waits can be tested without waiting. */
export interface Clock {
  /** Monotonic milliseconds: only differences mean something. */
  now(): number;
  /** The wall clock, for names and records. */
  date(): Date;
  /** Resolves after the given milliseconds; rejects with the signal's reason when it is aborted. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
}

export const systemClock: Clock = {
  now: () => performance.now(),
  date: () => new Date(),
  sleep: async (milliseconds, signal) => {
    await delay(milliseconds, undefined, signal ? { signal } : {});
  },
};
