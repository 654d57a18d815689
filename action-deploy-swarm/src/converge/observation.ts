import type { CountedTasks } from "./count.ts";

/** One look at one service. */
export interface Observation extends CountedTasks {
  /** Whether the stored spec is the expected one. */
  readonly isExpectedSpec: boolean;
  /** Monotonic milliseconds. */
  readonly now: number;
}
