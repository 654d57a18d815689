import { expect, it } from "vitest";
import { lateWritesGate } from "../../src/preflight/late-writes-gate.ts";
import { type Changes, inspectionWith } from "./support/inspection.ts";

// The dump is of 3 o'clock.
const before = { table: "public.laws", at: "2026-11-21T02:59:59" };
const late = { table: "public.orders", at: "2026-11-21T08:20:00" };
const others = ["a", "b", "c", "d", "e"].map((table) => ({ table, at: "2026-11-21T04:00:00" }));

const said = (changes: Changes) =>
  lateWritesGate(inspectionWith(changes)).map(({ level, message }) => [level, message]);

it.each<[string, Changes, string | undefined]>([
  ["nothing of a database that was not written to since", { database: { lastWrites: [before] } }, undefined],
  ["nothing where nobody may see it", {}, undefined],
  ["nothing of a database that is not there", { database: null }, undefined],
  [
    "nothing of a drill, which leaves the database alone",
    { database: { lastWrites: [late] }, purpose: { strategy: "drill", exchanges: false } },
    undefined,
  ],
  [
    "nothing where it is not known when the dump was made",
    { database: { lastWrites: [late] }, dump: { createdAt: undefined } },
    undefined,
  ],
  [
    "what was written to, and that the replaced database keeps it",
    { database: { lastWrites: [late, before] } },
    "shop was written to after the dump was begun, to judge by its files: public.orders, up to 2026-11-21 08:20:00 UTC, 5 h 20 min later. That is not in the dump; the database that is replaced keeps it",
  ],
  [
    "that the copy keeps it where rows are replaced in place, and no more names than one reads",
    { database: { lastWrites: [late, ...others] }, purpose: { strategy: "in-place" } },
    "shop was written to after the dump was begun, to judge by its files: public.orders, a, b, c, d and 1 more, up to 2026-11-21 08:20:00 UTC, 5 h 20 min later. That is not in the dump; the copy that is made before keeps it",
  ],
])("late writes: it says %s", (_case, changes, expected) => {
  expect(said(changes)).toEqual(expected === undefined ? [] : [["warning", expected]]);
});
