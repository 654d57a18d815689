import { describe, expect, it } from "vitest";
import { node, spec, task } from "../../support/cluster.ts";
import { expectation } from "../expected.ts";
import { fail, type Look, verdict } from "./followed-service.ts";

describe("a job", () => {
  const job = expectation(spec("api", { Mode: { ReplicatedJob: { TotalCompletions: 2 } } }), { stableFor: 0 });
  const done = (slot: number, iteration: number) =>
    task("complete", { id: `d${slot}${iteration}`, slot, iteration, desired: "complete" });

  it.each<[string, Look[], string]>([
    ["is done when all of its tasks are", [{ at: 5, tasks: [done(1, 3), done(2, 3)], iteration: 3 }], "converged"],
    [
      "is not done before",
      [{ at: 5, tasks: [done(1, 3), task("running", { slot: 2, iteration: 3, desired: "complete" })], iteration: 3 }],
      "waiting: 1 of 2 complete",
    ],
    [
      "is not done by what ran the last time",
      [{ at: 5, tasks: [done(1, 2), done(2, 2)], iteration: 3 }],
      "waiting: 0 of 2 complete",
    ],
    [
      "that ran more often than it had to is done",
      [{ at: 5, tasks: [done(1, 3), done(2, 3), done(3, 3)], iteration: 3 }],
      "converged",
    ],
    [
      "whose task fails twice has failed",
      [{ at: 5, tasks: [fail("x"), fail("y")], iteration: 3 }],
      "failed: tasks-failed",
    ],
  ])("%s", (_name, looks, outcome) => {
    expect(verdict(job, looks)).toBe(outcome);
  });

  it("that is not tried again has failed the first time", () => {
    const once = {
      ...job,
      spec: spec("api", { Mode: { ReplicatedJob: {} }, task: { RestartPolicy: { Condition: "none" } } }),
    };
    expect(verdict(once, [{ at: 5, tasks: [fail("x")], iteration: 3 }])).toBe("failed: tasks-failed");
  });

  it("on every node is done when each has done it", () => {
    const everywhere = { ...job, spec: spec("api", { Mode: { GlobalJob: {} } }) };
    const on = (name: string) => task("complete", { id: name, slot: 0, node: name, iteration: 1, desired: "complete" });
    expect(verdict(everywhere, [{ at: 1, tasks: [on("a"), on("b")], iteration: 1 }])).toBe("waiting: 2 of 3 complete");
    expect(verdict(everywhere, [{ at: 1, tasks: [on("a"), on("b"), on("c")], iteration: 1 }])).toBe("converged");
    const nodes = [node("a"), node("b"), node("c", { state: "down" })];
    expect(verdict(everywhere, [{ at: 1, tasks: [on("a"), on("b"), on("c")], iteration: 1, nodes }])).toBe("converged");
  });
});
