import type { Problem } from "../finding.ts";
import { parseReference } from "../reference.ts";
import type { Repository } from "../repository.ts";
import { calledWorkflow, usedAction } from "../resolve.ts";
import type { Rule } from "../rule.ts";
import { type AuditedFile, type Job, type StepList, stepLists, type Workflow } from "../workflow.ts";
import { at, type ScalarTree, scalarAt, type Tree } from "../yaml-tree.ts";

export const deployConcurrency: Rule = {
  name: "deploy-concurrency",
  description: "A job that deploys has a concurrency group: a newer run waits for it, and never cancels it half way.",
  check: (file, repository) => (file.kind === "workflow" ? problemsOf(file, repository) : []),
};

/** Actions that change a running system. */
const DEPLOYS = /(^|\/)action-(deploy-swarm|pg-restore)$/;

function problemsOf(workflow: Workflow, repository: Repository): Problem[] {
  const deploys = workflow.jobs.filter((job) => isDeploy(workflow, job, repository));
  const [first] = deploys;
  if (first === undefined) return [];
  return [
    ...cancelled(workflow.tree, first),
    ...deploys.flatMap((job) => cancelled(job.tree, job)),
    ...ungrouped(workflow, repository),
  ];
}

function cancelled(owner: Tree, { id }: Job): Problem[] {
  const cancel = scalarAt(owner, "concurrency", "cancel-in-progress");
  if (cancel === undefined || isFalse(cancel)) return [];
  const message = `a newer run cancels job ${id} while it changes what is running`;
  return [{ at: cancel.at, message, fix: "write `cancel-in-progress: false`" }];
}

function isFalse({ value }: ScalarTree): boolean {
  return value === false;
}

/** A job that calls a workflow leaves the group to the job that deploys there. */
function ungrouped(workflow: Workflow, repository: Repository): Problem[] {
  const hasGroup = ({ tree }: { readonly tree: Tree }) => at(tree, "concurrency") !== undefined;
  if (hasGroup(workflow)) return [];
  return stepLists(workflow).flatMap((list) => {
    const { job } = list;
    if (job === undefined || hasGroup(job) || !hasDeployStep(workflow, list, repository)) return [];
    const message = `job ${job.id} changes what is running, and two runs may do so at once`;
    return [{ at: job.at, message, fix: "add `concurrency`, with a `group` of one for each stack and environment" }];
  });
}

/** It names an environment, uses an action that changes a running system, or calls a workflow with such a job. */
function isDeploy(workflow: Workflow, job: Job, repository: Repository, depth = 0): boolean {
  if (at(job.tree, "environment") !== undefined) return true;
  if (hasDeployStep(workflow, { job, steps: job.steps }, repository)) return true;
  const called = depth < 10 ? calledWorkflow(repository, workflow, job) : undefined;
  return called?.jobs.some((inner) => isDeploy(called, inner, repository, depth + 1)) ?? false;
}

/** Composite actions of this checkout are looked into. */
function hasDeployStep(file: AuditedFile, list: StepList, repository: Repository, depth = 0): boolean {
  return list.steps.some((step) => {
    if (isDeployAction(step.uses?.text ?? "")) return !isDryRun(step.tree);
    const used = depth < 10 ? usedAction(repository, file, list, step) : undefined;
    return used !== undefined && stepLists(used).some((inner) => hasDeployStep(used, inner, repository, depth + 1));
  });
}

function isDeployAction(uses: string): boolean {
  const reference = parseReference(uses);
  return "path" in reference && DEPLOYS.test(reference.path);
}

/** What is computed may become a deployment. */
function isDryRun(step: Tree): boolean {
  return scalarAt(step, "with", "dry-run")?.text === "true" || scalarAt(step, "with", "mode")?.text === "plan";
}
