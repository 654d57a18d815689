import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import type { Call, CallEnd } from "./call.ts";
import { callContexts } from "./call.ts";
import { resolveCallInputs, typedInputs } from "./call-inputs.ts";
import type { WorkflowSource } from "./definition.ts";
import { type GroupMember, withinGroup } from "./groups.ts";
import { runJobs } from "./job-graph.ts";
import { InvalidWorkflowError } from "./load.ts";
import type { WorkflowOptions } from "./options.ts";
import { defaultPermissions } from "./permissions.ts";
import { Repositories } from "./repositories.ts";
import { keptJobs } from "./rerun.ts";
import { newRunState, type RunState } from "./run-state.ts";
import { loadTree, type WorkflowTree } from "./tree.ts";
import type { WorkflowRun } from "./workflow-run.ts";
import { entries, find, type Node, sourceText } from "./yaml.ts";

/** A run that is on its way. */
export interface RunningWorkflow {
  readonly done: Promise<WorkflowRun>;
  /** As the button on the web page: resolves when what ran and had to stop has stopped. */
  cancel(): Promise<void>;
}

/** Starts a workflow as GitHub does for an event. A red or invalid workflow is a result, not an exception. */
export function startWorkflow(options: WorkflowOptions, previous?: WorkflowRun): RunningWorkflow {
  const state = Promise.withResolvers<RunState | undefined>();
  const done = run(options, previous, (started) => state.resolve(started)).finally(() => state.resolve(undefined));
  return { done, cancel: async () => await (await state.promise)?.scope.cancel() };
}

async function run(
  options: WorkflowOptions,
  previous: WorkflowRun | undefined,
  onStart: (state: RunState) => void,
): Promise<WorkflowRun> {
  const start = performance.now();
  const folder = mkdtempSync(join(tmpdir(), "slipway-run-"));
  const attempt = (previous?.attempt ?? 0) + 1;
  const base = { runId: options.runId ?? "1658821493", attempt, options };
  try {
    const { state, tree } = await prepare(options, { folder, attempt, previous });
    onStart(state);
    const { result, outputs } = await runPrepared(state, tree);
    return {
      ...base,
      runId: state.github.run_id,
      conclusion: result,
      problems: [],
      jobs: state.jobs,
      outputs,
      durationMs: performance.now() - start,
    };
  } catch (error) {
    const problems = error instanceof InvalidWorkflowError ? error.problems : [(error as Error).message];
    return {
      ...base,
      conclusion: "startup_failure",
      problems,
      jobs: [],
      outputs: {},
      durationMs: performance.now() - start,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Attempt {
  readonly folder: string;
  readonly attempt: number;
  readonly previous: WorkflowRun | undefined;
}

async function prepare(options: WorkflowOptions, { folder, attempt, previous }: Attempt) {
  const { repository, workflow: path, ref = "refs/heads/main" } = options;
  const repositories = new Repositories(options.repositories, join(folder, "_actions"));
  const sha = options.sha ?? ownCommit(repositories, repository, ref);
  const source: WorkflowSource = { repository, sha, path, ref };
  const allowed = defaultPermissions(options.defaultPermissions ?? "restricted");
  const tree = await loadTree(source, repositories, { allowed, depth: 1 });
  const workflowName = sourceText(find(tree.definition.root, "name")) ?? path;
  const kept = previous === undefined ? new Map() : keptJobs(previous);
  return { state: newRunState({ options, repositories, folder, attempt, kept, sha, workflowName }), tree };
}

function ownCommit(repositories: Repositories, repository: string, ref: string): string {
  if (!repositories.has(repository)) throw new Error(`There is no local copy of ${repository}.`);
  try {
    return repositories.resolve(repository, ref).sha;
  } catch {
    throw new Error(`${repository} has no ${ref}.`);
  }
}

async function runPrepared(state: RunState, tree: WorkflowTree): Promise<Pick<CallEnd, "result" | "outputs">> {
  const { options, scope } = state;
  const { root } = tree.definition;
  const call: Call = {
    run: state,
    tree,
    inputs: ownInputs(root, options),
    secrets: state.secrets,
    caller: undefined,
    permissions: defaultPermissions(options.defaultPermissions ?? "restricted"),
    prefix: { name: "", path: "" },
    scope,
    isFresh: false,
    groups: [],
    runCalled: runJobs,
  };
  const member: GroupMember = {
    concurrency: state.concurrency,
    node: find(root, "concurrency"),
    scope: { contexts: callContexts(call) },
    cancelScope: scope,
    stays: () => false,
    held: [],
    name: "top level workflow",
  };
  const end = await withinGroup(member, (groups) => runJobs({ ...call, groups }));
  if (end === undefined) return { result: "cancelled", outputs: {} };
  return scope.isCancelled && end.result !== "failure" ? { ...end, result: "cancelled" } : end;
}

/** A dispatch's inputs; those of a call for a reusable workflow that is run by itself; else there are none. */
function ownInputs(root: Node, { event, inputs = {} }: WorkflowOptions): Readonly<Record<string, unknown>> {
  const isDispatched = event?.name === "workflow_dispatch" && hasTrigger(root, "workflow_dispatch");
  const trigger = isDispatched ? "workflow_dispatch" : "workflow_call";
  if (event?.name !== trigger && Object.keys(inputs).length === 0) return {};
  const declared = find(root, "on", trigger, "inputs");
  try {
    return resolveCallInputs(declared, typedInputs(declared, inputs), { contexts: {} });
  } catch (error) {
    throw new InvalidWorkflowError((error as Error).message.split("\n"));
  }
}

function hasTrigger(root: Node, name: string): boolean {
  return entries(find(root, "on")).some(([trigger]) => trigger === name);
}
