import { dirname, join } from "node:path";
import * as z from "zod";
import { contractProblems } from "../../action-contract.ts";
import { readContract } from "../../read-contract.ts";
import type { Problem } from "../finding.ts";
import type { Repository } from "../repository.ts";
import type { Rule } from "../rule.ts";
import type { Action } from "../workflow.ts";
import { at, entriesOf, type Position } from "../yaml-tree.ts";

export const contract: Rule = {
  name: "contract",
  description:
    "An action.yml, the schema that reads its inputs, the report that sets its outputs and its README's tables say the same.",
  check: (file, repository) => (file.kind === "action" ? problemsOf(file, repository) : []),
};

async function problemsOf(action: Action, repository: Repository): Promise<Problem[]> {
  const schema = repository.locate(join(dirname(action.file), "src", "config.ts"));
  // The language service tells of an action.yml that runs nothing.
  if (schema === undefined || at(action.tree, "runs") === undefined) return [];
  try {
    const problems = contractProblems(await readContract(dirname(dirname(schema))));
    return problems.map((message) => ({ at: placeOf(message, action), message, fix: fixFor(message) }));
  } catch (fault) {
    return [incomparable(fault)];
  }
}

/** The schema is imported, so that everything may go wrong that goes wrong in a program. */
function incomparable(fault: unknown): Problem {
  const text = fault instanceof Error ? fault.message : String(fault);
  const [reason = ""] = (fault instanceof z.ZodError ? "src exports no zod object `inputs`" : text).split("\n");
  const isUninstalled = reason.startsWith("Cannot find package");
  return {
    at: { line: 1, column: 1 },
    message: `the schema of its inputs cannot be read: ${reason}`,
    fix: isUninstalled
      ? "install the packages of the audited checkout: npm ci"
      : "let src export a zod object `inputs` that can be imported",
  };
}

/** Problems begin with what they are about: `input images: …`. */
function placeOf(message: string, { tree }: Action): Position {
  const [, kind = "", name = ""] = /^(input|output) ([\w-]+):/.exec(message) ?? [];
  const part = entriesOf(at(tree, `${kind}s`)).find(({ key }) => key === name);
  return part?.at ?? { line: 1, column: 1 };
}

function fixFor(message: string): string {
  return message.includes("npm run docs") ? "" : "make action.yml, src and README.md say the same";
}
