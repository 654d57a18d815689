import { describe, expect, it } from "vitest";
import { audit } from "../audit.ts";
import { readRepository } from "../repository.ts";
import { RULES } from "../rules.ts";
import { expectations, readFixtures, repositoryWith } from "./fixtures.ts";

const fixtures = readFixtures();

it.each(RULES.map(({ name }) => name))("%s has a good and a bad fixture", (name) => {
  const own = fixtures.filter(({ rule }) => rule === name);
  expect(own.some(({ isGood }) => isGood)).toBe(true);
  expect(own.some((fixture) => expectations(fixture).some((line) => line.endsWith(` ${name}`)))).toBe(true);
});

describe("exactly the marked lines are reported", () => {
  it.each(fixtures.map((fixture) => [fixture.name, fixture] as const))("%s", async (_, fixture) => {
    const findings = await audit(readRepository(repositoryWith(fixture)));
    const reported = new Set(findings.map(({ file, line, rule }) => `${file}:${line} ${rule}`));
    const described = findings.map(({ line, rule, message }) => `${line} ${rule}: ${message}`);
    expect([...reported].toSorted(), described.join("\n")).toEqual(expectations(fixture).toSorted());
  });

  it.each(fixtures.map((fixture) => [fixture.name, fixture] as const))(
    "%s is good or bad as its name says",
    (_, fixture) => {
      expect(expectations(fixture).length === 0).toBe(fixture.isGood);
    },
  );
});
