import { expressionsIn } from "../expression.ts";
import type { Problem } from "../finding.ts";
import { callInputs, declaredInputs, inputTypes, typeOfInput } from "../inputs.ts";
import type { Repository } from "../repository.ts";
import { calledWorkflow } from "../resolve.ts";
import type { Rule } from "../rule.ts";
import { typeOf, type ValueType } from "../value-type.ts";
import type { Job, Workflow } from "../workflow.ts";
import { at, type Entry, entriesOf, type ScalarTree, scalarAt } from "../yaml-tree.ts";

export const inputTypesMatch: Rule = {
  name: "input-types",
  description: "A value for an input has the type that the input declares, in a call and as its default.",
  check: (file, repository) => {
    if (file.kind !== "workflow") return [];
    return [...file.jobs.flatMap((job) => callProblems(file, job, repository)), ...defaultProblems(file)];
  },
};

function callProblems(workflow: Workflow, job: Job, repository: Repository): Problem[] {
  const called = calledWorkflow(repository, workflow, job);
  if (called === undefined) return [];
  const declared = new Map(callInputs(called.tree).map((input) => [input.key.toLowerCase(), typeOfInput(input)]));
  return entriesOf(at(job.tree, "with")).flatMap((given) => {
    const wanted = declared.get(given.key.toLowerCase());
    return wanted === undefined ? [] : mismatch(given, wanted, workflow);
  });
}

/** The language service checks the defaults of the other types. */
function defaultProblems(workflow: Workflow): Problem[] {
  const numbers = declaredInputs(workflow).filter((input) => typeOfInput(input) === "number");
  return numbers.flatMap(({ key, value }) => {
    const given = scalarAt(value, "default");
    return given === undefined ? [] : mismatch({ key, at: given.at, value: given }, "number", workflow);
  });
}

function mismatch({ key, value }: Entry, wanted: ValueType, workflow: Workflow): Problem[] {
  if (value.kind !== "scalar") return [];
  const given = typeOfValue(value, workflow);
  if (given === "unknown" || given === wanted) return [];
  return [{ at: value.at, message: `${key} is a ${wanted}, and is given a ${given}`, fix: fixFor(value, wanted) }];
}

function typeOfValue(value: ScalarTree, workflow: Workflow): ValueType {
  const [expression] = expressionsIn(value);
  if (expression?.isWhole) return typeOf(expression.root, inputTypes(workflow));
  const type = typeof value.value;
  return type === "string" || type === "number" || type === "boolean" ? type : "unknown";
}

function fixFor({ text }: ScalarTree, wanted: ValueType): string {
  if (text.includes("${{"))
    return wanted === "string" ? "write it with format()" : "turn the text into a value with fromJSON()";
  if (wanted === "string") return `write "${text}" with quotes`;
  return wanted === "boolean" ? "write true or false without quotes" : "write a number without quotes";
}
