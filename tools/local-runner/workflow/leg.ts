import { type Call, type CallEnd, callContexts } from "./call.ts";
import { givenInputs, givenSecrets, resolveCallInputs } from "./call-inputs.ts";
import { DeadlockError, type GroupMember, withinGroup } from "./groups.ts";
import { identify, withToken } from "./identity.ts";
import type { Variables } from "./options.ts";
import { runStepsJob } from "./steps-job.ts";
import { permissionsOf } from "./tree.ts";
import { recordUnrun, unrun } from "./unrun-job.ts";
import { type Leg, type LegEnd, mayStay, type WantedJob } from "./wanted-job.ts";
import { find, jsonOf } from "./yaml.ts";

/** Runs one leg: takes over what the attempt before has, waits for its concurrency group, runs its steps or its workflow. */
export async function runLeg(job: WantedJob, leg: Leg): Promise<LegEnd> {
  const { call, definition } = job;
  try {
    const kept = job.isFresh ? undefined : call.run.kept.get(leg.path);
    if (kept !== undefined) {
      call.run.jobs.push({ ...kept, isKept: true });
      return { result: "success", outputs: kept.outputs, hasRun: false, continueOnError: false };
    }
    if (leg.scope.isCancelled && !mayStay(job)) return unrun(job, leg, { result: "cancelled" });
    const end = await withinGroup(groupMember(job, leg), (groups) =>
      definition.uses === undefined ? runStepsJob(job, leg) : runCalledWorkflow(job, leg, groups),
    );
    return end ?? unrun(job, leg, { result: "cancelled" });
  } catch (error) {
    const result = error instanceof DeadlockError ? "cancelled" : "failure";
    return unrun(job, leg, { result, problem: (error as Error).message });
  }
}

function groupMember(job: WantedJob, leg: Leg): GroupMember {
  const { call, definition } = job;
  return {
    concurrency: call.run.concurrency,
    node: find(definition.node, "concurrency"),
    scope: { contexts: leg.contexts },
    cancelScope: leg.scope,
    stays: () => mayStay(job),
    held: call.groups,
    name: leg.name,
  };
}

/** Source: docs.github.com, Reuse workflows. */
async function runCalledWorkflow(job: WantedJob, leg: Leg, groups: readonly string[]): Promise<LegEnd> {
  const { node } = job.definition;
  const continueOnError = jsonOf(find(node, "continue-on-error"), { contexts: leg.contexts }) === true;
  const passed = [find(node, "with"), find(node, "secrets")];
  const end = TOKEN.test(JSON.stringify(passed))
    ? await withToken(job, identify(job, leg), (token) =>
        callWorkflow(job, leg, { groups, secrets: { GITHUB_TOKEN: token } }),
      )
    : await callWorkflow(job, leg, { groups, secrets: {} });
  return { ...end, continueOnError };
}

/** Whether a calling job hands over its own token. */
const TOKEN = /\bGITHUB_TOKEN\b|\bgithub\.token\b/i;

interface Handed {
  /** The concurrency groups that the calling job and its callers hold. */
  readonly groups: readonly string[];
  /** What the calling job itself knows more than its workflow. */
  readonly secrets: Variables;
}

async function callWorkflow(job: WantedJob, leg: Leg, handed: Handed): Promise<CallEnd> {
  const called = newCall(job, leg, handed);
  const member: GroupMember = {
    ...groupMember(job, leg),
    node: find(called.tree.definition.root, "concurrency"),
    scope: { contexts: callContexts(called) },
    held: handed.groups,
  };
  const end = await withinGroup(member, (groups) => called.runCalled({ ...called, groups }));
  return end ?? { ...recordUnrun(called, job.definition, { result: "cancelled", name: leg.name }), jobs: new Map() };
}

function newCall({ call, definition, isFresh }: WantedJob, leg: Leg, { groups, secrets: own }: Handed): Call {
  const tree = call.tree.calls.get(definition.id);
  if (tree === undefined) throw new Error(`'${definition.uses}' was not found`);
  const github = { ...(leg.contexts.github as object), token: own.GITHUB_TOKEN ?? "" };
  const scope = { contexts: { ...leg.contexts, github, secrets: { ...call.secrets, ...own } } };
  const secrets = givenSecrets(find(definition.node, "secrets"), call.secrets, scope);
  const inputs = resolveCallInputs(
    find(tree.definition.root, "on", "workflow_call", "inputs"),
    givenInputs(find(definition.node, "with"), scope),
    { contexts: { github: leg.contexts.github, vars: leg.contexts.vars, inputs: {} } },
  );
  return {
    run: call.run,
    tree,
    inputs,
    secrets: secrets.values,
    caller: { inheritsSecrets: secrets.inherits },
    permissions: permissionsOf(call.tree.definition, definition, call.permissions),
    prefix: { name: `${leg.name} / `, path: `${leg.path}/` },
    scope: leg.scope,
    isFresh,
    groups,
    runCalled: call.runCalled,
  };
}
