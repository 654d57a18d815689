import { formatDuration, type Problem, type Problems } from "@slipway/shared";
import { stabilityOf } from "./converge/expectation.ts";
import type { Inputs } from "./inputs.ts";
import type { Plan } from "./plan/plan.ts";

/** The way back may need as long as a rollout; this much of the budget is kept for it. */
const KEPT_FOR_ROLLBACK = { share: 0.3, atMost: 180_000 } as const;
/** With less, the share for the way back is too short to see that what was restored stays up. */
const SHORTEST = 30_000;

/** Of a step's `timeout`, the milliseconds for everything that goes forward. */
export function forwardShare(timeout: number): number {
  return timeout - Math.min(timeout * KEPT_FOR_ROLLBACK.share, KEPT_FOR_ROLLBACK.atMost);
}

/** The shortest `timeout` whose forward share is as long as that. */
function timeoutFor(forward: number): number {
  return Math.min(forward / (1 - KEPT_FOR_ROLLBACK.share), forward + KEPT_FOR_ROLLBACK.atMost);
}

/** Times that no deployment can meet, whatever it deploys. */
export function checkTimes({ timeout, "stable-for": stableFor }: Inputs, problems: Problems): void {
  if (timeout === undefined) return;
  if (timeout < SHORTEST) {
    const least = formatDuration(SHORTEST);
    problems.add(
      "timeout",
      `is ${formatDuration(timeout)}, and a rollout with its way back needs ${least} at least; a number alone is seconds, 10m is ten minutes`,
    );
    return;
  }
  if (stableFor !== undefined && stableFor >= forwardShare(timeout))
    problems.add("stable-for", tooLong(`is ${formatDuration(stableFor)}`, stableFor, timeout));
}

/** Services whose own update monitor is longer than the run may go forward. */
export function unmeetableWatches(
  { services }: Plan,
  { stableFor, timeout }: { readonly stableFor: number | undefined; readonly timeout: number },
): Problem[] {
  return services.flatMap((change) => {
    if (change.kind !== "create" && change.kind !== "update") return [];
    const watch = Math.max(...Object.values(stabilityOf(change.spec, stableFor)));
    if (watch < forwardShare(timeout)) return [];
    const what = `is watched for ${formatDuration(watch)} (update_config.monitor)`;
    return [{ input: `stack-file.${change.name}`, message: `${tooLong(what, watch, timeout)}, or set stable-for` }];
  });
}

function tooLong(what: string, watch: number, timeout: number): string {
  const share = `of the timeout (${formatDuration(timeout)}) the rollout gets ${formatDuration(forwardShare(timeout))}`;
  return `${what}, and ${share}, the way back the rest; set timeout to more than ${formatDuration(timeoutFor(watch))}`;
}
