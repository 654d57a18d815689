import { type Access, type Expression, renderAccess, textSources } from "../expression.ts";
import type { Problem } from "../finding.ts";
import { inputTypes } from "../inputs.ts";
import type { Rule } from "../rule.ts";
import type { AuditedFile, Workflow } from "../workflow.ts";
import { at, scalarsBelow } from "../yaml-tree.ts";

export const scriptInjection: Rule = {
  name: "script-injection",
  description: "Text that somebody else can choose reaches a script only through `env`, never by being pasted into it.",
  check: (file) => file.expressions.filter(isInScript).flatMap((expression) => problemsOf(expression, file)),
};

/** Inputs of actions that run what they are given, such as those of actions/github-script. */
const SCRIPTS = /^(script|run|command|commands|cmd|inline-?script)$/i;

function isInScript({ path }: Expression): boolean {
  const [key, owner] = [String(path.at(-1)), path.at(-2)];
  return (key === "run" && typeof owner === "number") || (owner === "with" && SCRIPTS.test(key));
}

function problemsOf({ at: place, root }: Expression, file: AuditedFile): Problem[] {
  return textSources(root)
    .filter((access) => !isSafe(access, file))
    .map((access) => {
      const message = `the text of ${renderAccess(access)} becomes part of the script`;
      return {
        at: place,
        message,
        fix: `give it to the step as env, such as ${nameFor(access)}: \${{ … }}, and write "$${nameFor(access)}"`,
      };
    });
}

function nameFor(access: Access): string {
  const name = access
    .at(-1)
    ?.replaceAll(/[^a-z0-9]+/g, "_")
    .toUpperCase();
  return name === undefined || /^_?$/.test(name) ? "VALUE" : name;
}

/** Values that GitHub makes itself, and that hold no character a shell would act on. */
const SAFE = [
  /^github\.(sha|run_id|run_number|run_attempt|repository_id|repository_owner_id|actor_id|job|event_name|workflow_sha)$/,
  /^github\.(repository|repository_owner|server_url|api_url|graphql_url|ref_type|ref_protected|action_path|workspace)$/,
  /^github\.event\.(number|(pull_request|issue)\.number|pull_request\.(head|base)\.sha|(before|after))$/,
  /^runner\.(os|arch|name|temp|tool_cache|environment|debug)$/,
  /^job\.(status|workflow_sha|workflow_repository)$/,
  /^(steps|needs|jobs)\.[^.]+\.(outcome|conclusion|result)$/,
  /^strategy\.(job-index|job-total|fail-fast|max-parallel)$/,
];

function isSafe(access: Access, file: AuditedFile): boolean {
  const [context, name = ""] = access;
  if (SAFE.some((safe) => safe.test(renderAccess(access)))) return true;
  if (file.kind !== "workflow") return false;
  if (context === "inputs") return ["boolean", "number"].includes(inputTypes(file).get(name) ?? "");
  return context === "matrix" && file.jobs.every(({ tree }) => isWritten(tree));
}

/** A matrix without expressions holds only what stands in the file. */
function isWritten(job: Workflow["tree"]): boolean {
  const matrix = at(job, "strategy", "matrix");
  return matrix === undefined || [...scalarsBelow(matrix)].every(({ scalar }) => !scalar.text.includes("${{"));
}
