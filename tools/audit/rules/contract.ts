import { dirname, join } from "node:path";
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
  if (schema === undefined) return [];
  const problems = contractProblems(await readContract(dirname(dirname(schema))));
  return problems.map((message) => ({ at: placeOf(message, action), message, fix: fixFor(message) }));
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
