import type { Problem } from "../finding.ts";
import { effectivePermissions, exceeds, type Grants, ownPermissions } from "../permissions.ts";
import type { Repository } from "../repository.ts";
import { calledWorkflow } from "../resolve.ts";
import type { Rule } from "../rule.ts";
import type { Job, Workflow } from "../workflow.ts";

export const calledPermissions: Rule = {
  name: "called-permissions",
  description: "A call grants at least what the called workflow asks for: otherwise GitHub refuses the whole run.",
  check: (file, repository) =>
    file.kind === "workflow" ? file.jobs.flatMap((job) => problemsOf(file, job, repository)) : [],
};

function problemsOf(workflow: Workflow, job: Job, repository: Repository): Problem[] {
  const called = calledWorkflow(repository, workflow, job);
  const granted = effectivePermissions(workflow, job);
  if (job.uses === undefined || called === undefined || granted === undefined) return [];
  const place = job.uses.at;
  return requests(called).flatMap(({ by, grants }) =>
    exceeds(grants, granted).map(([scope, wanted, given]) => ({
      at: place,
      message: `${by} asks for ${scope}: ${wanted}, and this call grants ${scope}: ${given}`,
      fix: `add \`${scope}: ${wanted}\` to the permissions of job ${job.id}`,
    })),
  );
}

interface Request {
  readonly by: string;
  readonly grants: Grants;
}

/**
 * What a workflow asks for at its top, and each job that asks for something of its own. GitHub checks both: "The workflow
 * is requesting 'contents: read', but is only allowed 'contents: none'", and the same of "the nested job 'build'".
 */
function requests(called: Workflow): Request[] {
  const owners = [
    { by: called.file, tree: called.tree },
    ...called.jobs.map(({ id, tree }) => ({ by: `job ${id} of ${called.file}`, tree })),
  ];
  return owners.flatMap(({ by, tree }) => {
    const grants = ownPermissions(tree);
    return grants === undefined ? [] : [{ by, grants }];
  });
}
