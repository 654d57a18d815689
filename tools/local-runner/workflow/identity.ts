import { environmentName } from "./environments.ts";
import type { JobIdentity } from "./options.ts";
import { readOnly } from "./permissions.ts";
import { permissionsOf } from "./tree.ts";
import type { Leg, WantedJob } from "./wanted-job.ts";
import { find } from "./yaml.ts";

/** What the services of GitHub get to know of a job. */
export function identify({ call, definition }: WantedJob, leg: Leg): JobIdentity {
  const { run, tree } = call;
  const { source } = tree.definition;
  const permissions = permissionsOf(tree.definition, definition, call.permissions);
  return {
    name: leg.name,
    id: definition.id,
    path: leg.path,
    runId: run.github.run_id,
    attempt: run.attempt,
    repository: run.github.repository,
    ref: run.github.ref,
    sha: run.github.sha,
    eventName: run.github.event_name,
    actor: run.github.actor,
    workflow: run.github.workflow,
    workflowRef: `${source.repository}/${source.path}@${source.ref}`,
    workflowSha: source.sha,
    environment: environmentName(find(definition.node, "environment"), { contexts: leg.contexts }),
    permissions: run.isReadOnly ? readOnly(permissions) : permissions,
  };
}

/** Gives a job its token for as long as it runs. */
export async function withToken<T>(
  { call }: Pick<WantedJob, "call">,
  identity: JobIdentity,
  run: (token: string) => Promise<T>,
): Promise<T> {
  const { options, tokens } = call.run;
  const token = await tokens.issue({
    repository: options.repository,
    permissions: identity.permissions,
    job: identity,
  });
  try {
    return await run(token);
  } finally {
    await tokens.revoke?.(token);
  }
}
