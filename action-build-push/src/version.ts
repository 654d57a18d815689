import { isTag } from "@slipway/shared";
import compare from "semver/functions/compare.js";
import parse from "semver/functions/parse.js";

/** The version of this run's images, before the commit is looked at. */
export type VersionSource =
  | { readonly kind: "given"; readonly version: string; readonly from: "input" | "tag" }
  /** `sha-` and the commit's first 12 digits. */
  | { readonly kind: "commit" };

/** A version as its parts, where it is a semantic one. */
export interface SemanticVersion {
  readonly major: number;
  readonly minor: number;
  readonly patch: number;
  readonly prerelease: boolean;
}

const RELEASE_REF = /^refs\/tags\/v(\d.*)$/;

/** The explicit version, else the one of a `vX.Y.Z` tag, else the commit's. */
export function readVersionSource(input: string | undefined, ref: string): VersionSource {
  if (input !== undefined) return { kind: "given", version: withoutV(input), from: "input" };
  const tagged = RELEASE_REF.exec(ref)?.[1];
  return tagged !== undefined && isSemantic(tagged)
    ? { kind: "given", version: tagged, from: "tag" }
    : { kind: "commit" };
}

/** Why a version cannot be one; undefined when it can. */
export function versionProblem(version: string): string | undefined {
  if (isTag(version)) return undefined;
  return version.includes("+")
    ? `"${version}" has build metadata; image tags cannot hold a "+"`
    : `"${version}" cannot be an image tag: letters, digits, _, . and - only, at most 128`;
}

/** `sha-0123456789ab` */
export function commitVersion(commit: string): string {
  return `sha-${shortCommit(commit)}`;
}

export function shortCommit(commit: string): string {
  return commit.slice(0, 12);
}

/** Full semantic versions only (`1.2` is not one), without a leading v: the ones that are released once. */
export function parseVersion(version: string): SemanticVersion | undefined {
  if (!/^\d/.test(version)) return undefined;
  const parsed = parse(version);
  if (parsed === null) return undefined;
  const { major, minor, patch, prerelease } = parsed;
  return { major, minor, patch, prerelease: prerelease.length > 0 };
}

export function isSemantic(version: string): boolean {
  return parseVersion(version) !== undefined;
}

/** Whether no stable version among the tags is higher, within a series such as `1` or `1.2` when one is named. */
export function isHighest(version: string, tags: readonly string[], series = ""): boolean {
  return tags
    .map(withoutV)
    .filter((tag) => isStable(tag) && (series === "" || tag.startsWith(`${series}.`)))
    .every((tag) => compare(tag, version) <= 0);
}

export function isStable(version: string): boolean {
  return parseVersion(version)?.prerelease === false;
}

/** `v1.2.3` and `1.2.3` name one version; other names starting with a v keep it. */
export function withoutV(version: string): string {
  return /^v\d/.test(version) ? version.slice(1) : version;
}
