import type { GitHub } from "./github/github.ts";
import { GitHubError } from "./github/github-error.ts";
import { isOpened } from "./ops/is-opened.ts";
import { StaleRead } from "./ops/stale.ts";

export interface Unopened {
  readonly branch: string;
  /** Puts it back to where it was. Whether nothing of ours is left there; undefined when it was not moved. */
  readonly undo: (() => Promise<boolean>) | undefined;
  /** Why no pull request was opened. */
  readonly error: unknown;
}

/**
 * Takes a branch back whose pull request could not be opened, and gives what there is to throw. One that is open from it
 * all the same would be closed with its branch: another run has taken the commit up and opened it meanwhile, or it is
 * ours, and only the answer was lost. It stays, and is read.
 */
export async function undoOpening(github: GitHub, { branch, undo, error }: Unopened): Promise<unknown> {
  if (error instanceof StaleRead) return error;
  if (!(error instanceof GitHubError)) {
    await undo?.();
    return error;
  }
  const seen = await look(github, branch);
  if (seen === "open") return new StaleRead(error);
  // What cannot be seen may be a pull request, and a branch can be taken up again.
  if (seen === "none" && (await undo?.())) return error;
  return error.leaving(`the branch ${branch}, which has no pull request that could be seen`);
}

async function look(github: GitHub, branch: string): Promise<"open" | "none" | "unseen"> {
  try {
    return (await isOpened(github, branch)) ? "open" : "none";
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error;
    return "unseen";
  }
}
