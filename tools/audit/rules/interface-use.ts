import { type Access, accessesIn, type Expression } from "../expression.ts";
import type { Problem } from "../finding.ts";
import { declaredInputs } from "../inputs.ts";
import type { Rule } from "../rule.ts";
import type { Workflow } from "../workflow.ts";
import { at, type Entry, entriesOf } from "../yaml-tree.ts";

export const interfaceUse: Rule = {
  name: "interface-use",
  description:
    "A workflow uses every input and secret that it declares; a called one declares every secret that it uses, but for those of a job's environment.",
  check: (file) => (file.kind === "workflow" ? [...unused(file), ...undeclared(file)] : []),
};

function unused(workflow: Workflow): Problem[] {
  const used = workflow.expressions.flatMap(({ root }) => accessesIn(root));
  const report = (context: string, { key, at: place }: Entry): Problem[] => {
    if (used.some((access) => covers(access, context, key.toLowerCase()))) return [];
    const message = `${context}.${key} is declared, and what is given for it is ignored`;
    return [{ at: place, message, fix: "use it, or declare it no more" }];
  };
  return [
    ...declaredInputs(workflow).flatMap((input) => report("inputs", input)),
    ...declaredSecrets(workflow).flatMap((secret) => report("secrets", secret)),
  ];
}

function covers([context, name = "*"]: Access, wanted: string, key: string): boolean {
  return context === wanted && (name === "*" || name === key);
}

function declaredSecrets({ tree }: Workflow): readonly Entry[] {
  return entriesOf(at(tree, "on", "workflow_call", "secrets"));
}

/** The language service takes any secret in a called workflow: callers might pass it along with all others. */
function undeclared(workflow: Workflow): Problem[] {
  if (!workflow.events.includes("workflow_call")) return [];
  const known = ["github_token", ...declaredSecrets(workflow).map(({ key }) => key.toLowerCase())];
  return workflow.expressions
    .filter((expression) => !isInEnvironment(expression, workflow))
    .flatMap(({ at: place, root }) =>
      accessesIn(root)
        .filter(([context, name]) => context === "secrets" && name !== undefined && !["*", ...known].includes(name))
        .map(([, name]) => ({
          at: place,
          message: `secrets.${name} is not declared, so a call cannot give it by name`,
          fix: "add it to on.workflow_call.secrets",
        })),
    );
}

/** GitHub adds the secrets of the environment that a job names. */
function isInEnvironment({ path: [section, id] }: Expression, { jobs }: Workflow): boolean {
  const job = section === "jobs" ? jobs.find((each) => each.id === id) : undefined;
  return at(job?.tree, "environment") !== undefined;
}
