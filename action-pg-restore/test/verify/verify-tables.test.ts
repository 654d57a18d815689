import { describe, expect, it } from "vitest";
import type { DumpedTable } from "../../src/archive/dump.ts";
import { judge } from "../../src/verify/verify-tables.ts";

const events = { schema: "shop", name: "events" };
const leaf = { schema: "shop", name: "events_2024" };
const dumped: DumpedTable = { ...leaf, target: leaf, columns: ["at"], rows: 2, bytes: 20, sha256: "a" };

describe("a restored table", () => {
  it.each([
    ["identical", dumped, {}, { state: "identical" }],
    ["with a row less", dumped, { rows: 1 }, { state: "different", because: "1 rows in place of 2" }],
    [
      "with other rows",
      dumped,
      { sha256: "b" },
      { state: "different", because: "its 2 rows are not those of the dump" },
    ],
    [
      "whose rows came by way of the table that it is a partition of, in another order",
      { ...dumped, target: events },
      { sha256: "b" },
      { state: "counted", because: "its rows came by way of shop.events, which keeps no order" },
    ],
    [
      "whose rows came so, and are others",
      { ...dumped, target: events },
      { sha256: "b", bytes: 21 },
      { state: "different", because: "its 2 rows are not those of the dump" },
    ],
    [
      "of INSERT statements",
      { ...dumped, sha256: undefined },
      {},
      { state: "counted", because: "the dump has INSERT statements, whose text is not comparable" },
    ],
  ] as const)("%s", (_case, expected, changes, verdict) => {
    expect(judge(expected, { rows: 2, bytes: 20, sha256: "a", ...changes })).toEqual(verdict);
  });
});
