import type { CountedTasks } from "./count.ts";

/** One look at one service. */
export interface Observation extends CountedTasks {
  /** Whether the stored spec is the expected one. */
  readonly isExpectedSpec: boolean;
  /** Monotonic milliseconds. */
  readonly now: number;
  /** What the swarm's own clocks said when the monotonic one was at 0, in milliseconds since 1970, if that is known. */
  readonly epoch?: number | undefined;
}
