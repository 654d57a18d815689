import type { GitHub } from "../github/github.ts";
import { GitHubError, type GraphqlProblem } from "../github/github-error.ts";
import { closeDocument } from "./documents.ts";
import { refUpdate } from "./move.ts";

export interface Closing {
  readonly number: number;
  readonly id: string;
  readonly comment: string;
  readonly branch: string;
  readonly head: string;
  readonly deleteBranch: boolean;
  /** Whether it merges by itself once it may. */
  readonly isArmed: boolean;
}

export interface Closed {
  readonly numbers: readonly number[];
  readonly unclosed: readonly Unclosed[];
  /** What else was wrong, in GitHub's words. */
  readonly remarks: readonly string[];
}

/** A pull request that is still open, unless somebody has merged or closed it meanwhile. */
export interface Unclosed {
  readonly number: number;
  /** Whether it still merges by itself, as far as is known. */
  readonly isArmed: boolean;
  /** Why, in GitHub's words. */
  readonly said: string;
}

/** Closes pull requests, each kept from merging by itself before; then branches go, each on its own. */
export async function closePulls(github: GitHub, repositoryId: string, closings: readonly Closing[]): Promise<Closed> {
  if (closings.length === 0) return { numbers: [], unclosed: [], remarks: [] };
  const hasBranches = closings.some(({ deleteBranch }) => deleteBranch);
  const variables = closings.map(({ id, comment, branch, head, deleteBranch }, index) => ({
    [`p${index}`]: id,
    [`c${index}`]: comment,
    ...(deleteBranch && { [`u${index}`]: [refUpdate({ branch, from: head, to: undefined })] }),
  }));
  try {
    const { data, problems } = await github.ask<CloseAnswer>({
      action: "close older pull requests",
      document: closeDocument(closings),
      variables: Object.assign(hasBranches ? { repository: repositoryId } : {}, ...variables),
    });
    return readClosed(closings, data, problems);
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error;
    const { said } = error.details;
    return { numbers: [], unclosed: closings.map(({ number, isArmed }) => ({ number, isArmed, said })), remarks: [] };
  }
}

/** A branch that is gone, or has moved meanwhile, stays as it is; what is closed merges no more. */
function readClosed(closings: readonly Closing[], data: CloseAnswer, problems: readonly GraphqlProblem[]): Closed {
  const numbered = closings.map((closing, index) => ({ ...closing, index, isClosed: data[`p${index}`] != null }));
  const unclosed = numbered
    .filter(({ isClosed }) => !isClosed)
    .map(({ number, isArmed, index }) => {
      const about = problems.filter(({ path = [] }) => path.includes(`p${index}`));
      const said = wordsOf(about.length > 0 ? about : problems).join("; ");
      return { number, isArmed: isArmed && data[`m${index}`] == null, said };
    });
  const comments = problems.filter(({ path = [] }) =>
    numbered.some(({ index, isClosed }) => isClosed && path.includes(`c${index}`)),
  );
  return {
    numbers: numbered.filter(({ isClosed }) => isClosed).map(({ number }) => number),
    unclosed,
    remarks: wordsOf(comments),
  };
}

/** Each sentence once. */
function wordsOf(problems: readonly GraphqlProblem[]): string[] {
  return [...new Set(problems.map(({ message }) => message.replaceAll(/\s+/g, " ").trim()))];
}

interface CloseAnswer {
  readonly [field: `${"p" | "m"}${number}`]: object | null;
}
