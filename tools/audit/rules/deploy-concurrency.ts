import type { Problem } from "../finding.ts";
import { parseReference } from "../reference.ts";
import type { Repository } from "../repository.ts";
import { calledWorkflow } from "../resolve.ts";
import type { Rule } from "../rule.ts";
import type { Job, Workflow } from "../workflow.ts";
import { at, type ScalarTree, scalarAt, type Tree } from "../yaml-tree.ts";

export const deployConcurrency: Rule = {
  name: "deploy-concurrency",
  description: "A newer run waits for a deploy, and never cancels it half way.",
  check: (file, repository) => (file.kind === "workflow" ? problemsOf(file, repository) : []),
};

/** Actions that change a running system. */
const DEPLOYS = /(^|\/)action-(deploy-swarm|pg-restore)$/;

function problemsOf(workflow: Workflow, repository: Repository): Problem[] {
  const deploys = workflow.jobs.filter((job) => isDeploy(workflow, job, repository));
  const [first] = deploys;
  if (first === undefined) return [];
  return [...cancelled(workflow.tree, first), ...deploys.flatMap((job) => cancelled(job.tree, job))];
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

/** It names an environment, uses an action that changes a running system, or calls a workflow with such a job. */
function isDeploy(workflow: Workflow, job: Job, repository: Repository, depth = 0): boolean {
  if (at(job.tree, "environment") !== undefined) return true;
  if (job.steps.some(({ uses }) => isDeployAction(uses?.text ?? ""))) return true;
  const called = depth < 10 ? calledWorkflow(repository, workflow, job) : undefined;
  return called?.jobs.some((inner) => isDeploy(called, inner, repository, depth + 1)) ?? false;
}

function isDeployAction(uses: string): boolean {
  const reference = parseReference(uses);
  return "path" in reference && DEPLOYS.test(reference.path);
}
