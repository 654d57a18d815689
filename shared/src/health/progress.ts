import { formatDuration } from "../domain/duration.ts";
import type { Outcome } from "./outcome.ts";
import type { Verdict } from "./verdict.ts";

/** One more outcome of a target, and what it made of the verdict. */
export interface Change {
  readonly name: string;
  readonly before: Verdict;
  readonly after: Verdict;
  readonly outcome: Outcome;
  /** Milliseconds since the beginning. */
  readonly elapsed: number;
  readonly consecutive: number;
}

/** The line that tells of a change of state; undefined for an outcome that changes nothing. Equal states give equal lines. */
export function changeLine({ name, before, after, outcome, elapsed, consecutive }: Change): string | undefined {
  if (after.state === "failed") return `${name}: failed: ${after.reason}`;
  if (outcome.kind === "pending") return `${name}: ${outcome.reason}`;
  if (outcome.kind === "pass") return passLine({ name, before, after, outcome, elapsed, consecutive });
  const lost = before.state === "streak" ? `lost its streak at ${before.passes} of ${consecutive}: ` : "";
  const regressed = before.state === "ok" ? "was ok and is no longer: " : "";
  const what =
    outcome.kind === "stale" ? `healthy but still ${outcome.version}, expected ${outcome.expected}` : outcome.error;
  return `${name}: ${lost}${regressed}${what}`;
}

function passLine({ name, before, after, outcome, elapsed, consecutive }: Change): string | undefined {
  if (outcome.kind !== "pass" || before.state === "ok" || (before.state === "streak" && after.state === "streak"))
    return undefined;
  const remark = outcome.remark === undefined ? "" : ` (${outcome.remark})`;
  const version = outcome.version === undefined ? "" : `, version ${outcome.version}`;
  if (after.state === "ok") return `${name}: ok after ${formatDuration(elapsed)}${version}${remark}`;
  return `${name}: first success after ${formatDuration(elapsed)}${version}${remark}, ${consecutive} in a row are needed`;
}
