import type { Ruleset } from "../git/rules.ts";

/** What happened when, as GitHub writes it. */
export function timestamp(date = new Date()): string {
  return date.toISOString().replace(/\.\d+Z$/, "Z");
}

/** GitHub works a pull request's state out after it was opened, and optional checks begin a moment later. */
export type UnsettledState = "unknown" | "unstable";

export interface PullRecord {
  readonly number: number;
  title: string;
  body: string | null;
  state: "open" | "closed";
  draft: boolean;
  /** Branch names. */
  readonly head: string;
  base: string;
  /** Where the branches were when the pull request was closed; while it is open they are read from git. */
  closedAt:
    | { readonly head: string; readonly base: string; readonly at: string; readonly by: string | undefined }
    | undefined;
  merged: { readonly sha: string; readonly by: string; readonly at: string } | undefined;
  readonly author: string;
  reviewers: string[];
  assignees: string[];
  autoMerge: { readonly by: string; readonly method: "merge" | "squash" | "rebase" } | undefined;
  /** Its state until it is worked out, one for each time that somebody asks. */
  readonly unsettled: UnsettledState[];
  readonly createdAt: string;
  updatedAt: string;
}

/** Something that was asked for on an issue or a pull request, as its timeline tells it, even when it was taken back since. */
export interface EventRecord {
  readonly number: number;
  readonly kind:
    | "labeled"
    | "review_requested"
    | `auto_${"merge" | "squash" | "rebase"}_enabled`
    | "auto_merge_disabled";
  /** The label's name; the reviewer: a login, or `organisation/team`; who turned the merge by itself on or off. */
  readonly subject: string;
  readonly at: string;
}

export interface IssueRecord {
  readonly number: number;
  title: string;
  body: string | null;
  state: "open" | "closed";
  readonly author: string;
  assignees: string[];
  readonly createdAt: string;
  updatedAt: string;
}

export interface CommentRecord {
  readonly id: number;
  readonly number: number;
  body: string;
  readonly author: string;
  readonly createdAt: string;
  updatedAt: string;
}

export interface LabelRecord {
  readonly id: number;
  readonly name: string;
  readonly color: string;
  readonly description: string | null;
}

export interface StatusRecord {
  readonly id: number;
  readonly sha: string;
  readonly state: "error" | "failure" | "pending" | "success";
  readonly context: string;
  readonly description: string | null;
  readonly targetUrl: string | null;
  readonly author: string;
  readonly createdAt: string;
}

export type Conclusion = "success" | "failure" | "neutral" | "cancelled" | "skipped" | "timed_out" | "action_required";

export interface CheckRunRecord {
  readonly id: number;
  readonly sha: string;
  readonly name: string;
  status: "queued" | "in_progress" | "completed";
  conclusion: Conclusion | null;
  readonly startedAt: string;
  completedAt: string | null;
}

export interface ReleaseRecord {
  readonly id: number;
  readonly tag: string;
  readonly name: string;
  readonly body: string;
  readonly draft: boolean;
  readonly prerelease: boolean;
  readonly author: string;
  readonly createdAt: string;
}

/** A workflow run, as whoever runs workflows tells it. */
export interface RunRecord {
  readonly id: number;
  readonly number: number;
  readonly attempt: number;
  /** The file: `.github/workflows/release.yml`. */
  readonly path: string;
  readonly name: string;
  readonly event: string;
  readonly branch: string;
  readonly sha: string;
  readonly status: "queued" | "in_progress" | "completed" | "waiting";
  readonly conclusion: Conclusion | null;
  readonly jobs: readonly JobRecord[];
}

export interface JobRecord {
  readonly id: number;
  readonly name: string;
  readonly status: RunRecord["status"];
  readonly conclusion: Conclusion | null;
}

/** A version of a container package of the repository's owner. */
export interface PackageRecord {
  readonly id: number;
  readonly name: string;
  readonly digest: string;
  readonly tags: readonly string[];
}

/** All that a repository has beside its git objects and refs. Plain data, so that it can be copied. */
export interface Records {
  nextNumber: number;
  nextId: number;
  pulls: PullRecord[];
  issues: IssueRecord[];
  comments: CommentRecord[];
  events: EventRecord[];
  labels: LabelRecord[];
  /** Names of labels by the number of an issue or pull request. */
  labelled: Record<number, string[]>;
  statuses: StatusRecord[];
  checkRuns: CheckRunRecord[];
  releases: ReleaseRecord[];
  runs: RunRecord[];
  packages: PackageRecord[];
  /** Names of deployment environments. */
  environments: string[];
  rulesets: Ruleset[];
  /** Commits that GitHub itself signed. */
  signed: string[];
}

export function emptyRecords(): Records {
  return {
    nextNumber: 1,
    nextId: 1,
    pulls: [],
    issues: [],
    comments: [],
    events: [],
    labels: [],
    labelled: {},
    statuses: [],
    checkRuns: [],
    releases: [],
    runs: [],
    packages: [],
    environments: [],
    rulesets: [],
    signed: [],
  };
}
