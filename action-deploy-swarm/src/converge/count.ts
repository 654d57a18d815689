import type { Node } from "../cluster/node.ts";
import { modeOf, type Service, type ServiceSpec } from "../cluster/service.ts";
import type { Task } from "../cluster/task.ts";
import { eligibleNodes } from "../preflight/placement.ts";

/** What is counted: a service's tasks that belong to its current spec. */
export interface CountedTasks {
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
  const done = tasks.filter(({ Status }) => Status.State === "complete");
  const iteration = service?.JobStatus?.JobIteration?.Index;
  const doneNow = done.filter(({ JobIteration }) => JobIteration?.Index === iteration).length;
  switch (mode.kind) {
    case "replicated-job":
      return counted(doneNow, mode.completions, tasks, "complete");
    case "global-job":
      return counted(doneNow, eligibleNodes(spec, nodes).length, tasks, "complete");
    case "global":
      return counted(
        new Set(runningTasks(tasks, nodes).map(({ NodeID }) => NodeID)).size,
        eligibleNodes(spec, nodes).length,
        tasks,
        "running",
      );
    case "replicated": {
      // A service that is not restarted after success is whole when its tasks have succeeded (docker/cli#5299).
      const finished = mayComplete(spec) ? done : [];
      const slots = new Set([...runningTasks(tasks, nodes), ...finished].map(({ Slot }) => Slot));
      return counted(slots.size, mode.replicas, tasks, "running");
    }
  }
}

/** Whether a task that ends with success is meant to. */
export function mayComplete(spec: ServiceSpec): boolean {
  return (
    modeOf(spec).kind.endsWith("job") ||
    ["none", "on-failure"].includes(spec.TaskTemplate.RestartPolicy?.Condition ?? "any")
  );
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
    .filter(({ DesiredState, Status }) => DesiredState === "running" && Status.State !== "running")
    .map(({ Status }) => (Status.Err ? `${Status.State}: ${Status.Err}` : Status.State));
  return { running, wanted, isWhole: running === wanted, doing: [...new Set(states)].join(", "), word };
}

/** `2 of 3 running (starting)` */
export function describeCount({ running, wanted, doing, word }: TaskCount): string {
  return `${running} of ${wanted} ${word}${doing === "" ? "" : ` (${doing})`}`;
}
