import { formatDuration } from "@slipway/shared";
import { LIMITS, startLimit } from "../converge/expectation.ts";
import type { Service } from "./service.ts";
import { hasEnded, type Task } from "./task.ts";

const NANOSECONDS = 1_000_000;
/** The engine's own defaults (api/types/swarm). */
const DEFAULT = { monitor: 5_000, grace: 10_000 } as const;

/**
 * Says why an update that the engine is still working on makes no progress; undefined while it does, or may. The
 * engine's updater waits without end for a task to start (swarmkit, manager/orchestrator/update, updateTask).
 * `now` is the cluster's time in milliseconds since the epoch.
 */
export function findStall(service: Service, tasks: readonly Task[], now: number): string | undefined {
  const unplaced = tasks.find((task) => hasNoNode(task) && now - Date.parse(task.CreatedAt) >= LIMITS.pending);
  if (unplaced !== undefined) return `no node can run it (${unplaced.Status.Err})`;
  const changes = [Date.parse(service.UpdateStatus?.StartedAt ?? ""), ...tasks.map(lastChange)].filter(Number.isFinite);
  if (changes.length === 0) return undefined;
  const quiet = now - Math.max(...changes);
  return quiet >= longestQuiet(service, tasks) ? `nothing has moved for ${formatDuration(quiet)}` : undefined;
}

function hasNoNode(task: Task): boolean {
  return task.Status.State === "pending" && !isLeft(task) && /no suitable node/i.test(task.Status.Err ?? "");
}

const isLeft = ({ DesiredState }: Task) => DesiredState === "shutdown" || DesiredState === "remove";

/** The scheduler touches a task each time that it finds no node for it, which is no progress. */
function lastChange({ CreatedAt, Status }: Task): number {
  return Date.parse(Status.State === "pending" ? CreatedAt : (Status.Timestamp ?? CreatedAt));
}

/** For how long nothing may happen to any task of an update that works: what it waits for now, and its own pauses. */
function longestQuiet({ Spec, UpdateStatus }: Service, tasks: readonly Task[]): number {
  const isIn = (state: string) => tasks.some((task) => !hasEnded(task) && !isLeft(task) && task.Status.State === state);
  const config = UpdateStatus?.State === "rollback_started" ? Spec.RollbackConfig : Spec.UpdateConfig;
  const ms = (value: number | undefined, fallback: number) => (value ? value / NANOSECONDS : fallback);
  const pauses = ms(config?.Delay, 0) + ms(config?.Monitor, DEFAULT.monitor);
  const grace = ms(Spec.TaskTemplate.ContainerSpec?.StopGracePeriod, DEFAULT.grace);
  const pull = isIn("preparing") ? LIMITS.preparing : 0;
  const start = isIn("starting") ? (startLimit(Spec) ?? 0) : 0;
  return LIMITS.pending + pauses + grace + pull + start;
}
