import { describe, expect, it } from "vitest";
import type { Node } from "../../src/cluster/node.ts";
import type { Service, ServiceSpec, UpdateStatus } from "../../src/cluster/service.ts";
import type { Task } from "../../src/cluster/task.ts";
import type { Expectation } from "../../src/converge/expectation.ts";
import { NOTHING_SEEN, type Track, track } from "../../src/converge/track.ts";
import { node, SECOND, service, spec, task } from "../support/cluster.ts";

/** One look, at a second of the wait; what is not told is as it was in the look before. */
interface Look {
  readonly at: number;
  readonly tasks?: readonly Task[];
  readonly update?: UpdateStatus["State"];
  readonly message?: string;
  /** The service's version; this run's own write made it 11. */
  readonly version?: number;
  /** How many tasks run, those of older specs included. */
  readonly allRunning?: number;
  readonly superseded?: boolean;
  readonly gone?: boolean;
  readonly nodes?: readonly Node[];
  readonly iteration?: number;
}

const three = [node("a", { role: "manager" }), node("b"), node("c")];
const one = spec("api");
const two = spec("api", { Mode: { Replicated: { Replicas: 2 } } });

function expectation(of: ServiceSpec, change: Partial<Expectation> = {}): Expectation {
  return {
    name: "api",
    id: "id-shop_api",
    spec: of,
    versionBefore: 10,
    touched: true,
    byEngineRollback: false,
    stableFor: 10_000,
    ...change,
  };
}

function serviceAt(
  { version = 11, update, message = "", allRunning, iteration, tasks = [] }: Look,
  of: ServiceSpec,
): Service {
  const running = tasks.filter(({ Status }) => Status.State === "running").length;
  return service(of, {
    Version: { Index: version },
    ...(update === undefined ? {} : { UpdateStatus: { State: update, Message: message } }),
    ServiceStatus: { RunningTasks: allRunning ?? running, DesiredTasks: 1 },
    ...(iteration === undefined ? {} : { JobStatus: { JobIteration: { Index: iteration } } }),
  });
}

/** Follows a service through all looks. */
function follow(expected: Expectation, looks: readonly Look[], known: readonly string[] = []): Track {
  let [state, before]: [Track, Look] = [NOTHING_SEEN, { at: 0 }];
  for (const each of looks) {
    const look = { ...before, ...each };
    const seen = {
      service: look.gone ? undefined : serviceAt(look, expected.spec),
      tasks: look.tasks ?? [],
      nodes: look.nodes ?? three,
      isExpectedSpec: !look.superseded,
      now: look.at * 1_000,
    };
    state = track(state, expected, seen, new Set(known));
    before = look;
  }
  return state;
}

/** `converged`, `steady since 3`, `waiting: 0 of 1 running` or `failed: tasks-failed`. */
function verdict(...args: Parameters<typeof follow>): string {
  const { state } = follow(...args);
  if (state.kind === "steady") return `steady since ${state.since / 1_000}`;
  if (state.kind === "waiting") return `waiting: ${state.progress}`;
  if (state.kind === "failed") return `failed: ${state.failure.kind}`;
  return state.kind;
}

const run = (slot: number, id = `run-${slot}`) => task("running", { id, slot });
const fail = (id: string, slot = 1, err = "task: non-zero exit (1)") =>
  task("failed", { id, slot, err, desired: "shutdown" });
const reject = (err: string, id = "r1", slot = 1) => task("rejected", { id, slot, err, desired: "shutdown" });

describe("a service that this run changed converges", () => {
  it.each<[string, Expectation, Look[], string]>([
    [
      "once all of its tasks run, have stayed up, and the engine has finished",
      expectation(two),
      [
        { at: 0, tasks: [run(1), run(2)], update: "updating" },
        { at: 10, update: "completed" },
      ],
      "converged",
    ],
    [
      "not before they have stayed up",
      expectation(one),
      [{ at: 0, tasks: [run(1)], update: "completed" }, { at: 9.9 }],
      "steady since 0",
    ],
    [
      "when its version has been watched long enough, rolling it out included",
      expectation(two, { stableFor: 5_000, watchedFor: 9_000 }),
      [
        { at: 1, tasks: [task("starting", { id: "run-1", slot: 1 })] },
        { at: 4, tasks: [run(1), run(2)], update: "completed" },
        { at: 10 },
      ],
      "converged",
    ],
    [
      "not before its last task has stayed up for its own time",
      expectation(two, { stableFor: 5_000, watchedFor: 9_000 }),
      [{ at: 1, tasks: [run(1)] }, { at: 8, tasks: [run(1), run(2)], update: "completed" }, { at: 12.9 }],
      "steady since 8",
    ],
    [
      "not before what came late for a failed task has been watched as long",
      expectation(one, { stableFor: 5_000, watchedFor: 9_000 }),
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
      expectation(one, { stableFor: 5_000, watchedFor: 9_000 }),
      [
        { at: 1, tasks: [run(1)] },
        { at: 8, tasks: [fail("run-1"), run(1, "second")], update: "completed" },
        { at: 16.9 },
      ],
      "steady since 8",
    ],
    [
      "not before the engine has finished",
      expectation(one),
      [{ at: 0, tasks: [run(1)], update: "updating" }, { at: 60 }],
      "steady since 0",
    ],
    [
      "not while a task is missing",
      expectation(two),
      [{ at: 0, tasks: [run(1), task("starting", { slot: 2 })], update: "completed" }, { at: 30 }],
      "waiting: 1 of 2 running (starting)",
    ],
    [
      "not while two tasks share a slot",
      expectation(two),
      [{ at: 0, tasks: [run(1, "x"), run(1, "y")], update: "completed" }, { at: 30 }],
      "waiting: 1 of 2 running",
    ],
    [
      "not while one is too many",
      expectation(one),
      [{ at: 0, tasks: [run(1), run(2)], update: "completed" }, { at: 30 }],
      "waiting: 2 of 1 running",
    ],
    [
      "not on a node that does not answer",
      expectation(one),
      [{ at: 0, tasks: [run(1)], update: "completed", nodes: [node("a", { state: "down" })] }, { at: 30 }],
      "waiting: 0 of 1 running",
    ],
    [
      "not while its task is to be stopped",
      expectation(one),
      [{ at: 0, tasks: [task("running", { desired: "shutdown" })] }, { at: 30 }],
      "waiting: 0 of 1 running",
    ],
    [
      "when it was created, which has no update",
      expectation(one),
      [{ at: 0, tasks: [run(1)] }, { at: 10 }],
      "converged",
    ],
    [
      "not while tasks of the old spec run and the engine has not begun",
      expectation(one),
      [{ at: 0, tasks: [run(1)], allRunning: 2 }, { at: 10 }, { at: 11 }],
      "steady since 0",
    ],
    [
      "without waiting for a task that is left on a node that went away",
      expectation(one),
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
      expectation(one),
      [{ at: 0, tasks: [run(1), task("running", { id: "x", slot: 2, desired: "remove" })] }, { at: 10 }, { at: 20 }],
      "steady since 0",
    ],
    [
      "without a window when none is wanted",
      expectation(one, { stableFor: 0 }),
      [{ at: 3, tasks: [run(1)], update: "completed" }],
      "converged",
    ],
    [
      "after a single failure that it got over",
      expectation(one),
      [{ at: 0, tasks: [fail("x")] }, { at: 5, tasks: [fail("x"), run(1)], update: "completed" }, { at: 15 }],
      "converged",
    ],
    [
      "whose watch begins anew when a task fails under it",
      expectation(two),
      [
        { at: 0, tasks: [run(1), run(2)], update: "completed" },
        { at: 7, tasks: [run(1), run(2, "new"), fail("old", 2)] },
        { at: 12 },
      ],
      "steady since 7",
    ],
    [
      "although a node was lost with a task",
      expectation(one),
      [
        { at: 0, tasks: [task("orphaned", { id: "x" }), task("orphaned", { id: "y" }), run(1)], update: "completed" },
        { at: 10 },
      ],
      "converged",
    ],
    [
      "although the updater stopped tasks of its own",
      expectation(one),
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
    expect(verdict(expectation(one), looks)).toBe("converged");
    expect(verdict(expectation(one), [...looks, { at: 12, tasks: [fail("x")] }])).toBe("waiting: 0 of 1 running");
    expect(
      verdict(expectation(one), [...looks, { at: 12, tasks: [fail("x")] }, { at: 14, tasks: [fail("x"), run(1)] }]),
    ).toBe("steady since 14");
  });
});

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
    expect(verdict(expectation(one), looks)).toBe(outcome);
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
    expect(verdict(expectation(one), early)).toBe("steady since 13");
  });

  it.each([
    ["one task", one, early],
    [
      "two tasks that started together",
      two,
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
    expect(verdict(expectation(one), [...early, { at: 20, tasks: [fail("x"), fail("y")] }])).toBe(
      "failed: tasks-failed",
    );
  });
});

describe("a health check that fails", () => {
  const unhealthy = fail("x", 1, "task: non-zero exit (137): dockerexec: unhealthy container");

  it("is a failure the first time: it has had its retries", () => {
    expect(verdict(expectation(one), [{ at: 40, tasks: [unhealthy] }])).toBe("failed: tasks-failed");
  });

  const checked = { Test: ["CMD", "true"], Interval: 2 * SECOND, Timeout: SECOND, Retries: 3, StartPeriod: 5 * SECOND };
  const slow = expectation(spec("api", { container: { Healthcheck: checked } }));
  const starting = task("starting", { slot: 1 });

  it.each([
    [23.9, "waiting: 0 of 1 running (starting)"],
    [24, "failed: stuck"],
  ])("is a failure when it says nothing for longer than it may: at %d s", (at, outcome) => {
    expect(verdict(slow, [{ at: 0, tasks: [starting] }, { at }])).toBe(outcome);
  });

  it("is not waited for when there is none in the spec", () => {
    expect(verdict(expectation(one), [{ at: 0, tasks: [starting] }, { at: 600 }])).toBe(
      "waiting: 0 of 1 running (starting)",
    );
  });

  it("is a failure when the container obeys and ends with success", () => {
    const expected = expectation(
      spec("api", { container: { Healthcheck: checked }, task: { RestartPolicy: { Condition: "on-failure" } } }),
    );
    expect(verdict(expected, [{ at: 30, tasks: [task("complete")] }])).toBe("failed: tasks-failed");
  });
});

describe("a task that a node refuses", () => {
  it.each([
    ["denied", "pull access denied for acme/api"],
    ["unauthorized", "error from registry: unauthorized"],
    ["an image that is not there", "manifest unknown"],
    ["a mount that cannot be", 'invalid mount config for type "bind": bind source path does not exist: /x'],
    ["a secret that is gone", "secret shop_db not found"],
  ])("is a failure at once when it is %s", (_name, err) => {
    expect(verdict(expectation(one), [{ at: 1, tasks: [reject(err)] }])).toBe("failed: rejected");
  });

  it("is a failure the second time when the reason may pass", () => {
    const err = "No such image: acme/api:1";
    expect(verdict(expectation(one), [{ at: 1, tasks: [reject(err)] }])).toBe("waiting: 0 of 1 running");
    expect(
      verdict(expectation(one), [
        { at: 1, tasks: [reject(err, "r1", 1)] },
        { at: 6, tasks: [reject(err, "r2", 2)] },
      ]),
    ).toBe("failed: rejected");
  });

  it("is a failure the first time when it is not tried again", () => {
    const expected = expectation(spec("api", { task: { RestartPolicy: { Condition: "none" } } }));
    expect(verdict(expected, [{ at: 1, tasks: [reject("No such image: acme/api:1")] }])).toBe("failed: rejected");
  });
});

describe("a task that does not get on", () => {
  const noNode = task("pending", { err: "no suitable node (scheduling constraints not satisfied on 3 nodes)" });

  it.each([
    ["that has no node", noNode, 44.9, /^waiting: 0 of 1 running \(pending: no suitable node/],
    ["that has had no node for 45 seconds", noNode, 45, /^failed: unschedulable$/],
    ["that waits for something else", task("pending"), 90, /^waiting/],
    ["that pulls", task("preparing"), 299, /^waiting: 0 of 1 running \(preparing\)$/],
    ["that has pulled for five minutes", task("preparing"), 300, /^failed: stuck$/],
  ])("%s, at %#", (_name, stuck, at, outcome) => {
    expect(verdict(expectation(one), [{ at: 0, tasks: [stuck] }, { at }])).toMatch(outcome);
  });

  it("is waited for anew in each state", () => {
    const looks = [
      { at: 0, tasks: [task("preparing", { id: "x" })] },
      { at: 200, tasks: [task("pending", { id: "x" })] },
      { at: 210, tasks: [task("preparing", { id: "x" })] },
      { at: 490 },
    ];
    expect(verdict(expectation(one), looks)).toMatch(/^waiting/);
  });

  it("tells how long it has been", () => {
    const { state } = follow(expectation(one), [{ at: 3, tasks: [noNode] }, { at: 64 }]);
    expect(state).toMatchObject({ kind: "failed", failure: { kind: "unschedulable", after: 61_000, tasks: [noNode] } });
  });
});

describe("a service that somebody else changed", () => {
  it.each<[string, Look, string]>([
    ["has another spec", { at: 1, tasks: [run(1)], superseded: true }, "failed: superseded"],
    ["is gone", { at: 1, gone: true }, "failed: gone"],
    [
      "was rolled back before this run",
      { at: 1, tasks: [run(1)], version: 10, update: "rollback_completed" },
      "steady since 1",
    ],
    ["was paused before this run", { at: 1, tasks: [run(1)], version: 9, update: "paused" }, "steady since 1"],
  ])("when it %s", (_name, look, outcome) => {
    expect(verdict(expectation(one), [look])).toBe(outcome);
  });
});

describe("the engine's own step back, when this run asked for it", () => {
  const back = expectation(one, { byEngineRollback: true });

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

describe("a service that is not restarted after success", () => {
  it.each(["none", "on-failure"])("with restart condition %s has converged when it has succeeded", (Condition) => {
    const expected = expectation(spec("api", { task: { RestartPolicy: { Condition } } }));
    expect(verdict(expected, [{ at: 0, tasks: [task("complete", { desired: "shutdown" })] }, { at: 10 }])).toBe(
      "converged",
    );
  });
});

describe("a service on every node", () => {
  const expected = expectation(spec("api", { Mode: { Global: {} } }));
  const on = (name: string) => task("running", { id: `t-${name}`, slot: 0, node: name });

  it.each<[string, Look[], string]>([
    [
      "has converged when each node that may run it does",
      [{ at: 0, tasks: [on("a"), on("b"), on("c")] }, { at: 10 }],
      "converged",
    ],
    ["has not while one does not", [{ at: 0, tasks: [on("a"), on("b")] }, { at: 60 }], "waiting: 2 of 3 running"],
    [
      "has to run on a node that joins",
      [{ at: 0, tasks: [on("a"), on("b"), on("c")] }, { at: 5, nodes: [...three, node("d")] }, { at: 20 }],
      "waiting: 3 of 4 running",
    ],
    [
      "need not run on a node that went away",
      [
        {
          at: 0,
          tasks: [on("a"), on("b"), on("c")],
          nodes: [node("a"), node("b"), node("c", { state: "down" })],
          update: "completed",
        },
        { at: 10 },
      ],
      "converged",
    ],
    [
      "may stay on a node that was paused",
      [
        {
          at: 0,
          tasks: [on("a"), on("b"), on("c")],
          nodes: [node("a"), node("b"), node("c", { availability: "pause" })],
        },
        { at: 10 },
      ],
      "converged",
    ],
  ])("%s", (_name, looks, outcome) => {
    expect(verdict(expected, looks)).toBe(outcome);
  });
});

describe("a service that this run left alone", () => {
  const untouched = expectation(two, { touched: false, stableFor: 0, versionBefore: 11 });

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

describe("failures from before the change", () => {
  it("are history", () => {
    expect(
      verdict(
        expectation(one),
        [{ at: 0, tasks: [fail("x"), fail("y"), reject("denied"), run(1)], update: "completed" }, { at: 10 }],
        ["x", "y", "r1"],
      ),
    ).toBe("converged");
  });
});
