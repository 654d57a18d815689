import type { Git } from "./git.ts";

export interface TreeEntry {
  readonly path: string;
  readonly mode: string;
  readonly type: string;
  readonly sha: string;
  /** Of blobs. */
  readonly size?: number;
}

/** A path's new state in a tree; without a sha it is removed. */
export interface TreeChange {
  readonly path: string;
  readonly mode: string;
  readonly sha: string | null;
}

export interface Signature {
  readonly name: string;
  readonly email: string;
  /** ISO 8601; default now. */
  readonly date?: string;
}

export interface CommitObject {
  readonly sha: string;
  readonly tree: string;
  readonly parents: readonly string[];
  readonly message: string;
  readonly author: Required<Signature>;
  readonly committer: Required<Signature>;
}

export interface NewCommit {
  readonly tree: string;
  readonly parents: readonly string[];
  readonly message: string;
  readonly author: Signature;
  readonly committer: Signature;
}

export const NO_OBJECT = "0".repeat(40);
const COMMIT_FORMAT = "%H%x00%T%x00%P%x00%an%x00%ae%x00%aI%x00%cn%x00%ce%x00%cI%x00%B";

export function writeBlob(git: Git, content: Uint8Array | string): Promise<string> {
  return git.text(["hash-object", "-w", "--stdin"], { input: content });
}

interface TreeReading {
  readonly recursive?: boolean;
  /** Only these. */
  readonly paths?: readonly string[];
}

/** The entries of a tree, in git's order. Bytes of names are taken as UTF-8. */
export async function readTree(git: Git, tree: string, reading: TreeReading = {}): Promise<TreeEntry[]> {
  const { recursive = false, paths = [] } = reading;
  const args = ["ls-tree", "-z", "-l", ...(recursive ? ["-r", "-t"] : []), tree, "--", ...paths];
  const out = await git.bytes(args);
  return out.toString().split("\0").filter(Boolean).map(readEntry);
}

function readEntry(line: string): TreeEntry {
  const [, mode = "", type = "", sha = "", size = "", path = ""] = /^(\d+) (\w+) (\w+) +(\S+)\t(.*)$/s.exec(line) ?? [];
  return { path, mode, type, sha, ...(size === "-" ? {} : { size: Number(size) }) };
}

/** The tree that changes make of another; only the folders on the way to them are read and written. */
export async function writeTree(git: Git, base: string | undefined, changes: readonly TreeChange[]): Promise<string> {
  return (await writeFolder(git, base, changes)) ?? git.text(["mktree"], { input: "" });
}

/** Undefined for a folder with nothing in it, which git does not keep. */
async function writeFolder(
  git: Git,
  base: string | undefined,
  changes: readonly TreeChange[],
): Promise<string | undefined> {
  const before = base === undefined ? [] : await readTree(git, base);
  const entries = new Map(before.map((entry) => [entry.path, entry]));
  putFiles(entries, changes);
  for (const [folder, below = []] of Object.entries(Object.groupBy(changes, ({ path }) => firstPart(path)))) {
    if (folder !== "") await putFolder(git, entries, { folder, below });
  }
  if (entries.size === 0) return undefined;
  const lines = [...entries.values()].map(({ mode, type, sha, path }) => `${mode} ${type} ${sha}\t${path}\0`);
  return git.text(["mktree", "-z", "--missing"], { input: lines.join("") });
}

type Entries = Map<string, TreeEntry>;

/** Removals first, so that a folder can take the place of a file. */
function putFiles(entries: Entries, changes: readonly TreeChange[]): void {
  const here = changes.filter(({ path }) => !path.includes("/"));
  for (const { path } of here.filter(({ sha }) => sha === null)) entries.delete(path);
  for (const { path, mode, sha } of here) {
    if (sha !== null) entries.set(path, { path, mode, type: mode === "160000" ? "commit" : "blob", sha });
  }
}

interface FolderChange {
  readonly folder: string;
  readonly below: readonly TreeChange[];
}

async function putFolder(git: Git, entries: Entries, { folder, below }: FolderChange): Promise<void> {
  const old = entries.get(folder);
  const inner = below.map((change) => ({ ...change, path: change.path.slice(folder.length + 1) }));
  const sha = await writeFolder(git, old?.type === "tree" ? old.sha : undefined, inner);
  if (sha === undefined) entries.delete(folder);
  else entries.set(folder, { path: folder, mode: "040000", type: "tree", sha });
}

function firstPart(path: string): string {
  return path.includes("/") ? path.slice(0, path.indexOf("/")) : "";
}

export function writeCommit(git: Git, { tree, parents, message, author, committer }: NewCommit): Promise<string> {
  const env = { ...identity("AUTHOR", author), ...identity("COMMITTER", committer) };
  return git.text(["commit-tree", tree, ...parents.flatMap((parent) => ["-p", parent])], { env, input: message });
}

function identity(role: "AUTHOR" | "COMMITTER", { name, email, date }: Signature): Record<string, string> {
  const variables = { NAME: name, EMAIL: email, ...(date === undefined ? {} : { DATE: date }) };
  return Object.fromEntries(Object.entries(variables).map(([key, value]) => [`GIT_${role}_${key}`, value]));
}

interface LogLimits {
  readonly most?: number;
  /** Only commits that change these. */
  readonly paths?: readonly string[];
}

/** Commits that a revision range of git names, newest first: `["main", "^v1.0.0"]`. */
export async function readCommits(git: Git, range: readonly string[], limits: LogLimits = {}): Promise<CommitObject[]> {
  const { most, paths = [] } = limits;
  const limit = most === undefined ? [] : [`--max-count=${most}`];
  const out = await git.bytes(["log", "-z", `--format=${COMMIT_FORMAT}%x00`, ...limit, ...range, "--", ...paths]);
  const fields = out.toString().split("\0");
  const commits: CommitObject[] = [];
  for (let at = 0; at + 9 < fields.length; at += 11) commits.push(commitOf(fields.slice(at, at + 10)));
  return commits;
}

export async function readCommit(git: Git, sha: string): Promise<CommitObject> {
  const [commit] = await readCommits(git, [sha], { most: 1 });
  if (commit === undefined) throw new Error(`${sha} is no commit`);
  return commit;
}

function commitOf(fields: readonly string[]): CommitObject {
  const [sha = "", tree = "", parents = "", name = "", email = "", date = "", ...rest] = fields;
  const [committerName = "", committerEmail = "", committed = "", message = ""] = rest;
  return {
    sha,
    tree,
    parents: parents.split(" ").filter(Boolean),
    message: message.replace(/\n$/, ""),
    author: { name, email, date: new Date(date).toISOString().replace(".000", "") },
    committer: {
      name: committerName,
      email: committerEmail,
      date: new Date(committed).toISOString().replace(".000", ""),
    },
  };
}
