import type { JournalEntry } from "../restore/restore-ports.ts";
import type { Ending } from "../result.ts";
import { type EarlyEnd, nextSteps } from "./early-end.ts";
import { type LeftBehind, leftBehind } from "./left-behind.ts";

/** How a restore in place ends that was cut short. */
export function rowsLeft(database: string, made: LeftBehind, { reason, hints }: EarlyEnd): Ending {
  const next = (last: string) => nextSteps({ hints }, last);
  if (made.state !== "replaced" && made.state !== "unknown")
    return { state: "untouched", reason, left: `${database} is as it was`, next: next("then run this again") };
  const { copy } = made;
  const where = copy?.where ?? "its safety copy";
  const left =
    made.state === "unknown"
      ? unknownRows(database, where)
      : `The rows of ${database} are those of the dump; what was there before is in ${where}`;
  if (copy?.kind !== "database")
    return { state: "failed", reason, left, next: next(`to go back, restore from ${where} with strategy: in-place`) };
  return {
    state: "failed",
    reason,
    left,
    next: next(`mode rollback with old-database: ${where} goes back`),
    old: where,
  };
}

export function unknownRows(database: string, where: string): string {
  return `It is not known whether the rows of ${database} were replaced; what was there before is in ${where}`;
}

/** How a run ends that something ended by surprise. */
export function endOf(database: string, entries: readonly JournalEntry[], early: EarlyEnd): Ending {
  const made = leftBehind(entries);
  const { reason } = early;
  if (made.state === "replaced") return rowsLeft(database, made, early);
  if (made.state === "swapped")
    return {
      state: "failed",
      reason,
      left: `${database} is the restored database; the one before is kept as ${made.aside}`,
      next: nextSteps(early, `mode rollback with old-database: ${made.aside} goes back`),
      old: made.aside,
    };
  if (made.state === "unknown") return unknownEnd(database, made, early);
  const { beside, next } = leftBeside(entries);
  const left = `${whatIs(database, entries)}; ${beside}`;
  return { state: "untouched", reason, left, next: nextSteps(early, next) };
}

function unknownEnd(database: string, made: Extract<LeftBehind, { state: "unknown" }>, early: EarlyEnd): Ending {
  if (made.copy !== undefined) return rowsLeft(database, made, early);
  const next = nextSteps(early, "then run this again, which settles it");
  return { state: "failed", reason: early.reason, left: unknownExchange(database), next };
}

export function unknownExchange(database: string): string {
  return `It is not known whether ${database} was exchanged: it is what it was before, or what was to take its place`;
}

/** The database, when nothing was exchanged or replaced. */
export function whatIs(database: string, entries: readonly JournalEntry[]): string {
  const wasCreated = entries.some((entry) => entry.reached === "created" && entry.database === database);
  return wasCreated ? `${database} was created, and is empty` : `${database} was not touched`;
}

/** What lies beside the database, and what to do about it. */
function leftBeside(entries: readonly JournalEntry[]): { readonly beside: string; readonly next: string } {
  const last = entries.findLast((entry) => entry.reached === "verified" || entry.reached === "scratch-created");
  const isDropped = entries.some((entry) => entry.reached === "scratch-dropped");
  if (last === undefined || isDropped) return { beside: "nothing is left beside it", next: "then run this again" };
  if (last.reached === "verified")
    return {
      beside: `${last.database} waits beside it, restored and compared`,
      next: `then run mode finalize with prepared-database: ${last.database}, or this again (mode cleanup drops it once keep-old is over)`,
    };
  return { beside: "a scratch database may be left beside it", next: "run mode cleanup, then run this again" };
}
