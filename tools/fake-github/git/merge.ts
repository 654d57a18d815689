import type { Git } from "./git.ts";

/** The tree of two branches together; undefined when they conflict. */
export async function mergeTrees(git: Git, base: string, head: string): Promise<string | undefined> {
  // git ends with 1 and names the conflicts after the tree.
  const merged = await git.text(["merge-tree", "--write-tree", base, head]).catch(() => undefined);
  return merged?.split("\n")[0];
}

export interface ChangedFile {
  readonly path: string;
  readonly status: "added" | "removed" | "modified" | "renamed" | "copied" | "changed";
  readonly previousPath: string | undefined;
  readonly additions: number;
  readonly deletions: number;
  readonly sha: string;
  /** Without git's header; undefined for a binary file. */
  readonly patch: string | undefined;
}

const STATUS: Readonly<Record<string, ChangedFile["status"]>> = {
  A: "added",
  D: "removed",
  M: "modified",
  R: "renamed",
  C: "copied",
  T: "changed",
};

/** A line of `git diff --raw -z`: a renamed or copied file has two paths. */
const RAW = /:\d+ \d+ ([0-9a-f]{40}) ([0-9a-f]{40}) (?:[RC]\d+\0([^\0]+)|[A-Z])\0([^\0]+)\0/g;

/** What lies between two commits' trees, file by file. */
export async function changedFiles(git: Git, from: string, to: string): Promise<ChangedFile[]> {
  const out = (await git.bytes(["diff", "--raw", "-z", "--no-abbrev", "--find-renames", from, to])).toString();
  const files: ChangedFile[] = [];
  for (const [line, before = "", after = "", previousPath, path = ""] of out.matchAll(RAW)) {
    const letter = line.split(" ")[4]?.[0] ?? "";
    const file = { path, previousPath, status: STATUS[letter] ?? "modified", sha: letter === "D" ? before : after };
    files.push({ ...file, ...(await lineChanges(git, { from, to, paths: [previousPath ?? path, path] })) });
  }
  return files;
}

interface Comparison {
  readonly from: string;
  readonly to: string;
  readonly paths: readonly string[];
}

async function lineChanges(git: Git, { from, to, paths }: Comparison) {
  const diff = await git.text(["diff", "--find-renames", from, to, "--", ...paths]);
  const start = diff.indexOf("\n@@ ");
  if (start < 0) return { additions: 0, deletions: 0, patch: undefined };
  const patch = diff.slice(start + 1);
  const count = (sign: string) => patch.split("\n").filter((line) => line.startsWith(sign)).length;
  return { additions: count("+"), deletions: count("-"), patch };
}
