import type { WorkflowOptions } from "./options.ts";
import type { RunningWorkflow } from "./run-workflow.ts";
import type { WorkflowRun } from "./workflow-run.ts";

export { Concurrency } from "./concurrency.ts";
export type {
  EnvironmentOptions,
  JobIdentity,
  Variables,
  WorkflowEvent,
  WorkflowOptions,
} from "./options.ts";
export type { JobRun, Result, StepRun } from "./results.ts";
export type { RunningWorkflow } from "./run-workflow.ts";
export { CHECKOUT_STAND_IN } from "./stand-ins.ts";
export { jobNamed, type WorkflowRun } from "./workflow-run.ts";

/** Runs a workflow as GitHub does for an event. A red or invalid workflow is a result, not an exception. */
export async function runWorkflow(options: WorkflowOptions): Promise<WorkflowRun> {
  return (await startWorkflow(options)).done;
}

/** The same, for callers that have something to do with it while it runs. */
export async function startWorkflow(options: WorkflowOptions): Promise<RunningWorkflow> {
  return (await implementation()).startWorkflow(options);
}

/**
 * "Re-run failed jobs": those that succeeded keep their results and outputs, unless a job that they need runs again.
 * @param changes options that are different now, such as a repaired service
 */
export async function rerunFailed(previous: WorkflowRun, changes: Partial<WorkflowOptions> = {}): Promise<WorkflowRun> {
  const options = { ...previous.options, runId: previous.runId, ...changes };
  return (await implementation()).startWorkflow(options, previous).done;
}

async function implementation() {
  await import("../../json-imports.ts");
  return import("./run-workflow.ts");
}
