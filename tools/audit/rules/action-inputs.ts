import { join } from "node:path";
import type { Problem } from "../finding.ts";
import { parseReference } from "../reference.ts";
import { actionAt, type Repository } from "../repository.ts";
import { actionTarget } from "../resolve.ts";
import type { Rule } from "../rule.ts";
import { type Action, type AuditedFile, type Step, type StepList, stepLists } from "../workflow.ts";
import { at, entriesOf, type ScalarTree, scalarAt } from "../yaml-tree.ts";

export const actionInputs: Rule = {
  name: "action-inputs",
  description: "A step gives an action in the checkout (`./`) the inputs that its action.yml knows and requires.",
  // The language service does the same for `$/` and the suite's own name.
  check: (file, repository) =>
    stepLists(file).flatMap((list) =>
      list.steps
        .filter(({ uses }) => parseReference(uses?.text ?? "").kind === "local")
        .flatMap((step) => problemsOf(file, list, step, repository)),
    ),
};

function problemsOf(file: AuditedFile, list: StepList, step: Step, repository: Repository): Problem[] {
  const target = actionTarget(file, list, step);
  if (step.uses === undefined || target === undefined) return [];
  const action = actionAt(repository, target.home, target.path);
  if (action !== undefined) return [...unknownInputs(step, action), ...missingInputs(step, step.uses, action)];
  const folder = join(target.home, target.path);
  return [
    { at: step.uses.at, message: `there is no action.yml in ${folder}`, fix: "name a folder with an action.yml" },
  ];
}

function unknownInputs(step: Step, action: Action): Problem[] {
  const known = entriesOf(at(action.tree, "inputs")).map(({ key }) => key);
  return step.with
    .filter(({ key }) => !known.some((name) => name.toLowerCase() === key.toLowerCase()))
    .map((given) => ({
      at: given.at,
      message: `${action.file} has no input ${given.key}`,
      fix: known.length === 0 ? "leave it out" : `its inputs are ${known.join(", ")}`,
    }));
}

function missingInputs(step: Step, uses: ScalarTree, action: Action): Problem[] {
  const given = step.with.map(({ key }) => key.toLowerCase());
  return entriesOf(at(action.tree, "inputs"))
    .filter(({ value }) => scalarAt(value, "required")?.value === true && at(value, "default") === undefined)
    .filter(({ key }) => !given.includes(key.toLowerCase()))
    .map(({ key }) => ({
      at: uses.at,
      message: `${action.file} requires the input ${key}`,
      fix: `add \`${key}\` under with`,
    }));
}
