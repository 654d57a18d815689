import type { Node } from "../../../src/cluster/node.ts";
import type { Service, ServiceSpec, UpdateStatus } from "../../../src/cluster/service.ts";
import type { Task } from "../../../src/cluster/task.ts";
import type { Expectation } from "../../../src/converge/expectation.ts";
import { NOTHING_SEEN, type Track, track } from "../../../src/converge/track.ts";
import { node, service, spec, task } from "../../support/cluster.ts";

/** One look, at a second of the wait; what is not told is as it was in the look before. */
export interface Look {
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

/** What the swarm's clocks say at second 0 of a wait. */
const EPOCH = Date.UTC(2026, 10, 21, 3);

/** The swarm's time at a second of the wait; negative ones are before it. */
export const clockAt = (second: number) => new Date(EPOCH + second * 1_000).toISOString();

export const threeNodes = [node("a", { role: "manager" }), node("b"), node("c")];
export const oneReplica = spec("api");
export const twoReplicas = spec("api", { Mode: { Replicated: { Replicas: 2 } } });

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
export function follow(expected: Expectation, looks: readonly Look[], known: readonly string[] = []): Track {
  let [state, before]: [Track, Look] = [NOTHING_SEEN, { at: 0 }];
  for (const each of looks) {
    const look = { ...before, ...each };
    const seen = {
      service: look.gone ? undefined : serviceAt(look, expected.spec),
      tasks: look.tasks ?? [],
      nodes: look.nodes ?? threeNodes,
      isExpectedSpec: !look.superseded,
      now: look.at * 1_000,
      epoch: EPOCH,
    };
    state = track(state, expected, seen, new Set(known));
    before = look;
  }
  return state;
}

/** `converged`, `steady since 3`, `waiting: 0 of 1 running` or `failed: tasks-failed`. */
export function verdict(...args: Parameters<typeof follow>): string {
  const { state } = follow(...args);
  if (state.kind === "steady") return `steady since ${state.since / 1_000}`;
  if (state.kind === "waiting") return `waiting: ${state.progress}`;
  if (state.kind === "failed") return `failed: ${state.failure.kind}`;
  return state.kind;
}

export const run = (slot: number, id = `run-${slot}`) => task("running", { id, slot });
export const fail = (id: string, slot = 1, err = "task: non-zero exit (1)") =>
  task("failed", { id, slot, err, desired: "shutdown" });
/** A task that was made and that failed at seconds of the wait. */
export const failedAt = (end: number, made: number, id = `failed-${end}`) =>
  task("failed", { id, created: clockAt(made), since: clockAt(end), desired: "shutdown" });
/** A task that runs since a second of the wait. */
export const runSince = (second: number, slot = 1) =>
  task("running", { id: `run-${second}-${slot}`, slot, since: clockAt(second) });
export const reject = (err: string, id = "r1", slot = 1) => task("rejected", { id, slot, err, desired: "shutdown" });
