import { describe, expect, it } from "vitest";
import { type Failure, tasksOf, tellingFirst } from "../../src/converge/failure.ts";
import { explainFailure } from "../../src/diagnose/explain-failure.ts";
import { task } from "../support/cluster.ts";

const explain = (failure: Failure) => explainFailure(failure, ({ NodeID }) => NodeID?.replace("node-", "") ?? "?");
const crashed = task("failed", { exitCode: 1, err: "task: non-zero exit (1)" });

describe("a failed service in one sentence", () => {
  it.each<[string, Failure, string]>([
    ["removed", { kind: "gone" }, "the service was removed while this run waited for it"],
    ["changed", { kind: "superseded" }, "someone else changed the service while this run waited for it"],
    ["crashing", { kind: "tasks-failed", tasks: [crashed] }, "its containers do not stay up; exit code 1 on a"],
    [
      "out of memory",
      { kind: "tasks-failed", tasks: [task("failed", { exitCode: 137, node: "b" })] },
      "its containers do not stay up; exit code 137 (killed: out of memory, or it ignored the stop signal) on b",
    ],
    [
      "without its command",
      { kind: "tasks-failed", tasks: [task("failed", { exitCode: 127 })] },
      "exit code 127 (the command was not found)",
    ],
    [
      "unhealthy",
      { kind: "tasks-failed", tasks: [task("failed", { exitCode: 137, err: "dockerexec: unhealthy container" })] },
      "its containers do not stay up; its health check failed on a",
    ],
    [
      "refused",
      { kind: "rejected", tasks: [task("rejected", { err: "No such image: acme/api:1" })] },
      "a node refused to start it; No such image: acme/api:1 on a",
    ],
    [
      "without a node",
      { kind: "unschedulable", tasks: [], reason: "no suitable node (1 node not available)", after: 45_000 },
      "no node can run it: no suitable node (1 node not available) (for 45 s)",
    ],
    [
      "pulling for ever",
      { kind: "stuck", state: "preparing", tasks: [], after: 300_000 },
      "its image is not there after 5 min: pulling is stuck or too slow",
    ],
    [
      "starting for ever",
      { kind: "stuck", state: "starting", tasks: [], after: 190_000 },
      "its container runs but is not healthy after 3 min 10 s, longer than its health check allows",
    ],
    [
      "paused",
      {
        kind: "update-stopped",
        status: "paused",
        message: "update paused due to failure or early termination of task 4g5hj6k7",
        tasks: [],
      },
      "the engine stopped the update: update paused because a task failed",
    ],
    [
      "paused without a word",
      { kind: "update-stopped", status: "paused", message: "", tasks: [] },
      "the engine stopped the update (paused)",
    ],
    [
      "taken back",
      { kind: "update-stopped", status: "rollback_completed", message: "x", tasks: [crashed] },
      "the engine rolled the update back; exit code 1 on a",
    ],
    [
      "late",
      { kind: "timed-out", after: 60_000, progress: "1 of 2 running (starting)", tasks: [] },
      "it did not get there in 1 min: 1 of 2 running (starting)",
    ],
  ])("when it is %s", (_name, failure, sentence) => {
    expect(explain(failure)).toContain(sentence);
  });
});

describe("the tasks of a failure", () => {
  it("come newest first", () => {
    const at = (id: string, created: string) => task("failed", { id, created });
    const tasks = [
      at("old", "2026-11-21T03:00:00Z"),
      at("new", "2026-11-21T03:00:09Z"),
      at("mid", "2026-11-21T03:00:05Z"),
    ];
    expect(tasksOf(tellingFirst({ kind: "tasks-failed", tasks }, undefined)).map(({ ID }) => ID)).toEqual([
      "new",
      "mid",
      "old",
    ]);
  });

  it("are none where a failure has none", () => {
    expect(tasksOf({ kind: "gone" })).toEqual([]);
  });
});
