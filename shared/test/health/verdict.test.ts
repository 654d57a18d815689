import { describe, expect, it } from "vitest";
import { miss, type Outcome } from "../../src/health/outcome.ts";
import { nextVerdict, UNTRIED, type Verdict, type VerdictRules } from "../../src/health/verdict.ts";

const pass: Outcome = { kind: "pass" };
const stale: Outcome = { kind: "stale", version: "1.2.2", expected: "1.2.3" };
const pending: Outcome = { kind: "pending", reason: "starting" };
const refused = miss("connection refused");
const expired = miss("the certificate has expired", "lasting");
const paused = miss("its update is paused", "final");

const threeInARow: VerdictRules = { consecutive: 3, failureThreshold: undefined };

function after(outcomes: readonly Outcome[], rules = threeInARow, counted = true): Verdict {
  return outcomes.reduce<Verdict>((verdict, outcome) => nextVerdict(verdict, outcome, rules, counted), UNTRIED);
}

describe("a target's verdict", () => {
  it.each<[string, Outcome[], Verdict]>([
    ["waits at first", [], { state: "waiting", misses: 0, lasting: 0 }],
    ["begins a streak with the first success", [pass], { state: "streak", passes: 1 }],
    ["is ok after enough successes in a row", [pass, pass, pass], { state: "ok" }],
    ["stays ok while successes go on", [pass, pass, pass, pass], { state: "ok" }],
    ["loses its streak with any miss", [pass, pass, refused], { state: "waiting", misses: 1, lasting: 0 }],
    ["starts over after a miss", [pass, pass, refused, pass], { state: "streak", passes: 1 }],
    ["regresses from ok", [pass, pass, pass, refused], { state: "waiting", misses: 1, lasting: 0 }],
    ["loses its streak when the old version answers", [pass, pass, stale], UNTRIED],
    ["is not changed by a probe that is not ready", [pass, pending, pass], { state: "streak", passes: 2 }],
    ["never gives up on what belongs to a boot", Array(50).fill(refused), { state: "waiting", misses: 50, lasting: 0 }],
    ["waits when something lasting was seen twice", [expired, expired], { state: "waiting", misses: 2, lasting: 2 }],
    [
      "forgets what is lasting when something else comes between",
      [expired, expired, refused, expired],
      { state: "waiting", misses: 4, lasting: 1 },
    ],
    [
      "fails on something lasting three times in a row",
      [expired, expired, expired],
      { state: "failed", reason: "the certificate has expired (3 misses in a row)" },
    ],
    ["fails at once on what never passes", [pass, paused], { state: "failed", reason: "its update is paused" }],
    ["does not come back from failed", [paused, pass, pass, pass], { state: "failed", reason: "its update is paused" }],
  ])("%s", (_sentence, outcomes, expected) => {
    expect(after(outcomes)).toEqual(expected);
  });

  it("is ok after one success when one is enough", () => {
    expect(after([pass], { ...threeInARow, consecutive: 1 })).toEqual({ state: "ok" });
  });

  it("does not count misses of the start period, not even lasting ones", () => {
    expect(after([expired, expired, expired, refused], { ...threeInARow, failureThreshold: 2 }, false)).toEqual(
      UNTRIED,
    );
  });

  it("fails on what never passes even in the start period", () => {
    expect(after([paused], threeInARow, false).state).toBe("failed");
  });

  it("does not count an old version as a miss", () => {
    expect(after([refused, stale, refused], { ...threeInARow, failureThreshold: 2 }).state).toBe("waiting");
  });
});
