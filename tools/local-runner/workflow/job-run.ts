import { mkdirSync, mkdtempSync } from "node:fs";
import { join } from "node:path";
import type { Scope } from "../expression.ts";
import { type Annotation, Issues } from "../issues.ts";
import { Job } from "../job.ts";
import type { Orphan } from "../orphans.ts";
import { ActionUses } from "./action-use.ts";
import type { JobDefinition, WorkflowDefinition } from "./definition.ts";
import { type Frame, githubOf, type JobState, scopeOf } from "./frame.ts";
import { jobOutputs } from "./job-outputs.ts";
import type { JobIdentity, Variables } from "./options.ts";
import { runPreSteps } from "./pre-steps.ts";
import type { StepRun } from "./results.ts";
import type { RunState } from "./run-state.ts";
import { defineSteps, type StepDefinition } from "./step-definition.ts";
import { runSteps } from "./steps.ts";
import { find, items, textMap, textOf } from "./yaml.ts";

/** A job whose turn has come. */
export interface ReadyJob {
  readonly run: RunState;
  readonly workflow: WorkflowDefinition;
  readonly definition: JobDefinition;
  readonly identity: JobIdentity;
  /** `needs`, `matrix`, `strategy`, `inputs`, `vars` and `secrets`. */
  readonly contexts: Readonly<Record<string, unknown>>;
  /** All that the job may know: each is masked. */
  readonly secrets: Variables;
  readonly token: string;
}

/** What a job's steps came to. */
export interface JobEnd {
  readonly result: "success" | "failure" | "cancelled";
  readonly outputs: Readonly<Record<string, string>>;
  readonly url: string | undefined;
  readonly orphans: readonly Orphan[];
  readonly leftovers: readonly string[];
  readonly steps: readonly StepRun[];
  /** Of the job itself, beside its steps'. */
  readonly annotations: readonly Annotation[];
}

/** The job as the runner keeps it, nothing of it run yet. */
export function newJob({ run, identity, secrets, token }: ReadyJob): Job {
  const name = run.options.repository.split("/")[1] ?? "repository";
  // A short path: sockets in RUNNER_TEMP must not have more than 107 characters.
  const folder = mkdtempSync(join(run.folder, "j"));
  const workspace = join(folder, name, name);
  mkdirSync(workspace, { recursive: true });
  return new Job({
    workspace,
    temp: join(folder, "_temp"),
    github: { ...run.github, job: identity.id, token },
    event: run.event,
    secrets: Object.values(secrets),
    debug: run.options.debug ?? false,
    inherited: run.options.inherited ?? process.env,
    actionServices: variablesFor(run.options.services?.actions, identity),
    stepServices:
      identity.permissions["id-token"] === "write" ? variablesFor(run.options.services?.oidc, identity) : {},
    onLine: (line) => run.options.onLine?.(line, identity),
  });
}

/** Runs all steps of a job. A red job is a result; nothing is thrown. */
export async function runJob(ready: ReadyJob, job: Job): Promise<JobEnd> {
  const issues = new Issues(job.masks, job.log);
  announce(ready, job);
  const end = { outputs: {}, url: undefined as string | undefined };
  const steps: StepRun[] = [];
  try {
    const { state, frame, definitions } = prepare(ready, job, steps);
    await runPreSteps(state, frame, definitions);
    await runSteps(state, frame, definitions, { outer: undefined, onEnd: (step) => steps.push(step) });
    while (state.posts.length > 0) steps.push(...(await runNextPost(state)));
    Object.assign(end, finalize(ready, scopeOf(state, frame), { job, issues }));
  } catch (error) {
    issues.add("error", (error as Error).message);
    job.fail();
  }
  const orphans = job.endOrphans();
  const leftovers = job.temp.leftovers();
  job.temp.remove();
  return { result: job.status, ...end, orphans, leftovers, steps, annotations: issues.kept };
}

async function runNextPost(state: JobState): Promise<StepRun[]> {
  const post = state.posts.pop();
  return post === undefined ? [] : [await post.run()];
}

function announce({ identity }: ReadyJob, { log }: Job): void {
  log.write("##[group]GITHUB_TOKEN Permissions");
  for (const [scope, access] of Object.entries(identity.permissions)) log.write(`${scope}: ${access}`);
  log.write("##[endgroup]");
  log.write(`Complete job name: ${identity.name}`);
}

function prepare(ready: ReadyJob, job: Job, steps: StepRun[]) {
  const { workflow, definition, run } = ready;
  const scope = jobScope(ready, job);
  Object.assign(job.env, textMap(find(workflow.root, "env"), scope));
  Object.assign(job.env, textMap(find(definition.node, "env"), scope));
  const { source } = workflow;
  const workflowOfJob = {
    workflow_ref: ready.identity.workflowRef,
    workflow_sha: source.sha,
    workflow_repository: source.repository,
    workflow_file_path: source.path,
  };
  const state: JobState = {
    job,
    contexts: { ...ready.contexts, job: workflowOfJob },
    defaults: defaultsOf(ready, scope),
    posts: [],
    uses: new ActionUses({
      repositories: run.repositories,
      standIns: run.options.standIns ?? {},
      workspace: job.workspace,
    }),
    steps,
    minute: run.options.minute ?? 60_000,
  };
  const definitions: StepDefinition[] = defineSteps(items(find(definition.node, "steps")), "");
  return { state, frame: topFrame(workflow), definitions };
}

function topFrame({ source }: WorkflowDefinition): Frame {
  return {
    place: "",
    depth: 0,
    steps: {},
    env: {},
    inputs: undefined,
    github: {},
    origin: {},
    home: source,
    status: "success",
  };
}

/** What `env` and `defaults` of a job can refer to. */
function jobScope({ contexts, definition }: ReadyJob, job: Job): Scope {
  return { contexts: { ...contexts, github: githubOf(job), env: job.env, job: { id: definition.id } } };
}

/** The job's defaults win over the workflow's. */
function defaultsOf({ workflow, definition }: ReadyJob, scope: Scope): JobState["defaults"] {
  const read = (key: string) => {
    const node = find(definition.node, "defaults", "run", key) ?? find(workflow.root, "defaults", "run", key);
    return node === undefined ? undefined : textOf(node, scope);
  };
  return { shell: read("shell"), workingDirectory: read("working-directory") };
}

function finalize(
  { definition }: ReadyJob,
  scope: Scope,
  { job, issues }: { readonly job: Job; readonly issues: Issues },
) {
  const { masks, log } = job;
  const outputs = jobOutputs(find(definition.node, "outputs"), scope, { masks, log, issues });
  const url = textOf(find(definition.node, "environment", "url"), scope);
  if (url !== "" && masks.mask(url) !== url) {
    issues.add("warning", "Skip setting environment url as environment may contain secret.");
    return { outputs, url: undefined };
  }
  return { outputs, url: url === "" ? undefined : url };
}

function variablesFor(given: Variables | ((job: JobIdentity) => Variables) | undefined, job: JobIdentity): Variables {
  return typeof given === "function" ? given(job) : (given ?? {});
}
