import { describe, expect, it } from "vitest";
import { type Permissions, startFakeGitHub } from "../index.ts";
import { FILES, OPS, PERMISSIONS, REST, refusal, start, startWithPull } from "./graphql-client.ts";
import { octokit } from "./octokit.ts";

describe("a query", () => {
  it("reads in one document what an operations pull request needs", async () => {
    await using ops = await startWithPull({
      rulesets: [{ name: "main", refs: ["~DEFAULT_BRANCH"], rules: ["non_fast_forward"] }],
    });
    const answer = await ops.ask(
      `query Read($owner: String!, $name: String!) {
        rateLimit { remaining }
        viewer { login }
        repository(owner: $owner, name: $name) {
          id viewerPermission autoMergeAllowed
          base: defaultBranchRef {
            name
            rules(first: 20) { nodes { type } }
            target { ... on Commit { oid tree { oid }
              f0: file(path: "app.yml") { mode object { ... on Blob { text isTruncated } } }
              f1: file(path: "none.yml") { mode } } }
          }
          heads: refs(refPrefix: "refs/heads/", first: 50) { nodes { name target { oid } } }
          pullRequests(states: OPEN, first: 10) { totalCount nodes { number body headRefOid mergeStateStatus mergeable author { login } labels(first: 5) { nodes { name } } } }
          label(name: "ops-pr") { id }
        }
      }`,
      OPS,
    );
    expect(answer).toMatchObject({
      viewer: { login: "octocat" },
      repository: {
        viewerPermission: "WRITE",
        autoMergeAllowed: false,
        base: {
          name: "main",
          rules: { nodes: [{ type: "NON_FAST_FORWARD" }] },
          target: {
            oid: ops.head,
            f0: { mode: 0o100644, object: { text: "image: 1\n", isTruncated: false } },
            f1: null,
          },
        },
        heads: { nodes: [{ name: "main" }, { name: "v2" }] },
        pullRequests: {
          totalCount: 1,
          nodes: [{ number: 1, body: "Why", mergeStateStatus: "CLEAN", mergeable: "MERGEABLE" }],
        },
        label: null,
      },
    });
    expect(ops.github.violations).toEqual([]);
  });

  it("reads folders and texts by expression, and what a branch is ahead by", async () => {
    await using ops = await startWithPull();
    await ops.rest.git.createRef({ ...REST, ref: "refs/tags/v1", sha: ops.head });
    const { repository } = await ops.ask(
      `query($owner: String!, $name: String!) { repository(owner: $owner, name: $name) {
        folder: object(expression: "v1:db/migrations") { ... on Tree { entries { name type oid } } }
        text: object(expression: "HEAD:db/migrations/1.sql") { ... on Blob { text byteSize isBinary } }
        none: object(expression: "v9:db") { oid }
        ref(qualifiedName: "refs/heads/main") { compare(headRef: "v2") { status aheadBy behindBy } }
        v2: ref(qualifiedName: "v2") { target { ... on Commit { history(first: 1) { totalCount nodes { messageHeadline } pageInfo { hasNextPage endCursor } } } } }
      } }`,
      OPS,
    );
    expect(repository).toMatchObject({
      folder: { entries: [{ name: "1.sql", type: "blob" }] },
      text: { text: "select 1;\n", byteSize: 10, isBinary: false },
      none: null,
      ref: { compare: { status: "AHEAD", aheadBy: 1, behindBy: 0 } },
      v2: {
        target: { history: { totalCount: 2, nodes: [{ messageHeadline: "Two" }], pageInfo: { hasNextPage: true } } },
      },
    });
    expect(ops.github.violations).toEqual([]);
  });

  it.each<[string, Permissions, string, object]>([
    [
      "an unknown repository",
      PERMISSIONS,
      `{ repository(owner: "acme", name: "none") { id } }`,
      { type: "NOT_FOUND", message: "Could not resolve to a Repository with the name 'acme/none'." },
    ],
    [
      "what the token may not read",
      { issues: "read" },
      `{ repository(owner: "acme", name: "ops") { pullRequests(first: 1) { totalCount } } }`,
      { type: "FORBIDDEN", message: "Resource not accessible by personal access token" },
    ],
    [
      "an unknown node",
      PERMISSIONS,
      `{ node(id: "PR_1_1") { id } }`,
      { type: "NOT_FOUND", message: "Could not resolve to a node with the global id of 'PR_1_1'" },
    ],
  ])("is refused: %s", async (_, permissions, query, error) => {
    await using github = await startFakeGitHub({ repositories: { "acme/ops": { files: FILES } } });
    const token = github.issueFor({ name: "PAT", login: "octocat", repositories: ["acme/ops"], permissions });
    expect(await refusal(octokit(github, token).graphql(query))).toMatchObject(error);
    expect(github.violations).toEqual([]);
  });

  it.each([
    ["a field that GitHub does not have", "{ viewer { nickname } }", 'Cannot query field "nickname"'],
    ["a field that is not served here", "{ viewer { bio } }", "is not served here"],
    ["a missing variable", "query($id: ID!) { node(id: $id) { id } }", 'Variable "$id" of required type "ID!"'],
    ["nonsense", "{", "Syntax Error"],
  ])("is an error: %s", async (_, query, problem) => {
    await using ops = await start();
    const login = query.includes("bio") ? "{ viewer { login bio } }" : query;
    expect(await refusal(ops.ask(login))).toMatchObject({ status: 500 });
    expect(ops.github.violations).toEqual([expect.stringContaining(problem)]);
  });

  it("needs a token", async () => {
    await using ops = await start();
    const ask = (headers: Record<string, string>) =>
      fetch(ops.github.urls.graphql, {
        method: "POST",
        headers,
        body: JSON.stringify({ query: "{ viewer { login } }" }),
      });
    expect([(await ask({})).status, (await ask({ authorization: "bearer x" })).status]).toEqual([401, 401]);
  });

  it("can be stale", async () => {
    await using ops = await start();
    await ops.commit({ head: ops.head });
    const query = `{ repository(owner: "acme", name: "ops") { ref(qualifiedName: "main") { target { oid } } } }`;
    ops.github.addFault({ path: "/graphql", kind: "stale" });
    const oids = [await ops.ask(query), await ops.ask(query)].map(
      ({ repository }) => repository.ref.target.oid === ops.head,
    );
    expect(oids).toEqual([true, false]);
  });

  it("meets the faults that are meant for it", async () => {
    await using ops = await start();
    const error = { kind: "graphql-error", type: "NOT_FOUND", message: "Could not resolve to a node" } as const;
    ops.github.addFault({ path: "/graphql", body: /createRef/, ...error });
    const create = () =>
      ops.change("createRef", { input: { repositoryId: ops.id, name: "refs/heads/x", oid: ops.head } });
    expect(await refusal(create())).toMatchObject({ message: "Could not resolve to a node" });
    await create();
    expect(ops.github.requests.slice(-2).map(({ fault, operation }) => [fault, operation])).toEqual([
      ["graphql-error", undefined],
      [undefined, "mutation createRef"],
    ]);
  });
});
