import { matchesGlob } from "node:path";
import type { Scope } from "../expression.ts";
import { derivedContext } from "../github-context.ts";
import type { EnvironmentOptions, JobIdentity } from "./options.ts";
import { find, type Node, textOf } from "./yaml.ts";

/** The name of the environment that a job deploys to; undefined when it has none. */
export function environmentName(node: Node | undefined, scope: Scope): string | undefined {
  if (node === undefined) return undefined;
  const text = textOf(find(node, "name") ?? node, scope);
  return text === "" ? undefined : text;
}

/** Asks the environment's rules. Gives why the job must not run; undefined when it may. */
export async function refusal(
  environment: EnvironmentOptions | undefined,
  job: JobIdentity,
): Promise<string | undefined> {
  const name = job.environment ?? "";
  const { ref_name: ref, ref_type: type } = derivedContext(job);
  if (environment?.refs !== undefined && !environment.refs.some((pattern) => matchesGlob(ref, pattern))) {
    const kind = type === "tag" ? "Tag" : "Branch";
    return `${kind} "${ref}" is not allowed to deploy to ${name} due to environment protection rules.`;
  }
  const approval = (await environment?.approve?.({ environment: name, job })) ?? "approved";
  return approval === "approved" ? undefined : `The deployment was rejected or didn't satisfy other protection rules.`;
}
