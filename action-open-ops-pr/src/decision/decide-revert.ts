import { type NewCommit, type Refusal, refuse } from "./decision.ts";
import type { EndedPull, OpenPull } from "./facts.ts";
import type { PullRecord } from "./record.ts";

/** Everything that decides whether a release is taken back. */
export interface RevertFacts {
  /** The merged pull request that brought it; undefined when there is none of ours. */
  readonly merged: { readonly number: number; readonly record: PullRecord } | undefined;
  readonly base: {
    readonly head: string;
    /** What the places of that release say now: what it made them say, what was before, or something else. */
    readonly places: "as-released" | "as-before" | "otherwise";
  };
  /** Whether the caller says that the previous application works with the schema as it is. */
  readonly isAssertedCompatible: boolean;
  /** The branch of the revert, and its open pull request. */
  readonly branch: { readonly head: string; readonly isOurs: boolean } | undefined;
  readonly open: OpenRevert | undefined;
  /** The last one that is no longer open. */
  readonly ended: EndedPull | undefined;
  /** Whether what people did there is written over. */
  readonly mayOverwrite: boolean;
}

export interface OpenRevert {
  readonly number: number;
  readonly isOurs: boolean;
  readonly isUpToDate: boolean;
  readonly merge: OpenPull["merge"];
}

export type RevertDecision =
  | { readonly kind: "unchanged"; readonly because: "base" }
  | {
      readonly kind: "unchanged";
      readonly because: "pull-request";
      readonly pull: number;
      readonly asserted: readonly string[];
    }
  | RevertWork
  | Refusal;

export interface RevertWork {
  readonly kind: "revert";
  readonly record: PullRecord;
  readonly commit: NewCommit;
  /** The open pull request to update; undefined when there is none yet. */
  readonly pull: number | undefined;
  /** Migrations of which the caller has said that the previous application works with them. */
  readonly asserted: readonly string[];
}

/** Decides whether the images of a release go back. Down migrations are never part of it. */
export function decideRevert(facts: RevertFacts): RevertDecision {
  const { merged, base, branch, open, isAssertedCompatible } = facts;
  if (merged === undefined) {
    return refuse(
      "nothing-recorded",
      "there is no merged pull request of ours to take back",
      "change the pins by hand",
    );
  }
  const { number, record } = merged;
  if (base.places === "as-before") return { kind: "unchanged", because: "base" };
  if (base.places === "otherwise") {
    return refuse(
      "moved-on",
      `the base says something else by now than #${number} made it say`,
      "revert the newer release first, or change the pins by hand",
    );
  }
  if (record.incompatible.length > 0 && !isAssertedCompatible) return incompatible(number, record);
  const { incompatible: asserted } = record;
  const inTheWay = facts.mayOverwrite ? undefined : peopleIn(facts);
  if (inTheWay !== undefined) return inTheWay;
  if (open !== undefined && isSettled(open, facts)) {
    return { kind: "unchanged", because: "pull-request", pull: open.number, asserted };
  }
  const commit: NewCommit = { kind: "rebuild", parent: base.head, expected: branch?.head };
  return { kind: "revert", record, commit, pull: open?.number, asserted };
}

/** Whether an open pull request is left as it is. */
function isSettled({ isUpToDate, merge }: OpenRevert, { branch, mayOverwrite }: RevertFacts): boolean {
  if (!isUpToDate) return false;
  return branch?.isOurs === false ? !mayOverwrite : merge === "clean" || merge === "unknown";
}

/** A pull request that is not ours, or commits on its branch that are not. */
function peopleIn({ open, branch, ended }: RevertFacts): Refusal | undefined {
  if (open === undefined && ended?.ending === "closed-by-someone") {
    const sentence = `#${ended.number}, which takes it back, was closed without being merged`;
    return refuse("closed", sentence, `reopen #${ended.number} and run again, or set on-human-commits to overwrite`);
  }
  if (open?.isOurs === false) {
    const sentence = `#${open.number}, which takes it back, was not opened by us, or no longer says what it is`;
    return refuse("foreign-pull-request", sentence, "merge or close it, or set on-human-commits to overwrite");
  }
  const isMerged = ended?.ending === "merged" && ended.head === branch?.head;
  if (branch?.isOurs !== false || (open === undefined && isMerged)) return undefined;
  if (open?.isUpToDate && open.merge === "conflicting") {
    const sentence = `#${open.number}, which takes it back, conflicts with the base, and has commits that are not ours`;
    return refuse("conflict", sentence, "resolve it on the branch, or set on-human-commits to overwrite");
  }
  if (open?.isUpToDate) return undefined;
  return refuse(
    "human-commits",
    "the branch that takes it back has commits that are not ours, and does not say what was before",
    "mend, merge or delete the branch, or set on-human-commits to overwrite",
  );
}

function incompatible(
  number: number,
  { version, previous = "the previous application", incompatible: labels }: PullRecord,
): Refusal {
  return refuse(
    "incompatible",
    `#${number} brought ${version} with ${labels.join(", ")}, after which ${previous} may not work`,
    `see that ${previous} works with the schema as it is, then set assert-compatible: true; down migrations are run by hand only`,
  );
}
