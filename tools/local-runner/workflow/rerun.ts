import type { JobRun } from "./results.ts";
import type { WorkflowRun } from "./workflow-run.ts";

/**
 * The jobs of a run that a re-run of its failed jobs takes over: those that succeeded. Which of them have to run
 * again, because one that they need does, shows when their turn comes.
 * Source: docs.github.com, Re-running workflows and jobs.
 */
export function keptJobs({ jobs }: WorkflowRun): ReadonlyMap<string, JobRun> {
  return new Map(jobs.filter(({ result }) => result === "success").map((job) => [job.path, job]));
}
