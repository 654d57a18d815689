import { describeError, UserError } from "@slipway/shared";
import type { BodyFacts } from "./body/body-facts.ts";
import { GitHubError } from "./github/github-error.ts";
import type { HeadsAnswer } from "./ops/answers.ts";
import { mergeWhenReady } from "./ops/auto-merge.ts";
import { branchPrefix } from "./ops/branches.ts";
import { askReviewers, labelPull, type OpenedPull, readHeads } from "./ops/pulls.ts";
import type { OpsState, OwnPull } from "./ops/state.ts";
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
  const { opened, closed, publication } = ended;
  await askForReviews(session, opened);
  const merging = await merge(session, ended, opened);
  const changedFiles = publication.edits.map(({ file }) => file);
  return { state: "opened", ...linked(ended, opened), changedFiles, closed, merging };
}

export interface UpdateEnded extends Ended {
  readonly open: OwnPull;
  /** Whether its branch has moved. */
  readonly isChanged: boolean;
  readonly closed?: readonly number[];
}

export async function finishUpdate(session: Session, ended: UpdateEnded): Promise<Result> {
  const { open, isChanged, publication, closed = [] } = ended;
  session.log.info(`Updated #${open.number}: ${open.url}`);
  const merging = await merge(session, ended, open);
  const changedFiles = isChanged ? publication.edits.map(({ file }) => file) : [];
  return { state: "updated", ...linked(ended, open), changedFiles, closed, merging };
}

function linked({ branch, described, head, body }: Ended, { number, url }: PullLink) {
  return { branch, notes: described.warnings, pull: { number, url }, commit: head, body };
}

/** Labels help people to find it; without them it is the same pull request. Gives the service's branches of now. */
export async function labelOpened(
  { ops, config, log }: Session,
  { id, heads }: OpenedPull,
  labelIds: readonly string[],
): Promise<HeadsAnswer["nodes"]> {
  if (labelIds.length < config.labels.length) log.warning("Not all labels could be made: make them once by hand");
  const prefix = branchPrefix(config);
  if (labelIds.length === 0) return heads ?? (await readHeads(ops, prefix));
  const labelled = await tolerating(log, "It could not be labelled", () => labelPull(ops, { id, labelIds, prefix }));
  return labelled ?? (await readHeads(ops, prefix));
}

async function askForReviews({ ops, config: { reviewers }, log }: Session, { number }: OpenedPull): Promise<void> {
  if (reviewers.length === 0) return;
  await tolerating(log, "Reviews could not be asked for", () => askReviewers(ops, { number, reviewers }));
}

async function merge(
  { ops, config }: Session,
  { state, described: { autoMerge }, head }: Ended,
  { id }: Pick<OpenedPull, "id">,
): Promise<Merging> {
  if (autoMerge.kind === "no") return { kind: "by-people" };
  if (autoMerge.kind === "refused") return autoMerge;
  const [method] = state.mergeMethods;
  if (method === undefined) return { kind: "refused", because: "the repository allows no way to merge" };
  if (config.draft) return { kind: "refused", because: "it is a draft" };
  try {
    return { kind: await mergeWhenReady(ops, { id, head, method }) };
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error;
    return { kind: "refused", because: error.details.said };
  }
}

async function tolerating<T>(log: Session["log"], what: string, work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof GitHubError || error instanceof UserError)) throw error;
    log.warning(`${what}: ${describeError(error)}`);
    return undefined;
  }
}
