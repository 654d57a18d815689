import type { Ordering } from "./ordering.ts";
import type { PullRecord } from "./record.ts";

/** A pull request for the same service and environment. */
export interface PullRequest {
  readonly number: number;
  readonly branch: string;
  /** The commit that its branch is at. */
  readonly head: string;
  readonly version: string;
  /** Who opened it. */
  readonly author: string;
  /** Undefined when it was not opened by us, or says nothing readable of itself. */
  readonly record: PullRecord | undefined;
}

export interface OpenPull extends PullRequest {
  /** Whether GitHub could merge it. */
  readonly merge: "clean" | "conflicting" | "behind" | "unknown";
  /** Whether a pinned file is another one on the base by now than it was when its branch began. */
  readonly isBaseChanged: boolean;
  /** Whether the pinned files on its branch say already what they are to say. */
  readonly isUpToDate: boolean;
  /** Whether nothing on its branch is anybody else's, whatever its text says of it. */
  readonly isOurs: boolean;
}

/** Another open pull request of ours, and what this release is in comparison with it. */
export interface OtherPull extends PullRequest {
  readonly order: Ordering;
}

export interface EndedPull {
  readonly number: number;
  readonly ending: "merged" | "closed-by-us" | "closed-by-someone";
  /** The last commit that it had. */
  readonly head: string;
}

/** Everything that decides what a run does with the ops repository. */
export interface Facts {
  readonly version: string;
  /** Digest of the places and what they are to say, and of what the body is to say. */
  readonly places: string;
  readonly content: string;
  /** Whether the run follows from a pushed tag, or from a person who asked for this very version. */
  readonly request: "tag" | "person";
  readonly base: {
    readonly head: string;
    /** The version that is deployed; undefined when the pins do not tell. */
    readonly deployed: string | undefined;
    /** What this release is in comparison with it. */
    readonly order: Ordering;
    /** Whether every place says already what it is to say. */
    readonly isUpToDate: boolean;
  };
  /** The branch of this version; undefined when there is none. */
  readonly branch: BranchFacts | undefined;
  /** The open pull request of this version. */
  readonly open: OpenPull | undefined;
  /** The last one of this version that is no longer open. */
  readonly ended: EndedPull | undefined;
  readonly others: readonly OtherPull[];
  readonly rules: Rules;
}

export interface BranchFacts {
  readonly name: string;
  readonly head: string;
  /** Whether nothing on it is anybody else's. */
  readonly isOurs: boolean;
  /** Whether the pinned files on it say already what they are to say. */
  readonly isUpToDate: boolean;
}

export interface Rules {
  readonly onHumanCommits: "append" | "fail" | "overwrite";
  readonly allowDowngrade: boolean;
  readonly supersede: boolean;
}
