import type { ValueType } from "./value-type.ts";
import type { Workflow } from "./workflow.ts";
import { at, type Entry, entriesOf, scalarAt } from "./yaml-tree.ts";

/** The inputs of a workflow that is called, or started by hand. */
export function declaredInputs({ tree }: Workflow): readonly Entry[] {
  return [...callInputs(tree), ...entriesOf(at(tree, "on", "workflow_dispatch", "inputs"))];
}

/** The inputs of a workflow that is called. */
export function callInputs(tree: Workflow["tree"]): readonly Entry[] {
  return entriesOf(at(tree, "on", "workflow_call", "inputs"));
}

/** What a declared input's values are. Choices and environments are text. */
export function typeOfInput({ value }: Entry): ValueType {
  const type = scalarAt(value, "type")?.text ?? "string";
  return type === "boolean" || type === "number" ? type : "string";
}

/** The types of a workflow's inputs by lower-case name; one that is declared twice with different types is unknown. */
export function inputTypes(workflow: Workflow): ReadonlyMap<string, ValueType> {
  const types = new Map<string, ValueType>();
  for (const input of declaredInputs(workflow)) {
    const [name, type] = [input.key.toLowerCase(), typeOfInput(input)];
    types.set(name, (types.get(name) ?? type) === type ? type : "unknown");
  }
  return types;
}
