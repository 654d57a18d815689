import { describe, expect, it } from "vitest";
import { formatDuration, parseDuration } from "../../src/index.ts";

describe("a duration", () => {
  it.each([
    ["90s", 90_000],
    ["5m", 300_000],
    ["1h30m", 5_400_000],
    ["250ms", 250],
    ["7d", 604_800_000],
    ["1.5h", 5_400_000],
    ["2m500ms", 120_500],
    ["90", 90_000],
    ["0.5", 500],
    ["0", 0],
  ])("may be written %s", (text, milliseconds) => {
    expect(parseDuration(text)).toBe(milliseconds);
  });

  it.each(["", "soon", "5 m", "5min", "-5s", "5m30", "m", "1e3", "5M", "infinity"])("is not %j", (text) => {
    expect(parseDuration(text)).toBeUndefined();
  });

  it.each([
    [0, "0 ms"],
    [339.6, "340 ms"],
    [999.4, "999 ms"],
    [999.6, "1 s"],
    [1_000, "1 s"],
    [4_230, "4.2 s"],
    [59_949, "59.9 s"],
    [59_960, "1 min"],
    [60_000, "1 min"],
    [125_000, "2 min 5 s"],
    [3_599_600, "1 h"],
    [3_780_000, "1 h 3 min"],
    [90_000_000, "25 h"],
  ])("of %d ms is said as a person says it", (milliseconds, said) => {
    expect(formatDuration(milliseconds)).toBe(said);
  });
});
