import { NO_OBJECT } from "../git/objects.ts";
import type { RefMove } from "../git/refs.ts";
import { type PullRecord, timestamp } from "./records.ts";
import type { Repository, RepositoryView } from "./repository.ts";

export interface PullBranches {
  readonly head: string;
  readonly base: string;
}

/** Where a pull request's branches are, or were when it was closed. */
export async function branchesOf(repository: RepositoryView, pull: PullRecord): Promise<PullBranches> {
  if (pull.closedAt) return pull.closedAt;
  const refs = await repository.refs();
  return {
    head: refs.get(`refs/heads/${pull.head}`) ?? NO_OBJECT,
    base: refs.get(`refs/heads/${pull.base}`) ?? NO_OBJECT,
  };
}

/** How many commits a pull request would bring. */
export async function commitsBetween({ git }: RepositoryView, { base, head }: PullBranches): Promise<number> {
  return Number(await git.text(["rev-list", "--count", `${base}..${head}`]));
}

/**
 * GitHub closes a pull request whose head branch is deleted or no longer differs from its base, and calls it merged
 * when its commits have come into the base.
 */
export async function noticeMoves(repository: Repository, moves: readonly RefMove[], by: string): Promise<void> {
  for (const pull of repository.records.pulls) {
    if (pull.state === "open") await notice(repository, { pull, moves, by });
  }
}

interface Noticed {
  readonly pull: PullRecord;
  readonly moves: readonly RefMove[];
  readonly by: string;
}

async function notice(repository: Repository, { pull, moves, by }: Noticed): Promise<void> {
  const moveOf = (branch: string) => moves.find(({ ref }) => ref === `refs/heads/${branch}`);
  const head = moveOf(pull.head);
  const base = moveOf(pull.base);
  if (head === undefined && base === undefined) return;
  pull.updatedAt = timestamp();
  const now = await branchesOf(repository, pull);
  const before = { head: head?.before ?? now.head, base: base?.before ?? now.base };
  if (now.head === NO_OBJECT || now.base === NO_OBJECT) return closePull(pull, before, by);
  if ((await commitsBetween(repository, now)) > 0) return;
  if (base !== undefined && head === undefined) pull.merged = { sha: base.after, by, at: timestamp() };
  closePull(pull, before, by);
}

export function closePull(pull: PullRecord, { head, base }: PullBranches, by?: string): void {
  pull.state = "closed";
  pull.closedAt = { head, base, at: timestamp(), by };
  pull.updatedAt = timestamp();
}
