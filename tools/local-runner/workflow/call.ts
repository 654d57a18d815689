import type { Scope, StatusFunctions } from "../expression.ts";
import { derivedContext } from "../github-context.ts";
import type { CancelScope } from "./cancel-scope.ts";
import type { WorkflowDefinition } from "./definition.ts";
import type { Variables } from "./options.ts";
import type { Permissions } from "./permissions.ts";
import type { Outputs, Result } from "./results.ts";
import type { RunState } from "./run-state.ts";
import type { WorkflowTree } from "./tree.ts";
import { entries, find, textOf } from "./yaml.ts";

/** One execution of a workflow file: the run's own, or one that a job calls. */
export interface Call {
  readonly run: RunState;
  readonly tree: WorkflowTree;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly secrets: Variables;
  /** Whether another workflow calls it, and then whether it hands over all its secrets. */
  readonly caller: { readonly inheritsSecrets: boolean } | undefined;
  /** What its jobs get that do not ask. */
  readonly permissions: Permissions;
  /** In front of its jobs' names and paths; "" for the run's own. */
  readonly prefix: { readonly name: string; readonly path: string };
  readonly scope: CancelScope;
  /** Whether all its jobs have to run again, also those that succeeded in the attempt before. */
  readonly isFresh: boolean;
  /** The concurrency groups that it and its callers hold. */
  readonly groups: readonly string[];
  /** Runs a workflow that a job calls. */
  readonly runCalled: (call: Call) => Promise<CallEnd>;
}

/** What `needs` and `jobs` know of a job. */
export interface JobResult {
  readonly result: Result;
  readonly outputs: Outputs;
  /** Whether anything of it ran in this attempt. */
  readonly hasRun: boolean;
}

export interface CallEnd extends JobResult {
  readonly jobs: ReadonlyMap<string, JobResult>;
}

/** The contexts that every place of a workflow file has. */
export function callContexts({ run, inputs }: Call): Readonly<Record<string, unknown>> {
  const { token: _, ...github } = run.github;
  return {
    github: { ...github, ...derivedContext(run.github), event: run.event },
    inputs,
    vars: run.options.vars ?? {},
  };
}

/** What `success()` and its like say of a job: they look at all jobs that it depends on, however indirectly. */
export function ancestorStatus(ancestors: readonly JobResult[], scope: CancelScope): StatusFunctions {
  return {
    success: () => !scope.isCancelled && ancestors.every(({ result }) => result === "success"),
    failure: () => !scope.isCancelled && ancestors.some(({ result }) => result === "failure"),
    cancelled: () => scope.isCancelled,
  };
}

/** Fails when one did, else is cancelled when one was; skipped only when all were. */
export function mergedResult(results: readonly Result[]): Result {
  if (results.includes("failure")) return "failure";
  if (results.includes("cancelled")) return "cancelled";
  return results.every((result) => result === "skipped") ? "skipped" : "success";
}

/** `on.workflow_call.outputs`. */
export function callOutputs(
  { root }: WorkflowDefinition,
  call: Call,
  jobs: ReadonlyMap<string, JobResult>,
): Record<string, string> {
  const results = [...jobs].map(([id, { result, outputs }]) => [id, { result, outputs }]);
  const scope: Scope = { contexts: { ...callContexts(call), jobs: Object.fromEntries(results) } };
  const declared = entries(find(root, "on", "workflow_call", "outputs"));
  return Object.fromEntries(declared.map(([name, node]) => [name, textOf(find(node, "value"), scope)]));
}
