import { Secret } from "@slipway/shared";
import { describe, expect, it } from "vitest";
import { readApp } from "../../src/app/read-app.ts";
import { changesSection } from "../../src/body/changes-section.ts";
import type { Answer, GitHub } from "../../src/github/github.ts";
import type { GraphqlProblem } from "../../src/github/github-error.ts";

const [OLD, NEW] = ["a".repeat(40), "b".repeat(40)];
const FOLDER = { entries: [{ name: "1_first.up.sql", oid: "c", type: "blob" }] };
const FORBIDDEN: GraphqlProblem = { type: "FORBIDDEN", message: "Resource not accessible by integration" };

const compared = (change: object = {}) => ({
  name: "v1.3.0",
  h0: {
    aheadBy: 1,
    status: "AHEAD",
    commits: { nodes: [{ oid: NEW, messageHeadline: "Use uuid", associatedPullRequests: { nodes: [] }, ...change }] },
  },
});

/** Reads the release of 1.4.0 over 1.3.0 from a GitHub that gives this answer. */
function read(change: object, problems: readonly GraphqlProblem[] = [], migrationsPath?: string) {
  const repository = { url: "https://g/acme/shop", n0: { oid: NEW }, o0: { oid: OLD }, c0: compared(), ...change };
  const github: GitHub = {
    access: { owner: "acme", name: "shop", token: new Secret("ghs_x"), input: "app-token" },
    ask: async <T>() => ({ data: { repository } as T, problems }) satisfies Answer<T>,
    demand: () => Promise.reject(new Error("nothing is demanded")),
    post: () => Promise.reject(new Error("nothing is posted")),
  };
  const [deployed, released] = ["1.3.0", "1.4.0"].map((version) => ({ version, commit: undefined }));
  if (deployed === undefined || released === undefined) throw new Error("two versions are compared");
  return readApp(github, { deployed, released, migrationsPath });
}

const at = (...path: (string | number)[]): GraphqlProblem => ({ ...FORBIDDEN, path: ["repository", ...path] });

describe("a token that may not read pull requests", () => {
  it("gives the commits without their numbers, and what it lacks", async () => {
    const problem = at("c0", "h0", "commits", "nodes", 0, "associatedPullRequests");
    const { changes, commit } = await read({ c0: compared({ associatedPullRequests: null }) }, [problem, problem]);
    expect(commit).toBe(NEW);
    expect(changes).toMatchObject({ commits: [{ sha: NEW, subject: "Use uuid", pull: undefined }], total: 1 });
    const lack =
      "Numbers of pull requests could not be read: Resource not accessible by integration; give app-token pull-requests: read";
    expect(changes?.lack).toBe(lack);
    if (changes === undefined) throw new Error("there are changes");
    expect(changesSection(changes, 0)).toMatch(/Numbers of pull requests could not be read: .*\.$/);
  });

  it("is not spoken of where nothing was kept back", async () => {
    const { changes, uncompared } = await read({ c0: compared({ associatedPullRequests: null }) });
    expect([changes?.commits[0]?.pull, changes?.lack, uncompared]).toEqual([undefined, undefined, undefined]);
  });
});

describe("commits that were kept back", () => {
  it.each([[{ nodes: null }], [{ nodes: [null] }]])("are told of (%j)", async (commits) => {
    const c0 = { name: "v1.3.0", h0: { aheadBy: 1, status: "AHEAD", commits } };
    const { changes } = await read({ c0 }, [at("c0", "h0", "commits", "nodes")]);
    expect(changes).toMatchObject({ commits: [], total: 1, lack: expect.stringContaining("Some of the commits") });
  });

  it("are told of when the whole comparison is", async () => {
    const { changes, uncompared } = await read({ c0: { name: "v1.3.0", h0: null } }, [at("c0", "h0")]);
    expect([changes, uncompared]).toEqual([undefined, "Resource not accessible by integration"]);
  });
});

describe("what is there by one of its names alone", () => {
  it("is all there", async () => {
    const missing: GraphqlProblem = { type: "NOT_FOUND", message: "No", path: ["repository", "c0", "h0"] };
    const { commit, uncompared } = await read({ n0: null, n1: { oid: NEW }, c0: { name: "v1.3.0", h0: null } }, [
      missing,
      at("n0"),
    ]);
    expect([commit, uncompared]).toEqual([NEW, undefined]);
  });
});

describe("what decides a release and was kept back is not taken for missing", () => {
  it.each<[string, object, GraphqlProblem]>([
    ["the released commit", { n0: null }, at("n0")],
    ["the deployed commit", { o0: null }, at("o0")],
    ["the deployed folder of migrations", { nm0: FOLDER, om0: null }, at("om0")],
    ["a folder in it", { nm0: FOLDER, om0: FOLDER }, at("om0", "entries", 3, "object")],
  ])("%s", async (_name, change, problem) => {
    await expect(read(change, [problem], "db")).rejects.toThrow(
      "acme/shop: cannot read the application's repository: Resource not accessible by integration",
    );
  });

  it("though a folder that is not there is none", async () => {
    const { deployed, released } = await read({ nm0: FOLDER, om0: null }, [], "db");
    expect([deployed, released?.length]).toEqual([[], 1]);
  });
});
