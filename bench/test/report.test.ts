import { describe, expect, it } from "vitest";
import { comparedCase, limitedCase, renderJson, renderTable } from "../report.ts";

const SECONDS = { case: "nothing changed", ours: 2.5, other: 31, unit: "s" };

describe("a case is ok", () => {
  it.each([
    [limitedCase({ ...SECONDS, limit: 3 }), true],
    [limitedCase({ ...SECONDS, limit: 2.5 }), true],
    [limitedCase({ ...SECONDS, limit: 2.4 }), false],
    [comparedCase({ ...SECONDS, limit: 0.45 }), true],
    [comparedCase({ ...SECONDS, limit: 0.08 }), false],
  ])("%j", ({ ok }, expected) => {
    expect(ok).toBe(expected);
  });

  it("by what was measured, not by what is printed", () => {
    expect(limitedCase({ case: "close", ours: 100.004, other: 1, unit: "ms", limit: 100 })).toMatchObject({
      ours: 100,
      ok: false,
    });
  });
});

describe("a report", () => {
  const cases = [
    limitedCase({ ...SECONDS, limit: 3 }),
    comparedCase({ case: "all", ours: 9.12345, other: 10, unit: "s", limit: 0.4 }),
  ];

  it("has a table for people", () => {
    expect(renderTable(cases)).toBe(
      [
        "case                ours  other    ratio  limit",
        "nothing changed    2.5 s   31 s  0.08065      3  ok",
        "all              9.123 s   10 s   0.9123    0.4  MISSED",
      ].join("\n"),
    );
  });

  it("has a line for programs", () => {
    expect(renderJson("deploy", cases)).toBe(
      '{"bench":"deploy","cases":[{"case":"nothing changed","ours":2.5,"other":31,"unit":"s","ratio":0.08065,"limit":3,"ok":true},' +
        '{"case":"all","ours":9.123,"other":10,"unit":"s","ratio":0.9123,"limit":0.4,"ok":false}]}',
    );
  });
});
