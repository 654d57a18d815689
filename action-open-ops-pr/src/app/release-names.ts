import { plainVersion } from "../release-version.ts";

/** A release in the application's repository, by whatever names it. */
export interface ReleaseName {
  readonly version: string | undefined;
  /** The commit, when somebody says which. */
  readonly commit: string | undefined;
  /** Its tag, when that is known for certain. */
  readonly tag?: string | undefined;
}

export interface Name {
  readonly expression: string;
  readonly tag: string;
  /** For a comparison: a tag by its short name, or a commit. */
  readonly head: string;
  readonly label: string;
}

/** By the commit that the image says, else by the tag, with a v before the number or without. */
export function namesOf({ version, commit, tag: known }: ReleaseName): Name[] {
  const tags = version === undefined ? [] : [...new Set([`v${plainVersion(version)}`, version])];
  const byTag = tags.map((tag) => ({ expression: `refs/tags/${tag}`, tag: `refs/tags/${tag}`, head: tag, label: tag }));
  const [first] = byTag;
  const label = known ?? first?.label ?? commit ?? "";
  const byCommit = commit && { expression: commit, tag: first?.tag ?? commit, head: known ?? commit, label };
  return [...(byCommit ? [byCommit] : []), ...byTag];
}

export interface Names {
  readonly olds: readonly Name[];
  readonly news: readonly Name[];
  readonly pairs: Pairs;
}

export function variablesOf({ olds, news, pairs }: Names, path: string | undefined): Record<string, string> {
  const entries = [
    ...pairs.tags.map((tag, index) => [`t${index}`, tag]),
    ...pairs.heads.map(({ head }, index) => [`h${index}`, head]),
    ...olds.flatMap(({ expression }, index) => [
      [`o${index}`, expression],
      [`om${index}`, `${expression}:${path}`],
    ]),
    ...news.flatMap(({ expression }, index) => [
      [`n${index}`, expression],
      [`nm${index}`, `${expression}:${path}`],
    ]),
  ] as [string, string][];
  return Object.fromEntries(entries.filter(([key]) => path !== undefined || !/m\d+$/.test(key)));
}

export type Head = Pick<Name, "head" | "label">;

/** Tags, and what to compare each of them with. */
export interface Pairs {
  readonly tags: readonly string[];
  readonly heads: readonly Head[];
}

/** A commit and its tag are two names to be found by, and one to be compared by. */
export function pairsOf(olds: readonly Name[], news: readonly Name[]): Pairs {
  return {
    tags: [...new Set(olds.map(({ tag }) => tag))],
    heads: news.filter(({ head }, index) => news.findIndex((each) => each.head === head) === index),
  };
}
