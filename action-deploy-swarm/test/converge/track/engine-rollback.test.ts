import { describe, expect, it } from "vitest";
import { expectation } from "../expected.ts";
import { type Look, oneReplica, run, verdict } from "./followed-service.ts";

describe("the engine's own step back, when this run asked for it", () => {
  const back = expectation(oneReplica, { byEngineRollback: true });

  it.each<[string, Look[], string]>([
    [
      "is progress while it lasts",
      [{ at: 0, tasks: [run(1)], update: "rollback_started" }, { at: 20 }],
      "steady since 0",
    ],
    [
      "has converged when it is complete",
      [
        { at: 0, tasks: [run(1)], update: "rollback_started" },
        { at: 10, update: "rollback_completed" },
      ],
      "converged",
    ],
    ["is a failure when it gets stuck", [{ at: 1, tasks: [], update: "rollback_paused" }], "failed: update-stopped"],
  ])("%s", (_name, looks, outcome) => {
    expect(verdict(back, looks)).toBe(outcome);
  });
});
