import type { Miss, Outcome } from "./outcome.ts";

/** Where a target stands. `misses` and `lasting` count attempts in a row. */
export type Verdict =
  | Waiting
  | { readonly state: "streak"; readonly passes: number }
  | { readonly state: "ok" }
  | { readonly state: "failed"; readonly reason: string };

interface Waiting {
  readonly state: "waiting";
  readonly misses: number;
  readonly lasting: number;
}

export interface VerdictRules {
  /** The healthy threshold: successes in a row. */
  readonly consecutive: number;
  /** The unhealthy threshold: misses in a row that end the wait. */
  readonly failureThreshold: number | undefined;
}

export const UNTRIED: Waiting = { state: "waiting", misses: 0, lasting: 0 };

/** This many lasting misses in a row are not an accident of the boot. */
const LASTING_LIMIT = 3;

/**
 * What one more outcome makes of a verdict. Misses within the start period are not counted, and the first success ends
 * that period (Docker's `--start-period`); the unhealthy threshold counts misses in a row (Kubernetes'
 * `failureThreshold`, ELB's `UnhealthyThresholdCount`). A wrong version breaks a streak but counts as no miss: the
 * service is up, and the new container may yet take over.
 */
export function nextVerdict(verdict: Verdict, outcome: Outcome, rules: VerdictRules, counted = true): Verdict {
  if (verdict.state === "failed" || outcome.kind === "pending") return verdict;
  if (outcome.kind === "stale") return UNTRIED;
  if (outcome.kind === "pass") return extended(verdict, rules.consecutive);
  if (outcome.persistence === "final") return { state: "failed", reason: outcome.error };
  return counted ? missed(verdict, outcome, rules.failureThreshold) : UNTRIED;
}

function missed(verdict: Verdict, { error, persistence }: Miss, threshold = Number.POSITIVE_INFINITY): Verdict {
  const before = verdict.state === "waiting" ? verdict : UNTRIED;
  const misses = before.misses + 1;
  const lasting = persistence === "lasting" ? before.lasting + 1 : 0;
  if (misses < threshold && lasting < LASTING_LIMIT) return { state: "waiting", misses, lasting };
  return { state: "failed", reason: misses === 1 ? error : `${error} (${misses} misses in a row)` };
}

function extended(verdict: Verdict, consecutive: number): Verdict {
  if (verdict.state === "ok") return verdict;
  const passes = (verdict.state === "streak" ? verdict.passes : 0) + 1;
  return passes >= consecutive ? { state: "ok" } : { state: "streak", passes };
}
