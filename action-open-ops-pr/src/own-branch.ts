import type { BranchState, OpsState } from "./ops/state.ts";
import type { FileEdit } from "./pins/plan-file.ts";

export interface Work {
  /** What this run would change on the base. */
  readonly edits: readonly FileEdit[];
  /** Commits that this run has put on the base already. */
  readonly made: ReadonlySet<string>;
}

/**
 * Whether nothing on the branch is anybody else's. Its last commit's author and subject do not tell: both survive an
 * amendment. So it has to be one that a pull request of ours records, or that this run has made, or what it would make.
 */
export function isOurs(state: Pick<OpsState, "branch" | "base" | "own">, work: Work): boolean {
  const { branch, own } = state;
  if (branch === undefined) return false;
  const isRecorded = own.some(({ record }) => record?.head === branch.head);
  return isRecorded || work.made.has(branch.head) || isRebuilt(state, work);
}

/** Whether the branch is one commit on the base as it is, which changes what this run would change and nothing else. */
export function isRebuilt(
  { branch, base }: Pick<OpsState, "branch" | "base">,
  { edits }: Pick<Work, "edits">,
): boolean {
  if (branch === undefined || !branch.hasOurName || branch.parents.join() !== base.head) return false;
  return branch.changedFiles === edits.length && edits.every((edit) => isThere(branch, edit));
}

function isThere({ files }: BranchState, { file, after }: FileEdit): boolean {
  return files.get(file)?.text === after;
}
