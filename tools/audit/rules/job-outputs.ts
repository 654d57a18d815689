import type { Expr } from "@actions/expressions";
import { IndexAccess, Literal } from "@actions/expressions/ast";
import { type Access, accessOf, type Expression, renderAccess, textSources } from "../expression.ts";
import type { Problem } from "../finding.ts";
import { parseReference } from "../reference.ts";
import type { Repository } from "../repository.ts";
import { usedAction } from "../resolve.ts";
import type { Rule } from "../rule.ts";
import { type Action, type AuditedFile, expressionsOfJob, type Step, type StepList, stepLists } from "../workflow.ts";

export const jobOutputs: Rule = {
  name: "job-outputs",
  description:
    "A job's output carries names and digests of images, never their repositories: GitHub blanks one that holds a secret's value, and an owner's name may be one.",
  check: (file, repository) =>
    file.kind === "action"
      ? []
      : file.jobs.flatMap((job) =>
          expressionsOfJob(file, job)
            .filter(({ path }) => path[2] === "outputs")
            .flatMap((expression) => problemsOf(expression, { file, list: { job, steps: job.steps }, repository })),
        ),
};

/** Where an expression stands. */
interface Place {
  readonly file: AuditedFile;
  readonly list: StepList;
  readonly repository: Repository;
}

/** Outputs of action-build-push with repositories in them. */
const WITH_REPOSITORIES = ["images", "pinned", "plan"];

function problemsOf({ at, root }: Expression, place: Place): Problem[] {
  return carried(root)
    .filter((access) => holdsRepositories(access, place))
    .map((access) => ({
      at,
      message: `${renderAccess(access)} holds repositories, and GitHub blanks the output when a secret's value is in one`,
      fix: "hand over the output digests, and let the job that needs the images find them by mode: resolve",
    }));
}

/** Of `fromJSON(…).api.digest` only the digest is left. */
function carried(root: Expr): Access[] {
  const isPicked = root instanceof IndexAccess && accessOf(root) === undefined;
  const isDigest = isPicked && root.index instanceof Literal && root.index.literal.coerceString() === "digest";
  return isDigest ? [] : textSources(root);
}

/** All outputs of a step at once, and all steps, hold what one of them holds. */
function holdsRepositories([context, id = "*", key = "*", name = "*"]: Access, place: Place, depth = 0): boolean {
  if (context !== "steps" || !["outputs", "*"].includes(key) || depth > 10) return false;
  const steps = place.list.steps.filter((step) => id === "*" || step.id?.toLowerCase() === id);
  return steps.some((step) => (isBuild(step) ? isOneOf(WITH_REPOSITORIES, name) : passesOn(step, name, place, depth)));
}

function isBuild({ uses }: Step): boolean {
  const reference = parseReference(uses?.text ?? "");
  return "path" in reference && /(^|\/)action-build-push$/.test(reference.path);
}

function isOneOf(names: readonly string[], name: string): boolean {
  return name === "*" || names.includes(name);
}

/** A composite action of this checkout gives such an output on as its own. */
function passesOn(step: Step, name: string, { file, list, repository }: Place, depth: number): boolean {
  const action = usedAction(repository, file, list, step);
  return outputsOf(action).some(({ path: [, key], root }) => {
    if (action === undefined || !isOneOf([String(key).toLowerCase()], name)) return false;
    const inner = stepLists(action).map((steps) => ({ file: action, list: steps, repository }));
    return inner.some((place) => carried(root).some((access) => holdsRepositories(access, place, depth + 1)));
  });
}

function outputsOf(action: Action | undefined): readonly Expression[] {
  return action?.expressions.filter(({ path }) => path[0] === "outputs" && path[2] === "value") ?? [];
}
