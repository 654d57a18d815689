import compare from "semver/functions/compare.js";
import parse from "semver/functions/parse.js";

/** What a version is in comparison with another one. */
export type Ordering = "newer" | "older" | "same" | "diverged" | "unknown";

/** How the commit of one version stands to that of another (GitHub's comparison); undefined when it is not known. */
export type CommitRelation = "ahead" | "behind" | "identical" | "diverged" | undefined;

/** Compares two releases: by their semantic versions, else by their commits. */
export function orderVersions(version: string, other: string | undefined, relation?: CommitRelation): Ordering {
  if (other === undefined) return "unknown";
  const [a, b] = [parse(version), parse(other)];
  if (a !== null && b !== null) return BY_SIGN[Math.sign(compare(a, b))] ?? "unknown";
  if (version === other) return "same";
  return relation === undefined ? "unknown" : BY_RELATION[relation];
}

/** Whether one version is before the other for certain. */
export function isOlder(version: string, than: string): boolean {
  return orderVersions(version, than) === "older";
}

const BY_SIGN: Readonly<Record<number, Ordering>> = { [-1]: "older", 0: "same", 1: "newer" };

const BY_RELATION = { ahead: "newer", behind: "older", identical: "same", diverged: "diverged" } as const;
