import { orderVersions } from "./decision/ordering.ts";
import type { PlacedVersion } from "./pins/pin.ts";
import { formatVersion } from "./pins/pinned-version.ts";

/** What the places say now. Several services of one release may be at several versions. */
export interface DeployedVersions {
  /** What a release has to be newer than: of versions that cannot be ordered, any. */
  readonly newest: string | undefined;
  /** From where changes and migrations count; undefined when a place's version has no place in the order. */
  readonly oldest: PlacedVersion | undefined;
  readonly warnings: readonly string[];
}

/** Orders what is deployed. A place that pins nothing yet counts for nothing. */
export function deployedVersions(places: readonly PlacedVersion[]): DeployedVersions {
  const deployed = places.filter(({ before }) => before.tag !== undefined || before.digest !== undefined);
  const tags = [...new Set(deployed.map(({ before }) => before.tag))];
  const ordered = inOrder(tags.filter((tag) => tag !== undefined));
  const newest = ordered.known.at(-1) ?? ordered.unknown[0];
  if (tags.length <= 1) return { newest, oldest: tags[0] === undefined ? undefined : deployed[0], warnings: [] };
  const strange = deployed.find(({ before: { tag } }) => tag === undefined || ordered.unknown.includes(tag));
  const oldest = deployed.find(({ before }) => before.tag === ordered.known[0]);
  return strange === undefined
    ? { newest, oldest, warnings: [] }
    : { newest, oldest: undefined, warnings: [lost(strange)] };
}

/** Those that can be ordered, oldest first, and the others. */
function inOrder(tags: readonly string[]) {
  const known = tags.filter((tag) => orderVersions(tag, FIRST) !== "unknown");
  return {
    known: known.toSorted((a, b) => SIGNS[orderVersions(a, b)] ?? 0),
    unknown: tags.filter((tag) => !known.includes(tag)),
  };
}

function lost({ file, line, where, before }: PlacedVersion): string {
  return `${file}:${line} ${where} is at ${formatVersion(before)}, which cannot be ordered with the versions of the other places: what is deployed counts as not known`;
}

/** A version that every other one can be ordered with, if with any. */
const FIRST = "0.0.0";
const SIGNS: Readonly<Record<string, number>> = { older: -1, newer: 1 };
