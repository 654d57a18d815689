import { Secret } from "@slipway/shared";
import { describe, expect, it } from "vitest";
import type { Answer, Ask, GitHub } from "../../src/github/github.ts";
import type { GraphqlProblem } from "../../src/github/github-error.ts";
import type { HeadsAnswer, ReadAnswer } from "../../src/ops/answers.ts";
import { readOps } from "../../src/ops/read-ops.ts";

const REQUEST = {
  files: ["k.yaml"],
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
          autoMergeRequest: null,
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
  squashMergeAllowed: true,
  mergeCommitAllowed: true,
  rebaseMergeAllowed: true,
  base: { name: "main", rules: { nodes: [] }, target: { oid: "base", tree: { oid: "tree" } } },
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
    access: { owner: "acme", name: "ops", token: new Secret("ghs_x"), input: "token" },
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

describe("the rules of the base", () => {
  const { base } = REPOSITORY;
  const rules = (type: string) => ({ base: { ...base, rules: { nodes: [{ type }] } } });
  const hidden = (field: string) => [{ type: "FORBIDDEN", message: "No", path: ["repository", "base", field] }];

  it.each([
    ["ask for verified commits", rules("REQUIRED_SIGNATURES"), [], true],
    ["do not ask for them", rules("DELETION"), [], false],
    ["are not to be read", { base: { ...base, rules: null } }, hidden("rules"), undefined],
    ["are not there, without a word", { base: { ...base, rules: null } }, [], undefined],
    ["are not to be read, but for protection that asks for them", protection(true), hidden("rules"), true],
    ["are not to be read as far as protection goes", rules("DELETION"), hidden("refUpdateRule"), undefined],
  ])("%s", async (_name, change, problems, expected) => {
    expect((await github(change, problems).read()).base.requiresSignatures).toBe(expected);
  });

  function protection(requiresSignatures: boolean) {
    return { base: { ...base, refUpdateRule: { requiresSignatures } } };
  }
});

describe("a branch", () => {
  const robot = { name: "robot[bot]", user: null };
  const tip = { oid: "tip", message: `${REQUEST.title}\n`, author: robot };

  it.each([
    ["of a commit by us, for this pull request, has our name", {}, true],
    ["of a person has not", { author: { name: "Ada", user: { login: "ada" } } }, false],
    ["for something else has not", { message: "By hand" }, false],
  ])("%s", async (_name, commit, hasOurName) => {
    const { branch } = await github({ branch: { target: { ...tip, ...commit } } }).read();
    expect(branch).toMatchObject({ hasOurName, parents: [], changedFiles: undefined });
  });
});

describe("a file", () => {
  /** Its id as `git hash-object` gives it for these bytes. */
  const OIDS = { text: "ce013625030ba8dba906f756967f9e9ca394464a", latin1: "3c4e33399589b51d7bae36f9d7fbede9b8b294e6" };

  it.each([
    ["has its text", { oid: OIDS.text, text: "hello\n" }, "hello\n"],
    ["has none that GitHub shows otherwise than it is", { oid: OIDS.latin1, text: "h\uFFFDllo\n" }, undefined],
    ["has none that is cut off", { oid: OIDS.text, text: "hello\n", isTruncated: true }, undefined],
  ])("%s", async (_name, { oid, ...object }, expected) => {
    const target = { ...REPOSITORY.base.target, f0: { mode: 33188, oid, object } };
    const { base } = await github({ base: { ...REPOSITORY.base, target } }).read();
    expect(base.files.get("k.yaml")?.text).toBe(expected);
  });
});
