import { describe, expect, it } from "vitest";
import { type Permissions, type RepositoryOptions, startFakeGitHub } from "../index.ts";
import { failure, octokit } from "./octokit.ts";

const SHOP = { owner: "acme", repo: "shop" };
const FILES = { "README.md": "Shop\n", "deploy/app.yml": "tag: 1\n" };
const PERMISSIONS = {
  contents: "write",
  statuses: "write",
  checks: "write",
  actions: "read",
  packages: "read",
} as const;

async function start(options: RepositoryOptions = {}, permissions: Permissions = PERMISSIONS) {
  const github = await startFakeGitHub({ repositories: { "acme/shop": { files: FILES, ...options } } });
  const { rest } = octokit(github, github.issue({ repository: "acme/shop", permissions }));
  const put = (content: string, given: object = {}) =>
    rest.repos.createOrUpdateFileContents({
      ...SHOP,
      path: "deploy/app.yml",
      message: "Two",
      content: Buffer.from(content).toString("base64"),
      ...given,
    });
  return { github, rest, put, [Symbol.asyncDispose]: () => github[Symbol.asyncDispose]() };
}

describe("contents", () => {
  it("are files and folders, at a ref", async () => {
    await using shop = await start();
    const { data: folder } = await shop.rest.repos.getContent({ ...SHOP, path: "" });
    expect(folder).toMatchObject([
      { name: "README.md", type: "file" },
      { name: "deploy", type: "dir" },
    ]);
    const { data: file } = await shop.rest.repos.getContent({ ...SHOP, path: "deploy/app.yml", ref: "main" });
    expect(file).toMatchObject({ type: "file", size: 7, content: `${Buffer.from("tag: 1\n").toString("base64")}\n` });
    expect((await failure(shop.rest.repos.getContent({ ...SHOP, path: "none" }))).status).toBe(404);
    expect((await failure(shop.rest.repos.getContent({ ...SHOP, path: "", ref: "none" }))).status).toBe(404);
    expect(shop.github.violations).toEqual([]);
  });

  it("change with a commit, for who has seen them as they are", async () => {
    await using shop = await start();
    expect((await failure(shop.put("tag: 2\n"))).message).toContain(`"sha" wasn't supplied.`);
    expect((await failure(shop.put("tag: 2\n", { sha: "1".repeat(40) }))).status).toBe(409);
    const { data: before } = await shop.rest.repos.getContent({ ...SHOP, path: "deploy/app.yml" });
    const sha = "sha" in before ? before.sha : "";
    const changed = await shop.put("tag: 2\n", { sha });
    expect(changed).toMatchObject({ status: 200, data: { commit: { verification: { verified: true } } } });
    const { data: commit } = await shop.rest.repos.getCommit({ ...SHOP, ref: "main" });
    expect(commit).toMatchObject({
      sha: changed.data.commit.sha,
      stats: { total: 2 },
      files: [{ filename: "deploy/app.yml" }],
    });
    expect((await shop.put("new\n", { path: "a/b/c.txt" })).status).toBe(201);
    const deleted = await shop.rest.repos.deleteFile({
      ...SHOP,
      path: "deploy/app.yml",
      message: "No",
      sha: changed.data.content?.sha ?? "",
    });
    expect(deleted.data.content).toBeNull();
    expect((await failure(shop.rest.repos.getContent({ ...SHOP, path: "deploy" }))).status).toBe(404);
    expect(shop.github.violations).toEqual([]);
  });

  it("are ruled as pushes are", async () => {
    await using shop = await start({ rulesets: [{ name: "main", refs: ["~ALL"], rules: ["pull_request"] }] });
    const refused = await failure(shop.put("x", { path: "new.txt" }));
    expect(refused).toMatchObject({
      status: 409,
      message: expect.stringContaining("Changes must be made through a pull request."),
    });
    expect((await shop.rest.repos.listCommits(SHOP)).data).toHaveLength(1);
    expect(shop.github.violations).toEqual([]);
  });
});

describe("commits", () => {
  it("are compared, listed and found by branch, tag and hash", async () => {
    await using shop = await start();
    const first = (await shop.rest.repos.getBranch({ ...SHOP, branch: "main" })).data.commit.sha;
    await shop.rest.git.createRef({ ...SHOP, ref: "refs/tags/v1", sha: first });
    await shop.put("a", { path: "a.txt" });
    await shop.put("b", { path: "b.txt" });
    const status = async (basehead: string) => {
      const { data } = await shop.rest.repos.compareCommitsWithBasehead({ ...SHOP, basehead });
      return [data.status, data.ahead_by, data.behind_by, data.files?.map(({ filename }) => filename)];
    };
    expect(await status("v1...main")).toEqual(["ahead", 2, 0, ["a.txt", "b.txt"]]);
    expect(await status("main...v1")).toEqual(["behind", 0, 2, []]);
    expect(await status(`${first}...v1`)).toEqual(["identical", 0, 0, []]);
    expect((await shop.rest.repos.listCommits({ ...SHOP, per_page: 2 })).data).toHaveLength(2);
    expect((await shop.rest.repos.listBranches(SHOP)).data.map(({ name }) => name)).toEqual(["main"]);
    expect((await failure(shop.rest.repos.getCommit({ ...SHOP, ref: "1".repeat(40) }))).status).toBe(422);
    expect((await failure(shop.rest.repos.getBranch({ ...SHOP, branch: "none" }))).status).toBe(404);
    expect(shop.github.violations).toEqual([]);
  });

  it("have statuses, of which the newest of each context counts", async () => {
    await using shop = await start();
    const { data: branch } = await shop.rest.repos.getBranch({ ...SHOP, branch: "main" });
    const combined = async () => (await shop.rest.repos.getCombinedStatusForRef({ ...SHOP, ref: "main" })).data.state;
    const states = [await combined()];
    for (const [context, state] of [
      ["ci", "pending"],
      ["ci", "success"],
      ["deploy", "failure"],
    ] as const) {
      await shop.rest.repos.createCommitStatus({ ...SHOP, sha: branch.commit.sha, context, state });
      states.push(await combined());
    }
    expect(states).toEqual(["pending", "pending", "success", "failure"]);
    expect((await shop.rest.repos.listCommitStatusesForRef({ ...SHOP, ref: "main" })).data).toHaveLength(3);
    expect(shop.github.violations).toEqual([]);
  });

  it("have check runs", async () => {
    await using shop = await start();
    const { data: branch } = await shop.rest.repos.getBranch({ ...SHOP, branch: "main" });
    await shop.rest.checks.create({ ...SHOP, name: "ci", head_sha: branch.commit.sha });
    await shop.rest.checks.create({
      ...SHOP,
      name: "lint",
      head_sha: branch.commit.sha,
      status: "completed",
      conclusion: "success",
    });
    const { data } = await shop.rest.checks.listForRef({ ...SHOP, ref: "main", check_name: "lint" });
    expect(data).toMatchObject({
      total_count: 1,
      check_runs: [{ name: "lint", status: "completed", conclusion: "success" }],
    });
    expect(shop.github.violations).toEqual([]);
  });
});

describe("releases", () => {
  it("are made with their tag, and found by tag, number and as the latest", async () => {
    await using shop = await start();
    const pushed: string[] = [];
    shop.github.onPush(({ ref }) => void pushed.push(ref));
    const { data: one } = await shop.rest.repos.createRelease({ ...SHOP, tag_name: "v1.0.0", body: "Notes" });
    await shop.rest.repos.createRelease({ ...SHOP, tag_name: "v2.0.0-rc.1", prerelease: true });
    await shop.rest.repos.createRelease({ ...SHOP, tag_name: "v3", draft: true });
    expect((await shop.rest.repos.getLatestRelease(SHOP)).data.tag_name).toBe("v1.0.0");
    expect((await shop.rest.repos.getReleaseByTag({ ...SHOP, tag: "v2.0.0-rc.1" })).data.prerelease).toBe(true);
    expect((await shop.rest.repos.getRelease({ ...SHOP, release_id: one.id })).data.body).toBe("Notes");
    expect((await shop.rest.repos.listReleases(SHOP)).data.map(({ tag_name }) => tag_name)).toEqual([
      "v3",
      "v2.0.0-rc.1",
      "v1.0.0",
    ]);
    expect((await failure(shop.rest.repos.getReleaseByTag({ ...SHOP, tag: "v3" }))).status).toBe(404);
    expect((await failure(shop.rest.repos.createRelease({ ...SHOP, tag_name: "v1.0.0" }))).status).toBe(422);
    await shop.github.settled();
    expect(pushed).toEqual(["refs/tags/v1.0.0", "refs/tags/v2.0.0-rc.1"]);
    expect(shop.github.violations).toEqual([]);
  });
});

describe("what others have told", () => {
  it("is given: workflow runs and their jobs", async () => {
    await using shop = await start();
    const job = { id: 9, name: "release / build", status: "completed", conclusion: "failure" } as const;
    const run = {
      id: 7,
      number: 1,
      attempt: 2,
      path: ".github/workflows/r.yml",
      name: "r",
      event: "push",
      branch: "v1",
      sha: "a",
    };
    shop.github.records("acme/shop").runs.push({ ...run, status: "completed", conclusion: "failure", jobs: [job] });
    const ids = async (query: object) =>
      (await shop.rest.actions.listWorkflowRunsForRepo({ ...SHOP, ...query })).data.workflow_runs.map(({ id }) => id);
    expect([await ids({}), await ids({ status: "failure" }), await ids({ branch: "main" })]).toEqual([[7], [7], []]);
    expect((await shop.rest.actions.getWorkflowRun({ ...SHOP, run_id: 7 })).data.run_attempt).toBe(2);
    const { data } = await shop.rest.actions.listJobsForWorkflowRun({ ...SHOP, run_id: 7 });
    expect(data).toMatchObject({ total_count: 1, jobs: [{ name: "release / build", conclusion: "failure" }] });
    expect((await failure(shop.rest.actions.getWorkflowRun({ ...SHOP, run_id: 8 }))).status).toBe(404);
    expect(shop.github.violations).toEqual([]);
  });

  it("is given: versions of container packages, to who may read packages", async () => {
    await using shop = await start();
    shop.github.records("acme/shop").packages.push({ id: 1, name: "web", digest: "sha256:aa", tags: ["1.0.0"] });
    const asked = { org: "acme", package_type: "container", package_name: "web" } as const;
    const { data } = await shop.rest.packages.getAllPackageVersionsForPackageOwnedByOrg(asked);
    expect(data).toMatchObject([{ name: "sha256:aa", metadata: { container: { tags: ["1.0.0"] } } }]);
    const { rest } = octokit(shop.github, shop.github.issue({ repository: "acme/shop", permissions: {} }));
    expect((await failure(rest.packages.getAllPackageVersionsForPackageOwnedByOrg(asked))).status).toBe(403);
    expect(shop.github.violations).toEqual([]);
  });
});
