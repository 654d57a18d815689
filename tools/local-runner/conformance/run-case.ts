import {
  CHECKOUT_STAND_IN,
  rerunFailed,
  startWorkflow,
  type WorkflowOptions,
  type WorkflowRun,
} from "../workflow/index.ts";
import type { Case, Given } from "./case.ts";
import type { Fixture } from "./fixture.ts";

export interface CaseRun extends WorkflowRun {
  /** The largest number of jobs that ran at one time. */
  readonly parallel: number;
}

/** Runs a case, cancels it and runs it again as it says. */
export async function runCase({ workflow, given }: Case, fixture: Fixture): Promise<CaseRun> {
  const options = optionsFor(workflow, given, fixture);
  const cancel = Promise.withResolvers<void>();
  const running = new Set<string>();
  let parallel = 0;
  const run = await startWorkflow({
    ...options,
    onLine: (line, job) => {
      running.add(job.path);
      parallel = Math.max(parallel, running.size);
      if (line === given.cancelAt) cancel.resolve();
    },
    onJob: ({ path }) => running.delete(path),
  });
  void cancel.promise.then(() => run.cancel());
  const first = await run.done;
  if (given.rerunWith === undefined) return { ...first, parallel };
  return { ...(await rerunFailed(first, { vars: given.rerunWith })), parallel };
}

function optionsFor(workflow: string, given: Given, { root, repositories }: Fixture): WorkflowOptions {
  const { event = "push", payload, environments = {}, cancelAt: _, rerunWith: __, services, ...rest } = given;
  return {
    ...rest,
    repositories,
    repository: "octo/app",
    workflow,
    event: { name: event, ...(payload === undefined ? {} : { payload }) },
    environments: Object.fromEntries(
      Object.entries(environments).map(([name, { approval, ...each }]) => [
        name,
        approval === undefined ? each : { ...each, approve: () => approval },
      ]),
    ),
    services: { ...services, serverUrl: `file://${root}` },
    standIns: CHECKOUT_STAND_IN,
  };
}
