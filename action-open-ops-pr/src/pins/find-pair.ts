import type { ReleaseImage } from "./pin.ts";
import { type Finding, problemAt, type SlotSpot, siteOf } from "./site.ts";
import { childOf, hasMergeKey, type Spot } from "./spot.ts";

export interface PairKeys {
  readonly tag: string;
  readonly digest: string;
  /** The repository that is written beside them. */
  readonly written: string | undefined;
}

/** A tag and a digest beside each other in one mapping, under the keys that this kind of file has for them. */
export function findPair(spot: Spot, image: ReleaseImage, keys: PairKeys): Finding {
  const slots: SlotSpot[] = [];
  for (const part of ["tag", "digest"] as const) {
    const child = childOf(spot, keys[part]);
    if (child !== undefined) slots.push({ part, spot: child });
  }
  if (slots.length > 0) return siteOf({ image, spot, slots, written: keys.written, mayBeShared: false });
  return problemAt(
    spot,
    hasMergeKey(spot)
      ? `takes its version from a merge key (<<): write ${keys.tag} and ${keys.digest} out`
      : `has neither ${keys.tag} nor ${keys.digest}: write a first one there, in quotes`,
  );
}
