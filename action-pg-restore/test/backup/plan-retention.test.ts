import { describe, expect, it } from "vitest";
import type { Backup } from "../../src/backup/backup-name.ts";
import { planRetention } from "../../src/backup/plan-retention.ts";

const DAY = 86_400_000;
const NOW = Date.parse("2026-11-21T12:00:00Z");

/** `3` was begun three days ago; `3?` too, and was never proven. */
function backup(written: string): Backup {
  const days = Number.parseFloat(written);
  return { name: written, bytes: 1, startedAt: NOW - days * DAY, isProven: !written.endsWith("?") };
}

describe("backups that the retention lets go", () => {
  it.each([
    // there are, older than so many days, newest so many, these go
    ["", 7, 3, ""],
    ["0 1 2", undefined, undefined, ""],
    ["0 1 2 8 9", 7, undefined, "8 9"],
    ["0 1 2 8 9", undefined, 2, "2 8 9"],
    ["0 1 2 8 9", 7, 4, "9"],
    ["0 1 2 8 9", 7, 2, "8 9"],
    ["0 1 2", 7, 1, ""],
    ["8 9 10", 7, undefined, "9 10"],
    ["8", 7, undefined, ""],
    ["8", 7, 1, ""],
    ["7 7.01", 7, undefined, "7.01"],
    // An unproven one neither counts nor keeps a proven one from staying.
    ["0? 8 9", 7, undefined, "9"],
    ["0? 1? 8 9", 7, 1, "9"],
    ["0? 8? 9?", 7, undefined, ""],
    ["0 8? 9", 7, undefined, "8? 9"],
    ["0 1? 2 3 9?", undefined, 2, "3 9?"],
    ["9? 8 10", 7, undefined, "9? 10"],
    // More are wanted than there are.
    ["0 8 9", 7, 5, ""],
    ["0 8? 9", undefined, 5, ""],
    // From a clock that was ahead.
    ["-1 8 9", 7, undefined, "8 9"],
  ])("of %j, older than %s days, newest %s: %j", (there, age, count, expected) => {
    const backups = there.split(" ").filter(Boolean).map(backup);
    const retention = { age: age === undefined ? undefined : age * DAY, count };
    for (const order of [backups, backups.toReversed()]) {
      const gone = planRetention(order, retention, NOW).map(({ name }) => name);
      expect(gone.toSorted((a, b) => Number.parseFloat(a) - Number.parseFloat(b)).join(" ")).toBe(expected);
    }
  });
});
