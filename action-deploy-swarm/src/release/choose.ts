import { UserError } from "@slipway/shared";
import { describeRelease, type ReleaseRecord, type ReleaseStatus } from "./record.ts";

/** States in which a release may be what the cluster runs. */
const MAY_BE_LIVE: readonly ReleaseStatus[] = ["ok", "failed", "pending"];

/** States of a release that can be returned to. */
const WORKED: readonly ReleaseStatus[] = ["ok", "reverted"];

/** The release that the cluster is on, as far as records tell: the newest that was not taken back. */
export function currentRelease(releases: readonly ReleaseRecord[]): ReleaseRecord | undefined {
  return releases.findLast(({ status }) => MAY_BE_LIVE.includes(status));
}

/** The number for the next release. Numbers are never used twice while a record of them is kept. */
export function nextNumber(releases: readonly ReleaseRecord[]): number {
  return Math.max(0, ...releases.map(({ number }) => number)) + 1;
}

/**
 * The release to return to: the named one, or the last verified one before the current. Returning twice goes further
 * back, because a release that was returned to stands where the original stood. A return that did not end well is tried
 * again.
 * @throws {UserError} that lists what is kept, when there is no such release.
 */
export function chooseRelease(releases: readonly ReleaseRecord[], wanted: string | undefined): ReleaseRecord {
  const found = wanted === undefined ? previousRelease(releases) : namedRelease(releases, wanted);
  if (found === undefined) throw noSuchRelease(releases, wanted);
  if (wanted !== undefined && !WORKED.includes(found.status)) {
    throw new UserError(`${describeRelease(found)} never worked (${found.status}); nothing was changed`, {
      hint: `choose one that did: ${listReleases(releases)}`,
    });
  }
  return found;
}

function previousRelease(releases: readonly ReleaseRecord[]): ReleaseRecord | undefined {
  const current = currentRelease(releases);
  const good = releases.filter(({ status }) => status === "ok");
  if (current?.status !== "ok") return triedToReturnTo(current, releases) ?? good.at(-1);
  const standsAt = originOf(current, releases);
  return good.findLast(({ number }) => number < standsAt);
}

/** What ran before an unfinished return is what somebody wanted to leave, though it is the last that worked. */
function triedToReturnTo(
  current: ReleaseRecord | undefined,
  releases: readonly ReleaseRecord[],
): ReleaseRecord | undefined {
  if (current?.restores === undefined) return undefined;
  return releases.find(({ number, status }) => number === current.restores && WORKED.includes(status));
}

/** The number of the release whose content this one has: a return may be to a release that was a return itself. */
function originOf({ number, restores }: ReleaseRecord, releases: readonly ReleaseRecord[]): number {
  if (restores === undefined || restores >= number) return number;
  const restored = releases.find((each) => each.number === restores);
  return restored === undefined ? restores : originOf(restored, releases);
}

function namedRelease(releases: readonly ReleaseRecord[], wanted: string): ReleaseRecord | undefined {
  const byNumber = releases.find(({ number }) => wanted.replace(/^#/, "") === String(number));
  const plain = (version: string) => version.replace(/^v(?=\d)/, "");
  const sameVersion = releases.filter(({ version }) => version !== undefined && plain(version) === plain(wanted));
  const worked = sameVersion.findLast(({ status }) => WORKED.includes(status));
  return byNumber ?? worked ?? sameVersion.at(-1);
}

function noSuchRelease(releases: readonly ReleaseRecord[], wanted: string | undefined): UserError {
  const what =
    wanted === undefined ? "there is no earlier release to return to" : `no release ${wanted} is kept in the cluster`;
  return new UserError(`${what}; nothing was changed`, {
    hint:
      releases.length === 0
        ? "deploy once with Slipway: it keeps releases from then on"
        : `kept are: ${listReleases(releases)}`,
  });
}

/** The releases that can be returned to: `1 (1.0.0), 3`. */
export function listReleases(releases: readonly ReleaseRecord[]): string {
  const good = releases.filter(({ status }) => WORKED.includes(status));
  return (
    good.map(({ number, version }) => (version === undefined ? String(number) : `${number} (${version})`)).join(", ") ||
    "none"
  );
}
