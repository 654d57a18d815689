import { changedFiles } from "../git/merge.ts";
import { type CommitObject, readCommit, readCommits } from "../git/objects.ts";
import type { RepositoryView } from "../state/repository.ts";
import { list } from "./page.ts";
import { renderCommit } from "./render/commit.ts";
import { renderFile } from "./render/file.ts";
import { apiUrl, pageUrl } from "./render/repository.ts";
import { found, ok, type ReadCall, Refused, type Routes, read } from "./route.ts";

/** A commit by branch, tag or hash, as of the refs that the caller may see. */
export async function commitOf(repository: RepositoryView, name: string): Promise<CommitObject> {
  const refs = await repository.refs();
  const full = ["refs/heads/", "refs/tags/", "refs/"].map((prefix) => refs.get(prefix + name)).find(Boolean);
  const isHash = /^[0-9a-f]{7,40}$/.test(name);
  const sha = full ?? (isHash ? name : undefined);
  const commit = sha && (await repository.git.find(`${sha}^{commit}`));
  if (commit === undefined || commit === "") throw new Refused(isHash ? 422 : 404, `No commit found for SHA: ${name}`);
  return readCommit(repository.git, commit);
}

async function getCommit({ world, repository, params }: ReadCall) {
  const commit = await commitOf(repository, params.ref ?? "");
  const from = commit.parents[0] ?? (await emptyTree(repository));
  const files = await changedFiles(repository.git, from, commit.sha);
  const sum = (key: "additions" | "deletions") => files.reduce((total, file) => total + file[key], 0);
  const stats = {
    additions: sum("additions"),
    deletions: sum("deletions"),
    total: sum("additions") + sum("deletions"),
  };
  const rendered = files.map((file) => renderFile(world, repository, { file, sha: commit.sha }));
  return ok({ ...renderCommit(world, repository, commit), stats, files: rendered });
}

function emptyTree({ git }: RepositoryView): Promise<string> {
  return git.text(["hash-object", "-t", "tree", "--stdin"], { input: "" });
}

async function listCommits(call: ReadCall) {
  const { world, repository, query } = call;
  const { sha } = await commitOf(repository, query.get("sha") ?? repository.settings.defaultBranch);
  return list(call, await readCommits(repository.git, [sha]), (commit) => renderCommit(world, repository, commit));
}

async function compare({ world, repository, params }: ReadCall) {
  const [baseName = "", headName = ""] = (params.basehead ?? "").split("...");
  const base = await commitOf(repository, baseName);
  const head = await commitOf(repository, headName);
  const { git } = repository;
  const parting = found(await git.text(["merge-base", base.sha, head.sha]).catch(() => undefined));
  const ahead = (await readCommits(git, [`${base.sha}..${head.sha}`])).toReversed();
  const behind = Number(await git.text(["rev-list", "--count", `${head.sha}..${base.sha}`]));
  const page = pageUrl(world, repository, `/compare/${params.basehead}`);
  const files = await changedFiles(git, parting, head.sha);
  return ok({
    url: apiUrl(world, repository, `/compare/${params.basehead}`),
    html_url: page,
    permalink_url: pageUrl(world, repository, `/compare/${base.sha}...${head.sha}`),
    diff_url: `${page}.diff`,
    patch_url: `${page}.patch`,
    base_commit: renderCommit(world, repository, base),
    merge_base_commit: renderCommit(world, repository, await readCommit(git, parting)),
    status: statusOf(ahead.length, behind),
    ahead_by: ahead.length,
    behind_by: behind,
    total_commits: ahead.length,
    commits: ahead.map((commit) => renderCommit(world, repository, commit)),
    files: files.map((file) => renderFile(world, repository, { file, sha: head.sha })),
  });
}

function statusOf(ahead: number, behind: number): "ahead" | "behind" | "diverged" | "identical" {
  if (ahead > 0) return behind > 0 ? "diverged" : "ahead";
  return behind > 0 ? "behind" : "identical";
}

async function getBranch({ world, repository, params }: ReadCall) {
  const name = params.branch ?? "";
  const sha = (await repository.refs()).get(`refs/heads/${name}`);
  if (sha === undefined) throw new Refused(404, "Branch not found");
  const url = apiUrl(world, repository, `/branches/${name}`);
  const isProtected = repository.records.rulesets.some(({ kind }) => kind === "branch-protection");
  return ok({
    name,
    commit: renderCommit(world, repository, await readCommit(repository.git, sha)),
    _links: { html: pageUrl(world, repository, `/tree/${name}`), self: url },
    protected: isProtected,
    protection: { enabled: isProtected },
    protection_url: `${url}/protection`,
  });
}

async function listBranches(call: ReadCall) {
  const { world, repository } = call;
  const branches = [...(await repository.refs())].filter(([ref]) => ref.startsWith("refs/heads/"));
  return list(call, branches, ([ref, sha]) => ({
    name: ref.replace("refs/heads/", ""),
    commit: { sha, url: apiUrl(world, repository, `/commits/${sha}`) },
    protected: false,
  }));
}

export const commitRoutes: Routes = {
  "repos/get-commit": read("contents=read", getCommit),
  "repos/list-commits": read("contents=read", listCommits),
  "repos/compare-commits-with-basehead": read("contents=read", compare),
  "repos/get-branch": read("contents=read", getBranch),
  "repos/list-branches": read("contents=read", listBranches),
};
