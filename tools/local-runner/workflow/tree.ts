import type { JobDefinition, WorkflowDefinition, WorkflowSource } from "./definition.ts";
import { calledSource, InvalidWorkflowError, loadWorkflow } from "./load.ts";
import { excess, type Permissions, readPermissions } from "./permissions.ts";
import type { Repositories } from "./repositories.ts";
import { find } from "./yaml.ts";

/** A workflow with the workflows that its jobs call, by the jobs' ids. */
export interface WorkflowTree {
  readonly definition: WorkflowDefinition;
  readonly calls: ReadonlyMap<string, WorkflowTree>;
}

/** The top-level caller and nine levels below it. Source: docs.github.com, Reusing workflow configurations, limits. */
const MOST_LEVELS = 10;

interface Level {
  readonly allowed: Permissions;
  readonly depth: number;
}

/**
 * Reads a workflow and everything that it calls, as GitHub does before it starts a run.
 * @throws {InvalidWorkflowError} with all problems of the first file that has any
 */
export async function loadTree(
  source: WorkflowSource,
  repositories: Repositories,
  { allowed, depth }: Level,
): Promise<WorkflowTree> {
  if (depth > MOST_LEVELS)
    throw new InvalidWorkflowError([`${source.path}: more than ${MOST_LEVELS} levels of workflows`]);
  const definition = await loadWorkflow(source, repositories);
  if (depth > 1) refuseExcess(definition, allowed);
  const calls = new Map<string, WorkflowTree>();
  for (const job of definition.jobs.values()) {
    if (job.uses === undefined) continue;
    const called = resolve(job.uses, source, repositories);
    const level = { allowed: permissionsOf(definition, job, allowed), depth: depth + 1 };
    calls.set(job.id, await loadTree(called, repositories, level));
  }
  return { definition, calls };
}

/** What a job's token can do: the job's own `permissions`, else the workflow's, else what it is allowed anyway. */
export function permissionsOf({ root }: WorkflowDefinition, job: JobDefinition, allowed: Permissions): Permissions {
  return readPermissions(find(job.node, "permissions")) ?? readPermissions(find(root, "permissions")) ?? allowed;
}

/** "The permissions can only be maintained or reduced, not elevated." Source: docs.github.com, Reusing workflow configurations. */
function refuseExcess(definition: WorkflowDefinition, allowed: Permissions): void {
  const { repository, path, ref } = definition.source;
  const problems = [...definition.jobs.values()].flatMap((job) =>
    excess(permissionsOf(definition, job, allowed), allowed).map(
      (scope) =>
        `Error calling workflow '${repository}/${path}@${ref}'. The nested job '${job.id}' is requesting ` +
        `'${scope.asked}', but is only allowed '${scope.allowed}'.`,
    ),
  );
  if (problems.length > 0) throw new InvalidWorkflowError(problems);
}

function resolve(uses: string, source: WorkflowSource, repositories: Repositories): WorkflowSource {
  try {
    return calledSource(uses, source, repositories);
  } catch (error) {
    throw error instanceof InvalidWorkflowError ? error : new InvalidWorkflowError([(error as Error).message]);
  }
}
