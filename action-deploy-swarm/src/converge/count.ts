import type { Node } from "../cluster/node.ts";
import { isJob, modeOf, type Service, type ServiceSpec } from "../cluster/service.ts";
import type { Task } from "../cluster/task.ts";
import { eligibleNodes } from "../preflight/placement.ts";
import { startLimit } from "./expectation.ts";

/** What is counted: a service's tasks that belong to its current spec. */
export interface CountedTasks {
  /** Undefined when the service is gone. */
  readonly service: Service | undefined;
  readonly tasks: readonly Task[];
  readonly nodes: readonly Node[];
}

/** How many of a service's tasks are where they should be. */
export interface TaskCount {
  readonly running: number;
  readonly wanted: number;
  readonly isWhole: boolean;
  /** What the tasks that do not run yet are doing. */
  readonly doing: string;
  readonly word: "running" | "complete";
}

/** Counts the tasks that follow the current spec: running ones, or completed ones for a job. */
export function countTasks(spec: ServiceSpec, { service, tasks, nodes }: CountedTasks): TaskCount {
  const mode = modeOf(spec);
  const running = runningTasks(tasks, nodes);
  const done = tasks.filter(({ Status }) => Status.State === "complete");
  const iteration = service?.JobStatus?.JobIteration?.Index;
  const doneNow = done.filter(({ JobIteration }) => JobIteration?.Index === iteration);
  switch (mode.kind) {
    case "replicated-job":
      return counted(Math.min(doneNow.length, mode.completions), mode.completions, tasks, "complete");
    case "global-job":
      return countedByNode(doneNow, eligibleNodes(spec, nodes), tasks, "complete");
    case "global":
      return countedByNode(running, eligibleNodes(spec, nodes), tasks, "running");
    case "replicated": {
      // A service that is not restarted after success is whole when its tasks have succeeded (docker/cli#5299).
      const finished = mayComplete(spec) ? done : [];
      const slots = new Set([...running, ...finished].map(({ Slot }) => Slot));
      return counted(slots.size, mode.replicas, tasks, "running");
    }
  }
}

/**
 * Whether a task that ends with success is meant to. What is checked for health is meant to go on: stopped for being
 * unhealthy, it may well obey with exit code 0.
 */
export function mayComplete(spec: ServiceSpec): boolean {
  if (isJob(spec)) return true;
  const isRestarted = (spec.TaskTemplate.RestartPolicy?.Condition || "any") === "any";
  return !isRestarted && startLimit(spec) === undefined;
}

/** Tasks that run and are meant to, on nodes that answer. */
function runningTasks(tasks: readonly Task[], nodes: readonly Node[]): Task[] {
  const ready = new Set(nodes.filter(({ Status }) => Status.State === "ready").map(({ ID }) => ID));
  return tasks.filter(
    ({ Status, DesiredState, NodeID = "" }) =>
      Status.State === "running" && DesiredState === "running" && ready.has(NodeID),
  );
}

function counted(running: number, wanted: number, tasks: readonly Task[], word: TaskCount["word"]): TaskCount {
  const states = tasks
    .filter(({ DesiredState, Status }) => !isToEnd(DesiredState) && !["running", "complete"].includes(Status.State))
    .map(({ Status }) => (Status.Err ? `${Status.State}: ${Status.Err}` : Status.State));
  return { running, wanted, isWhole: running === wanted, doing: [...new Set(states)].join(", "), word };
}

const isToEnd = (desiredState: string) => desiredState === "shutdown" || desiredState === "remove";

/**
 * A node that was paused keeps its task, and gets no new one: it counts for nothing either way. Where no node is left,
 * nothing runs.
 */
function countedByNode(
  good: readonly Task[],
  eligible: readonly Node[],
  tasks: readonly Task[],
  word: TaskCount["word"],
): TaskCount {
  const nodes = new Set(good.map(({ NodeID }) => NodeID));
  const wanted = eligible.length;
  const count = counted(eligible.filter(({ ID }) => nodes.has(ID)).length, wanted, tasks, word);
  return wanted > 0 ? count : { ...count, isWhole: false, doing: "no node may run it" };
}

/** `2 of 3 running (starting)` */
export function describeCount({ running, wanted, doing, word }: TaskCount): string {
  return `${running} of ${wanted} ${word}${doing === "" ? "" : ` (${doing})`}`;
}
