import type { Scope } from "../expression.ts";
import type { Masks } from "../masks.ts";
import type { StepDefinition } from "./step-definition.ts";
import { find, sourceText, textOf } from "./yaml.ts";

/** The name that the log has for a step, masked; its source when it cannot be worked out. */
export function stepName(definition: StepDefinition, scope: Scope, masks: Masks): string {
  const { node, uses } = definition;
  const name = find(node, "name");
  const text =
    name === undefined ? `Run ${uses ?? firstLine(worked(node, "run", scope))}` : worked(node, "name", scope);
  return masks.mask(text);
}

export function firstLine(text: string): string {
  return text.trimStart().split(/\r?\n/)[0] ?? "";
}

function worked(node: StepDefinition["node"], key: string, scope: Scope): string {
  try {
    return textOf(find(node, key), scope);
  } catch {
    return sourceText(find(node, key)) ?? "";
  }
}
