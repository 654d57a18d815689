import { parseReference } from "../reference.ts";
import { actionTarget } from "../resolve.ts";
import type { Rule } from "../rule.ts";
import { stepLists } from "../workflow.ts";

export const selfReference: Rule = {
  name: "self-reference",
  description:
    "A called workflow and an action name their own repository's actions by `$/`: `./` is the caller's checkout there.",
  check: (file) =>
    stepLists(file).flatMap((list) =>
      list.steps.flatMap((step) => {
        const reference = parseReference(step.uses?.text ?? "");
        if (step.uses === undefined || reference.kind !== "local") return [];
        if (actionTarget(file, list, step) !== undefined || (file.kind === "workflow" && !isCalled(file.events)))
          return [];
        const message = `${step.uses.text} is looked up in the caller's checkout`;
        return [{ at: step.uses.at, message, fix: `write $/${reference.path}` }];
      }),
    ),
};

function isCalled(events: readonly string[]): boolean {
  return events.includes("workflow_call");
}
