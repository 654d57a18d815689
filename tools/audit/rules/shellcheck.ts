import type { Rule } from "../rule.ts";
import { type Script, shellProblems } from "../shellcheck.ts";
import { type AuditedFile, type Job, type Step, stepLists } from "../workflow.ts";
import { at, scalarAt, scalarsOf } from "../yaml-tree.ts";

export const shellcheck: Rule = {
  name: "shellcheck",
  description: "shellcheck has nothing against the scripts that bash or sh runs.",
  check: (file) =>
    stepLists(file).flatMap(({ job, steps }) =>
      steps.flatMap((step) => scriptOf(step, job, file)).flatMap((script) => shellProblems(script)),
    ),
};

function scriptOf({ run, tree }: Step, job: Job | undefined, file: AuditedFile): Script[] {
  if (run === undefined) return [];
  const own = scalarAt(tree, "shell") ?? scalarAt(job?.tree, "defaults", "run", "shell");
  const shell = (own ?? scalarAt(file.tree, "defaults", "run", "shell"))?.text ?? defaultShell(job);
  const [program, ...args] = shell.split(" ");
  if (program !== "bash" && program !== "sh") return [];
  // A line of one's own replaces the runner's, `bash -e {0}`.
  return [{ run, shell: program, endsAtFailure: args.length === 0 || args.some((arg) => /^-\w*e/.test(arg)) }];
}

/** See `jobs.<job_id>.steps[*].shell` in GitHub's workflow syntax. */
function defaultShell(job: Job | undefined): string {
  return scalarsOf(at(job?.tree, "runs-on")).some(({ text }) => /windows/i.test(text)) ? "pwsh" : "bash";
}
