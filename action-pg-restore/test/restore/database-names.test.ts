import { describe, expect, it } from "vitest";
import { readMark, renderMark } from "../../src/restore/database-mark.ts";
import { asideName, safetyName, scratchName, unusedName } from "../../src/restore/database-names.ts";
import { quoteName, quoteTable, quoteText, quoteTexts } from "../../src/server/sql-text.ts";

const AT = new Date("2026-11-21T03:04:05.678Z");
const RUN = "12345678901_1";

describe("names of databases", () => {
  it.each([
    ["app", "app__r12345678901_1", "app__old_20261121T030405", "app__safety_12345678901_1"],
    ['My "db"', 'My "db"__r12345678901_1', 'My "db"__old_20261121T030405', 'My "db"__safety_12345678901_1'],
  ])("begin with the target's: %s", (target, scratch, aside, safety) => {
    expect([scratchName(target, RUN), asideName(target, AT), safetyName(target, RUN)]).toEqual([
      scratch,
      aside,
      safety,
    ]);
  });

  it.each(["a".repeat(63), "é".repeat(31), "漢".repeat(21), "🐘".repeat(15)])("fit in 63 bytes: %s", (target) => {
    for (const name of [scratchName(target, RUN), asideName(target, AT), safetyName(target, "1".repeat(20))]) {
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(63);
      expect(name.isWellFormed()).toBe(true);
      expect(name.slice(0, 2)).toBe(target.slice(0, 2));
    }
  });

  it("of two long databases differ, though they begin alike", () => {
    const [one, two] = ["1", "2"].map((end) => scratchName("a".repeat(62) + end, RUN));
    expect(one).not.toBe(two);
  });

  it("are numbered where they are taken", () => {
    expect(unusedName("app", ["b"])).toBe("app");
    expect(unusedName("app", ["app", "app_2"])).toBe("app_3");
    expect(unusedName("a".repeat(63), ["a".repeat(63)])).toMatch(/^a{52}~[0-9a-f]{8}_2$/);
  });
});

describe("the mark of a database", () => {
  const mark = {
    kind: "old",
    of: "app",
    run: RUN,
    at: "2026-11-21T03:04:05Z",
    expires: "2026-11-28T03:04:05Z",
  } as const;

  it("can be read from its comment", () => {
    const full = {
      ...mark,
      source: "it's",
      replacedBy: 17,
      counts: { "shop.orders": [1, 2, 3] as [number, number, number] },
    };
    expect(readMark(renderMark(full))).toEqual(full);
  });

  it.each([null, "", "slipway", "slipway {", 'slipway {"kind":"old"}', `x ${renderMark(mark)}`, "the shop's database"])(
    "is not seen in another's: %s",
    (comment) => {
      expect(readMark(comment)).toBeUndefined();
    },
  );
});

it("names and texts are quoted", () => {
  expect(quoteName('a"b')).toBe('"a""b"');
  expect(quoteTable({ schema: "s", name: "t" })).toBe('"s"."t"');
  expect(quoteTable({ schema: undefined, name: "t" })).toBe('"t"');
  expect(quoteText("it's")).toBe("'it''s'");
  expect(quoteText("a\\'b")).toBe("E'a\\\\''b'");
  expect(quoteTexts([])).toBe("(NULL)");
  expect(quoteTexts(["a", "b'"])).toBe("('a', 'b''')");
});
