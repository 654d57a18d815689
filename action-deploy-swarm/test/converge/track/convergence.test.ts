import { describe, expect, it } from "vitest";
import type { Expectation } from "../../../src/converge/expectation.ts";
import { node, spec, task } from "../../support/cluster.ts";
import { expectation } from "../expected.ts";
import { fail, type Look, oneReplica, run, twoReplicas, verdict } from "./followed-service.ts";

describe("a service that this run changed converges", () => {
  it.each<[string, Expectation, Look[], string]>([
    [
      "once all of its tasks run, have stayed up, and the engine has finished",
      expectation(twoReplicas),
      [
        { at: 0, tasks: [run(1), run(2)], update: "updating" },
        { at: 10, update: "completed" },
      ],
      "converged",
    ],
    [
      "not before they have stayed up",
      expectation(oneReplica),
      [{ at: 0, tasks: [run(1)], update: "completed" }, { at: 9.9 }],
      "steady since 0",
    ],
    [
      "when its version has been watched long enough, rolling it out included",
      expectation(twoReplicas, { stableFor: 5_000, watchedFor: 9_000 }),
      [
        { at: 1, tasks: [task("starting", { id: "run-1", slot: 1 })] },
        { at: 4, tasks: [run(1), run(2)], update: "completed" },
        { at: 10 },
      ],
      "converged",
    ],
    [
      "not before its last task has stayed up for its own time",
      expectation(twoReplicas, { stableFor: 5_000, watchedFor: 9_000 }),
      [{ at: 1, tasks: [run(1)] }, { at: 8, tasks: [run(1), run(2)], update: "completed" }, { at: 12.9 }],
      "steady since 8",
    ],
    [
      "not before what came late for a failed task has been watched as long",
      expectation(oneReplica, { stableFor: 5_000, watchedFor: 9_000 }),
      [
        { at: 1, tasks: [run(1)], update: "completed" },
        { at: 8, tasks: [fail("run-1")] },
        { at: 13, tasks: [fail("run-1"), run(1, "second")] },
        { at: 21.9 },
      ],
      "steady since 13",
    ],
    [
      "not before its version has been watched again after a task failed",
      expectation(oneReplica, { stableFor: 5_000, watchedFor: 9_000 }),
      [
        { at: 1, tasks: [run(1)] },
        { at: 8, tasks: [fail("run-1"), run(1, "second")], update: "completed" },
        { at: 16.9 },
      ],
      "steady since 8",
    ],
    [
      "not before the engine has finished",
      expectation(oneReplica),
      [{ at: 0, tasks: [run(1)], update: "updating" }, { at: 60 }],
      "steady since 0",
    ],
    [
      "not while a task is missing",
      expectation(twoReplicas),
      [{ at: 0, tasks: [run(1), task("starting", { slot: 2 })], update: "completed" }, { at: 30 }],
      "waiting: 1 of 2 running (starting)",
    ],
    [
      "not while two tasks share a slot",
      expectation(twoReplicas),
      [{ at: 0, tasks: [run(1, "x"), run(1, "y")], update: "completed" }, { at: 30 }],
      "waiting: 1 of 2 running",
    ],
    [
      "not while one is too many",
      expectation(oneReplica),
      [{ at: 0, tasks: [run(1), run(2)], update: "completed" }, { at: 30 }],
      "waiting: 2 of 1 running",
    ],
    [
      "not on a node that does not answer",
      expectation(oneReplica),
      [{ at: 0, tasks: [run(1)], update: "completed", nodes: [node("a", { state: "down" })] }, { at: 30 }],
      "waiting: 0 of 1 running",
    ],
    [
      "not while its task is to be stopped",
      expectation(oneReplica),
      [{ at: 0, tasks: [task("running", { desired: "shutdown" })] }, { at: 30 }],
      "waiting: 0 of 1 running",
    ],
    [
      "when it was created, which has no update",
      expectation(oneReplica),
      [{ at: 0, tasks: [run(1)] }, { at: 10 }],
      "converged",
    ],
    [
      "not while tasks of the old spec run and the engine has not begun",
      expectation(oneReplica),
      [{ at: 0, tasks: [run(1)], allRunning: 2 }, { at: 10 }, { at: 11 }],
      "steady since 0",
    ],
    [
      "without waiting for a task that is left on a node that went away",
      expectation(oneReplica),
      [
        {
          at: 0,
          tasks: [run(1), task("running", { id: "lost", slot: 1, node: "b", desired: "shutdown" })],
          allRunning: 2,
          nodes: [node("a"), node("b", { state: "down" })],
        },
        { at: 10 },
      ],
      "converged",
    ],
    [
      "when it was scaled to nothing",
      expectation(spec("api", { Mode: { Replicated: { Replicas: 0 } } })),
      [{ at: 0, tasks: [] }, { at: 10 }],
      "converged",
    ],
    [
      "not while what it was scaled down by still runs",
      expectation(oneReplica),
      [{ at: 0, tasks: [run(1), task("running", { id: "x", slot: 2, desired: "remove" })] }, { at: 10 }, { at: 20 }],
      "steady since 0",
    ],
    [
      "without a window when none is wanted",
      expectation(oneReplica, { stableFor: 0 }),
      [{ at: 3, tasks: [run(1)], update: "completed" }],
      "converged",
    ],
    [
      "after a single failure that it got over",
      expectation(oneReplica),
      [{ at: 0, tasks: [fail("x")] }, { at: 5, tasks: [fail("x"), run(1)], update: "completed" }, { at: 15 }],
      "converged",
    ],
    [
      "whose watch begins anew when a task fails under it",
      expectation(twoReplicas),
      [
        { at: 0, tasks: [run(1), run(2)], update: "completed" },
        { at: 7, tasks: [run(1), run(2, "new"), fail("old", 2)] },
        { at: 12 },
      ],
      "steady since 7",
    ],
    [
      "although a node was lost with a task",
      expectation(oneReplica),
      [
        { at: 0, tasks: [task("orphaned", { id: "x" }), task("orphaned", { id: "y" }), run(1)], update: "completed" },
        { at: 10 },
      ],
      "converged",
    ],
    [
      "although the updater stopped tasks of its own",
      expectation(oneReplica),
      [
        { at: 0, tasks: [task("shutdown", { id: "x" }), task("shutdown", { id: "y" }), run(1)], update: "completed" },
        { at: 10 },
      ],
      "converged",
    ],
  ])("%s", (_name, expected, looks, outcome) => {
    expect(verdict(expected, looks)).toBe(outcome);
  });

  it("and stops having converged when it breaks while others are still watched", () => {
    const looks: Look[] = [{ at: 0, tasks: [run(1)], update: "completed" }, { at: 10 }];
    expect(verdict(expectation(oneReplica), looks)).toBe("converged");
    expect(verdict(expectation(oneReplica), [...looks, { at: 12, tasks: [fail("x")] }])).toBe(
      "waiting: 0 of 1 running",
    );
    expect(
      verdict(expectation(oneReplica), [
        ...looks,
        { at: 12, tasks: [fail("x")] },
        { at: 14, tasks: [fail("x"), run(1)] },
      ]),
    ).toBe("steady since 14");
  });
});

describe("a service that is not restarted after success", () => {
  it.each(["none", "on-failure"])("with restart condition %s has converged when it has succeeded", (Condition) => {
    const expected = expectation(spec("api", { task: { RestartPolicy: { Condition } } }));
    expect(verdict(expected, [{ at: 0, tasks: [task("complete", { desired: "shutdown" })] }, { at: 10 }])).toBe(
      "converged",
    );
  });
});
