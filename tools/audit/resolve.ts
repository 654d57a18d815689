import { parseReference, SUITE, usesAction } from "./reference.ts";
import { actionAt, type Repository, workflowAt } from "./repository.ts";
import type { Action, AuditedFile, Job, Step, StepList, Workflow } from "./workflow.ts";
import { scalarAt } from "./yaml-tree.ts";

/** A folder or file that `uses` leads to, in a repository that is here. */
export interface Target {
  readonly home: string;
  readonly path: string;
}

/** Where a job's `uses` leads; undefined when that is not here. */
export function workflowTarget({ home }: Workflow, { uses }: Job): Target | undefined {
  const reference = parseReference(uses?.text ?? "");
  if (reference.kind === "local" || reference.kind === "self") return { home, path: reference.path };
  return reference.kind === "remote" && reference.repository === SUITE ? { home: "", path: reference.path } : undefined;
}

export function calledWorkflow(repository: Repository, workflow: Workflow, job: Job): Workflow | undefined {
  const target = workflowTarget(workflow, job);
  return target && workflowAt(repository, target.home, target.path);
}

/** Where a step's `uses` leads; undefined when that is not here. */
export function actionTarget(file: AuditedFile, list: StepList, step: Step): Target | undefined {
  const reference = parseReference(step.uses?.text ?? "");
  if (reference.kind === "self") return { home: file.home, path: reference.path };
  if (reference.kind === "local") return workspaceTarget(file, list, step, reference.path);
  return reference.kind === "remote" && reference.repository === SUITE ? { home: "", path: reference.path } : undefined;
}

export function usedAction(repository: Repository, file: AuditedFile, list: StepList, step: Step): Action | undefined {
  const target = actionTarget(file, list, step);
  return target && actionAt(repository, target.home, target.path);
}

/** `./x` is what a checkout before put there. */
function workspaceTarget(file: AuditedFile, list: StepList, step: Step, path: string): Target | undefined {
  const before = list.steps.slice(0, list.steps.indexOf(step)).filter(isCheckout);
  const checkouts = before.map(checkoutOf).filter((each) => isBelow(path, each.folder));
  const checkout = checkouts.toSorted((a, b) => b.folder.length - a.folder.length)[0];
  if (checkout === undefined) return isOwnWorkspace(file) ? { home: file.home, path } : undefined;
  const inside = path.slice(checkout.folder === "" ? 0 : checkout.folder.length + 1);
  if (OWN.test(checkout.repository)) return { home: file.home, path: inside };
  return checkout.repository === "" && isOwnWorkspace(file) ? { home: file.home, path: inside } : undefined;
}

/** The documented way to the suite's own files for runners that do not know `$/`. */
const OWN = new RegExp(`^(\\$\\{\\{\\s*job\\.workflow_repository\\s*\\}\\}|${SUITE})$`);

export function isCheckout(step: Step): boolean {
  return usesAction(step.uses?.text, "actions/checkout");
}

function checkoutOf({ tree }: Step) {
  const text = (name: string) => scalarAt(tree, "with", name)?.text ?? "";
  return { folder: text("path").replace(/^\.\//, "").replace(/\/$/, ""), repository: text("repository") };
}

function isBelow(path: string, folder: string): boolean {
  return folder === "" || path.startsWith(`${folder}/`);
}

/** A called workflow's and an action's workspace is the caller's. */
export function isOwnWorkspace(file: AuditedFile): boolean {
  return file.kind === "workflow" && !file.events.includes("workflow_call");
}
