import type { Node } from "../cluster/node.ts";
import { isJob } from "../cluster/service.ts";
import type { Task } from "../cluster/task.ts";
import { hasFailed, outlivedAt, runningSince } from "./bad-ends.ts";
import { countTasks, describeCount } from "./count.ts";
import { type Expectation, needsProof } from "./expectation.ts";
import type { Failure } from "./failure.ts";
import { type FailedTask, findFailure, type TaskHistory } from "./find-failure.ts";
import type { Observation } from "./observation.ts";

/** What is known about one service after some looks. */
export interface Track extends Omit<TaskHistory, "fresh"> {
  readonly state: TrackState;
  /** When the first container of the new version had started. */
  readonly startedAt: number | undefined;
}

export type TrackState =
  | { readonly kind: "waiting"; readonly progress: string }
  /** Whole, and watched until a point in monotonic time at least. */
  | { readonly kind: "steady"; readonly since: number; readonly until: number; readonly progress: string }
  | { readonly kind: "converged" }
  | { readonly kind: "failed"; readonly failure: Failure };

export const NOTHING_SEEN: Track = {
  state: { kind: "waiting", progress: "not started" },
  failed: new Map(),
  states: new Map(),
  startedAt: undefined,
};

/**
 * Takes one more look into account. `known` are ids of tasks that had ended before the wait: history, not news.
 * The rules follow swarmkit's updater (manager/orchestrator/update), which itself only sees failures of tasks it
 * started, within its monitor window.
 */
export function track(previous: Track, expected: Expectation, seen: Observation, known: ReadonlySet<string>): Track {
  if (staysWhole(previous, expected, seen)) return previous;
  const fresh = seen.tasks.filter(({ ID }) => !known.has(ID));
  const failed = new Map([
    ...previous.failed,
    ...fresh.filter(hasFailed(expected)).map((task) => [task.ID, firstSeen(previous, task, seen.now)] as const),
  ]);
  const states = new Map(fresh.map((task) => [task.ID, stateSince(previous, task, seen.now)]));
  const broke = failed.size > previous.failed.size;
  const startedAt = previous.startedAt ?? (fresh.some(hasStarted) ? seen.now : undefined);
  const failure = findFailure(expected, seen, { fresh, failed, states });
  const state =
    failure === undefined
      ? progressOf(previous.state, expected, seen, { broke, startedAt: failed.size > 0 ? undefined : startedAt })
      : ({ kind: "failed", failure } as const);
  return { state, failed, states, startedAt };
}

/** What was proven before and was found whole is left in peace after that, unless its containers begin to fail. */
function staysWhole({ state }: Track, expected: Expectation, seen: Observation): boolean {
  if (state.kind !== "converged" || needsProof(expected)) return false;
  const isOthers = seen.service === undefined || !seen.isExpectedSpec;
  return isOthers || outlivedAt(expected, seen) <= seen.now;
}

function firstSeen(previous: Track, task: Task, now: number): FailedTask {
  return { task, seenAt: previous.failed.get(task.ID)?.seenAt ?? now };
}

const hasStarted = ({ Status }: Task) =>
  Status.State === "starting" || Status.State === "running" || Status.State === "complete";

function stateSince(previous: Track, { ID, Status }: Task, now: number) {
  const before = previous.states.get(ID);
  return before?.state === Status.State ? before : { state: Status.State, since: now };
}

interface History {
  /** Whether a task failed since the last look. */
  readonly broke: boolean;
  /** Undefined once a task has failed: the one in its place may fail at the same age, and is watched from its own start. */
  readonly startedAt: number | undefined;
}

function progressOf(
  previous: TrackState,
  expected: Expectation,
  seen: Observation,
  { broke, startedAt }: History,
): TrackState {
  const count = countTasks(expected.spec, seen);
  const progress = describeCount(count);
  if (!count.isWhole) return { kind: "waiting", progress };
  if (previous.kind === "converged" && !broke && needsProof(expected)) return previous;
  // The watch begins with the last task: the updater goes on looking at it for a while before it says "completed".
  const since = previous.kind === "steady" && !broke ? previous.since : seen.now;
  const until = expected.touched
    ? Math.max(since + expected.stableFor, (startedAt ?? since) + (expected.watchedFor ?? 0))
    : settledAt(expected, seen, since);
  const isProven = seen.now >= until && updateIsFinished(expected, seen);
  return isProven ? { kind: "converged" } : { kind: "steady", since, until, progress };
}

/** What is there already has been up for a while without this run, and the engine knows for how long. */
function settledAt(expected: Expectation, seen: Observation, since: number): number {
  if (isJob(expected.spec)) return seen.now;
  const needed = Math.max(expected.stableFor, expected.watchedFor ?? 0);
  return Math.max(Math.min(since, runningSince(seen) ?? since) + needed, outlivedAt(expected, seen));
}

/**
 * An update without a status was a creation, a scaling or no change of tasks at all — or one that the orchestrator has
 * not picked up yet, which tasks of an older spec give away: the engine counts all that run, `seen` has those of this spec.
 */
function updateIsFinished({ touched, byEngineRollback }: Expectation, { service, tasks, nodes }: Observation): boolean {
  if (!touched || service === undefined) return true;
  const status = service.UpdateStatus?.State;
  if (status === "updating" || status === "rollback_started") return false;
  if (status === "completed" || (byEngineRollback && status === "rollback_completed")) return true;
  const running = tasks.filter(({ Status }) => Status.State === "running");
  const ofOlderSpecs = (service.ServiceStatus?.RunningTasks ?? 0) - running.length;
  return ofOlderSpecs <= 0 && !running.some((task) => isStopping(task, nodes));
}

/** What is said of a task on a node that does not answer is old: nobody can tell when it will have stopped. */
function isStopping({ DesiredState, NodeID }: Task, nodes: readonly Node[]): boolean {
  const isReachable = nodes.some(({ ID, Status }) => ID === NodeID && Status.State === "ready");
  return DesiredState !== "running" && isReachable;
}
