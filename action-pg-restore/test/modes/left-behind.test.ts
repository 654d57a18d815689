import { describe, expect, it } from "vitest";
import { endOf } from "../../src/modes/cut-short.ts";
import { leftBehind } from "../../src/modes/left-behind.ts";
import type { JournalEntry } from "../../src/restore/restore-ports.ts";

const EXCHANGING: JournalEntry = { reached: "exchanging", outgoing: 1, incoming: 2 };
const SWAPPED: JournalEntry = { reached: "swapped", aside: "shop__old_1" };
const CLONE: JournalEntry = { reached: "safety-copy", kind: "database", where: "shop__safety_1" };
const DUMP: JournalEntry = { reached: "safety-copy", kind: "dump", where: "s3://before/shop.dump" };
const COMMITTING: JournalEntry = { reached: "committing-in-place" };
const REPLACED: JournalEntry = { reached: "replaced-in-place", tables: 2 };
const TAKEN_BACK: JournalEntry = { reached: "settled", on: "outgoing" };

describe("what a run has made of the database", () => {
  it.each<[string, JournalEntry[], object]>([
    ["nothing was begun", [{ reached: "scratch-created", database: "shop__r1" }], { state: "as-it-was" }],
    ["an exchange was begun, and nobody knows", [EXCHANGING], { state: "unknown" }],
    ["nobody could be asked", [EXCHANGING, { reached: "settled", on: "unknown" }], { state: "unknown" }],
    ["it was taken back", [EXCHANGING, TAKEN_BACK], { state: "as-it-was" }],
    ["it was exchanged", [EXCHANGING, SWAPPED], { state: "swapped", aside: "shop__old_1" }],
    ["the way back failed", [EXCHANGING, SWAPPED, EXCHANGING, TAKEN_BACK], { state: "swapped", aside: "shop__old_1" }],
    ["the way back is not known", [EXCHANGING, SWAPPED, EXCHANGING], { state: "unknown" }],
    ["only a copy was made", [CLONE], { state: "as-it-was" }],
    ["rows may be replaced", [DUMP, COMMITTING], { state: "unknown", copy: DUMP }],
    ["rows were not", [DUMP, COMMITTING, TAKEN_BACK], { state: "as-it-was" }],
    ["rows were", [CLONE, COMMITTING, REPLACED], { state: "replaced", copy: CLONE }],
  ])("when %s", (_, entries, expected) => {
    expect(leftBehind(entries)).toMatchObject(expected);
  });
});

describe("a run that ends by surprise says what it leaves", () => {
  const early = { reason: "the host is gone", hints: [] };
  const end = (...entries: JournalEntry[]) => endOf("shop", entries, early);
  const VERIFIED: JournalEntry[] = [
    { reached: "scratch-created", database: "shop__r1" },
    { reached: "verified", database: "shop__r1" },
  ];

  it("replaced rows, and the copy to go back to", () => {
    expect(end(CLONE, COMMITTING, REPLACED)).toEqual({
      state: "failed",
      reason: "the host is gone",
      left: "The rows of shop are those of the dump; what was there before is in shop__safety_1",
      next: "mend the cause; mode rollback with old-database: shop__safety_1 goes back",
      old: "shop__safety_1",
    });
    expect(end(DUMP, COMMITTING, REPLACED)).toMatchObject({
      state: "failed",
      next: "mend the cause; to go back, restore from s3://before/shop.dump with strategy: in-place",
    });
  });

  it("not knowing whether rows were replaced, or databases exchanged", () => {
    expect(end(DUMP, COMMITTING)).toMatchObject({ state: "failed", left: expect.stringContaining("It is not known") });
    expect(end(EXCHANGING)).toMatchObject({
      state: "failed",
      left: expect.stringContaining("It is not known whether"),
    });
  });

  it("a restored database beside, which no cleanup takes at once", () => {
    expect(end(...VERIFIED)).toMatchObject({
      state: "untouched",
      left: "shop was not touched; shop__r1 waits beside it, restored and compared",
      next: expect.stringContaining("run mode finalize with prepared-database: shop__r1"),
    });
  });

  it("an empty database that it has created itself", () => {
    expect(end({ reached: "created", database: "shop" })).toMatchObject({
      state: "untouched",
      left: "shop was created, and is empty; nothing is left beside it",
    });
  });
});
