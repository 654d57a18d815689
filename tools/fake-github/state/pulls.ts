import type { Actor } from "../access/tokens.ts";
import { branchesOf, closePull, commitsBetween } from "./pull-lifecycle.ts";
import { type PullRecord, timestamp } from "./records.ts";
import { nextNumber, type Repository } from "./repository.ts";

export interface NewPull {
  readonly title: string;
  /** A branch, or `owner:branch`. */
  readonly head: string;
  readonly base: string;
  readonly body?: string | null | undefined;
  readonly draft?: boolean | undefined;
}

/** Why a pull request cannot be as it is wanted. */
export class PullRefused extends Error {
  override readonly name = "PullRefused";
  readonly status: 403 | 422;
  readonly field: string | undefined;

  constructor(message: string, { status = 422, field }: { status?: 403 | 422; field?: string } = {}) {
    super(message);
    this.status = status;
    this.field = field;
  }
}

/** Opens a pull request within the repository. @throws {PullRefused} for GitHub's own reasons, in its order */
export async function openPull(repository: Repository, actor: Actor, wanted: NewPull): Promise<PullRecord> {
  const { settings, records } = repository;
  if (actor.isJob && !settings.jobsMayOpenPulls) {
    throw new PullRefused("GitHub Actions is not permitted to create or approve pull requests.", { status: 403 });
  }
  const { title, base, body = null, draft = false } = wanted;
  const head = wanted.head.replace(`${settings.owner}:`, "");
  const now = timestamp();
  const pull: PullRecord = {
    number: records.nextNumber,
    title,
    body,
    state: "open",
    draft,
    head,
    base,
    closedAt: undefined,
    merged: undefined,
    author: actor.login,
    reviewers: [],
    assignees: [],
    autoMerge: undefined,
    unsettled: [...settings.firstMergeStates],
    createdAt: now,
    updatedAt: now,
  };
  await requireUseful(repository, pull);
  nextNumber(records);
  records.pulls.push(pull);
  return pull;
}

async function requireUseful(repository: Repository, pull: PullRecord): Promise<void> {
  const { head, base } = pull;
  const refs = await repository.refs();
  for (const [field, branch] of Object.entries({ head, base })) {
    if (!refs.has(`refs/heads/${branch}`)) throw new PullRefused(`${field} is no branch`, { field });
  }
  const isThere = repository.records.pulls.some(
    (each) => each.state === "open" && each.head === head && each.base === base,
  );
  if (isThere) throw new PullRefused(`A pull request already exists for ${repository.settings.owner}:${head}.`);
  if ((await commitsBetween(repository, await branchesOf(repository, pull))) === 0) {
    throw new PullRefused(`No commits between ${base} and ${head}`);
  }
}

export interface PullChange {
  readonly title?: string | undefined;
  readonly body?: string | null | undefined;
  readonly state?: "open" | "closed" | undefined;
  readonly base?: string | undefined;
  /** Who changes it. */
  readonly by?: string | undefined;
}

/** @throws {PullRefused} when it cannot be opened again */
export async function changePull(repository: Repository, pull: PullRecord, change: PullChange): Promise<void> {
  if (change.state === "closed" && pull.state === "open")
    closePull(pull, await branchesOf(repository, pull), change.by);
  if (change.state === "open" && pull.state === "closed") await reopen(repository, pull);
  pull.title = change.title ?? pull.title;
  pull.base = change.base ?? pull.base;
  if (change.body !== undefined) pull.body = change.body;
  pull.updatedAt = timestamp();
}

async function reopen(repository: Repository, pull: PullRecord): Promise<void> {
  if (pull.merged) throw new PullRefused("state cannot be changed. The pull request is merged.", { field: "state" });
  const isThere = (await repository.refs()).has(`refs/heads/${pull.head}`);
  if (!isThere)
    throw new PullRefused(`state cannot be changed. The ${pull.head} branch has been deleted.`, { field: "state" });
  pull.state = "open";
  pull.closedAt = undefined;
}

export interface Reviewers {
  readonly people: readonly string[];
  /** As `organisation/team`. Of those only the timeline tells here. */
  readonly teams: readonly string[];
}

/** @throws {PullRefused} */
export function requestReviews({ settings, records }: Repository, pull: PullRecord, wanted: Reviewers): void {
  const { people: reviewers, teams } = wanted;
  if (reviewers.includes(pull.author)) throw new PullRefused("Review cannot be requested from pull request author.");
  const { collaborators } = settings;
  if (collaborators && reviewers.some((login) => !collaborators.includes(login))) {
    const what = `One or more of the users or teams you specified is not a collaborator of the ${settings.owner}/${settings.name} repository.`;
    throw new PullRefused(`Reviews may only be requested from collaborators. ${what}`);
  }
  for (const subject of [...reviewers, ...teams]) {
    const { number } = pull;
    if (!pull.reviewers.includes(subject)) {
      records.events.push({ number, kind: "review_requested", subject, at: timestamp() });
    }
  }
  pull.reviewers = [...new Set([...pull.reviewers, ...reviewers])];
  pull.updatedAt = timestamp();
}
