import type { CallEnd, JobResult } from "./call.ts";
import { givenInputs, givenSecrets, resolveCallInputs } from "./call-inputs.ts";
import { enterGroup } from "./groups.ts";
import { identify, withToken } from "./identity.ts";
import type { Leg, WantedJob } from "./legs.ts";
import type { Variables } from "./options.ts";
import { runStepsJob } from "./steps-job.ts";
import { permissionsOf } from "./tree.ts";
import { recordUnrun } from "./unrun-job.ts";
import { find, jsonOf } from "./yaml.ts";

export interface LegEnd extends JobResult {
  readonly continueOnError: boolean;
}

/** Runs one leg: takes over what the attempt before has, waits for its concurrency group, runs its steps or its workflow. */
export async function runLeg(job: WantedJob, leg: Leg): Promise<LegEnd> {
  const { call, definition } = job;
  const unrun = (result: "failure" | "cancelled", problem?: string): LegEnd => {
    const why = problem === undefined ? {} : { problem };
    const end = recordUnrun(call, definition, { result, name: leg.name, path: leg.path, ...why });
    return { ...end, continueOnError: false };
  };
  try {
    const kept = job.isFresh ? undefined : call.run.kept.get(leg.path);
    if (kept !== undefined) {
      call.run.jobs.push({ ...kept, isKept: true });
      return { result: "success", outputs: kept.outputs, hasRun: false, continueOnError: false };
    }
    if (leg.scope.isCancelled && !(call.scope.isCancelled && job.isWanted())) return unrun("cancelled");
    const place = await enterGroup(call, leg, find(definition.node, "concurrency"));
    if (place === undefined) return unrun("cancelled");
    try {
      return definition.uses === undefined ? await runStepsJob(job, leg) : await runCalledWorkflow(job, leg);
    } finally {
      place.release();
    }
  } catch (error) {
    return unrun("failure", (error as Error).message);
  }
}

/** Source: docs.github.com, Reuse workflows. */
async function runCalledWorkflow(job: WantedJob, leg: Leg): Promise<LegEnd> {
  const { node } = job.definition;
  const continueOnError = jsonOf(find(node, "continue-on-error"), { contexts: leg.contexts }) === true;
  const passed = [find(node, "with"), find(node, "secrets")];
  const end = TOKEN.test(JSON.stringify(passed))
    ? await withToken(job, identify(job, leg), (token) => callWorkflow(job, leg, { GITHUB_TOKEN: token }))
    : await callWorkflow(job, leg, {});
  return { ...end, continueOnError };
}

/** Whether a calling job hands over its own token. */
const TOKEN = /\bGITHUB_TOKEN\b|\bgithub\.token\b/i;

async function callWorkflow({ call, definition, isFresh }: WantedJob, leg: Leg, token: Variables): Promise<CallEnd> {
  const tree = call.tree.calls.get(definition.id);
  if (tree === undefined) throw new Error(`'${definition.uses}' was not found`);
  const github = { ...(leg.contexts.github as object), token: token.GITHUB_TOKEN ?? "" };
  const scope = { contexts: { ...leg.contexts, github, secrets: { ...call.secrets, ...token } } };
  const secrets = givenSecrets(find(definition.node, "secrets"), call.secrets, scope);
  const inputs = resolveCallInputs(
    find(tree.definition.root, "on", "workflow_call", "inputs"),
    givenInputs(find(definition.node, "with"), scope),
    { contexts: { github: leg.contexts.github, vars: leg.contexts.vars, inputs: {} } },
  );
  return call.runCalled({
    run: call.run,
    tree,
    inputs,
    secrets: secrets.values,
    caller: { inheritsSecrets: secrets.inherits },
    permissions: permissionsOf(call.tree.definition, definition, call.permissions),
    prefix: { name: `${leg.name} / `, path: `${leg.path}/` },
    scope: leg.scope,
    isFresh,
    runCalled: call.runCalled,
  });
}
