import type { GitHub } from "../github/github.ts";
import { problemsError } from "../github/github.ts";
import { GitHubError, type GraphqlProblem } from "../github/github-error.ts";
import { moveDocument } from "./documents.ts";
import { StaleRead } from "./stale.ts";

const NOTHING = "0".repeat(40);

export const ANYWHERE = Symbol("anywhere");

export interface Move {
  readonly branch: string;
  /** Where it has to be; undefined for: not there; ANYWHERE for a branch that is nobody else's. */
  readonly from: string | typeof ANYWHERE | undefined;
  /** Where it goes; undefined to be deleted. */
  readonly to: string | undefined;
}

/** A move as GitHub's `RefUpdate`. */
export function refUpdate({ branch, from = NOTHING, to = NOTHING }: Move) {
  const expected = from === ANYWHERE ? {} : { beforeOid: from };
  return { name: `refs/heads/${branch}`, ...expected, afterOid: to, force: true };
}

const ACTION = "move the branch";
const RULE = /rule violations|protected|cannot (?:create|update|delete)|verified signatures|restricted/i;

/**
 * Moves branches, all or none, each only from where it was read (`updateRefs` with `beforeOid`), and makes labels that
 * are missing. Gives the ids of the labels that could be made.
 * @throws {StaleRead} when a branch was somewhere else
 */
export async function moveBranches(
  github: GitHub,
  { repositoryId, moves, newLabels = [] }: MoveRequest,
): Promise<ReadonlyMap<string, string>> {
  const { data, problems } = await github.ask<MoveAnswer>({
    action: ACTION,
    document: moveDocument(newLabels.length),
    variables: {
      repository: repositoryId,
      updates: moves.map(refUpdate),
      ...Object.fromEntries(newLabels.map((label, index) => [`n${index}`, label])),
    },
  });
  if (data.updateRefs == null) throw notMoved(github, problems);
  const made = newLabels.map((label, index) => [label, data[`n${index}`]?.label?.id] as const);
  return new Map(made.flatMap(([label, id]) => (id === undefined ? [] : [[label, id]])));
}

/** Labels are made beside it: what is wrong with them is told only where nothing else is. */
function notMoved(github: GitHub, problems: readonly GraphqlProblem[]): GitHubError | StaleRead {
  const about = problems.filter(({ path }) => path === undefined || path.includes("updateRefs"));
  const error = problemsError(github.access, ACTION, about.length > 0 ? about : problems);
  const isFinal = error.details.failure !== "refused" || RULE.test(error.details.said);
  return isFinal ? error : new StaleRead(error);
}

export interface MoveRequest {
  readonly repositoryId: string;
  readonly moves: readonly Move[];
  readonly newLabels?: readonly string[];
}

interface MoveAnswer {
  /** Null when no branch was moved. */
  readonly updateRefs?: object | null;
  readonly [label: `n${number}`]: { readonly label: { readonly id: string } | null } | null;
}

/**
 * Takes a move back, or a branch away, where that can still be done: whatever stands in the way has been told. Whether
 * nothing of ours is left there: what others have moved since is theirs.
 */
export async function dropBranch(github: GitHub, repositoryId: string, move: Move): Promise<boolean> {
  try {
    await moveBranches(github, { repositoryId, moves: [move] });
    return true;
  } catch (error) {
    if (!(error instanceof StaleRead || error instanceof GitHubError)) throw error;
    return error instanceof StaleRead;
  }
}
