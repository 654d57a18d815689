import { rmSync } from "node:fs";
import { afterAll, describe, expect, it } from "vitest";
import { readCases } from "./case.ts";
import { createFixture } from "./fixture.ts";
import { judge } from "./judge.ts";

const fixture = createFixture();
afterAll(() => rmSync(fixture.root, { recursive: true, force: true }));

describe("the local runner does what is documented", () => {
  const cases = readCases();

  it("in sixty cases or more", () => {
    expect(cases.length).toBeGreaterThanOrEqual(60);
  });

  it("and every case expects something", () => {
    const empty = cases.filter(({ expect: wanted }) => Object.keys(wanted).length === 0);
    expect(empty.map(({ name }) => name)).toEqual([]);
  });

  for (const each of cases) {
    it.concurrent(`${each.name}: ${each.says} (${each.source})`, { timeout: 60_000 }, async () => {
      const { observed, reasons } = await judge(each, fixture);
      expect(observed, reasons).toEqual(each.expect);
    });
  }
});
