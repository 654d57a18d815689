import type { Actor } from "../access/tokens.ts";
import {
  readCommit,
  readTree,
  type Signature,
  type TreeChange,
  writeBlob,
  writeCommit,
  writeTree,
} from "../git/objects.ts";
import type { Repository, RepositoryView } from "../state/repository.ts";
import { GITHUB, signatureOf } from "../state/signed-commit.ts";
import type { World } from "../state/world.ts";
import { renderGitCommit } from "./render/commit.ts";
import { apiUrl } from "./render/repository.ts";
import { created, found, ok, type ReadCall, Refused, type Routes, read, type WriteCall, write } from "./route.ts";

const LINE = /.{1,60}/g;

async function createBlob({ world, repository, body }: WriteCall) {
  const { content, encoding = "utf-8" } = body as { content: string; encoding?: string };
  const sha = await writeBlob(repository.git, Buffer.from(content, encoding === "base64" ? "base64" : "utf8"));
  return created({ sha, url: apiUrl(world, repository, `/git/blobs/${sha}`) });
}

async function getBlob({ world, repository, params }: ReadCall) {
  const sha = found(await repository.git.find(`${params.file_sha}^{blob}`));
  const bytes = await repository.git.bytes(["cat-file", "blob", sha]);
  return ok({
    sha,
    node_id: `B_${sha}`,
    url: apiUrl(world, repository, `/git/blobs/${sha}`),
    size: bytes.length,
    encoding: "base64",
    content: inLines(bytes),
  });
}

/** Base64 as GitHub writes it: in lines. */
export function inLines(bytes: Buffer): string {
  return (bytes.toString("base64").match(LINE) ?? []).map((line) => `${line}\n`).join("");
}

interface NewEntry {
  readonly path: string;
  readonly mode: string;
  readonly sha?: string | null;
  readonly content?: string;
}

async function createTree({ world, repository, body }: WriteCall) {
  const { tree, base_tree } = body as { tree: readonly NewEntry[]; base_tree?: string };
  const base = base_tree === undefined ? undefined : await repository.git.find(`${base_tree}^{tree}`);
  if (base_tree !== undefined && base === undefined) throw new Refused(404, "Not Found");
  const changes = [];
  for (const entry of tree) changes.push(await changeOf(repository, base, entry));
  const sha = await writeTree(repository.git, base, changes);
  return created(await renderTree(world, repository, { sha, recursive: false }));
}

async function changeOf({ git }: Repository, base: string | undefined, entry: NewEntry): Promise<TreeChange> {
  const { path, mode, content } = entry;
  if (mode === "040000") throw new Error("whole trees are not put into trees here");
  if (content !== undefined) return { path, mode, sha: await writeBlob(git, content) };
  const sha = entry.sha ?? null;
  const exists = (await git.find(sha === null ? `${base}:${path}` : `${sha}^{blob}`)) !== undefined;
  if (!exists) throw new Refused(422, "GitRPC::BadObjectState");
  return { path, mode, sha };
}

async function getTree({ world, repository, params, query }: ReadCall) {
  const sha = found(await repository.git.find(`${params.tree_sha}^{tree}`));
  return ok(await renderTree(world, repository, { sha, recursive: query.has("recursive") }));
}

async function renderTree(
  world: World,
  repository: RepositoryView,
  { sha, recursive }: { sha: string; recursive: boolean },
) {
  const entries = await readTree(repository.git, sha, { recursive });
  const withUrls = entries.map((entry) => ({
    ...entry,
    url: apiUrl(world, repository, `/git/${entry.type}s/${entry.sha}`),
  }));
  return { sha, url: apiUrl(world, repository, `/git/trees/${sha}`), tree: withUrls, truncated: false };
}

interface NewCommitBody {
  readonly message: string;
  readonly tree: string;
  readonly parents?: readonly string[];
  readonly author?: Signature;
  readonly committer?: Signature;
}

async function createCommit({ world, repository, actor, body }: WriteCall) {
  const given = body as unknown as NewCommitBody;
  const { tree, parents = [] } = given;
  if ((await repository.git.find(`${tree}^{tree}`)) === undefined) throw new Refused(422, "Tree SHA does not exist");
  for (const parent of parents) {
    if ((await repository.git.find(`${parent}^{commit}`)) === undefined)
      throw new Refused(422, "Parent SHA does not exist or is not a commit object");
  }
  const sha = await commitAs(repository, actor, { ...given, parents });
  return created(renderGitCommit(world, repository, await readCommit(repository.git, sha)));
}

/** GitHub signs what an app commits, as long as the app does not say who did it. */
async function commitAs(repository: Repository, actor: Actor, given: NewCommitBody & { parents: readonly string[] }) {
  const { tree, parents, message, author, committer } = given;
  const isSigned = actor.kind === "installation" && author === undefined && committer === undefined;
  const writer = author ?? signatureOf(actor);
  const sha = await writeCommit(repository.git, {
    tree,
    parents,
    message,
    author: writer,
    committer: committer ?? (isSigned ? GITHUB : writer),
  });
  if (isSigned && repository.settings.signsCommits) repository.records.signed.push(sha);
  return sha;
}

async function getCommit({ world, repository, params }: ReadCall) {
  const sha = found(await repository.git.find(`${params.commit_sha}^{commit}`));
  return ok(renderGitCommit(world, repository, await readCommit(repository.git, sha)));
}

export const gitObjectRoutes: Routes = {
  "git/create-blob": write("contents=write", createBlob),
  "git/get-blob": read("contents=read", getBlob),
  "git/create-tree": write("contents=write", createTree),
  "git/get-tree": read("contents=read", getTree),
  "git/create-commit": write("contents=write", createCommit),
  "git/get-commit": read("contents=read", getCommit),
};
