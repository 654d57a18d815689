import { type Miss, miss } from "./outcome.ts";
import { isRunning, type ServiceSnapshot, type SwarmTask } from "./service-snapshot.ts";

/** States of a task from which it never comes back. `shutdown` is what swarm itself did and no failure. */
const FAILED = new Set(["failed", "rejected"]);

/** Why an update that ended this way will not bring the new version, or undefined. */
export function updateFault({ service }: ServiceSnapshot): string | undefined {
  const { State: state, Message: message } = service.UpdateStatus ?? {};
  if (state === "paused") return `its update is paused: ${message ?? "no reason given"}`;
  if (state === "rollback_completed") return "its update was rolled back by the swarm";
  if (state === "rollback_started") return "its update is being rolled back by the swarm";
  if (state === "rollback_paused") return `its rollback is paused: ${message ?? "no reason given"}`;
  return undefined;
}

export interface Completeness {
  readonly minInstances?: number | undefined;
  /** Whether an update may still be watched by the swarm when all its tasks run. */
  readonly ignoreUpdate: boolean | undefined;
}

/** Why the service is not there yet, or undefined when all wanted tasks of the current spec run. */
export function incomplete(snapshot: ServiceSnapshot, { minInstances, ignoreUpdate }: Completeness): Miss | undefined {
  const { service, tasks } = snapshot;
  const running = tasks.filter(isRunning).length;
  const wanted = service.ServiceStatus?.DesiredTasks ?? 0;
  const count = `${running} of ${wanted} tasks of the current version run`;
  if (isJob(snapshot)) return miss("is a job: it ends, so there is nothing that stays healthy", "final");
  if (running !== wanted) return miss(`${count}${waitingFor(tasks)}`);
  if (!ignoreUpdate && service.UpdateStatus?.State === "updating") return miss("its update is not finished");
  if (wanted === 0) return miss("is scaled to 0 tasks, so nothing of it runs");
  if (minInstances !== undefined && running < minInstances)
    return miss(`${count}, at least ${minInstances} are needed`);
  return undefined;
}

/** The tasks of the current spec that failed, newest first. */
export function failedTasks({ tasks }: ServiceSnapshot): SwarmTask[] {
  return tasks.filter(({ Status }) => FAILED.has(Status.State)).sort((a, b) => b.CreatedAt.localeCompare(a.CreatedAt));
}

function isJob({ service: { Spec } }: ServiceSnapshot): boolean {
  return "ReplicatedJob" in Spec.Mode || "GlobalJob" in Spec.Mode;
}

/** What the newest task that is wanted waits for: `; a task is pending: no suitable node (…)`. */
function waitingFor(tasks: readonly SwarmTask[]): string {
  const waiting = tasks.find(({ DesiredState, Status }) => DesiredState === "running" && Status.State !== "running");
  if (waiting === undefined) return "";
  const { State, Err } = waiting.Status;
  return `; a task is ${State}${Err === undefined || Err === "" ? "" : `: ${Err}`}`;
}
