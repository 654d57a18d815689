import { describeError, UserError } from "@slipway/shared";
import type { BodyFacts } from "./body/body-facts.ts";
import type { AutoMerge } from "./decision/auto-merge.ts";
import { GitHubError } from "./github/github-error.ts";
import type { HeadsAnswer } from "./ops/answers.ts";
import { mergeWhenReady } from "./ops/auto-merge.ts";
import { branchPrefix } from "./ops/branches.ts";
import { readHeads } from "./ops/heads.ts";
import { askReviewers, labelPull, type OpenedPull } from "./ops/pulls.ts";
import type { OpsState } from "./ops/state.ts";
import type { Publication } from "./publish.ts";
import type { Merging, PullLink, Result } from "./result.ts";
import type { Session } from "./session.ts";

interface Ended {
  readonly state: OpsState;
  readonly branch: string;
  readonly described: BodyFacts;
  readonly publication: Publication;
  readonly head: string;
  readonly body: string;
}

export interface NewEnded extends Ended {
  readonly opened: OpenedPull;
  readonly closed: readonly number[];
}

/** Asks for reviews and for the merge of a pull request that is open now. */
export async function finishNew(session: Session, ended: NewEnded): Promise<Result> {
  const { opened, closed, publication, described, state, head, branch, body } = ended;
  await askForReviews(session, opened, session.config.reviewers);
  const merging = await merge(session, { state, autoMerge: described.autoMerge, id: opened.id, head });
  const changedFiles = publication.edits.map(({ file }) => file);
  const pull: PullLink = { number: opened.number, url: opened.url };
  return {
    state: "opened",
    branch,
    notes: described.warnings,
    pull,
    commit: head,
    body,
    changedFiles,
    closed,
    merging,
  };
}

/** Labels help people to find it; without them it is the same pull request. Gives the service's branches of now. */
export async function labelOpened(
  { ops, config, log }: Session,
  { id, heads }: OpenedPull,
  labelIds: readonly string[],
): Promise<HeadsAnswer["nodes"]> {
  if (labelIds.length < config.labels.length) log.warning(MISSING_LABELS);
  const prefix = branchPrefix(config);
  if (labelIds.length === 0) return readHeads(ops, prefix, heads);
  const labelled = await tolerating(log, UNLABELLED, () => labelPull(ops, { id, labelIds, prefix }));
  return readHeads(ops, prefix, labelled);
}

export const UNLABELLED = "It could not be labelled";
export const MISSING_LABELS = "Not all labels could be made: make them once by hand";

/** Whether they were asked. */
export async function askForReviews(
  { ops, log }: Session,
  { number }: PullLink,
  reviewers: readonly string[],
): Promise<boolean> {
  if (reviewers.length === 0) return false;
  const ask = async () => {
    await askReviewers(ops, { number, reviewers });
    return true;
  };
  return (await tolerating(log, "Reviews could not be asked for", ask)) ?? false;
}

export interface MergeWish {
  readonly state: Pick<OpsState, "mergeMethods">;
  readonly autoMerge: AutoMerge;
  readonly id: string;
  readonly head: string;
}

/** Has it merged by itself, where that is wanted and may be. */
export async function merge(session: Session, { state, autoMerge, id, head }: MergeWish): Promise<Merging> {
  if (autoMerge.kind === "no") return { kind: "by-people" };
  if (autoMerge.kind === "refused") return autoMerge;
  const [method] = state.mergeMethods;
  if (method === undefined) return { kind: "refused", because: "the repository allows no way to merge" };
  if (session.config.draft) return { kind: "refused", because: "it is a draft" };
  try {
    return { kind: await mergeWhenReady(session, { id, head, method }) };
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error;
    return { kind: "refused", because: error.details.said };
  }
}

/** What is not worth failing for is warned of. */
export async function tolerating<T>(log: Session["log"], what: string, work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof GitHubError || error instanceof UserError)) throw error;
    log.warning(`${what}: ${describeError(error)}`);
    return undefined;
  }
}
