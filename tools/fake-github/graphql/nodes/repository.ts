import { labelsOf } from "../../rest/render/issue.ts";
import { pageUrl } from "../../rest/render/repository.ts";
import { nodeId } from "../../state/node-ids.ts";
import type { PullRecord } from "../../state/records.ts";
import type { RepositoryView } from "../../state/repository.ts";
import { connection, type PageArgs } from "../connection.ts";
import { type Context, demand, permissionOf } from "../context.ts";
import { actorNode } from "./actor.ts";
import { objectNamed, objectNode, refNode } from "./git.ts";
import { issueNode, labelNode, pullNode } from "./pull.ts";

interface PullArgs extends PageArgs {
  readonly states?: readonly string[] | null;
  readonly labels?: readonly string[] | null;
  readonly headRefName?: string | null;
  readonly baseRefName?: string | null;
  readonly orderBy?: { readonly direction: "ASC" | "DESC" } | null;
}

interface RefArgs extends PageArgs {
  readonly refPrefix: string;
  readonly query?: string | null;
}

export function repositoryNode(context: Context, repository: RepositoryView): object {
  const { world } = context;
  const { id, owner, name, visibility, allowAutoMerge, defaultBranch } = repository.settings;
  return {
    __typename: "Repository",
    id: nodeId("R", repository),
    databaseId: id,
    name,
    nameWithOwner: repository.fullName,
    isArchived: false,
    owner: actorNode(world, owner),
    url: pageUrl(world, repository),
    isPrivate: visibility === "private",
    visibility: visibility.toUpperCase(),
    viewerPermission: permissionOf(context, repository),
    autoMergeAllowed: allowAutoMerge,
    mergeCommitAllowed: true,
    squashMergeAllowed: true,
    rebaseMergeAllowed: false,
    ...gitFields(context, repository, defaultBranch),
    ...pullFields(context, repository),
  };
}

function gitFields(context: Context, repository: RepositoryView, defaultBranch: string) {
  const refNamed = async (ref: string) => {
    demand(context, repository, "contents=read");
    const sha = (await repository.refs()).get(ref);
    return sha === undefined ? null : refWithPulls(context, repository, { ref, sha });
  };
  return {
    defaultBranchRef: () => refNamed(`refs/heads/${defaultBranch}`),
    ref: ({ qualifiedName }: { qualifiedName: string }) =>
      refNamed(qualifiedName.startsWith("refs/") ? qualifiedName : `refs/heads/${qualifiedName}`),
    refs: async ({ refPrefix, query, ...args }: RefArgs) => {
      demand(context, repository, "contents=read");
      const all = [...(await repository.refs())].filter(
        ([ref]) => ref.startsWith(refPrefix) && ref.includes(query ?? ""),
      );
      return connection(
        all.map(([ref, sha]) => refWithPulls(context, repository, { ref, sha })),
        args,
      );
    },
    object: ({ expression, oid }: { expression?: string; oid?: string }) => {
      demand(context, repository, "contents=read");
      return oid ? objectNode(repository, oid) : objectNamed(repository, expression ?? "HEAD");
    },
  };
}

function refWithPulls(
  context: Context,
  repository: RepositoryView,
  { ref, sha }: { ref: string; sha: string },
): object {
  const branch = ref.replace("refs/heads/", "");
  return {
    ...refNode(repository, { ref, sha }),
    associatedPullRequests: (args: PullArgs) => {
      demand(context, repository, "pull_requests=read");
      const asked = repository.records.pulls.filter(
        (pull) => pull.head === branch && isAskedFor(repository, pull, args),
      );
      return connection(
        asked.map((pull) => pullNode(context.world, repository, pull)),
        args,
      );
    },
  };
}

function pullFields(context: Context, repository: RepositoryView) {
  const { world } = context;
  const { records } = repository;
  return {
    pullRequests: (args: PullArgs) => {
      demand(context, repository, "pull_requests=read");
      const asked = records.pulls.filter((pull) => isAskedFor(repository, pull, args));
      const ordered = args.orderBy?.direction === "DESC" ? asked.toReversed() : asked;
      return connection(
        ordered.map((pull) => pullNode(world, repository, pull)),
        args,
      );
    },
    pullRequest: ({ number }: { number: number }) => {
      demand(context, repository, "pull_requests=read");
      const pull = records.pulls.find((each) => each.number === number);
      return pull ? pullNode(world, repository, pull) : null;
    },
    issue: ({ number }: { number: number }) => {
      demand(context, repository, "issues=read");
      const issue = records.issues.find((each) => each.number === number);
      return issue ? issueNode(world, repository, issue) : null;
    },
    label: ({ name }: { name: string }) => {
      const label = records.labels.find((each) => each.name.toLowerCase() === name.toLowerCase());
      return label ? labelNode(repository, label) : null;
    },
    labels: ({ query, ...args }: PageArgs & { query?: string | null }) => {
      const asked = records.labels.filter(({ name }) => name.includes(query ?? ""));
      return connection(
        asked.map((label) => labelNode(repository, label)),
        args,
      );
    },
  };
}

function isAskedFor(repository: RepositoryView, pull: PullRecord, args: PullArgs): boolean {
  const state = pull.merged ? "MERGED" : pull.state.toUpperCase();
  const names = labelsOf(repository, pull.number).map(({ name }) => name);
  return (
    (args.states?.includes(state) ?? true) &&
    (args.labels?.some((label) => names.includes(label)) ?? true) &&
    (args.headRefName ?? pull.head) === pull.head &&
    (args.baseRefName ?? pull.base) === pull.base
  );
}
