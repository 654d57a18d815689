import { randomUUID } from "node:crypto";
import type { Commit, NewCommit } from "./decision/decision.ts";
import { GitHubError } from "./github/github-error.ts";
import { branchPrefix, scratchBranch } from "./ops/branches.ts";
import {
  type CommitRequest,
  type MadeCommit,
  makeCommit,
  needsScratch,
  type Signing,
  unverified,
} from "./ops/commit.ts";
import { ANYWHERE, dropBranch, type Move, moveBranches } from "./ops/move.ts";
import { type OpenedPull, openPull, updatePull } from "./ops/pulls.ts";
import type { OpsState, OwnPull } from "./ops/state.ts";
import { isRebuilt } from "./own-branch.ts";
import type { FileEdit } from "./pins/plan-file.ts";
import type { Session } from "./session.ts";
import { undoOpening } from "./undo-opening.ts";

/** A pull request as it is to be. */
export interface Publication {
  readonly state: OpsState;
  readonly branch: string;
  readonly title: string;
  readonly message: string;
  /** What changes on the commit that the new one follows. */
  readonly edits: readonly FileEdit[];
  /** Its text, once the commit is known. */
  readonly bodyFor: (head: string) => string;
}

export interface Published {
  readonly head: string;
  readonly body: string;
}

/** Commits, moves the branch, and opens the pull request: all of it, or nothing. @throws {StaleRead} to begin anew */
export async function publishNew(
  session: Session,
  publication: Publication,
  commit: Commit,
): Promise<Published & { readonly opened: OpenedPull; readonly labelIds: readonly string[] }> {
  const { state, branch, title } = publication;
  const missing = [...state.labels].filter(([, id]) => id === undefined).map(([label]) => label);
  const placed = await placeCommit(session, publication, { commit, newLabels: missing });
  const body = publication.bodyFor(placed.head);
  const pull = { repositoryId: state.repositoryId, title, body, branch, base: state.base.name };
  const { draft } = session.config;
  const labelIds = session.config.labels.flatMap((label) => state.labels.get(label) ?? placed.labels.get(label) ?? []);
  const prefix = branchPrefix(session.config);
  try {
    const opened = await openPull(session.ops, { ...pull, draft, prefix, isLast: labelIds.length === 0 });
    return { head: placed.head, body, opened, labelIds };
  } catch (error) {
    throw await undoOpening(session.ops, { branch, undo: placed.undo, error });
  }
}

/** Commits where that is needed, moves the branch, and writes the pull request's text. @throws {StaleRead} */
export async function publishUpdate(
  session: Session,
  publication: Publication,
  { commit, pull }: { readonly commit: Commit; readonly pull: OwnPull },
): Promise<Published> {
  const placed = await placeCommit(session, publication, { commit, newLabels: [] });
  const body = publication.bodyFor(placed.head);
  try {
    await updatePull(session.ops, { id: pull.id, title: publication.title, body });
    return { head: placed.head, body };
  } catch (error) {
    await placed.undo?.();
    throw error;
  }
}

interface Placed {
  readonly head: string;
  readonly labels: ReadonlyMap<string, string>;
  /** Puts the branch back to where it was. Whether nothing of ours is left there; undefined when it was not moved. */
  readonly undo: (() => Promise<boolean>) | undefined;
}

interface Placing {
  readonly commit: Commit;
  readonly newLabels: readonly string[];
}

async function placeCommit(session: Session, publication: Publication, placing: Placing): Promise<Placed> {
  const { ops, log } = session;
  const { branch, state } = publication;
  const { commit, newLabels } = placing;
  const { repositoryId } = state;
  if (commit.kind === "keep") return asItIs(state.branch?.head ?? "");
  const ready = commit.kind === "rebuild" ? readyCommit(session, publication) : undefined;
  if (ready !== undefined) {
    log.info(`The branch ${branch} is right already, from a run that did not come to its end`);
    return asItIs(ready);
  }
  const made = await commitEdits(session, publication, commit);
  if (commit.kind === "rebuild") session.made.add(made.oid);
  try {
    requireVerified(session, publication, made);
    const moves: Move[] = [
      { branch, from: commit.expected, to: made.oid },
      ...(made.scratch === undefined ? [] : [{ branch: made.scratch, from: made.oid, to: undefined }]),
    ];
    const labels = await moveBranches(ops, { repositoryId, moves, newLabels });
    log.info(`Moved ${branch} to ${made.oid.slice(0, 12)}`);
    const undo = () => dropBranch(ops, repositoryId, { branch, from: made.oid, to: commit.expected });
    return { head: made.oid, labels, undo };
  } catch (error) {
    if (made.scratch !== undefined) {
      await dropBranch(ops, repositoryId, { branch: made.scratch, from: ANYWHERE, to: undefined });
    }
    throw error;
  }
}

function asItIs(head: string): Placed {
  return { head, labels: new Map(), undo: undefined };
}

function requireVerified({ config, ops, log }: Session, { state }: Publication, { isVerified }: MadeCommit): void {
  const signing = signingOf({ config }, state);
  if (isVerified || signing === "no-matter") return;
  if (signing === "required") throw unverified(`${ops.access.owner}/${ops.access.name}`);
  log.warning(
    `The commit is not verified, and the token may not read whether ${state.base.name} takes verified ones only`,
  );
}

/** A commit that a run before has made, and that is what ours would be. */
function readyCommit(session: Session, { state, edits }: Publication): string | undefined {
  const { branch, base } = state;
  if (branch === undefined || !isRebuilt({ branch, base }, { edits })) return undefined;
  const isVerified = branch.isVerified || signingOf(session, state) === "no-matter";
  return isVerified ? branch.head : undefined;
}

function signingOf({ config }: Pick<Session, "config">, { base }: OpsState): Signing {
  if (config.mustSign || base.requiresSignatures === true) return "required";
  return base.requiresSignatures === undefined ? "better" : "no-matter";
}

async function commitEdits(session: Session, publication: Publication, commit: NewCommit): Promise<MadeCommit> {
  const { config, ops } = session;
  const { state, edits, title, message } = publication;
  const source = commit.kind === "append" && state.branch !== undefined ? state.branch : state.base;
  const run = `${config.context.runId || "local"}-${randomUUID().slice(0, 8)}`;
  const scratch = scratchBranch(config, run);
  const request: CommitRequest = {
    repositoryId: state.repositoryId,
    parent: commit.parent,
    tree: source.tree,
    files: source.files,
    edits,
    headline: title,
    message,
    signing: signingOf(session, state),
    scratch,
  };
  try {
    return await makeCommit(ops, request);
  } catch (error) {
    // What was to be committed there has not come, and the branch may have.
    if (needsScratch(ops, request)) {
      await dropBranch(ops, state.repositoryId, { branch: scratch, from: ANYWHERE, to: undefined });
    }
    if (request.signing !== "better" || !(error instanceof GitHubError)) throw error;
    return makeCommit(ops, { ...request, signing: "no-matter" });
  }
}
