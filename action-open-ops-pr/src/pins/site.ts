import { parseImageRef } from "@slipway/shared";
import type { Part, ReleaseImage } from "./pin.ts";
import { formatVersion, type PinnedVersion, parseVersion } from "./pinned-version.ts";
import { readScalar, type ScalarRules, type ScalarText } from "./scalar-text.ts";
import { describeSpot, type Spot } from "./spot.ts";
import { startOf } from "./yaml-source.ts";

/** One value, and which part of an image's version it says. */
export interface Slot {
  readonly part: Part;
  readonly scalar: ScalarText;
}

/** One place that pins one image: a value, or a tag and a digest beside each other. */
export interface Site {
  readonly image: ReleaseImage;
  readonly spot: Spot;
  readonly where: string;
  readonly slots: readonly Slot[];
}

/** What a pin has found in a file. A problem is a sentence that starts with the place. */
export interface Finding {
  readonly sites: readonly Site[];
  readonly problems: readonly string[];
}

export const NOTHING: Finding = { sites: [], problems: [] };

export function join(findings: readonly Finding[]): Finding {
  return {
    sites: findings.flatMap(({ sites }) => sites),
    problems: findings.flatMap(({ problems }) => problems),
  };
}

export function problemAt(spot: Spot, problem: string): Finding {
  const subject = describeSpot(spot);
  const place = spot.source.place(startOf(spot.node));
  return { sites: [], problems: [`${place}${subject === "" ? "" : ` ${subject}`} ${problem}`] };
}

export interface SlotSpot {
  readonly part: Part;
  readonly spot: Spot;
}

/** A site of the values at the given spots, all of which must be changeable. */
export function siteOf(image: ReleaseImage, spot: Spot, slots: readonly SlotSpot[], rules: ScalarRules): Finding {
  const readings = slots.map(({ part, spot: at }) => readSlot(part, at, rules));
  const problems = readings.filter((each) => typeof each === "string");
  const good = readings.filter((each) => typeof each !== "string");
  return problems.length > 0
    ? { sites: [], problems }
    : { sites: [{ image, spot, where: describeSpot(spot), slots: good }], problems: [] };
}

function readSlot(part: Part, spot: Spot, rules: ScalarRules): Slot | string {
  const reading = readScalar(spot, rules);
  if (!reading.ok) return reading.problem;
  const { scalar } = reading;
  if (versionIn({ part, scalar }) !== undefined) return { part, scalar };
  const expected = { tag: "a tag", digest: "a digest", reference: "an image reference" }[part];
  return `${spot.source.place(scalar.start)} ${describeSpot(spot)} is "${scalar.text}", which is not ${expected}`;
}

/** What a site says now. */
export function currentVersion({ slots }: Site): PinnedVersion {
  const versions = slots.map(versionIn);
  return {
    tag: versions.find((version) => version?.tag !== undefined)?.tag,
    digest: versions.find((version) => version?.digest !== undefined)?.digest,
  };
}

/** A slot's part of a version; undefined when its text is none. */
function versionIn({ part, scalar: { text } }: Slot): PinnedVersion | undefined {
  if (part === "tag") return parseVersion(text);
  // Charts have `digest: ""` for none, to be filled.
  if (part === "digest") return text === "" ? { tag: undefined, digest: undefined } : parseVersion(`@${text}`);
  const reference = parseImageRef(text);
  return reference && { tag: reference.tag, digest: reference.digest };
}

/**
 * What a slot says once it says another version. It keeps its form: a tag without a digest stays one, so that no byte
 * changes that says something else. A reference that named no version yet gets all of it.
 */
export function textFor({ part, scalar: { text } }: Slot, version: PinnedVersion): string {
  if (part === "digest") return version.digest ?? "";
  const now = part === "tag" ? parseVersion(text) : parseImageRef(text);
  const kept = keepForm(now ?? { tag: undefined, digest: undefined }, version);
  if (part === "tag") return formatVersion(kept);
  const suffix = formatVersion(kept);
  return `${nameIn(text)}${suffix === "" || suffix.startsWith("@") ? suffix : `:${suffix}`}`;
}

function keepForm(now: { tag?: string | undefined; digest?: string | undefined }, version: PinnedVersion) {
  if (now.tag === undefined && now.digest === undefined) return version;
  return {
    tag: now.tag === undefined ? undefined : version.tag,
    digest: now.digest === undefined ? undefined : version.digest,
  };
}

/** `ghcr.io/acme/api` of `ghcr.io/acme/api:1.2.3@sha256:…`, as it is written. */
export function nameIn(reference: string): string {
  const [name = ""] = reference.split("@");
  const colon = name.lastIndexOf(":");
  return colon > name.lastIndexOf("/") ? name.slice(0, colon) : name;
}

/** Whether two names are of the same repository, however Docker Hub's are written. */
export function isSameRepository(a: string, b: string): boolean {
  const [left, right] = [parseImageRef(a), parseImageRef(b)];
  return left !== undefined && left.registry === right?.registry && left.repository === right.repository;
}
