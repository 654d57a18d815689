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
  /** The repository that is written there; undefined when the place only has a version. */
  readonly written: string | undefined;
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

export interface SiteRequest extends ScalarRules {
  readonly image: ReleaseImage;
  readonly spot: Spot;
  readonly slots: readonly SlotSpot[];
  readonly written?: string | undefined;
}

/** A site of the values at the given spots, all of which must be changeable. */
export function siteOf({ image, spot, slots, written, mayBeShared }: SiteRequest): Finding {
  const readings = slots.map(({ part, spot: at }) => readSlot(part, at, { mayBeShared }));
  const problems = readings.filter((each) => typeof each === "string");
  const good = readings.filter((each) => typeof each !== "string");
  return problems.length > 0
    ? { sites: [], problems }
    : {
        sites: [{ image, spot, where: describeSpot(spot), slots: good, written: written ?? writtenIn(good) }],
        problems: [],
      };
}

function writtenIn(slots: readonly Slot[]): string | undefined {
  const reference = slots.find(({ part }) => part === "reference");
  return reference && nameIn(reference.scalar.text);
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
  if (part === "tag") return formatVersion({ ...version, digest: text.includes("@") ? version.digest : undefined });
  return referenceFor(text, version);
}

function referenceFor(text: string, version: PinnedVersion): string {
  const { tag, digest } = parseImageRef(text) ?? {};
  const isBare = tag === undefined && digest === undefined;
  const suffix = formatVersion({
    tag: isBare || tag !== undefined ? version.tag : undefined,
    digest: isBare || digest !== undefined ? version.digest : undefined,
  });
  const separator = suffix === "" || suffix.startsWith("@") ? "" : ":";
  return `${nameIn(text)}${separator}${suffix}`;
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
