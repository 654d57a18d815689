import type { AskedAnswer, Author, OwnPullAnswer } from "./answers.ts";
import { type Identity, isUs } from "./identity.ts";

/** What was ever asked for on a pull request. What people have taken back since is not asked for a second time. */
export interface PullHistory {
  /** In lower case, as all names here: GitHub does not tell their cases apart. */
  readonly labels: ReadonlySet<string>;
  /** Logins, and teams as `organisation/team`. */
  readonly reviewers: ReadonlySet<string>;
  /** Whether somebody was asked whom this token may not see, as a team of which only members know. */
  readonly hasHiddenReviewer: boolean;
  readonly autoMerge: AutoMergeHistory;
}

/** Who has it merged by itself, or that others have turned this off again. What we have turned off was never asked for. */
export type AutoMergeHistory = "by-us" | "by-others" | "turned-off" | "never";

/** Reads a pull request's history from its timeline. */
export function historyOf(
  { autoMergeRequest, asked }: Pick<OwnPullAnswer, "autoMergeRequest" | "asked">,
  us: Identity,
): PullHistory {
  const requests = asked.nodes.filter(({ __typename }) => __typename === "ReviewRequestedEvent");
  const names = requests.map(reviewerIn);
  return {
    labels: lowerCase(asked.nodes.map(({ label }) => label?.name)),
    reviewers: lowerCase(names),
    hasHiddenReviewer: names.includes(undefined),
    autoMerge: autoMergeRequest === null ? formerly(asked.nodes, us) : by(us, autoMergeRequest.enabledBy),
  };
}

function by(us: Identity, author: Author | null): AutoMergeHistory {
  return isUs(us, author) ? "by-us" : "by-others";
}

function formerly(events: readonly AskedAnswer[], us: Identity): AutoMergeHistory {
  const last = events.findLast(({ __typename }) => /^Auto\w*(?:En|Dis)abledEvent$/.test(__typename));
  if (last === undefined) return "never";
  return last.__typename === "AutoMergeDisabledEvent" && isUs(us, last.actor) ? "never" : "turned-off";
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
