/** What speaks for and against merging without a person. */
export interface AutoMergeFacts {
  readonly isAsked: boolean;
  /** Migrations that the release brings. */
  readonly pending: readonly string[];
  /** Where the ops repository records which are applied; undefined when it does not. */
  readonly recordedAt?: string | undefined;
  readonly isReleasedBefore: boolean;
  /** Whether commits of people stay on the branch. */
  readonly hasHumanCommits: boolean;
  /** What a person has to look at in any case. */
  readonly warnings: readonly string[];
}

export type AutoMerge =
  | { readonly kind: "no" }
  | { readonly kind: "yes" }
  | { readonly kind: "refused"; readonly because: string };

/** Images must not go out before the migrations that they need, and only people apply those. */
export function decideAutoMerge(facts: AutoMergeFacts): AutoMerge {
  const { isAsked, pending, recordedAt, isReleasedBefore, hasHumanCommits, warnings } = facts;
  if (!isAsked) return { kind: "no" };
  if (pending.length > 0) {
    const told = recordedAt === undefined ? "give deployed-schema-version as it is then" : `record it at ${recordedAt}`;
    const because = `it brings ${pending.join(", ")}: apply them, and ${told}`;
    return { kind: "refused", because };
  }
  if (isReleasedBefore) return { kind: "refused", because: "this version was merged before and is gone from the base" };
  if (hasHumanCommits) return { kind: "refused", because: "its branch has commits that are not ours" };
  return warnings.length > 0
    ? { kind: "refused", because: `there is something to look at: ${warnings[0]}` }
    : { kind: "yes" };
}
