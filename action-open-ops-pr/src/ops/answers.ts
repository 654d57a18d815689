/** What the documents' answers look like, as far as they are read. */

export interface Author {
  readonly __typename: string;
  readonly login: string;
}

export interface FileEntry {
  readonly mode: number;
  readonly oid: string;
  readonly object: {
    readonly text?: string | null;
    readonly isTruncated?: boolean;
    readonly isBinary?: boolean;
  } | null;
}

export interface CommitAnswer {
  readonly oid: string;
  readonly tree?: { readonly oid: string };
  /** `f0`, `f1`, … */
  readonly [file: `f${number}`]: FileEntry | null;
}

export interface BranchCommit extends CommitAnswer {
  readonly message?: string;
  readonly author?: { readonly name: string | null; readonly user: { readonly login: string } | null } | null;
  readonly signature?: { readonly isValid: boolean } | null;
  /** Null when GitHub cannot count them. */
  readonly changedFilesIfAvailable?: number | null;
  readonly parents?: { readonly nodes: readonly { readonly oid: string }[] };
}

export interface PullAnswer {
  readonly id: string;
  readonly number: number;
  readonly url: string;
  readonly state: "OPEN" | "CLOSED" | "MERGED";
  readonly body: string;
  readonly isCrossRepository: boolean;
  readonly baseRefName: string;
  readonly headRefName: string;
  readonly author: Author | null;
  /** Null where people merge it. */
  readonly autoMergeRequest: { readonly enabledBy: Author | null } | null;
}

export interface OwnPullAnswer extends PullAnswer {
  readonly mergeable: "MERGEABLE" | "CONFLICTING" | "UNKNOWN";
  readonly mergeStateStatus: string;
  readonly headRefOid: string;
  readonly timelineItems: { readonly nodes: readonly { readonly actor?: Author | null }[] };
  readonly asked: { readonly nodes: readonly AskedAnswer[] };
}

/** An event of a pull request's timeline by which something was asked for. */
export interface AskedAnswer {
  readonly __typename: string;
  readonly actor?: Author | null;
  readonly label?: { readonly name: string };
  readonly requestedReviewer?: { readonly login?: string; readonly combinedSlug?: string } | null;
}

export interface HeadsAnswer {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: readonly {
    readonly name: string;
    readonly prefix: string;
    readonly target: { readonly oid: string };
    readonly associatedPullRequests: { readonly nodes: readonly PullAnswer[] };
  }[];
}

export interface ReadAnswer {
  readonly viewer?: { readonly login: string };
  readonly repository?:
    | ({
        readonly id: string;
        readonly nameWithOwner: string;
        readonly isArchived: boolean;
        readonly viewerPermission: string | null;
        readonly squashMergeAllowed: boolean;
        readonly mergeCommitAllowed: boolean;
        readonly rebaseMergeAllowed: boolean;
        readonly base: {
          readonly name: string;
          readonly rules?: { readonly nodes: readonly { readonly type: string }[] } | null;
          readonly refUpdateRule?: { readonly requiresSignatures: boolean } | null;
          readonly target: CommitAnswer;
        } | null;
        readonly branch: { readonly target: BranchCommit } | null;
        readonly own: { readonly nodes: readonly OwnPullAnswer[] };
        readonly merged?: { readonly nodes: readonly PullAnswer[] };
        readonly heads: HeadsAnswer;
      } & { readonly [label: `l${number}`]: { readonly id: string } | null })
    | null;
}
