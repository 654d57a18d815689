/** PostgreSQL's table locks, weakest first (its manual, "Explicit Locking"). */
export const LOCKS = [
  ...(["ACCESS SHARE", "ROW SHARE", "ROW EXCLUSIVE", "SHARE UPDATE EXCLUSIVE"] as const),
  ...(["SHARE", "SHARE ROW EXCLUSIVE", "EXCLUSIVE", "ACCESS EXCLUSIVE"] as const),
] as const;

export type Lock = (typeof LOCKS)[number];

export function isStronger(lock: Lock, than: Lock | undefined): boolean {
  return than === undefined || LOCKS.indexOf(lock) > LOCKS.indexOf(than);
}

export function strongerLock(a: Lock, b: Lock): Lock {
  return isStronger(a, b) ? a : b;
}

/** What a statement does to what is running. */
export type Effect =
  /** The table is written anew, with its indexes, while nobody may read it. */
  | "rewrites"
  /** Room for about another copy of the table is needed. */
  | "needs-disk"
  /** Every row is read while the lock is held. */
  | "scans"
  /** It goes on for as long as there are rows; whoever waits for a lock that is held meanwhile waits as long. */
  | "takes-long"
  | "blocks-reads"
  | "blocks-writes"
  | "loses-data"
  /** What it changes cannot be told from afterwards, so that no script brings it back. */
  | "cannot-be-undone"
  /** The application that runs now stops working. */
  | "breaks-previous"
  /** The application that runs now may write, or meet, what no longer fits. */
  | "restricts-previous"
  /** It ends with an error as it is written. */
  | "fails"
  /** What it does cannot be seen from here. */
  | "unknown";

export type Severity = "high" | "medium" | "low";

/** One thing to know about one statement. */
export interface Hazard {
  readonly id: string;
  /** The lock on `table`, while the transaction lasts; undefined when none matters. */
  readonly lock: Lock | undefined;
  readonly effects: readonly Effect[];
  /** The table that it is about, as the script names it; undefined when it is none. */
  readonly table: string | undefined;
  /** What happens, as a sentence without a subject and full stop: `rewrites users, …`. */
  readonly sentence: string;
  /** What to do instead, or before. */
  readonly remedy: string;
}

export interface PlacedHazard extends Hazard {
  readonly file: string;
  /** Counts from 1. */
  readonly line: number;
}

const HIGH: readonly Effect[] = ["rewrites", "loses-data", "breaks-previous", "fails", "unknown"];
const MEDIUM: readonly Effect[] = ["scans", "blocks-reads", "blocks-writes", "needs-disk", "restricts-previous"];

export function severityOf({ effects }: Pick<Hazard, "effects">): Severity {
  if (effects.some((effect) => HIGH.includes(effect))) return "high";
  return effects.some((effect) => MEDIUM.includes(effect)) ? "medium" : "low";
}

const INCOMPATIBLE: readonly Effect[] = ["breaks-previous", "restricts-previous", "loses-data", "unknown"];

/** Whether the previous application may not work with the schema that this leaves. */
export function isIncompatible({ effects }: Pick<Hazard, "effects">): boolean {
  return effects.some((effect) => INCOMPATIBLE.includes(effect));
}

/** Whether the table is written a second time, and room for that is needed. */
export function needsDisk({ effects }: Pick<Hazard, "effects">): boolean {
  return effects.includes("rewrites") || effects.includes("needs-disk");
}
