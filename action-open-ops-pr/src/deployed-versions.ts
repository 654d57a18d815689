import { orderVersions } from "./decision/ordering.ts";
import type { PlacedVersion } from "./pins/pin.ts";

/** What the places say now. Several services of one release may be at several versions. */
export interface DeployedVersions {
  /** What a release has to be newer than. */
  readonly newest: string | undefined;
  /** From where changes and migrations count. */
  readonly oldest: PlacedVersion | undefined;
}

export function deployedVersions(places: readonly PlacedVersion[]): DeployedVersions {
  const known = places.filter(({ before }) => before.tag !== undefined);
  const sorted = known.toSorted((a, b) => SIGNS[orderVersions(a.before.tag ?? "", b.before.tag)] ?? 0);
  return { newest: sorted.at(-1)?.before.tag, oldest: sorted[0] };
}

const SIGNS: Readonly<Record<string, number>> = { older: -1, newer: 1 };
