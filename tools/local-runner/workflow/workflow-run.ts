import type { WorkflowOptions } from "./options.ts";
import type { JobRun, Outputs, Result } from "./results.ts";

export interface WorkflowRun {
  readonly conclusion: Result | "startup_failure";
  /** What is wrong with the files of a run that could not start. */
  readonly problems: readonly string[];
  readonly runId: string;
  readonly attempt: number;
  /** In the order in which they ended. */
  readonly jobs: readonly JobRun[];
  /** `on.workflow_call.outputs`, for a workflow that has them. */
  readonly outputs: Outputs;
  readonly options: WorkflowOptions;
  readonly durationMs: number;
}

/** The job with this name as the web page shows it. @throws {Error} that lists the names there are */
export function jobNamed({ jobs, problems }: Pick<WorkflowRun, "jobs" | "problems">, name: string): JobRun {
  const found = jobs.find((job) => job.name === name);
  if (found !== undefined) return found;
  const there = problems.length > 0 ? problems.join("\n") : `there are: ${jobs.map((job) => job.name).join(", ")}`;
  throw new Error(`there is no job "${name}"; ${there}`);
}
