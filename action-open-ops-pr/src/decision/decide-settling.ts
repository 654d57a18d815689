import type { Superseded } from "./decision.ts";
import type { OtherPull } from "./facts.ts";

/** What becomes of a pull request once it is open beside others that were opened at the same time. */
export type Settling =
  | { readonly kind: "stay"; readonly supersedes: readonly Superseded[] }
  /** A newer one is there: ours is closed. */
  | { readonly kind: "yield"; readonly newer: string; readonly pull: number };

/**
 * Decides after a pull request has been opened. Two runs of different versions write different branches, so that no
 * compare-and-swap stands between them: whichever opens its own last sees the other, and one of the two goes.
 */
export function decideSettling(others: readonly OtherPull[], supersede: boolean): Settling {
  const ours = others.filter(({ record }) => record !== undefined);
  const newer = ours.find(({ order }) => order === "older");
  if (newer !== undefined) return { kind: "yield", newer: newer.version, pull: newer.number };
  const older = supersede ? ours.filter(({ order }) => order === "newer") : [];
  return {
    kind: "stay",
    supersedes: older.map(({ number, branch, head, record }) => ({
      number,
      branch,
      head,
      deleteBranch: record?.head === head,
    })),
  };
}
