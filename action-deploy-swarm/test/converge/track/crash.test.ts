import { describe, expect, it } from "vitest";
import type { ServiceSpec } from "../../../src/cluster/service.ts";
import { spec, task } from "../../support/cluster.ts";
import { expectation } from "../expected.ts";
import { fail, type Look, oneReplica, reject, run, twoReplicas, verdict } from "./followed-service.ts";

describe("a crash at start", () => {
  it.each<[string, Look[], string]>([
    [
      "is a failure as soon as the engine pauses",
      [
        {
          at: 1,
          tasks: [fail("x")],
          update: "paused",
          message: "update paused due to failure or early termination of task x",
        },
      ],
      "failed: update-stopped",
    ],
    [
      "is a failure as soon as the engine goes back",
      [{ at: 1, tasks: [], update: "rollback_started", superseded: true }],
      "failed: update-stopped",
    ],
    [
      "is a failure when the engine has gone back already",
      [{ at: 1, tasks: [], update: "rollback_completed", superseded: true }],
      "failed: update-stopped",
    ],
    [
      "is a failure when the engine got stuck going back",
      [{ at: 1, tasks: [], update: "rollback_paused", superseded: true }],
      "failed: update-stopped",
    ],
    [
      "is a failure at the second one in a slot when the engine just continues",
      [
        { at: 1, tasks: [fail("x")], update: "updating" },
        { at: 7, tasks: [fail("x"), fail("y")], update: "completed" },
      ],
      "failed: tasks-failed",
    ],
    [
      "is not a failure at the first one",
      [{ at: 1, tasks: [fail("x")], update: "updating" }],
      "waiting: 0 of 1 running",
    ],
    [
      "counts a task once, however often it is seen",
      [{ at: 1, tasks: [fail("x")], update: "updating" }, { at: 2 }, { at: 3 }],
      "waiting: 0 of 1 running",
    ],
    [
      "counts a task that the engine has forgotten",
      [
        { at: 1, tasks: [fail("x")] },
        { at: 9, tasks: [fail("y")] },
      ],
      "failed: tasks-failed",
    ],
    [
      "is a failure when the container ends with success as well",
      [
        { at: 1, tasks: [task("complete", { id: "x" })] },
        { at: 7, tasks: [task("complete", { id: "y" })] },
      ],
      "failed: tasks-failed",
    ],
  ])("%s", (_name, looks, outcome) => {
    expect(verdict(expectation(oneReplica), looks)).toBe(outcome);
  });

  it("is a failure at the third one in the service, in whatever slots", () => {
    const many = expectation(spec("api", { Mode: { Replicated: { Replicas: 9 } } }));
    const looks = [{ at: 1, tasks: [fail("x", 1), fail("y", 2)] }];
    expect(verdict(many, looks)).toMatch(/^waiting/);
    expect(verdict(many, [...looks, { at: 2, tasks: [fail("z", 3)] }])).toBe("failed: tasks-failed");
  });

  it("of a service on every node is counted by node", () => {
    const expected = expectation(spec("api", { Mode: { Global: {} } }));
    const failOn = (name: string, id: string) => task("failed", { id, slot: 0, node: name });
    expect(verdict(expected, [{ at: 1, tasks: [failOn("a", "x"), failOn("b", "y")] }])).toMatch(/^waiting/);
    expect(verdict(expected, [{ at: 1, tasks: [failOn("a", "x"), failOn("a", "y")] }])).toBe("failed: tasks-failed");
  });

  it.each([
    ["none", "failed", "failed: tasks-failed"],
    ["on-failure", "failed", "waiting: 0 of 1 running"],
    ["any", "failed", "waiting: 0 of 1 running"],
  ] as const)("with restart condition %s and state %s gives %s at the first one", (Condition, state, outcome) => {
    const expected = expectation(spec("api", { task: { RestartPolicy: { Condition } } }));
    expect(verdict(expected, [{ at: 1, tasks: [task(state, { desired: "shutdown" })] }])).toBe(outcome);
  });
});

describe("a crash after seven seconds, which the engine's monitor of five does not see", () => {
  const early: Look[] = [
    { at: 1, tasks: [run(1, "x")], update: "updating" },
    { at: 6, update: "completed" },
    { at: 8, tasks: [fail("x")] },
    { at: 13, tasks: [fail("x"), run(1, "y")] },
  ];

  it("keeps the service from converging", () => {
    expect(verdict(expectation(oneReplica), early)).toBe("steady since 13");
  });

  it.each([
    ["one task", oneReplica, early],
    [
      "two tasks that started together",
      twoReplicas,
      [
        { at: 1, tasks: [run(1, "x"), run(2, "v")], update: "updating" },
        { at: 6, update: "completed" },
        { at: 8, tasks: [fail("x"), run(2, "v")] },
        { at: 8.5, tasks: [fail("x"), fail("v", 2)] },
        { at: 13, tasks: [fail("x"), fail("v", 2), run(1, "y"), run(2, "w")] },
      ],
    ],
  ] satisfies [string, ServiceSpec, Look[]][])(
    "has the next container watched for as long again, with %s",
    (_name, of, looks) => {
      const expected = expectation(of, { stableFor: 5_000, watchedFor: 9_000 });
      expect(verdict(expected, [...looks, { at: 21.9 }])).toBe("steady since 13");
      expect(verdict(expected, [...looks, { at: 22 }])).toBe("converged");
    },
  );

  it("is a failure the second time", () => {
    expect(verdict(expectation(oneReplica), [...early, { at: 20, tasks: [fail("x"), fail("y")] }])).toBe(
      "failed: tasks-failed",
    );
  });
});

describe("failures from before the change", () => {
  it("are history", () => {
    expect(
      verdict(
        expectation(oneReplica),
        [{ at: 0, tasks: [fail("x"), fail("y"), reject("denied"), run(1)], update: "completed" }, { at: 10 }],
        ["x", "y", "r1"],
      ),
    ).toBe("converged");
  });
});
