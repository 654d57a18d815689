import { Secret } from "@slipway/shared";
import { describe, expect, it } from "vitest";
import type { Answer, Ask, GitHub } from "../../src/github/github.ts";
import type { GraphqlProblem } from "../../src/github/github-error.ts";
import type { HeadsAnswer, ReadAnswer } from "../../src/ops/answers.ts";
import { readOps } from "../../src/ops/read-ops.ts";

const REQUEST = {
  files: [],
  labels: [],
  base: undefined,
  branch: "ops-pr/shop/production/1.4.0",
  prefix: "ops-pr/shop/production/",
  mergedBranch: undefined,
  title: "shop 1.4.0 to production",
};

const page = (versions: readonly string[], endCursor: string | null): HeadsAnswer => ({
  pageInfo: { hasNextPage: endCursor !== null, endCursor },
  nodes: versions.map((version, index) => ({
    name: version,
    prefix: `refs/heads/${REQUEST.prefix}`,
    target: { oid: version },
    associatedPullRequests: {
      nodes: [
        {
          id: version,
          number: index,
          url: "",
          state: "OPEN",
          body: "",
          isCrossRepository: false,
          baseRefName: "main",
          headRefName: `${REQUEST.prefix}${version}`,
          author: null,
        },
      ],
    },
  })),
});

const REPOSITORY = {
  id: "R",
  nameWithOwner: "acme/ops",
  isArchived: false,
  viewerPermission: "WRITE",
  autoMergeAllowed: false,
  squashMergeAllowed: true,
  mergeCommitAllowed: true,
  rebaseMergeAllowed: true,
  base: { name: "main", target: { oid: "base", tree: { oid: "tree" } } },
  branch: null,
  own: { nodes: [] },
  heads: page([], null),
};

/** GitHub with a repository, whose branches may take further pages. */
function github(change: object = {}, problems: readonly GraphqlProblem[] = [], pages: readonly HeadsAnswer[] = []) {
  const waiting = [...pages];
  const asked: Ask[] = [];
  const data: ReadAnswer = { viewer: { login: "robot[bot]" }, repository: { ...REPOSITORY, ...change } };
  const client: GitHub = {
    access: { owner: "acme", name: "ops", token: new Secret("ghs_x") },
    ask: async <T>() => ({ data: data as T, problems }) satisfies Answer<T>,
    demand: async <T>(ask: Ask) => {
      asked.push(ask);
      return { repository: { heads: waiting.shift() } } as T;
    },
    post: () => Promise.reject(new Error("nothing is written")),
  };
  return { asked, read: () => readOps(client, REQUEST) };
}

describe("the ops repository", () => {
  it("is read with all of the service's branches, however many pages they take", async () => {
    const ops = github({ heads: page(["1.1.0"], "a") }, [], [page(["1.2.0"], "b"), page(["1.3.0"], null)]);
    expect((await ops.read()).others.map(({ branch }) => branch)).toEqual(
      ["1.1.0", "1.2.0", "1.3.0"].map((version) => `${REQUEST.prefix}${version}`),
    );
    expect(ops.asked.map(({ variables: { after } }) => after)).toEqual(["a", "b"]);
  });

  it.each([
    [{ nameWithOwner: "acme/production" }, "acme/ops is called acme/production now"],
    [{ isArchived: true }, "acme/ops is archived, and so cannot be changed"],
    [{ base: null }, "acme/ops has no commit yet, so there is nothing to change"],
  ])("with %j is refused before anything is written", async (change, sentence) => {
    await expect(github(change).read()).rejects.toThrow(sentence);
  });

  it("is the same one however its name is written", async () => {
    await expect(github({ nameWithOwner: "Acme/Ops" }).read()).resolves.toMatchObject({ repositoryId: "R" });
  });

  it.each(["rules", "requestedReviewer"])("is read though the token may not see %s", async (field) => {
    const problem = { type: "FORBIDDEN", message: "Resource not accessible", path: ["repository", "own", field] };
    await expect(github({}, [problem]).read()).resolves.toMatchObject({ repositoryId: "R" });
  });

  it("is not read when anything else is kept from the token", async () => {
    const problem = { type: "FORBIDDEN", message: "Resource not accessible", path: ["repository", "own"] };
    await expect(github({}, [problem]).read()).rejects.toThrow("acme/ops: cannot read the repository");
  });
});
