import type { AskedAnswer, OwnPullAnswer } from "./answers.ts";

/** What was ever asked for on a pull request. What people have taken back since is not asked for a second time. */
export interface PullHistory {
  /** In lower case, as all names here: GitHub does not tell their cases apart. */
  readonly labels: ReadonlySet<string>;
  /** Logins, and teams as `organisation/team`. */
  readonly reviewers: ReadonlySet<string>;
  /** Whether somebody was asked whom this token may not see, as a team of which only members know. */
  readonly hasHiddenReviewer: boolean;
  /** Whether it is to be merged by itself: now, no longer, or nobody has asked for it yet. */
  readonly autoMerge: "now" | "no-longer" | "never";
}

/** Reads a pull request's history from its timeline. */
export function historyOf({ autoMergeRequest, asked }: Pick<OwnPullAnswer, "autoMergeRequest" | "asked">): PullHistory {
  const requests = asked.nodes.filter(({ __typename }) => __typename === "ReviewRequestedEvent");
  const names = requests.map(reviewerIn);
  const wasEnabled = asked.nodes.some(({ __typename }) => /^Auto\w*EnabledEvent$/.test(__typename));
  return {
    labels: lowerCase(asked.nodes.map(({ label }) => label?.name)),
    reviewers: lowerCase(names),
    hasHiddenReviewer: names.includes(undefined),
    autoMerge: autoMergeRequest !== null ? "now" : wasEnabled ? "no-longer" : "never",
  };
}

function reviewerIn({ requestedReviewer }: AskedAnswer): string | undefined {
  return requestedReviewer?.login ?? requestedReviewer?.combinedSlug;
}

function lowerCase(names: readonly (string | undefined)[]): ReadonlySet<string> {
  return new Set(names.flatMap((name) => name?.toLowerCase() ?? []));
}

export interface Wanted {
  readonly labels: readonly string[];
  readonly reviewers: readonly string[];
}

/** What a pull request should have and was never given: a run before may have ended too early, or wanted less. */
export function lackingOf({ labels, reviewers, hasHiddenReviewer }: PullHistory, wanted: Wanted): Wanted {
  const isHidden = (name: string) => hasHiddenReviewer && name.includes("/");
  return {
    labels: wanted.labels.filter((name) => !labels.has(name.toLowerCase())),
    reviewers: wanted.reviewers.filter((name) => !reviewers.has(name.toLowerCase()) && !isHidden(name)),
  };
}
