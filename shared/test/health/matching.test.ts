import { describe, expect, it } from "vitest";
import { valuesAt } from "../../src/health/json-path.ts";
import { matcher, mismatch } from "../../src/health/matcher.ts";
import { renderStatusCodes, statusCodes } from "../../src/health/status-codes.ts";
import { sameVersion } from "../../src/health/version.ts";

const body = {
  status: "ok",
  replicas: 3,
  checks: { db: { status: "pass", ms: 4 }, cache: { status: "warn" } },
  nodes: [{ id: "a" }, { id: "b" }],
  "db:latency.p95": 12,
};

describe("a path into JSON", () => {
  it.each<[string, unknown[]]>([
    ["status", ["ok"]],
    ["checks.db.status", ["pass"]],
    ["checks.*.status", ["pass", "warn"]],
    ["nodes.*.id", ["a", "b"]],
    ["nodes.1.id", ["b"]],
    ['["db:latency.p95"]', [12]],
    ["nothing.here", []],
    ["status.length", []],
    ["constructor", []],
  ])("%s", (path, values) => {
    expect(valuesAt(body, path)).toEqual(values);
  });
});

describe("what values are held against", () => {
  it.each<[string, unknown, unknown[], string | undefined]>([
    ["a value", "ok", ["ok"], undefined],
    ["another value", "up", ["ok"], 'is "ok", expected "up"'],
    ["one of several", ["ok", "up"], ["up"], undefined],
    ["none of several", ["ok", "up"], ["down"], 'is "down", expected "ok" or "up"'],
    ["a number where YAML gave text", "3", [3], undefined],
    ["a pattern", { matches: "^1\\.2\\." }, ["1.2.9"], undefined],
    [
      "a pattern that does not match",
      { matches: "^1\\.2\\." },
      ["1.3.0"],
      'is "1.3.0", expected a match of /^1\\.2\\./',
    ],
    ["existence", { exists: true }, [null], undefined],
    ["missing", "ok", [], "is not there"],
    ["absence", { exists: false }, [], undefined],
    ["presence where there should be none", { exists: false }, ["x"], "is there but should not be"],
    ["every one of several values", "pass", ["pass", "warn"], 'is "warn", expected "pass"'],
    ["both parts of a rule", { in: ["a1", "b1"], matches: "^b" }, ["a1"], 'is "a1", expected "a1" or "b1"'],
    ["null", null, [null], undefined],
    ["false, which is not nothing", false, [true], "is true, expected false"],
  ])("%s", (_name, rule, values, why) => {
    expect(mismatch(values, matcher.parse(rule))).toBe(why);
  });
});

describe("a version", () => {
  it.each([
    ["1.2.3", "1.2.3", true],
    ["v1.2.3", "1.2.3", true],
    ["1.2.3", "v1.2.3", true],
    ["1.2.3", "1.2.30", false],
    ["1.2.2", "1.2.3", false],
    ["sha-4f2a91c0b7d3", "4f2a91c", true],
    ["4f2a91c0b7d3aa00", "4f2a91c", true],
    ["4f2a91", "4f2a91c0b7d3", false],
    ["vanilla", "anilla", false],
  ])("%s served, %s expected: %s", (served, expected, same) => {
    expect(sameVersion(served, expected)).toBe(same);
  });
});

it("reads status codes in the spellings of load balancers and says them again shortly", () => {
  expect(renderStatusCodes(statusCodes.parse([200, "204", "3xx", "400-403"]))).toBe("200, 204, 3xx, 400-403");
});

it.each(["6xx", "20", "300-200", "ok", ""])("refuses %j as a status code", (code) => {
  expect(statusCodes.safeParse(code).success).toBe(false);
});
