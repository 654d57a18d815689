import { describe, expect, it } from "vitest";
import { type Permissions, type RepositoryOptions, startFakeGitHub } from "../index.ts";
import { octokit } from "./octokit.ts";
import { git } from "./working-copy.ts";

const OPS = { owner: "acme", name: "ops" };
const REST = { owner: "acme", repo: "ops" };
const FILES = { "app.yml": "image: 1\n", "db/migrations/1.sql": "select 1;\n" };
const PERMISSIONS = { contents: "write", "pull-requests": "write", issues: "write" } as const;
const ZEROS = "0".repeat(40);

async function start(options: RepositoryOptions = {}, permissions: Permissions = PERMISSIONS) {
  const github = await startFakeGitHub({ repositories: { "acme/ops": { files: FILES, ...options } } });
  const person = { name: "PAT", login: "octocat", repositories: ["acme/ops"], permissions } as const;
  const { graphql, rest } = octokit(github, github.issueFor(person));
  // biome-ignore lint/suspicious/noExplicitAny: what comes back is checked by the schema and by each test.
  const ask = (query: string, variables: object = {}): Promise<any> => graphql(query, { ...variables });
  const change = (field: string, { input, select = "clientMutationId" }: { input: object; select?: string }) => {
    const type = `${field[0]?.toUpperCase()}${field.slice(1)}Input!`;
    return ask(`mutation($input: ${type}) { ${field}(input: $input) { ${select} } }`, { input });
  };
  const { repository } = await ask(
    'query($owner: String!, $name: String!) { repository(owner: $owner, name: $name) { id ref(qualifiedName: "main") { target { oid } } } }',
    OPS,
  );
  const commit = (input: { branch?: string; head: string; headline?: string; contents?: string }) =>
    change("createCommitOnBranch", {
      input: {
        branch: { repositoryNameWithOwner: "acme/ops", branchName: input.branch ?? "main" },
        message: { headline: input.headline ?? "Two", body: "Why" },
        expectedHeadOid: input.head,
        fileChanges: {
          additions: [{ path: "app.yml", contents: Buffer.from(input.contents ?? "image: 2\n").toString("base64") }],
        },
      },
      select: "commit { oid message signature { isValid } } ref { name }",
    });
  return {
    github,
    rest,
    ask,
    change,
    commit,
    id: repository.id as string,
    head: repository.ref.target.oid as string,
    dir: github.gitDirs["acme/ops"] ?? "",
    [Symbol.asyncDispose]: () => github[Symbol.asyncDispose](),
  };
}

/** A repository with a branch that is a commit ahead, and a pull request of it. */
async function startWithPull(options: RepositoryOptions = {}, draft = false) {
  const ops = await start(options);
  await ops.change("createRef", { input: { repositoryId: ops.id, name: "refs/heads/v2", oid: ops.head } });
  await ops.commit({ branch: "v2", head: ops.head });
  const input = { repositoryId: ops.id, title: "Two", headRefName: "v2", baseRefName: "main", body: "Why", draft };
  const { createPullRequest } = await ops.change("createPullRequest", {
    input,
    select: "pullRequest { id number state isDraft }",
  });
  const pull = createPullRequest.pullRequest as { id: string; number: number; state: string; isDraft: boolean };
  return { ...ops, pull };
}

const refusal = (request: Promise<unknown>) =>
  request.then(
    () => undefined,
    (error: { errors?: { type: string; message: string }[]; status?: number; message: string }) =>
      error.errors?.[0] ?? error,
  );

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

describe("createCommitOnBranch", () => {
  it("commits, signed, and is a push", async () => {
    await using ops = await start();
    const pushed: string[] = [];
    ops.github.onPush(({ ref, actor }) => void pushed.push(`${ref} by ${actor}`));
    const { createCommitOnBranch: made } = await ops.commit({ head: ops.head });
    expect(made).toMatchObject({
      commit: { message: "Two\n\nWhy", signature: { isValid: true } },
      ref: { name: "main" },
    });
    expect((await git(ops.dir, "show", "main:app.yml")).out).toBe("image: 2");
    await ops.github.settled();
    expect(pushed).toEqual(["refs/heads/main by octocat"]);
    expect(ops.github.violations).toEqual([]);
  });

  it("refuses another head, a deletion of nothing, and what rules forbid", async () => {
    await using ops = await start();
    expect(await refusal(ops.commit({ head: ZEROS }))).toMatchObject({ type: "STALE_DATA" });
    const branch = { repositoryNameWithOwner: "acme/ops", branchName: "main" };
    const input = {
      branch,
      message: { headline: "x" },
      expectedHeadOid: ops.head,
      fileChanges: { deletions: [{ path: "none" }] },
    };
    expect(await refusal(ops.change("createCommitOnBranch", { input }))).toMatchObject({ type: "UNPROCESSABLE" });
    ops.github.records("acme/ops").rulesets.push({ name: "main", refs: ["~ALL"], rules: ["pull_request"] });
    expect(await refusal(ops.commit({ head: ops.head }))).toMatchObject({
      message: expect.stringContaining("Changes must be made through a pull request."),
    });
    expect((await git(ops.dir, "rev-parse", "main")).out).toBe(ops.head);
    expect(ops.github.violations).toEqual([]);
  });
});

describe("updateRefs", () => {
  it("moves all or none, each only from where it is said to be", async () => {
    await using ops = await start();
    const { createCommitOnBranch } = await ops.commit({ head: ops.head });
    const oid = createCommitOnBranch.commit.oid as string;
    const update = (refUpdates: object[]) => ops.change("updateRefs", { input: { repositoryId: ops.id, refUpdates } });
    await update([
      { name: "refs/heads/a", beforeOid: ZEROS, afterOid: ops.head },
      { name: "refs/heads/b", beforeOid: ZEROS, afterOid: oid },
    ]);
    const lost = update([
      { name: "refs/heads/a", beforeOid: ops.head, afterOid: oid },
      { name: "refs/heads/b", beforeOid: ops.head, afterOid: ZEROS },
    ]);
    expect(await refusal(lost)).toMatchObject({ type: "STALE_DATA" });
    const refs = async () =>
      (await git(ops.dir, "for-each-ref", "--format=%(refname:short) %(objectname)")).out.split("\n");
    expect(await refs()).toEqual([`a ${ops.head}`, `b ${oid}`, `main ${oid}`]);
    expect(await refusal(update([{ name: "refs/heads/b", afterOid: ops.head }]))).toMatchObject({
      message: "Update is not a fast forward",
    });
    await update([
      { name: "refs/heads/a", beforeOid: ops.head, afterOid: ZEROS },
      { name: "refs/heads/b", beforeOid: oid, afterOid: ops.head, force: true },
    ]);
    expect(await refs()).toEqual([`b ${ops.head}`, `main ${oid}`]);
    expect(ops.github.violations).toEqual([]);
  });

  it("needs permission to write contents", async () => {
    await using ops = await start({}, { contents: "read" });
    const refUpdates = [{ name: "refs/heads/a", afterOid: ops.head }];
    const input = { repositoryId: ops.id, refUpdates };
    expect(await refusal(ops.change("updateRefs", { input }))).toMatchObject({ type: "FORBIDDEN" });
  });
});

describe("pull requests", () => {
  it("are opened as drafts and made ready, changed, commented, labelled and closed", async () => {
    await using ops = await startWithPull({}, true);
    expect(ops.pull).toMatchObject({ number: 1, state: "OPEN", isDraft: true });
    const on = { pullRequestId: ops.pull.id };
    const { data: label } = await ops.rest.issues.createLabel({ ...REST, name: "ops-pr" });
    await ops.change("markPullRequestReadyForReview", { input: on });
    await ops.change("updatePullRequest", { input: { ...on, title: "Other" } });
    await ops.change("addComment", { input: { subjectId: ops.pull.id, body: "Hello" } });
    await ops.change("addLabelsToLabelable", { input: { labelableId: ops.pull.id, labelIds: [label.node_id] } });
    const { node } = await ops.ask(
      `query($id: ID!) { node(id: $id) { ... on PullRequest { title isDraft state labels(first: 5) { nodes { name } } comments(first: 5) { nodes { body } } files(first: 5) { nodes { path changeType additions } } commits(first: 5) { totalCount } } } }`,
      { id: ops.pull.id },
    );
    expect(node).toEqual({
      title: "Other",
      isDraft: false,
      state: "OPEN",
      labels: { nodes: [{ name: "ops-pr" }] },
      comments: { nodes: [{ body: "Hello" }] },
      files: { nodes: [{ path: "app.yml", changeType: "MODIFIED", additions: 1 }] },
      commits: { totalCount: 1 },
    });
    const closed = await ops.change("closePullRequest", {
      input: on,
      select: "pullRequest { state mergeStateStatus }",
    });
    expect(closed.closePullRequest.pullRequest).toEqual({ state: "CLOSED", mergeStateStatus: "UNKNOWN" });
    expect(ops.github.violations).toEqual([]);
  });

  it("are refused when there is one already or nothing to merge", async () => {
    await using ops = await startWithPull();
    const open = (headRefName: string) =>
      refusal(
        ops.change("createPullRequest", {
          input: { repositoryId: ops.id, title: "x", headRefName, baseRefName: "main" },
        }),
      );
    expect(await open("v2")).toMatchObject({
      type: "UNPROCESSABLE",
      message: "A pull request already exists for acme:v2.",
    });
    await ops.change("createRef", { input: { repositoryId: ops.id, name: "refs/heads/same", oid: ops.head } });
    expect(await open("same")).toMatchObject({ message: "No commits between main and same" });
  });

  it("merge by themselves once their checks are there", async () => {
    const ruleset = {
      name: "main",
      refs: ["~DEFAULT_BRANCH"],
      rules: ["pull_request", "required_status_checks"],
      checks: ["ci"],
    } as const;
    await using ops = await startWithPull({ allowAutoMerge: true, rulesets: [ruleset] });
    const state = async () => {
      const { data } = await ops.rest.pulls.get({ ...REST, pull_number: 1 });
      return [data.mergeable_state, data.merged];
    };
    const early = await refusal(ops.change("mergePullRequest", { input: { pullRequestId: ops.pull.id } }));
    expect(early).toMatchObject({ message: "Pull Request is not mergeable" });
    await ops.change("enablePullRequestAutoMerge", { input: { pullRequestId: ops.pull.id, mergeMethod: "SQUASH" } });
    expect(await state()).toEqual(["blocked", false]);
    const { data: pull } = await ops.rest.pulls.get({ ...REST, pull_number: 1 });
    const token = ops.github.issue({ repository: "acme/ops", permissions: { statuses: "write", contents: "read" } });
    await octokit(ops.github, token).rest.repos.createCommitStatus({
      ...REST,
      sha: pull.head.sha,
      context: "ci",
      state: "success",
    });
    expect(await state()).toEqual(["unknown", true]);
    expect((await git(ops.dir, "show", "main:app.yml")).out).toBe("image: 2");
    expect(ops.github.violations).toEqual([]);
  });

  it.each([
    ["where the repository does not allow it", {}, "Auto merge is not allowed for this repository"],
    ["that could be merged now", { allowAutoMerge: true }, "Pull request Pull request is in clean status"],
  ])("do not merge by themselves %s", async (_, options, message) => {
    await using ops = await startWithPull(options);
    const enable = ops.change("enablePullRequestAutoMerge", { input: { pullRequestId: ops.pull.id } });
    expect(await refusal(enable)).toMatchObject({ type: "UNPROCESSABLE", message });
  });

  it("are merged", async () => {
    await using ops = await startWithPull();
    const select = "pullRequest { state merged mergeCommit { message } }";
    const { mergePullRequest } = await ops.change("mergePullRequest", {
      input: { pullRequestId: ops.pull.id },
      select,
    });
    expect(mergePullRequest.pullRequest).toMatchObject({
      state: "MERGED",
      merged: true,
      mergeCommit: { message: "Two (#1)" },
    });
    expect(ops.github.violations).toEqual([]);
  });
});
