import { describe, expect, it } from "vitest";
import { type RepositoryOptions, startFakeGitHub } from "../index.ts";
import { failure, octokit } from "./octokit.ts";

const OPS = { owner: "acme", repo: "ops" };
const FILES = { "app.yml": "image: 1\n", "other.yml": "a\nb\n" };
const PERMISSIONS = { contents: "write", "pull-requests": "write" } as const;

async function start(options: RepositoryOptions = {}) {
  const github = await startFakeGitHub({ repositories: { "acme/ops": { files: FILES, ...options } } });
  const token = github.issueFor({
    name: "App",
    login: "ops[bot]",
    kind: "installation",
    repositories: ["acme/ops"],
    permissions: PERMISSIONS,
  });
  const { rest } = octokit(github, token);
  const head = async (branch = "main") => (await rest.git.getRef({ ...OPS, ref: `heads/${branch}` })).data.object.sha;
  const commit = async (content: string | null, { parent = "main", path = "app.yml" } = {}) => {
    const base = await head(parent);
    const change = content === null ? { sha: null } : { content };
    const { data: tree } = await rest.git.createTree({
      ...OPS,
      base_tree: base,
      tree: [{ path, mode: "100644", type: "blob", ...change }],
    });
    return (await rest.git.createCommit({ ...OPS, message: `Set ${path}`, tree: tree.sha, parents: [base] })).data.sha;
  };
  /** A branch whose only commit changes one file. */
  const branch = async (name: string, content: string) =>
    rest.git.createRef({ ...OPS, ref: `refs/heads/${name}`, sha: await commit(content) });
  const open = async (name: string, content = "image: 2\n") => {
    await branch(name, content);
    return (await rest.pulls.create({ ...OPS, title: `Release ${name}`, head: name, base: "main", body: "Why" })).data;
  };
  const state = async (number: number) => {
    const { data } = await rest.pulls.get({ ...OPS, pull_number: number });
    return { state: data.state, merged: data.merged };
  };
  return {
    github,
    rest,
    head,
    commit,
    branch,
    open,
    state,
    [Symbol.asyncDispose]: () => github[Symbol.asyncDispose](),
  };
}

describe("a pull request", () => {
  it("is opened, listed, changed and read with its files", async () => {
    await using ops = await start();
    const pull = await ops.open("v2");
    expect(pull).toMatchObject({
      number: 1,
      user: { login: "ops[bot]", type: "Bot" },
      head: { ref: "v2", label: "acme:v2", sha: await ops.head("v2") },
      commits: 1,
      changed_files: 1,
      additions: 1,
      deletions: 1,
      mergeable: true,
      mergeable_state: "clean",
    });
    await ops.open("v3", "image: 3\n");
    const list = async (query: object) =>
      (await ops.rest.pulls.list({ ...OPS, ...query })).data.map(({ number }) => number);
    expect(await list({})).toEqual([2, 1]);
    expect(await list({ head: "acme:v2" })).toEqual([1]);
    expect(await list({ base: "none" })).toEqual([]);
    await ops.rest.pulls.update({ ...OPS, pull_number: 2, state: "closed", title: "No" });
    expect([await list({}), await list({ state: "all" }), await list({ state: "closed" })]).toEqual([[1], [2, 1], [2]]);
    const { data: files } = await ops.rest.pulls.listFiles({ ...OPS, pull_number: 1 });
    expect(files).toMatchObject([
      { filename: "app.yml", status: "modified", changes: 2, patch: "@@ -1 +1 @@\n-image: 1\n+image: 2" },
    ]);
    expect(ops.github.violations).toEqual([]);
  });

  it.each([
    ["head", { head: "none" }, { field: "head", code: "invalid" }],
    ["base", { base: "none" }, { field: "base", code: "invalid" }],
    ["without commits", { head: "same" }, { message: "No commits between main and same" }],
    ["that is there", { head: "acme:there" }, { message: "A pull request already exists for acme:there." }],
  ])("is refused: %s", async (_, given, error) => {
    await using ops = await start();
    await ops.rest.git.createRef({ ...OPS, ref: "refs/heads/same", sha: await ops.head() });
    await ops.open("there");
    const refused = await failure(ops.rest.pulls.create({ ...OPS, title: "x", head: "there", base: "main", ...given }));
    expect(refused).toMatchObject({ status: 422, data: { message: "Validation Failed", errors: [error] } });
    expect(ops.github.violations).toEqual([]);
  });

  it("is opened by a job's own token only where that is allowed", async () => {
    await using ops = await start();
    await using free = await start({ jobsMayOpenPulls: true });
    const openBy = async ({ github, branch }: Awaited<ReturnType<typeof start>>) => {
      await branch("v2", "image: 2\n");
      const { rest } = octokit(github, github.issue({ repository: "acme/ops", permissions: PERMISSIONS }));
      return failure(rest.pulls.create({ ...OPS, title: "x", head: "v2", base: "main" }));
    };
    expect(await openBy(ops)).toMatchObject({
      status: 403,
      message: expect.stringContaining("GitHub Actions is not permitted to create or approve pull requests."),
    });
    expect((await openBy(free)).status).toBe(0);
  });

  it("that conflicts says so and is not merged", async () => {
    await using ops = await start();
    await ops.open("v2");
    await ops.rest.git.updateRef({ ...OPS, ref: "heads/main", sha: await ops.commit("image: 9\n") });
    const { data } = await ops.rest.pulls.get({ ...OPS, pull_number: 1 });
    expect(data).toMatchObject({ mergeable: false, mergeable_state: "dirty" });
    expect(await failure(ops.rest.pulls.merge({ ...OPS, pull_number: 1 }))).toMatchObject({ status: 405 });
    expect(ops.github.violations).toEqual([]);
  });

  it.each(["merge", "squash"] as const)(
    "is merged by %s, in spite of a rule that asks for pull requests",
    async (method) => {
      const ruleset = { name: "main", refs: ["~DEFAULT_BRANCH"], rules: ["pull_request"] } as const;
      await using ops = await start({ rulesets: [ruleset] });
      const { head } = await ops.open("v2");
      const late = ops.rest.pulls.merge({ ...OPS, pull_number: 1, sha: "1".repeat(40) });
      expect(await failure(late)).toMatchObject({ status: 409 });
      const { data } = await ops.rest.pulls.merge({ ...OPS, pull_number: 1, sha: head.sha, merge_method: method });
      expect(await ops.head()).toBe(data.sha);
      expect(await ops.state(1)).toEqual({ state: "closed", merged: true });
      expect(ops.github.violations).toEqual([]);
    },
  );

  it("closes when its branch goes or no longer differs, and is merged when its commits come in", async () => {
    await using ops = await start();
    for (const name of ["gone", "same", "in"]) await ops.open(name, `image: ${name}\n`);
    await ops.rest.git.deleteRef({ ...OPS, ref: "heads/gone" });
    await ops.rest.git.updateRef({ ...OPS, ref: "heads/same", sha: await ops.head(), force: true });
    await ops.rest.git.updateRef({ ...OPS, ref: "heads/main", sha: await ops.head("in") });
    expect([await ops.state(1), await ops.state(2), await ops.state(3)]).toEqual([
      { state: "closed", merged: false },
      { state: "closed", merged: false },
      { state: "closed", merged: true },
    ]);
    const again = await failure(ops.rest.pulls.update({ ...OPS, pull_number: 1, state: "open" }));
    expect(again).toMatchObject({ status: 422, data: { errors: [{ field: "state" }] } });
    expect(ops.github.violations).toEqual([]);
  });

  it("asks collaborators for reviews, but not its author or a stranger", async () => {
    await using ops = await start({ collaborators: ["octocat", "ops[bot]"] });
    await ops.open("v2");
    const request = (login: string) => ops.rest.pulls.requestReviewers({ ...OPS, pull_number: 1, reviewers: [login] });
    expect((await request("octocat")).data.requested_reviewers?.map(({ login }) => login)).toEqual(["octocat"]);
    expect(await failure(request("ops[bot]"))).toMatchObject({ status: 422 });
    expect(await failure(request("stranger"))).toMatchObject({ status: 422 });
    expect(ops.github.violations).toEqual([]);
  });
});

describe("issues and pull requests alike", () => {
  it("have labels, which are made when they are new", async () => {
    await using ops = await start();
    await ops.open("v2");
    await ops.rest.issues.createLabel({ ...OPS, name: "ops-pr", color: "0052cc" });
    expect((await failure(ops.rest.issues.createLabel({ ...OPS, name: "Ops-PR" }))).status).toBe(422);
    const { data } = await ops.rest.issues.addLabels({ ...OPS, issue_number: 1, labels: ["OPS-PR", "new"] });
    expect(data.map(({ name, color }) => [name, color])).toEqual([
      ["ops-pr", "0052cc"],
      ["new", "ededed"],
    ]);
    await ops.rest.issues.removeLabel({ ...OPS, issue_number: 1, name: "new" });
    expect((await failure(ops.rest.issues.removeLabel({ ...OPS, issue_number: 1, name: "new" }))).status).toBe(404);
    const { data: pull } = await ops.rest.pulls.get({ ...OPS, pull_number: 1 });
    expect(pull.labels.map(({ name }) => name)).toEqual(["ops-pr"]);
    expect((await ops.rest.issues.listLabelsForRepo(OPS)).data).toHaveLength(2);
    expect(ops.github.violations).toEqual([]);
  });

  it("have comments, which can be changed and deleted", async () => {
    await using ops = await start();
    await ops.open("v2");
    const about = { ...OPS, issue_number: 1 };
    const { data } = await ops.rest.issues.createComment({ ...about, body: "One" });
    await ops.rest.issues.createComment({ ...about, body: "Two" });
    await ops.rest.issues.updateComment({ ...OPS, comment_id: data.id, body: "1" });
    const bodies = async () => (await ops.rest.issues.listComments(about)).data.map(({ body }) => body);
    expect(await bodies()).toEqual(["1", "Two"]);
    await ops.rest.issues.deleteComment({ ...OPS, comment_id: data.id });
    expect(await bodies()).toEqual(["Two"]);
    expect((await failure(ops.rest.issues.createComment({ ...OPS, issue_number: 9, body: "x" }))).status).toBe(404);
    expect(ops.github.violations).toEqual([]);
  });

  it("share their numbers; an issue needs its own permission", async () => {
    await using ops = await start();
    await ops.open("v2");
    const permissions = { issues: "write" } as const;
    const token = ops.github.issue({ repository: "acme/ops", permissions });
    const { rest } = octokit(ops.github, token);
    const { data: issue } = await rest.issues.create({ ...OPS, title: "Late", body: "Why", labels: ["bug"] });
    expect(issue).toMatchObject({ number: 2, user: { login: "github-actions[bot]" }, labels: [{ name: "bug" }] });
    await rest.issues.update({ ...OPS, issue_number: 2, state: "closed", labels: ["done"] });
    expect((await rest.issues.get({ ...OPS, issue_number: 2 })).data).toMatchObject({
      state: "closed",
      labels: [{ name: "done" }],
    });
    expect((await rest.issues.get({ ...OPS, issue_number: 1 })).data).toHaveProperty("pull_request");
    expect(await failure(ops.rest.issues.create({ ...OPS, title: "x" }))).toMatchObject({
      status: 403,
      headers: { "x-accepted-github-permissions": "issues=write" },
    });
    expect(await failure(rest.pulls.list(OPS))).toMatchObject({ status: 403 });
    expect(ops.github.violations).toEqual([]);
  });
});
