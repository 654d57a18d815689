import type { AutoMerge } from "./decision/auto-merge.ts";
import type { Refusal } from "./decision/decision.ts";
import { askForReviews, MISSING_LABELS, merge, tolerating, UNLABELLED } from "./finish.ts";
import { stopMerging } from "./ops/auto-merge.ts";
import { branchName, branchPrefix } from "./ops/branches.ts";
import { lackingOf } from "./ops/history.ts";
import { labelPull, makeLabels } from "./ops/pulls.ts";
import type { OpsState, OwnPull } from "./ops/state.ts";
import type { Publication } from "./publish.ts";
import type { Merging, Result } from "./result.ts";
import type { Session } from "./session.ts";

/** A pull request of ours that was open before this run looked. */
export interface Opened {
  readonly state: OpsState;
  readonly open: OwnPull;
  readonly head: string;
  readonly autoMerge: AutoMerge;
}

interface Completed {
  readonly merging: Merging;
  /** Whether anything was lacking, and was given. */
  readonly isChanged: boolean;
}

/**
 * Gives an open pull request its labels, reviewers and merge as far as they were never asked for: a run before may have
 * lost the answer to its opening, and so not have come to them. What people have taken away since stays away.
 */
async function complete(session: Session, { state, open, head, autoMerge }: Opened): Promise<Completed> {
  const { labels, reviewers } = lackingOf(open.history, session.config);
  const isLabelled = await addLabels(session, { state, open }, labels);
  const isAsked = await askForReviews(session, open, reviewers);
  const since = autoMerge.kind === "yes" ? mergingSince(open) : undefined;
  const merging = since ?? (await merge(session, { state, autoMerge, id: open.id, head }));
  const isMerging = since === undefined && (merging.kind === "waiting" || merging.kind === "merged");
  return { merging, isChanged: isLabelled || isAsked || isMerging };
}

function mergingSince({ history: { autoMerge } }: OwnPull): Merging | undefined {
  if (autoMerge === "by-us" || autoMerge === "by-others") return { kind: "waiting" };
  return autoMerge === "never" ? undefined : { kind: "refused", because: "that was turned off again" };
}

export interface Waiting extends Pick<Opened, "open" | "autoMerge"> {
  /** Whether its branch moves: a person who has asked for the merge has not seen what comes there. */
  readonly isMoving: boolean;
}

/**
 * Takes back that it merges by itself, where this run would not have it so: before anything else is put there. What a
 * person has asked for stays, unless there comes something else that has to be looked at. Whether it was taken back.
 */
export async function keepFromMerging(
  { ops, log, config }: Session,
  { open, autoMerge, isMoving }: Waiting,
): Promise<boolean> {
  const { autoMerge: asked } = open.history;
  const isWanted = autoMerge.kind === "yes" && !config.draft;
  const isOvertaken = asked === "by-others" && isMoving && autoMerge.kind === "refused";
  if (isWanted || !(asked === "by-us" || isOvertaken)) return false;
  await stopMerging(ops, open);
  log.info(
    `#${open.number} no longer merges by itself, as ${asked === "by-us" ? "a run before" : "somebody"} had asked for`,
  );
  return true;
}

/** Ends a run that finds something in its way: what is there must not merge by itself before somebody has looked. */
export async function refused(
  session: Session,
  { state }: Pick<Opened, "state">,
  { sentence, next }: Pick<Refusal, "sentence" | "next">,
): Promise<Result> {
  const open = state.own.find((pull) => pull.state === "open");
  if (open !== undefined && !session.config.dryRun) {
    await keepFromMerging(session, { open, autoMerge: { kind: "refused", because: sentence }, isMoving: false });
  }
  return { state: "refused", branch: branchName(session.config), notes: [], sentence, next };
}

async function addLabels(
  { ops, config, log }: Session,
  { state, open }: Pick<Opened, "state" | "open">,
  lacking: readonly string[],
): Promise<boolean> {
  if (lacking.length === 0) return false;
  const label = async () => {
    const unknown = lacking.filter((name) => state.labels.get(name) === undefined);
    const made = unknown.length === 0 ? [] : await makeLabels(ops, state.repositoryId, unknown);
    const labelIds = [...lacking.flatMap((name) => state.labels.get(name) ?? []), ...made];
    if (labelIds.length < lacking.length) log.warning(MISSING_LABELS);
    if (labelIds.length > 0) await labelPull(ops, { id: open.id, labelIds, prefix: branchPrefix(config) });
    return labelIds.length > 0;
  };
  return (await tolerating(log, UNLABELLED, label)) ?? false;
}

export interface Updated extends Opened {
  readonly branch: string;
  readonly notes: readonly string[];
  readonly publication: Publication;
  readonly body: string;
  /** Whether its branch has moved. */
  readonly isMoved: boolean;
  readonly closed: readonly number[];
}

/** Ends a run that has changed an open pull request. */
export async function finishUpdate(session: Session, updated: Updated): Promise<Result> {
  const { open, isMoved, publication, branch, notes, head, body, closed } = updated;
  session.log.info(`Updated #${open.number}: ${open.url}`);
  const { merging } = await complete(session, updated);
  const changedFiles = isMoved ? publication.edits.map(({ file }) => file) : [];
  const pull = { number: open.number, url: open.url };
  return { state: "updated", branch, notes, pull, commit: head, body, changedFiles, closed, merging };
}

/** Ends a run that has found its pull request as it should be, as far as its branch and text go. */
export async function finishUnchanged(
  session: Session,
  opened: Opened,
  ended: Extract<Result, { state: "unchanged" }>,
): Promise<Result> {
  if (session.config.dryRun) return ended;
  const isStopped = await keepFromMerging(session, { ...opened, isMoving: false });
  const { merging, isChanged } = await complete(session, opened);
  if (!isChanged && !isStopped) return ended;
  const { open, head } = opened;
  const { branch, notes, closed } = ended;
  if (isChanged) session.log.info(`#${open.number} was open already, and lacked what a run asks for after opening one`);
  const pull = { number: open.number, url: open.url };
  return { state: "updated", branch, notes, pull, commit: head, body: open.body, changedFiles: [], closed, merging };
}
