import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../../local-runner/test/temporary-folder.ts";
import { type Fault, type RepositoryOptions, startFakeGitHub } from "../index.ts";
import { failure, octokit } from "./octokit.ts";
import { git, withToken } from "./working-copy.ts";

const SHOP = { owner: "acme", repo: "shop" };

async function start(options: RepositoryOptions = {}) {
  const github = await startFakeGitHub({ repositories: { "acme/shop": { files: { a: "" }, ...options } } });
  const token = github.issue({ repository: "acme/shop", permissions: { contents: "write", issues: "write" } });
  const { rest, graphql } = octokit(github, token);
  const head = async () => (await rest.git.getRef({ ...SHOP, ref: "heads/main" })).data.object.sha;
  return { github, rest, graphql, token, head, [Symbol.asyncDispose]: () => github[Symbol.asyncDispose]() };
}

describe("a fault", () => {
  it.each<[string, Fault, object]>([
    [
      "403",
      { path: "/repos/*/*", kind: "status", status: 403 },
      { status: 403, message: expect.stringContaining("Resource not accessible by integration") },
    ],
    [
      "404",
      { path: "/repos/**", kind: "status", status: 404 },
      { status: 404, message: expect.stringContaining("Not Found") },
    ],
    [
      "422 with a message",
      { path: "/repos/acme/shop", kind: "status", status: 422, message: "Could not resolve to a node" },
      { status: 422, message: expect.stringContaining("Could not resolve to a node") },
    ],
    [
      "500",
      { path: /shop/, kind: "status", status: 500 },
      { status: 500, message: expect.stringContaining("Server Error") },
    ],
    [
      "502 of a gateway, in HTML",
      { path: /shop/, kind: "status", status: 502 },
      { status: 502, data: expect.stringContaining("<html>") },
    ],
    [
      "a secondary limit",
      { path: /shop/, kind: "secondary-limit", retryAfter: 7 },
      { status: 403, message: expect.stringContaining("secondary rate limit"), headers: { "retry-after": "7" } },
    ],
    [
      "a secondary limit as 429",
      { path: /shop/, kind: "secondary-limit", retryAfter: 7, status: 429 },
      { status: 429, headers: { "retry-after": "7" } },
    ],
    [
      "the rate limit",
      { path: /shop/, kind: "rate-limit", resetAfter: 60 },
      {
        status: 403,
        headers: { "x-ratelimit-remaining": "0", "x-ratelimit-reset": expect.stringMatching(/^\d{10}$/) },
      },
    ],
    [
      "a dropped connection",
      { path: /shop/, kind: "drop" },
      { status: 500, message: expect.stringMatching(/other side closed|terminated|fetch failed/) },
    ],
  ])("is %s, once", async (_, fault, expected) => {
    await using shop = await start();
    const placed = shop.github.addFault(fault);
    expect(await failure(shop.rest.repos.get(SHOP))).toMatchObject(expected);
    expect((await shop.rest.repos.get(SHOP)).status).toBe(200);
    expect(placed.count).toBe(1);
    expect(shop.github.requests.map((each) => each.fault)).toEqual([fault.kind, undefined]);
  });

  it("waits, lasts and is taken away as it is told", async () => {
    await using shop = await start();
    const placed = shop.github.addFault({ path: "/repos/*/*", kind: "status", status: 503, skip: 1, times: 2 });
    const statuses = [];
    for (let turn = 0; turn < 4; turn += 1) statuses.push((await failure(shop.rest.repos.get(SHOP))).status);
    expect(statuses).toEqual([0, 503, 503, 0]);
    const forever = shop.github.addFault({
      path: "/repos/*/*",
      kind: "status",
      status: 503,
      times: Number.POSITIVE_INFINITY,
    });
    expect((await failure(shop.rest.repos.get(SHOP))).status).toBe(503);
    forever.remove();
    expect((await failure(shop.rest.repos.get(SHOP))).status).toBe(0);
    expect([placed.count, forever.count]).toEqual([2, 1]);
  });

  it.each([
    ["another method", { method: "POST", path: "/repos/*/*" }],
    ["another path", { path: "/repos/*" }],
    ["another body", { path: "/repos/*/*", body: /mutation/ }],
  ])("leaves alone what has %s", async (_, match) => {
    await using shop = await start();
    const placed = shop.github.addFault({ ...match, kind: "status", status: 500 });
    expect((await shop.rest.repos.get(SHOP)).status).toBe(200);
    expect(placed.count).toBe(0);
  });

  it.each([
    ["an answer that is lost", { kind: "drop", when: "after" }],
    ["an error after the work", { kind: "status", status: 502, when: "after" }],
  ] as const)("can be %s", async (_, kind) => {
    await using shop = await start();
    const sha = await shop.head();
    shop.github.addFault({ method: "POST", path: "/repos/*/*/git/refs", ...kind });
    expect((await failure(shop.rest.git.createRef({ ...SHOP, ref: "refs/heads/x", sha }))).status).not.toBe(0);
    expect((await shop.rest.git.getRef({ ...SHOP, ref: "heads/x" })).data.object.sha).toBe(sha);
  });

  it("can hold a request while another passes", async () => {
    await using shop = await start();
    const sha = await shop.head();
    const { promise, resolve } = Promise.withResolvers<void>();
    shop.github.addFault({ path: "/repos/*/*/git/refs", body: /first/, kind: "hold", until: promise });
    const first = shop.rest.git.createRef({ ...SHOP, ref: "refs/heads/first", sha });
    await shop.rest.git.createRef({ ...SHOP, ref: "refs/heads/second", sha });
    expect((await failure(shop.rest.git.getRef({ ...SHOP, ref: "heads/first" }))).status).toBe(404);
    resolve();
    expect((await first).status).toBe(201);
  });

  it("can be a field that the token may not see", async () => {
    await using shop = await start();
    shop.github.addFault({ path: "/graphql", kind: "hidden-field", field: "name" });
    const asked = shop.graphql(
      '{ repository(owner: "acme", name: "shop") { nameWithOwner defaultBranchRef { name } } }',
    );
    await expect(asked).rejects.toMatchObject({
      data: { repository: { nameWithOwner: "acme/shop", defaultBranchRef: { name: null } } },
      errors: [{ type: "FORBIDDEN", path: ["repository", "defaultBranchRef", "name"] }],
    });
  });

  it("meets git and the services of jobs too", async () => {
    await using shop = await start();
    shop.github.addFault({ path: "/acme/shop/info/refs", kind: "status", status: 503 });
    const url = `${shop.github.urls.server}/acme/shop`;
    const { err } = await git(temporaryFolder(), ...withToken(shop.token), "ls-remote", url);
    expect(err).toContain("The requested URL returned error: 503");
    shop.github.addFault({ path: "/.well-known/jwks", kind: "status", status: 500 });
    expect((await fetch(`${shop.github.urls.actions}/.well-known/jwks`)).status).toBe(500);
  });
});

describe("a stale read", () => {
  it("answers as before the last change, and then as it is", async () => {
    await using shop = await start();
    const before = await shop.head();
    const { data: commit } = await shop.rest.git.createCommit({
      ...SHOP,
      message: "Two",
      tree: (await shop.rest.git.getCommit({ ...SHOP, commit_sha: before })).data.tree.sha,
      parents: [before],
    });
    await shop.rest.git.updateRef({ ...SHOP, ref: "heads/main", sha: commit.sha });
    const placed = shop.github.addFault({ method: "GET", path: "/repos/*/*/git/ref/**", kind: "stale", times: 2 });
    expect([await shop.head(), await shop.head(), await shop.head()]).toEqual([before, before, commit.sha]);
    expect(placed.count).toBe(2);
  });

  it("does not know what has just been made", async () => {
    await using shop = await start();
    const sha = await shop.head();
    await shop.rest.git.createRef({ ...SHOP, ref: "refs/heads/x", sha });
    shop.github.addFault({ method: "GET", path: "/repos/*/*/git/ref/**", kind: "stale" });
    const get = () => failure(shop.rest.git.getRef({ ...SHOP, ref: "heads/x" }));
    expect([(await get()).status, (await get()).status]).toEqual([404, 0]);
    expect(shop.github.violations).toEqual([]);
  });
});
