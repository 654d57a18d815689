import { describe, expect, it } from "vitest";
import { type PushEvent, type RepositoryOptions, startFakeGitHub } from "../index.ts";
import { failure, octokit } from "./octokit.ts";
import { git } from "./working-copy.ts";

const SHOP = { owner: "acme", repo: "shop" };
const FILES = { "README.md": "Shop\n", "deploy/app.yml": "tag: 1\n", "deploy/run.sh": "#!/bin/sh\n" };

async function start(options: RepositoryOptions = {}) {
  const github = await startFakeGitHub({ repositories: { "acme/shop": { files: FILES, ...options } } });
  const token = github.issue({ repository: "acme/shop", permissions: { contents: "write" }, job: { name: "release" } });
  const { rest } = octokit(github, token);
  const head = async () => (await rest.git.getRef({ ...SHOP, ref: "heads/main" })).data.object.sha;
  return {
    github,
    rest,
    head,
    dir: github.gitDirs["acme/shop"] ?? "",
    [Symbol.asyncDispose]: () => github[Symbol.asyncDispose](),
  };
}

describe("the git database", () => {
  it("makes a tree of another one and new contents, and a signed commit of it", async () => {
    await using shop = await start();
    const parent = await shop.head();
    const { data: tree } = await shop.rest.git.createTree({
      ...SHOP,
      base_tree: parent,
      tree: [
        { path: "deploy/app.yml", mode: "100644", type: "blob", content: "tag: 2\n" },
        { path: "deploy/new/file.txt", mode: "100755", type: "blob", content: "x" },
        { path: "README.md", mode: "100644", type: "blob", sha: null },
      ],
    });
    const { data: commit } = await shop.rest.git.createCommit({
      ...SHOP,
      message: "Two",
      tree: tree.sha,
      parents: [parent],
    });
    expect(commit).toMatchObject({
      verification: { verified: true },
      author: { name: "github-actions[bot]" },
      committer: { name: "GitHub" },
    });
    const { out } = await git(shop.dir, "diff", "--numstat", parent, commit.sha);
    expect(out.split("\n")).toEqual(["0\t1\tREADME.md", "1\t1\tdeploy/app.yml", "1\t0\tdeploy/new/file.txt"]);
    expect((await git(shop.dir, "fsck", "--strict", commit.sha)).code).toBe(0);
    expect(shop.github.violations).toEqual([]);
  });

  it("does not sign for who says who the author is", async () => {
    await using shop = await start();
    const parent = await shop.head();
    const { data } = await shop.rest.git.createCommit({
      ...SHOP,
      message: "Two",
      tree: (await shop.rest.git.getCommit({ ...SHOP, commit_sha: parent })).data.tree.sha,
      parents: [parent],
      author: { name: "Somebody", email: "somebody@example.org" },
    });
    expect(data.verification).toMatchObject({ verified: false, reason: "unsigned" });
  });

  it("keeps and gives blobs and trees", async () => {
    await using shop = await start();
    const bytes = Buffer.from([0, 1, 2, 255]);
    const { data: blob } = await shop.rest.git.createBlob({
      ...SHOP,
      content: bytes.toString("base64"),
      encoding: "base64",
    });
    const { data: read } = await shop.rest.git.getBlob({ ...SHOP, file_sha: blob.sha });
    expect(Buffer.from(read.content, "base64")).toEqual(bytes);
    const { data: flat } = await shop.rest.git.getTree({ ...SHOP, tree_sha: "main" });
    expect(flat.tree.map(({ path }) => path)).toEqual(["README.md", "deploy"]);
    const { data: deep } = await shop.rest.git.getTree({ ...SHOP, tree_sha: "main", recursive: "1" });
    expect(deep.tree.map(({ path }) => path)).toEqual(["README.md", "deploy", "deploy/app.yml", "deploy/run.sh"]);
  });

  it.each([
    ["a tree that is not there", { tree: "0".repeat(39).concat("1"), parents: [] }, "Tree SHA does not exist"],
    [
      "a parent that is not there",
      { parents: ["1".repeat(40)] },
      "Parent SHA does not exist or is not a commit object",
    ],
  ])("refuses a commit with %s", async (_, given, message) => {
    await using shop = await start();
    const { data } = await shop.rest.git.getCommit({ ...SHOP, commit_sha: await shop.head() });
    const commit = shop.rest.git.createCommit({ ...SHOP, message: "Two", tree: data.tree.sha, ...given });
    expect(await failure(commit)).toMatchObject({ status: 422, message: expect.stringContaining(message) });
    expect(shop.github.violations).toEqual([]);
  });
});

describe("refs", () => {
  it("are made, read, listed, moved and deleted, and each is a push", async () => {
    await using shop = await start();
    const pushes: PushEvent[] = [];
    shop.github.onPush((push) => void pushes.push(push));
    const sha = await shop.head();
    await shop.rest.git.createRef({ ...SHOP, ref: "refs/heads/a/b", sha });
    const { data: commit } = await shop.rest.git.createCommit({
      ...SHOP,
      message: "Two",
      tree: (await shop.rest.git.getCommit({ ...SHOP, commit_sha: sha })).data.tree.sha,
      parents: [sha],
    });
    await shop.rest.git.updateRef({ ...SHOP, ref: "heads/a/b", sha: commit.sha });
    const { data: refs } = await shop.rest.git.listMatchingRefs({ ...SHOP, ref: "heads/a" });
    expect(refs.map(({ ref, object }) => [ref, object.sha])).toEqual([["refs/heads/a/b", commit.sha]]);
    await shop.rest.git.deleteRef({ ...SHOP, ref: "heads/a/b" });
    expect(await failure(shop.rest.git.getRef({ ...SHOP, ref: "heads/a/b" }))).toMatchObject({ status: 404 });
    await shop.github.settled();
    expect(pushes.map(({ created, deleted, startsWorkflows }) => ({ created, deleted, startsWorkflows }))).toEqual([
      { created: true, deleted: false, startsWorkflows: false },
      { created: false, deleted: false, startsWorkflows: false },
      { created: false, deleted: true, startsWorkflows: false },
    ]);
    expect(shop.github.violations).toEqual([]);
  });

  it("are refused when they are there, not there, point nowhere, or would lose commits", async () => {
    await using shop = await start();
    const sha = await shop.head();
    const { data: tree } = await shop.rest.git.getCommit({ ...SHOP, commit_sha: sha });
    const { data: other } = await shop.rest.git.createCommit({ ...SHOP, message: "Root", tree: tree.tree.sha });
    const { git: refs } = shop.rest;
    const attempts = [
      refs.createRef({ ...SHOP, ref: "refs/heads/main", sha }),
      refs.createRef({ ...SHOP, ref: "main", sha }),
      refs.createRef({ ...SHOP, ref: "refs/heads/x", sha: "1".repeat(40) }),
      refs.updateRef({ ...SHOP, ref: "heads/x", sha }),
      refs.updateRef({ ...SHOP, ref: "heads/main", sha: other.sha }),
      refs.deleteRef({ ...SHOP, ref: "heads/x" }),
    ];
    const failures = await Promise.all(attempts.map(failure));
    expect(failures.map(({ status, message }) => `${status} ${message.split(" - http")[0]}`)).toEqual([
      "422 Reference already exists",
      "422 Reference name must start with 'refs/' and have at least two slashes.",
      "422 Object does not exist",
      "422 Reference does not exist",
      "422 Update is not a fast forward",
      "422 Reference does not exist",
    ]);
    expect((await refs.updateRef({ ...SHOP, ref: "heads/main", sha: other.sha, force: true })).status).toBe(200);
    expect(shop.github.violations).toEqual([]);
  });

  it("are ruled as pushes are", async () => {
    const ruleset = {
      name: "main",
      refs: ["~DEFAULT_BRANCH"],
      rules: ["pull_request", "required_signatures"],
    } as const;
    await using shop = await start({ rulesets: [ruleset] });
    const sha = await shop.head();
    const update = shop.rest.git.updateRef({ ...SHOP, ref: "heads/main", sha });
    expect(await failure(update)).toMatchObject({
      status: 422,
      message: expect.stringContaining(
        "Repository rule violations found\n\nChanges must be made through a pull request.",
      ),
    });
    const { data: rules } = await shop.rest.repos.getBranchRules({ ...SHOP, branch: "main" });
    expect(rules.map(({ type }) => type)).toEqual(["pull_request", "required_signatures"]);
    expect((await shop.rest.repos.getBranchRules({ ...SHOP, branch: "other" })).data).toEqual([]);
    expect(shop.github.violations).toEqual([]);
  });

  it("of tags are listed a page at a time", async () => {
    await using shop = await start();
    const sha = await shop.head();
    for (const tag of ["v1", "v2", "v3"]) await shop.rest.git.createRef({ ...SHOP, ref: `refs/tags/${tag}`, sha });
    const first = await shop.rest.repos.listTags({ ...SHOP, per_page: 2 });
    expect(first.data.map(({ name }) => name)).toEqual(["v3", "v2"]);
    expect(first.headers.link).toContain(
      `<${shop.github.urls.api}/repos/acme/shop/tags?per_page=2&page=2>; rel="next"`,
    );
    const { data: last } = await shop.rest.repos.listTags({ ...SHOP, per_page: 2, page: 2 });
    expect(last.map(({ name, commit }) => [name, commit.sha])).toEqual([["v1", sha]]);
    expect(shop.github.violations).toEqual([]);
  });
});
