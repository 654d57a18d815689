import type { Service, UpdateStatus } from "../cluster/service.ts";
import { hasEnded, type Task } from "../cluster/task.ts";
import { type Expectation, LIMITS, startLimit } from "./expectation.ts";
import type { Failure } from "./failure.ts";
import type { Observation } from "./observation.ts";

/** A container may fail this often in one slot, and this often in the service, before it counts as broken. */
const FAILURES_PER_SLOT = 2;
const FAILURES_PER_SERVICE = 3;

/**
 * A node may refuse for a moment, as while it still takes down the network whose addresses a new one has got ("Pool
 * overlaps with other one on this address space"): what it goes on to refuse for this long, in milliseconds, counts.
 * Less than the engine waits between two attempts (5 s), unless a service says otherwise.
 */
const PASSING_REFUSAL = 4_000;

/** Refusals that will not go away by themselves. */
const FINAL_REJECTION =
  /denied|unauthorized|manifest unknown|invalid mount|bind source path|(secret|config).*not found/i;

/** What a service's tasks have been through since the wait began. */
export interface TaskHistory {
  /** Those of the last look. */
  readonly fresh: readonly Task[];
  /** Those that ended badly, by id. */
  readonly failed: ReadonlyMap<string, FailedTask>;
  /** Since when each has been in its state, in monotonic milliseconds. */
  readonly states: ReadonlyMap<string, { readonly state: string; readonly since: number }>;
}

export interface FailedTask {
  readonly task: Task;
  /** The first look that found it ended, in monotonic milliseconds. */
  readonly seenAt: number;
}

/** Why the service will not become what it should, as far as can be told now. */
export function findFailure(
  expected: Expectation,
  { service, isExpectedSpec, now }: Observation,
  { fresh, failed, states }: TaskHistory,
): Failure | undefined {
  if (service === undefined) return { kind: "gone" };
  const bad = [...failed.values()];
  const tasks = bad.map(({ task }) => task);
  const stopped = expected.touched ? stoppedUpdate(expected, service, tasks) : undefined;
  if (stopped !== undefined) return stopped;
  if (!isExpectedSpec) return { kind: "superseded" };
  return (
    refusal(bad, expected, { fresh, now }) ?? endedTooOften(tasks, expected) ?? stuckTask(expected, fresh, states, now)
  );
}

function stoppedUpdate(
  { byEngineRollback, versionBefore }: Expectation,
  service: Service,
  tasks: readonly Task[],
): Failure | undefined {
  const { State: status, Message: message = "" } = service.UpdateStatus ?? {};
  if (!status || service.Version.Index <= versionBefore) return undefined;
  const bad: readonly UpdateStatus["State"][] = byEngineRollback
    ? ["rollback_paused"]
    : ["paused", "rollback_started", "rollback_paused", "rollback_completed"];
  return bad.includes(status) ? { kind: "update-stopped", status, message, tasks } : undefined;
}

function refusal(
  bad: readonly FailedTask[],
  expected: Expectation,
  look: { readonly fresh: readonly Task[]; readonly now: number },
): Failure | undefined {
  const isLast = isNotRestarted(expected);
  const refused = bad.filter(({ task }) => isRefused(task));
  const final = refused.filter(({ task }) => FINAL_REJECTION.test(task.Status.Err ?? "") || isLast(task));
  const tasks = final.length > 0 ? final : refusedForLong(refused, look);
  return tasks.length > 0 ? { kind: "rejected", tasks: tasks.map(({ task }) => task) } : undefined;
}

/** Those of slots whose first refusal is that far from their last, or from now where no other task is tried. */
function refusedForLong(
  refused: readonly FailedTask[],
  { fresh, now }: { readonly fresh: readonly Task[]; readonly now: number },
): FailedTask[] {
  const tried = new Set(fresh.filter((task) => !hasEnded(task)).map(slotOf));
  return [...Map.groupBy(refused, ({ task }) => slotOf(task))].flatMap(([slot, each]) => {
    const times = each.map(({ seenAt }) => seenAt);
    const until = tried.has(slot) ? Math.max(...times) : now;
    return until - Math.min(...times) >= PASSING_REFUSAL ? each : [];
  });
}

function endedTooOften(bad: readonly Task[], expected: Expectation): Failure | undefined {
  const tasks = bad.filter((task) => !isRefused(task));
  const worst = Math.max(0, ...[...Map.groupBy(tasks, slotOf).values()].map((each) => each.length));
  if (worst >= FAILURES_PER_SLOT || tasks.length >= FAILURES_PER_SERVICE) return { kind: "tasks-failed", tasks };
  // After its health check has had all its retries, another task would take as long to say the same.
  const isLast = isNotRestarted(expected);
  const hopeless = tasks.filter((task) => /unhealthy/i.test(task.Status.Err ?? "") || isLast(task));
  return hopeless.length > 0 ? { kind: "tasks-failed", tasks: hopeless } : undefined;
}

const isRefused = ({ Status }: Task) => Status.State === "rejected";

/** Tasks of a global service have no slot, but one node each. */
const slotOf = ({ Slot, NodeID }: Task) => Slot || NodeID;

/** Whether no other task comes in the place of one that ended (swarmkit, orchestrator/restart, shouldRestart). */
function isNotRestarted({ spec }: Expectation): (task: Task) => boolean {
  const condition = spec.TaskTemplate.RestartPolicy?.Condition;
  return ({ Status }) => condition === "none" || (condition === "on-failure" && Status.State === "complete");
}

function stuckTask(
  { spec }: Expectation,
  tasks: readonly Task[],
  states: TaskHistory["states"],
  now: number,
): Failure | undefined {
  const limit = startLimit(spec) ?? Number.POSITIVE_INFINITY;
  for (const task of tasks) {
    const failure = overdue(task, now - (states.get(task.ID)?.since ?? now), limit);
    if (failure !== undefined) return failure;
  }
  return undefined;
}

function overdue(task: Task, after: number, startLimit: number): Failure | undefined {
  const { State: state, Err: reason = "" } = task.Status;
  const hasNoNode = state === "pending" && /no suitable node/i.test(reason);
  if (hasNoNode && after >= LIMITS.pending) return { kind: "unschedulable", tasks: [task], reason, after };
  const isStuck = (state === "preparing" && after >= LIMITS.preparing) || (state === "starting" && after >= startLimit);
  return isStuck ? { kind: "stuck", state, tasks: [task], after } : undefined;
}
