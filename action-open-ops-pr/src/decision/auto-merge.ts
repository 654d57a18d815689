/** What speaks for and against merging without a person. */
export interface AutoMergeFacts {
  readonly isAsked: boolean;
  /** Migrations that the release brings. */
  readonly pending: readonly string[];
  readonly isReleasedBefore: boolean;
  /** What a person has to look at in any case. */
  readonly warnings: readonly string[];
}

export type AutoMerge =
  | { readonly kind: "no" }
  | { readonly kind: "yes" }
  | { readonly kind: "refused"; readonly because: string };

/** Images must not go out before the migrations that they need, and only people apply those. */
export function decideAutoMerge({ isAsked, pending, isReleasedBefore, warnings }: AutoMergeFacts): AutoMerge {
  if (!isAsked) return { kind: "no" };
  if (pending.length > 0) {
    const because = `it brings ${pending.join(", ")}: apply them, and give deployed-schema-version as it is then`;
    return { kind: "refused", because };
  }
  if (isReleasedBefore) return { kind: "refused", because: "this version was merged before and is gone from the base" };
  return warnings.length > 0
    ? { kind: "refused", because: `there is something to look at: ${warnings[0]}` }
    : { kind: "yes" };
}
