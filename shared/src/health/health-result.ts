import type { TallySheet } from "./tally.ts";
import type { HealthTarget } from "./target.ts";

/** What came of a verification. Times are milliseconds. */
export type HealthResult =
  /** Every required target passed. */
  | { readonly state: "healthy"; readonly targets: readonly TargetReport[]; readonly elapsed: number }
  /** A required target did not answer well in time, or failed for good. */
  | {
      readonly state: "unhealthy";
      readonly targets: readonly TargetReport[];
      readonly elapsed: number;
      /** Why, when no single target is at fault. */
      readonly reason?: string;
    }
  /** All that is wrong is that another version than the expected one is served. */
  | { readonly state: "stale"; readonly targets: readonly TargetReport[]; readonly elapsed: number };

export interface TargetReport extends TallySheet {
  readonly name: string;
  readonly type: HealthTarget["type"];
  readonly required: boolean;
  readonly verdict: TargetVerdict;
  /** Successes in a row at the end. */
  readonly streak: number;
  /** The version that was expected and not served. */
  readonly expected?: string;
}

export type TargetVerdict = "passed" | "stale" | "failed" | "skipped";
