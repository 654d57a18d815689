import { createHash } from "node:crypto";
import { UserError } from "@slipway/shared";
import { readRecord } from "../decision/record.ts";
import type { GitHub } from "../github/github.ts";
import { problemsError } from "../github/github.ts";
import type { GraphqlProblem } from "../github/github-error.ts";
import type { CommitAnswer, HeadsAnswer, OwnPullAnswer, PullAnswer, ReadAnswer } from "./answers.ts";
import { named, readDocument } from "./documents.ts";
import { readHeads } from "./heads.ts";
import { historyOf } from "./history.ts";
import { type Identity, identityOf, isInstallation, isOurCommit, isUs } from "./identity.ts";
import type { BranchState, MergeMethod, OpsFile, OpsState, OwnPull, Pull } from "./state.ts";

export interface ReadRequest {
  readonly files: readonly string[];
  readonly labels: readonly string[];
  readonly base: string | undefined;
  readonly branch: string;
  readonly prefix: string;
  /** The branch of a release that may have been merged; undefined when none is looked for. */
  readonly mergedBranch: string | undefined;
  /** What our commit on the branch is called. */
  readonly title: string;
}

type Repository = NonNullable<ReadAnswer["repository"]>;
type Base = NonNullable<Repository["base"]>;

const ACTION = "read the repository";

/** Reads all that decides what a run does, in one request. @throws {GitHubError | UserError} */
export async function readOps(github: GitHub, request: ReadRequest): Promise<OpsState> {
  const { owner, name, token } = github.access;
  const { files, labels, base, branch, prefix, mergedBranch } = request;
  const { data, problems } = await github.ask<ReadAnswer>({
    action: ACTION,
    document: readDocument({ files, labels, hasBase: base !== undefined, hasMerged: mergedBranch !== undefined }),
    variables: {
      owner,
      name,
      ...(base === undefined ? {} : { base: `refs/heads/${base}` }),
      ...(mergedBranch === undefined ? {} : { merged: mergedBranch }),
      branch: `refs/heads/${branch}`,
      branchName: branch,
      prefix: `refs/heads/${prefix}`,
      ...numbered("f", files),
      ...numbered("l", labels),
    },
  });
  const { repository } = data;
  const grave = problems.filter((problem) => !isMinor(problem));
  if (grave.length > 0 || repository == null) throw problemsError(github.access, ACTION, grave);
  requireAtHome(repository, `${owner}/${name}`);
  if (repository.base === null) throw noBase(`${owner}/${name}`, base);
  requireWrite(repository.viewerPermission, `${owner}/${name}`, token.reveal());
  const us = identityOf(data.viewer?.login ?? "", token.reveal());
  const heads = await readHeads(github, prefix, repository.heads);
  const { target } = repository.base;
  const context = { us, base: repository.base.name };
  return {
    repositoryId: repository.id,
    us,
    mergeMethods: mergeMethods(repository),
    base: {
      name: repository.base.name,
      head: target.oid,
      tree: target.tree?.oid ?? "",
      files: filesOf(target, files),
      requiresSignatures: requiresSignatures(repository.base, problems),
    },
    branch: branchState(repository, request, us),
    own: repository.own.nodes.filter(isMeant(context)).map((pull) => ownPull(pull, repository.branch?.target.oid, us)),
    merged: (repository.merged?.nodes ?? []).filter(isMeant(context)).map((pull) => pullOf(pull, "", us)),
    others: pullsIn(heads, context).filter((pull) => pull.branch !== branch),
    labels: new Map(labels.map((label, index) => [label, repository[`l${index}`]?.id])),
  };
}

const RULES = ["rules", "refUpdateRule"];

/**
 * Who may not look at rules may well work under them; what they forbid shows when the branch moves. And a team that was
 * asked for a review is only seen by who may read its organisation.
 */
function isMinor({ path = [] }: GraphqlProblem): boolean {
  return [...RULES, "requestedReviewer"].some((field) => path.includes(field));
}

/** GraphQL follows a repository that was renamed or moved, the rest of the API does not. */
function requireAtHome({ nameWithOwner, isArchived }: Repository, asked: string): void {
  if (nameWithOwner.toLowerCase() !== asked.toLowerCase()) {
    throw new UserError(`${asked} is called ${nameWithOwner} now`, { hint: `set repository: ${nameWithOwner}` });
  }
  if (isArchived) {
    throw new UserError(`${asked} is archived, and so cannot be changed`, {
      hint: "unarchive it, or name another one",
    });
  }
}

function numbered(letter: string, list: readonly string[]): Record<string, string> {
  return Object.fromEntries(named(letter, list).map((name, index) => [name, list[index] ?? ""]));
}

function noBase(repository: string, base: string | undefined): UserError {
  return base === undefined
    ? new UserError(`${repository} has no commit yet, so there is nothing to change`, { hint: "push its first files" })
    : new UserError(`there is no branch ${base} in ${repository}`, { hint: "correct base, or leave it out" });
}

/** For an App's token GitHub says nothing that could be relied on. */
function requireWrite(permission: string | null, repository: string, token: string): void {
  if (isInstallation(token) || permission === null || !["READ", "TRIAGE"].includes(permission)) return;
  throw new UserError(`the token may read ${repository}, and not write to it`, {
    hint: `give the token contents: write and pull-requests: write in ${repository}`,
  });
}

function requiresSignatures({ rules, refUpdateRule }: Base, problems: readonly GraphqlProblem[]): boolean | undefined {
  const isRule = rules?.nodes.some(({ type }) => type === "REQUIRED_SIGNATURES") ?? false;
  if (isRule || refUpdateRule?.requiresSignatures === true) return true;
  const isHidden = problems.some(({ path = [] }) => RULES.some((field) => path.includes(field)));
  return isHidden || rules == null ? undefined : false;
}

function mergeMethods(repository: Repository): MergeMethod[] {
  const all = [
    repository.squashMergeAllowed && "SQUASH",
    repository.mergeCommitAllowed && "MERGE",
    repository.rebaseMergeAllowed && "REBASE",
  ] as const;
  return all.filter((each) => each !== false);
}

function filesOf(commit: CommitAnswer, files: readonly string[]): ReadonlyMap<string, OpsFile | undefined> {
  return new Map(
    files.map((file, index) => {
      const entry = commit[`f${index}`];
      if (entry == null || entry.object === null) return [file, undefined];
      const { text, isTruncated, isBinary } = entry.object;
      const isWhole = typeof text === "string" && isTruncated !== true && isBinary !== true;
      const isText = isWhole && blobId(text, entry.oid) === entry.oid;
      return [file, { oid: entry.oid, mode: entry.mode.toString(8), text: isText ? text : undefined }];
    }),
  );
}

/** What git calls a file of this text: another id is one of bytes that GitHub did not show as they are. */
function blobId(text: string, { length }: string): string {
  const bytes = Buffer.from(text);
  const hash = createHash(length === 64 ? "sha256" : "sha1");
  return hash.update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
}

function branchState({ branch: found }: Repository, request: ReadRequest, us: Identity): BranchState | undefined {
  if (found === null) return undefined;
  const { target: commit } = found;
  const { branch, files, title } = request;
  return {
    name: branch,
    head: commit.oid,
    tree: commit.tree?.oid ?? "",
    files: filesOf(commit, files),
    parents: commit.parents?.nodes.map(({ oid }) => oid) ?? [],
    changedFiles: commit.changedFilesIfAvailable ?? undefined,
    isVerified: commit.signature?.isValid ?? false,
    hasOurName: isOurCommit(us, commit.author) && commit.message?.split("\n")[0] === title,
  };
}

interface PullContext {
  readonly us: Identity;
  readonly base: string;
}

/** Anybody can open one from a fork with the same branch, and into another branch. */
function isMeant({ base }: Pick<PullContext, "base">) {
  return ({ isCrossRepository, baseRefName }: PullAnswer) => !isCrossRepository && baseRefName === base;
}

/** Open pull requests from the listed branches. */
export function pullsIn(heads: HeadsAnswer["nodes"], context: PullContext): Pull[] {
  return heads.flatMap(({ target, associatedPullRequests }) =>
    associatedPullRequests.nodes.filter(isMeant(context)).map((pull) => pullOf(pull, target.oid, context.us)),
  );
}

/** Only what we have written ourselves is believed. */
function pullOf(pull: PullAnswer, head: string, us: Identity): Pull {
  const { id, number, url, headRefName: branch, author, body, autoMergeRequest } = pull;
  const record = isUs(us, author) ? readRecord(body) : undefined;
  const isArmed = autoMergeRequest !== null;
  return { id, number, url, branch, head, author: author?.login ?? "a ghost", body, record, isArmed };
}

function ownPull(pull: OwnPullAnswer, head = "", us: Identity): OwnPull {
  const [closing] = pull.timelineItems.nodes;
  return {
    ...pullOf(pull, head, us),
    state: ({ OPEN: "open", CLOSED: "closed", MERGED: "merged" } as const)[pull.state],
    merge: mergeOf(pull),
    isClosedByUs: isUs(us, closing?.actor),
    lastHead: pull.headRefOid,
    history: historyOf(pull, us),
  };
}

function mergeOf({ mergeable, mergeStateStatus }: OwnPullAnswer): OwnPull["merge"] {
  if (mergeable === "CONFLICTING" || mergeStateStatus === "DIRTY") return "conflicting";
  if (mergeStateStatus === "BEHIND") return "behind";
  return mergeable === "UNKNOWN" ? "unknown" : "clean";
}
