import { formatDuration } from "@slipway/shared";
import type { Task } from "../cluster/task.ts";
import type { Failure } from "../converge/failure.ts";

/** What happened to a service, in one sentence, from what the engine reports alone. */
export function explainFailure(failure: Failure, nodeName: (task: Task) => string): string {
  switch (failure.kind) {
    case "gone":
      return "the service was removed while this run waited for it";
    case "superseded":
      return "someone else changed the service while this run waited for it";
    case "rejected":
      return withTask(failure.tasks, nodeName, "a node refused to start it");
    case "unschedulable":
      return `no node can run it: ${failure.reason} (for ${formatDuration(failure.after)})`;
    case "stuck":
      return failure.state === "preparing"
        ? `its image is not there after ${formatDuration(failure.after)}: pulling is stuck or too slow`
        : `its container runs but is not healthy after ${formatDuration(failure.after)}, longer than its health check allows`;
    case "timed-out":
      return withTask(
        failure.tasks,
        nodeName,
        `it did not get there in ${formatDuration(failure.after)}: ${failure.progress}`,
      );
    case "tasks-failed":
      return withTask(failure.tasks, nodeName, "its containers do not stay up");
    case "update-stopped":
      return withTask(failure.tasks, nodeName, explainUpdateStatus(failure.status, failure.message));
  }
}

function explainUpdateStatus(status: string, message: string): string {
  if (status.startsWith("rollback")) return "the engine rolled the update back";
  return message === ""
    ? `the engine stopped the update (${status})`
    : `the engine stopped the update: ${shortMessage(message)}`;
}

/** The engine's message ends with a task id that means nothing to people. */
function shortMessage(message: string): string {
  return message.replace(/ due to failure or early termination of task \w+$/, " because a task failed");
}

function withTask(tasks: readonly Task[], nodeName: (task: Task) => string, sentence: string): string {
  const [task] = tasks;
  if (task === undefined) return sentence;
  return `${sentence}; ${describeEnd(task)} on ${nodeName(task)}`;
}

/** `exit code 1 (task: non-zero exit (1))` */
function describeEnd({ Status }: Task): string {
  const code = Status.ContainerStatus?.ExitCode;
  const reason = Status.Err ?? Status.Message ?? Status.State;
  if (/unhealthy/i.test(reason)) return "its health check failed";
  return code === undefined || code === 0 || Status.State === "rejected"
    ? reason
    : `exit code ${code}${exitMeaning(code)}`;
}

/** Exit codes with a fixed meaning (docker run, "Exit status"; 128 and more are signals). */
function exitMeaning(code: number): string {
  const meanings: Readonly<Record<number, string>> = {
    125: " (the engine could not start the container)",
    126: " (the command cannot be executed)",
    127: " (the command was not found)",
    137: " (killed: out of memory, or it ignored the stop signal)",
    139: " (segmentation fault)",
    143: " (terminated)",
  };
  return meanings[code] ?? "";
}
