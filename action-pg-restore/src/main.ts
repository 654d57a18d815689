import { ActionsRunner, readRunContext, runAction, systemClock } from "@slipway/shared";
import { readConfig } from "./read-config.ts";

/** Of the 7.5 s that the runner gives after a cancel: the writers come back in it. */
const AFTER_CANCEL = 7_000;

const runner = new ActionsRunner();

await runAction(
  runner,
  async (cancel) => {
    const { GITHUB_EVENT_NAME: event = "", GITHUB_WORKFLOW_REF: workflowRef } = process.env;
    const context = readRunContext(process.env);
    // The jobs of a matrix have one name; what the runner calls a job's processes is each one's own.
    const job = `${process.env.GITHUB_JOB} ${process.env.RUNNER_TRACKING_ID}`;
    const config = readConfig({ source: runner, context, event, workflowRef, job, date: systemClock.date() });
    // Loaded only once the inputs are known to be good: whoever made a mistake is told sooner.
    const { perform } = await import("./perform.ts");
    await perform(config, runner, cancel);
  },
  { afterCancel: AFTER_CANCEL },
);
