import { type CommitObject, NO_OBJECT, readCommit, readCommits } from "../../git/objects.ts";
import { labelsOf } from "../../rest/render/issue.ts";
import { filesOf } from "../../rest/render/pull.ts";
import { pageUrl } from "../../rest/render/repository.ts";
import { mergeabilityOf } from "../../state/mergeability.ts";
import { nodeId } from "../../state/node-ids.ts";
import { branchesOf } from "../../state/pull-lifecycle.ts";
import type { CommentRecord, EventRecord, IssueRecord, LabelRecord, PullRecord } from "../../state/records.ts";
import type { RepositoryView } from "../../state/repository.ts";
import type { World } from "../../state/world.ts";
import { connection, type PageArgs } from "../connection.ts";
import { actorNode } from "./actor.ts";
import { commitNode, refNode } from "./git.ts";

export function labelNode(repository: RepositoryView, { id, name, color, description }: LabelRecord): object {
  return { __typename: "Label", id: nodeId("LA", repository, id), name, color, description, isDefault: false };
}

export function commentNode(world: World, repository: RepositoryView, comment: CommentRecord): object {
  const { id, number, body, author, createdAt, updatedAt } = comment;
  return {
    __typename: "IssueComment",
    id: nodeId("IC", repository, id),
    databaseId: id,
    body,
    author: actorNode(world, author),
    createdAt,
    updatedAt,
    url: pageUrl(world, repository, `/issues/${number}#issuecomment-${id}`),
  };
}

/** What an issue and a pull request have alike. */
export function issueNode(world: World, repository: RepositoryView, issue: IssueRecord | PullRecord): object {
  const { number, title, body, author, createdAt, updatedAt } = issue;
  const comments = repository.records.comments.filter((comment) => comment.number === number);
  const isPull = "head" in issue;
  return {
    __typename: isPull ? "PullRequest" : "Issue",
    id: nodeId(isPull ? "PR" : "I", repository, number),
    number,
    title,
    body: body ?? "",
    state: issue.state.toUpperCase(),
    closed: issue.state === "closed",
    author: actorNode(world, author),
    createdAt,
    updatedAt,
    url: pageUrl(world, repository, `/${isPull ? "pull" : "issues"}/${number}`),
    labels: (args: PageArgs) =>
      connection(
        labelsOf(repository, number).map((each) => labelNode(repository, each)),
        args,
      ),
    comments: (args: PageArgs) =>
      connection(
        comments.map((each) => commentNode(world, repository, each)),
        args,
      ),
  };
}

export function pullNode(world: World, repository: RepositoryView, pull: PullRecord): object {
  const { head, base, merged, closedAt } = pull;
  const ref = (name: string) => async () => {
    const sha = (await repository.refs()).get(`refs/heads/${name}`);
    return sha === undefined ? null : refNode(repository, { ref: `refs/heads/${name}`, sha });
  };
  return {
    ...issueNode(world, repository, pull),
    ...mergeStates(repository, pull),
    state: merged ? "MERGED" : pull.state.toUpperCase(),
    isDraft: pull.draft,
    isCrossRepository: false,
    headRefName: head,
    headRefOid: async () => (await branchesOf(repository, pull)).head,
    headRef: ref(head),
    baseRefName: base,
    baseRefOid: async () => (await branchesOf(repository, pull)).base,
    baseRef: ref(base),
    merged: merged !== undefined,
    mergedAt: merged?.at ?? null,
    closedAt: closedAt?.at ?? null,
    mergeCommit: async () => merged && commitNode(repository, await readCommit(repository.git, merged.sha)),
    autoMergeRequest: autoMergeNode(world, pull),
    timelineItems: (args: PageArgs & { readonly itemTypes?: readonly string[] | null }) => {
      const events = [...askedEvents(world, repository, pull), ...closedEvents(world, pull)];
      return connection(
        events.filter(({ __typename }) => args.itemTypes?.includes(itemType(__typename)) ?? true),
        args,
      );
    },
    files: async (args: PageArgs) =>
      connection((await filesOf(repository, await branchesOf(repository, pull))).map(fileNode), args),
    commits: async (args: PageArgs) => {
      const branches = await branchesOf(repository, pull);
      const commits = branches.head === NO_OBJECT ? [] : await commitsOf(repository, branches);
      return connection(
        commits.map((each) => ({ commit: commitNode(repository, each) })),
        args,
      );
    },
    reviewRequests: (args: PageArgs) =>
      connection(
        pull.reviewers.map((login) => ({ requestedReviewer: actorNode(world, login) })),
        args,
      ),
  };
}

async function commitsOf(
  { git }: RepositoryView,
  { head, base }: { head: string; base: string },
): Promise<CommitObject[]> {
  return (await readCommits(git, [`${base}..${head}`])).toReversed();
}

/** Found out only when asked for: a merge of two trees each. */
function mergeStates(repository: RepositoryView, pull: PullRecord) {
  return {
    mergeable: async () => {
      const { isMergeable } = await mergeabilityOf(repository, pull);
      return isMergeable === undefined ? "UNKNOWN" : isMergeable ? "MERGEABLE" : "CONFLICTING";
    },
    mergeStateStatus: async () => (await mergeabilityOf(repository, pull)).state.toUpperCase(),
  };
}

interface TimelineEvent {
  readonly __typename: string;
  readonly [field: string]: unknown;
}

/** `LABELED_EVENT` of `LabeledEvent`. */
function itemType(typename: string): string {
  return typename.replaceAll(/(?<!^)[A-Z]/g, "_$&").toUpperCase();
}

const EVENTS: Readonly<Record<EventRecord["kind"], string>> = {
  labeled: "LabeledEvent",
  review_requested: "ReviewRequestedEvent",
  auto_merge_enabled: "AutoMergeEnabledEvent",
  auto_squash_enabled: "AutoSquashEnabledEvent",
  auto_rebase_enabled: "AutoRebaseEnabledEvent",
  auto_merge_disabled: "AutoMergeDisabledEvent",
};

function askedEvents(world: World, repository: RepositoryView, { number }: PullRecord): TimelineEvent[] {
  const { events, labels } = repository.records;
  return events
    .filter((event) => event.number === number)
    .map(({ kind, subject, at }) => {
      const label = labels.find(({ name }) => name === subject);
      return {
        __typename: EVENTS[kind],
        createdAt: at,
        ...(kind === "labeled" && label !== undefined && { label: labelNode(repository, label) }),
        ...(kind.startsWith("auto_") && { actor: actorNode(world, subject) }),
        ...(kind === "review_requested" && { requestedReviewer: reviewerNode(world, subject) }),
      };
    });
}

function reviewerNode(world: World, name: string): object {
  return name.includes("/") ? { __typename: "Team", combinedSlug: name } : actorNode(world, name);
}

/** Who closed it. */
function closedEvents(world: World, { closedAt }: PullRecord): TimelineEvent[] {
  if (closedAt?.by === undefined) return [];
  return [{ __typename: "ClosedEvent", actor: actorNode(world, closedAt.by), createdAt: closedAt.at }];
}

function autoMergeNode(world: World, { autoMerge }: PullRecord) {
  if (autoMerge === undefined) return null;
  return { enabledBy: actorNode(world, autoMerge.by), mergeMethod: autoMerge.method.toUpperCase() };
}

function fileNode({ path, additions, deletions, status }: Awaited<ReturnType<typeof filesOf>>[number]) {
  const changeType = status === "removed" ? "DELETED" : status.toUpperCase();
  return { path, additions, deletions, changeType };
}
