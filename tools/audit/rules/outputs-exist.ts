import { type Access, accessesIn, type Expression, renderAccess } from "../expression.ts";
import type { Problem } from "../finding.ts";
import type { Repository } from "../repository.ts";
import { usedAction } from "../resolve.ts";
import type { Rule } from "../rule.ts";
import { type AuditedFile, type Step, type StepList, stepLists } from "../workflow.ts";
import { at, entriesOf } from "../yaml-tree.ts";

export const outputsExist: Rule = {
  name: "outputs-exist",
  description: "An output of a step that is used is one that its action.yml declares or its script sets.",
  check: (file, repository) => file.expressions.flatMap((expression) => problemsOf(expression, file, repository)),
};

/** What an output comes from, and the outputs that it has. */
interface Source {
  readonly name: string;
  readonly outputs: readonly string[];
}

function problemsOf(expression: Expression, file: AuditedFile, repository: Repository): Problem[] {
  return accessesIn(expression.root)
    .filter((access) => access.length === 4 && access[2] === "outputs" && !access.includes("*"))
    .flatMap((access) => {
      const source = sourceOf(access, expression, file, repository);
      const name = access[3] ?? "";
      if (source === undefined || source.outputs.some((output) => output.toLowerCase() === name)) return [];
      const message = `${renderAccess(access)} is always empty: ${source.name} has no output ${name}`;
      const fix = source.outputs.length === 0 ? "let it set one" : `its outputs are ${source.outputs.join(", ")}`;
      return [{ at: expression.at, message, fix }];
    });
}

/** Undefined when the outputs are not known. The language service checks `needs` and `jobs`, and that a step is there. */
function sourceOf([context, id]: Access, { path }: Expression, file: AuditedFile, repository: Repository) {
  const list = stepLists(file).find(({ job }) => job === undefined || job.id === path[1]);
  const step = list?.steps.find((each) => each.id?.toLowerCase() === id);
  return context === "steps" && list && step ? stepSource(step, list, file, repository) : undefined;
}

function stepSource(step: Step, list: StepList, file: AuditedFile, repository: Repository): Source | undefined {
  if (step.run !== undefined) {
    return step.run.text.includes("GITHUB_OUTPUT") ? undefined : { name: "the script", outputs: [] };
  }
  const action = usedAction(repository, file, list, step);
  return action && { name: action.file, outputs: entriesOf(at(action.tree, "outputs")).map(({ key }) => key) };
}
