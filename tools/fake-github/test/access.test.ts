import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { startFakeGitHub } from "../index.ts";
import { failure, octokit } from "./octokit.ts";

const SHOP = { owner: "acme", repo: "shop" };
const repositories = {
  "acme/shop": { files: { a: "" }, environments: ["production"] },
  "acme/site": { files: { a: "" }, visibility: "public" },
} as const;

describe("a request", () => {
  it("is answered with a token that has the permission", async () => {
    await using github = await startFakeGitHub({ repositories });
    const token = github.issue({ repository: "acme/shop", permissions: { actions: "read" } });
    const { rest } = octokit(github, token);
    expect((await rest.repos.get(SHOP)).data).toMatchObject({ full_name: "acme/shop", private: true });
    const { data } = await rest.repos.getAllEnvironments(SHOP);
    expect(data.environments?.map(({ name }) => name)).toEqual(["production"]);
    expect(github.violations).toEqual([]);
  });

  it.each([
    [{ contents: "read" }, "contents=write"],
    [{ issues: "write" }, "contents=write"],
    [{}, "contents=write"],
  ] as const)("with only %o is told which permission is missing", async (permissions, accepted) => {
    await using github = await startFakeGitHub({ repositories });
    const { rest } = octokit(github, github.issue({ repository: "acme/shop", permissions }));
    const refused = await failure(rest.git.createRef({ ...SHOP, ref: "refs/heads/x", sha: "1".repeat(40) }));
    expect(refused).toMatchObject({
      status: 403,
      message: expect.stringContaining("Resource not accessible by integration"),
      headers: { "x-accepted-github-permissions": accepted },
    });
    expect(github.violations).toEqual([]);
  });

  it.each([
    ["another repository's token", "site", 404, "Not Found"],
    ["nobody's token", undefined, 404, "Not Found"],
    ["a token that never was", "ghs_madeup", 401, "Bad credentials"],
  ])("with %s gets %s", async (_, who, status, message) => {
    await using github = await startFakeGitHub({ repositories });
    const token = who === "site" ? github.issue({ repository: "acme/site", permissions: { contents: "write" } }) : who;
    const response = await fetch(`${github.urls.api}/repos/acme/shop`, {
      headers: token ? { authorization: `Bearer ${token}` } : {},
    });
    expect([response.status, await response.json()]).toEqual([status, expect.objectContaining({ message })]);
  });

  it("without a token reads what is public, and writes nothing", async () => {
    await using github = await startFakeGitHub({ repositories });
    const site = `${github.urls.api}/repos/acme/site`;
    expect((await fetch(`${site}/git/ref/heads/main`)).status).toBe(200);
    const body = JSON.stringify({ ref: "refs/heads/x", sha: "1".repeat(40) });
    expect((await fetch(`${site}/git/refs`, { method: "POST", body })).status).toBe(401);
  });

  it("with a person's token can ask who that is; a job cannot", async () => {
    await using github = await startFakeGitHub({ repositories });
    const person = { name: "PAT", login: "octocat", repositories: ["acme/shop"], permissions: {} };
    const { rest } = octokit(github, github.issueFor(person));
    expect((await rest.users.getAuthenticated()).data.login).toBe("octocat");
    const refused = await failure(rest.git.createRef({ ...SHOP, ref: "refs/heads/x", sha: "1".repeat(40) }));
    expect(refused.message).toContain("Resource not accessible by personal access token");
    const job = octokit(github, github.issue({ repository: "acme/shop", permissions: {} }));
    expect(await failure(job.rest.users.getAuthenticated())).toMatchObject({ status: 403 });
    expect((await job.rest.rateLimit.get()).data.resources.core.remaining).toBe(5000);
    expect(github.violations).toEqual([]);
  });
});

describe("what GitHub does not describe", () => {
  const requestBy = async (send: (rest: ReturnType<typeof octokit>) => Promise<unknown>) => {
    await using github = await startFakeGitHub({ repositories });
    const token = github.issue({ repository: "acme/shop", permissions: { contents: "write" } });
    const { status } = await failure(send(octokit(github, token)));
    return { status, violations: github.violations };
  };

  it.each([
    ["a path", "GET /repos/acme/shop/nonsense", {}, "GET /repos/acme/shop/nonsense is not described by GitHub"],
    ["a parameter", "GET /repos/acme/shop/tags", { perpage: 1 }, "must NOT have additional properties (perpage)"],
    ["a value", "GET /repos/acme/shop/tags", { per_page: "many" }, "parameter /per_page: must be integer"],
    ["a field", "POST /repos/acme/shop/git/refs", { ref: "refs/heads/x", sha: "1", forced: true }, "(forced)"],
    ["a missing field", "POST /repos/acme/shop/git/refs", { ref: "x" }, "must have required property 'sha'"],
    ["a type", "POST /repos/acme/shop/git/refs", { ref: 1, sha: "1" }, "body /ref: must be string"],
  ])("is an error: %s", async (_, route, parameters, problem) => {
    const { status, violations } = await requestBy((client) => client.request(route, parameters));
    expect(status).toBe(500);
    expect(violations).toEqual([expect.stringContaining(problem)]);
  });

  it("nor is what it describes and nobody serves here passed over", async () => {
    const { status, violations } = await requestBy(({ rest }) => rest.gists.list());
    expect({ status, violations }).toEqual({
      status: 500,
      violations: [expect.stringContaining("gists/list is not served here")],
    });
  });

  it("is an error in an answer of ours too", async () => {
    await using github = await startFakeGitHub({ repositories });
    const { rest } = octokit(github, github.issue({ repository: "acme/shop", permissions: { actions: "read" } }));
    github.records("acme/shop").environments.push(7 as unknown as string);
    expect(await failure(rest.repos.getAllEnvironments(SHOP))).toMatchObject({ status: 500 });
    expect(github.violations).toEqual([expect.stringContaining("response: /environments/1/name: must be string")]);
  });
});

describe("the request log", () => {
  it("tells method, path, status, operation, size, body and the token's name", async () => {
    await using github = await startFakeGitHub({ repositories });
    const token = github.issue({
      repository: "acme/shop",
      permissions: { contents: "write" },
      job: { name: "release / build" },
    });
    const body = { ref: "refs/heads/x", sha: "1".repeat(40) };
    await failure(octokit(github, token).rest.git.createRef({ ...SHOP, ...body }));
    expect(github.requests).toEqual([
      {
        service: "api",
        method: "POST",
        path: "/repos/acme/shop/git/refs",
        query: {},
        body,
        status: 422,
        token: "GITHUB_TOKEN of release / build",
        operation: "git/create-ref",
        fault: undefined,
        problems: [],
        bytes: expect.any(Number),
      },
    ]);
  });

  it("holds no token, wherever it stood", async () => {
    await using github = await startFakeGitHub({ repositories });
    const token = github.issue({ repository: "acme/shop", permissions: {} });
    const { request } = octokit(github, token);
    await failure(request(`GET /repos/acme/${token}`, { q: token }));
    await failure(request("POST /repos/acme/shop/git/refs", { ref: token, sha: token }));
    expect(github.requests).toHaveLength(2);
    expect(inspect(github.requests, { depth: null })).not.toContain(token);
  });
});
