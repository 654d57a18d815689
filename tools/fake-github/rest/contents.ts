import type { Actor } from "../access/tokens.ts";
import { readCommit, readTree, type TreeChange, type TreeEntry, writeBlob, writeTree } from "../git/objects.ts";
import { RuleViolation, updateRefs } from "../state/ref-updates.ts";
import type { Repository, RepositoryView } from "../state/repository.ts";
import { signedCommit } from "../state/signed-commit.ts";
import type { World } from "../state/world.ts";
import { commitOf } from "./commits.ts";
import { inLines } from "./git-objects.ts";
import { renderGitCommit } from "./render/commit.ts";
import { apiUrl, pageUrl } from "./render/repository.ts";
import { notFound, ok, type ReadCall, Refused, type Routes, read, type WriteCall, write } from "./route.ts";

interface Place {
  readonly ref: string;
  readonly entry: TreeEntry;
}

async function entryAt({ git }: RepositoryView, commit: string, path: string): Promise<TreeEntry | undefined> {
  const [entry] = path === "" ? [] : await readTree(git, commit, { paths: [path] });
  return entry;
}

async function getContent({ world, repository, params, query }: ReadCall) {
  const ref = query.get("ref") ?? repository.settings.defaultBranch;
  const path = (params.path ?? "").replace(/^\/|\/$/g, "");
  const { sha, tree } = await commitOf(repository, ref);
  const entry = path === "" ? { path, mode: "040000", type: "tree", sha: tree } : await entryAt(repository, sha, path);
  if (entry === undefined) throw notFound();
  if (entry.type !== "tree") return ok(await renderFile(world, repository, { ref, entry }));
  const entries = await readTree(repository.git, entry.sha);
  const prefix = path === "" ? "" : `${path}/`;
  return ok(
    entries.map((each) => renderEntry(world, repository, { ref, entry: { ...each, path: prefix + each.path } })),
  );
}

async function renderFile(world: World, repository: RepositoryView, place: Place) {
  const bytes = await repository.git.bytes(["cat-file", "blob", place.entry.sha]);
  return { ...renderEntry(world, repository, place), encoding: "base64", content: inLines(bytes) };
}

function renderEntry(world: World, repository: RepositoryView, { ref, entry }: Place) {
  const { path, sha, type, size = 0 } = entry;
  const kind = type === "tree" ? "dir" : "file";
  const address = encodeURI(path);
  const url = `${apiUrl(world, repository, `/contents/${address}`)}?ref=${ref}`;
  const git = apiUrl(world, repository, `/git/${type}s/${sha}`);
  const html = pageUrl(world, repository, `/${type}/${ref}/${address}`);
  const download = kind === "dir" ? null : pageUrl(world, repository, `/raw/${ref}/${address}`);
  return {
    type: kind,
    name: path.split("/").at(-1) ?? "",
    path,
    sha,
    size,
    url,
    git_url: git,
    html_url: html,
    download_url: download,
    _links: { self: url, git, html },
  };
}

interface ContentBody {
  readonly message: string;
  readonly content?: string;
  readonly sha?: string;
  readonly branch?: string;
}

/** Makes or changes a file with a commit of its own; `sha` says which file the caller has seen. */
async function putContent({ world, repository, actor, params, body }: WriteCall) {
  const { message, content = "", sha, branch = repository.settings.defaultBranch } = body as ContentBody;
  const path = params.path ?? "";
  const before = await seen(repository, { branch, path, sha });
  const blob = await writeBlob(repository.git, Buffer.from(content, "base64"));
  const change = { path, mode: before?.mode ?? "100644", sha: blob };
  const commit = await commitChange({ world, repository, actor }, { branch, message, change });
  const entry = await entryAt(repository, commit.sha, path);
  const rendered = entry && renderEntry(world, repository, { ref: branch, entry });
  return {
    status: before ? 200 : 201,
    body: { content: rendered, commit: renderGitCommit(world, repository, commit) },
  };
}

async function deleteContent({ world, repository, actor, params, body }: WriteCall) {
  const { message, sha, branch = repository.settings.defaultBranch } = body as ContentBody;
  const path = params.path ?? "";
  if ((await seen(repository, { branch, path, sha })) === undefined) throw notFound();
  const change = { path, mode: "100644", sha: null };
  const commit = await commitChange({ world, repository, actor }, { branch, message, change });
  return ok({ content: null, commit: renderGitCommit(world, repository, commit) });
}

/** The file as it is, when the caller knows it so. */
async function seen(
  repository: Repository,
  { branch, path, sha }: { branch: string; path: string; sha: string | undefined },
) {
  const head = (await repository.refs()).get(`refs/heads/${branch}`);
  if (head === undefined) throw new Refused(404, `Branch ${branch} not found`);
  const entry = await entryAt(repository, head, path);
  if (entry && sha === undefined) throw new Refused(422, `Invalid request.\n\n"sha" wasn't supplied.`);
  if (entry && sha !== entry.sha) throw new Refused(409, `${path} does not match ${sha}`);
  return entry;
}

interface Committing {
  readonly world: World;
  readonly repository: Repository;
  readonly actor: Actor;
}

async function commitChange(
  { world, repository, actor }: Committing,
  { branch, message, change }: { branch: string; message: string; change: TreeChange },
) {
  const ref = `refs/heads/${branch}`;
  const before = (await repository.refs()).get(ref) ?? "";
  const tree = await writeTree(repository.git, before, [change]);
  const after = await signedCommit(repository, actor, { tree, parents: [before], message });
  try {
    await updateRefs(world, repository, { moves: [{ ref, before, after }], actor });
  } catch (error) {
    // Here, and only here, GitHub calls a rule's refusal a conflict.
    if (error instanceof RuleViolation) throw new Refused(409, error.message);
    throw error;
  }
  return readCommit(repository.git, after);
}

export const contentRoutes: Routes = {
  "repos/get-content": read("contents=read", getContent),
  "repos/create-or-update-file-contents": write("contents=write", putContent),
  "repos/delete-file": write("contents=write", deleteContent),
};
