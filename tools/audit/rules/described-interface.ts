import type { Rule } from "../rule.ts";
import { at, type Entry, entriesOf, scalarAt, type Tree } from "../yaml-tree.ts";

export const describedInterface: Rule = {
  name: "described-interface",
  description: "Every input, secret and output of a workflow has a description, and every input a type.",
  check: (file) =>
    file.kind === "workflow"
      ? partsOf(file.tree).flatMap(([kind, part]) => [...describe(kind, part), ...type(kind, part)])
      : [],
};

function partsOf(tree: Tree): (readonly [kind: string, part: Entry])[] {
  const call = at(tree, "on", "workflow_call");
  const dispatched = entriesOf(at(tree, "on", "workflow_dispatch", "inputs"));
  return [
    ...[...entriesOf(at(call, "inputs")), ...dispatched].map((part) => ["input", part] as const),
    ...entriesOf(at(call, "secrets")).map((part) => ["secret", part] as const),
    ...entriesOf(at(call, "outputs")).map((part) => ["output", part] as const),
  ];
}

function describe(kind: string, { key, at: place, value }: Entry) {
  if (scalarAt(value, "description")?.text.trim()) return [];
  return [
    { at: place, message: `${kind} ${key} has no description`, fix: "add one sentence that a caller understands" },
  ];
}

function type(kind: string, { key, at: place, value }: Entry) {
  if (kind !== "input" || at(value, "type") !== undefined) return [];
  return [{ at: place, message: `input ${key} has no type`, fix: "add type: string, boolean, number, or choice" }];
}
