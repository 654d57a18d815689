import { describe, expect, it } from "vitest";
import { expectation } from "../expected.ts";
import { fail, type Look, run, twoReplicas, verdict } from "./followed-service.ts";

describe("a service that this run left alone", () => {
  const untouched = expectation(twoReplicas, { touched: false, stableFor: 0, versionBefore: 11 });

  it.each<[string, Look[], string[], string]>([
    ["has to be whole, once", [{ at: 0, tasks: [run(1), run(2)] }], [], "converged"],
    [
      "is not looked at again",
      [
        { at: 0, tasks: [run(1), run(2)] },
        { at: 1, tasks: [fail("x"), fail("y")] },
      ],
      [],
      "converged",
    ],
    ["is waited for when it is not", [{ at: 0, tasks: [run(1)] }], [], "waiting: 1 of 2 running"],
    ["may have failed before", [{ at: 0, tasks: [fail("x"), fail("y"), run(1), run(2)] }], ["x", "y"], "converged"],
    [
      "may have been rolled back before",
      [{ at: 0, tasks: [run(1), run(2)], update: "rollback_completed" }],
      [],
      "converged",
    ],
    ["may be in an update of its own", [{ at: 0, tasks: [run(1), run(2)], update: "updating" }], [], "converged"],
    [
      "fails when it crashes now",
      [
        { at: 0, tasks: [fail("x")] },
        { at: 3, tasks: [fail("y")] },
      ],
      [],
      "failed: tasks-failed",
    ],
    ["fails when somebody changes it", [{ at: 0, tasks: [run(1)], superseded: true }], [], "failed: superseded"],
  ])("%s", (_name, looks, known, outcome) => {
    expect(verdict(untouched, looks, known)).toBe(outcome);
  });
});
