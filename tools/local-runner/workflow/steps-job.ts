import { performance } from "node:perf_hooks";
import { setTimeout as delay } from "node:timers/promises";
import { Issues } from "../issues.ts";
import type { Job } from "../job.ts";
import { refusal } from "./environments.ts";
import { identify, withToken } from "./identity.ts";
import { type JobEnd, newJob, type ReadyJob, runJob } from "./job-run.ts";
import type { JobIdentity, Variables } from "./options.ts";
import type { Permissions } from "./permissions.ts";
import type { JobRun } from "./results.ts";
import { unrun } from "./unrun-job.ts";
import { type Leg, type LegEnd, mayStay, type WantedJob } from "./wanted-job.ts";
import { find, jsonOf, textOf } from "./yaml.ts";

const DEFAULT_TIMEOUT = 360;

/** Runs a job that has steps, once its environment lets it. */
export async function runStepsJob(job: WantedJob, leg: Leg): Promise<LegEnd> {
  const { call, definition } = job;
  const { options } = call.run;
  const beyond = ["container", "services"].find((key) => find(definition.node, key) !== undefined);
  if (beyond !== undefined) throw new Error(`A job with '${beyond}' is beyond this local runner.`);
  const identity = identify(job, leg);
  const environment = identity.environment === undefined ? undefined : options.environments?.[identity.environment];
  const asked = refusal(environment, identity).then((reason) => ({ reason }));
  const answer = (await leg.scope.race(asked)) ?? (mayStay(job) ? await asked : undefined);
  if (answer === undefined) return unrun(job, leg, { result: "cancelled" });
  if (answer.reason !== undefined) return unrun(job, leg, { result: "failure", problem: answer.reason });
  return withToken(job, identity, (token) => runAndRecord(job, leg, readyJob(job, leg, { identity, token })));
}

function readyJob(
  { call, definition }: WantedJob,
  leg: Leg,
  own: { readonly identity: JobIdentity; readonly token: string },
): ReadyJob {
  const { run, tree } = call;
  const { environment: name } = own.identity;
  const environment = name === undefined ? undefined : run.options.environments?.[name];
  const secrets = overlaid(call.secrets, environmentSecrets(call, environment?.secrets ?? {}));
  return {
    ...own,
    run,
    workflow: tree.definition,
    definition,
    secrets,
    contexts: {
      ...leg.contexts,
      vars: overlaid(run.options.vars ?? {}, environment?.vars ?? {}),
      secrets: { ...secrets, GITHUB_TOKEN: own.token },
    },
  };
}

/** Names of secrets and variables do not depend on case. */
function overlaid(below: Variables, above: Variables): Variables {
  const names = new Set(Object.keys(above).map((name) => name.toLowerCase()));
  const kept = Object.entries(below).filter(([name]) => !names.has(name.toLowerCase()));
  return { ...Object.fromEntries(kept), ...above };
}

/**
 * In a called workflow an environment's secrets take the place of those that the caller handed over by the same
 * names; others are there only with `secrets: inherit`. Source: docs.github.com, Reuse workflows, and
 * actions/runner#1490.
 */
function environmentSecrets({ run, caller, secrets: passed }: WantedJob["call"], secrets: Variables): Variables {
  if (run.isReadOnly) return {};
  if (caller === undefined || caller.inheritsSecrets) return secrets;
  const names = new Set(Object.keys(passed).map((name) => name.toLowerCase()));
  return Object.fromEntries(Object.entries(secrets).filter(([name]) => names.has(name.toLowerCase())));
}

async function runAndRecord(wanted: WantedJob, leg: Leg, ready: ReadyJob): Promise<LegEnd> {
  const { definition, call } = wanted;
  const scope = { contexts: ready.contexts };
  const startedAt = new Date();
  const start = performance.now();
  const job = newJob(ready);
  const continueOnError = jsonOf(find(definition.node, "continue-on-error"), scope) === true;
  const minutes = Number(textOf(find(definition.node, "timeout-minutes"), scope) || DEFAULT_TIMEOUT);
  const end = await withinReach(wanted, leg, { job, ready, minutes });
  const record = describe(leg, ready, { job, end, continueOnError });
  const run: JobRun = { ...record, startedAt, durationMs: performance.now() - start };
  call.run.jobs.push(run);
  call.run.options.onJob?.(run);
  return { result: run.result, outputs: run.outputs, hasRun: true, continueOnError };
}

interface Limits {
  readonly job: Job;
  readonly ready: ReadyJob;
  readonly minutes: number;
}

/** Runs the job until it is over, cancelled or out of time. */
async function withinReach(wanted: WantedJob, { scope }: Leg, { job, ready, minutes }: Limits): Promise<JobEnd> {
  const late = new AbortController();
  const forget = scope.onCancel(async () => {
    if (!mayStay(wanted)) await job.cancel();
  });
  const issues = new Issues(job.masks, job.log);
  void delay(minutes * (ready.run.options.minute ?? 60_000), undefined, { signal: late.signal }).then(
    () => {
      issues.add("error", `The job has exceeded the maximum execution time of ${minutes}m0s`);
      return job.cancel();
    },
    () => {},
  );
  try {
    const end = await runJob(ready, job);
    return { ...end, annotations: [...issues.kept, ...end.annotations] };
  } finally {
    late.abort();
    forget();
  }
}

interface Ended {
  readonly job: Job;
  readonly end: JobEnd;
  readonly continueOnError: boolean;
}

function describe(
  leg: Leg,
  { identity, definition }: ReadyJob,
  { job, end, continueOnError }: Ended,
): Omit<JobRun, "startedAt" | "durationMs"> {
  const { environment: name, permissions } = identity;
  return {
    id: identity.id,
    name: leg.name,
    path: leg.path,
    result: end.result,
    continueOnError,
    matrix: leg.matrix,
    runsOn: labels(jsonOf(find(definition.node, "runs-on"), { contexts: leg.contexts })),
    outputs: end.outputs,
    steps: end.steps,
    annotations: [...end.steps.flatMap((step) => step.annotations), ...end.annotations],
    summary: end.steps.map((step) => step.summary).join(""),
    log: job.log.lines,
    raw: job.raw.join(""),
    printed: job.printed,
    masks: job.masks.values,
    permissions: permissions satisfies Permissions,
    environment: name === undefined ? undefined : { name, url: end.url },
    orphans: end.orphans,
    leftovers: end.leftovers,
    isKept: false,
  };
}

/** One label, several, or a group's. */
function labels(value: unknown): string[] {
  if (Array.isArray(value)) return value.map(String);
  return typeof value === "object" && value !== null ? labels(find(value, "labels") ?? []) : [String(value)];
}
