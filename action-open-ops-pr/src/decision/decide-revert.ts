import { type NewCommit, type Refusal, refuse } from "./decision.ts";
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
  readonly open: { readonly number: number; readonly isOurs: boolean; readonly isUpToDate: boolean } | undefined;
  /** Whether what people did there is written over. */
  readonly mayOverwrite: boolean;
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
  if (open?.isUpToDate) return { kind: "unchanged", because: "pull-request", pull: open.number, asserted };
  const commit: NewCommit = { kind: "rebuild", parent: base.head, expected: branch?.head };
  return { kind: "revert", record, commit, pull: open?.number, asserted };
}

/** A pull request that is not ours, or commits on its branch that are not. */
function peopleIn({ open, branch }: RevertFacts): Refusal | undefined {
  if (open?.isOurs === false) {
    const sentence = `#${open.number}, which takes it back, was not opened by us, or no longer says what it is`;
    return refuse("foreign-pull-request", sentence, "merge or close it, or set on-human-commits to overwrite");
  }
  if (open?.isUpToDate || branch?.isOurs !== false) return undefined;
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
