import { createHash } from "node:crypto";

/** NAMEDATALEN - 1: PostgreSQL silently cuts off what is longer. */
const LONGEST = 63;
const HASH_DIGITS = 8;

/** Beside the target, for what run `run` restores. `run` has digits, letters and dashes only. */
export function scratchName(target: string, run: string): string {
  return fitted(target, `__r${run}`);
}

/** For the database that a swap puts aside, at a moment in UTC. */
export function asideName(target: string, at: Date): string {
  const stamp = at.toISOString().replaceAll(/[-:]|\.\d+Z$/g, "");
  return fitted(target, `__old_${stamp}`);
}

/** For the copy that a restore in place can return to. */
export function safetyName(target: string, run: string): string {
  return fitted(target, `__safety_${run}`);
}

/** The first name, or that name with a number, that nothing has yet. */
export function unusedName(wanted: string, taken: readonly string[]): string {
  if (!taken.includes(wanted)) return wanted;
  for (let next = 2; ; next++) {
    const name = fitted(wanted, `_${next}`);
    if (!taken.includes(name)) return name;
  }
}

/** What a long name loses at its end, eight digits of its digest stand for: two long names never become one. */
function fitted(start: string, end: string): string {
  if (bytesOf(start + end) <= LONGEST) return start + end;
  const digest = createHash("sha256").update(start).digest("hex").slice(0, HASH_DIGITS);
  const suffix = `~${digest}${end}`;
  let kept = "";
  for (const sign of start) {
    if (bytesOf(kept + sign + suffix) > LONGEST) break;
    kept += sign;
  }
  return kept + suffix;
}

function bytesOf(text: string): number {
  return Buffer.byteLength(text, "utf8");
}
