import { Secret } from "@slipway/shared";
import { describe, expect, it } from "vitest";
import type { Answer, GitHub } from "../../src/github/github.ts";
import { GitHubError, type GraphqlProblem } from "../../src/github/github-error.ts";
import { moveBranches } from "../../src/ops/move.ts";
import { StaleRead } from "../../src/ops/stale.ts";

/** Moves a branch on a GitHub that gives this answer. */
function move(data: object, problems: readonly GraphqlProblem[] = []) {
  const github: GitHub = {
    access: { owner: "acme", name: "ops", token: new Secret("ghs_x"), input: "token" },
    ask: async <T>() => ({ data: data as T, problems }) satisfies Answer<T>,
    demand: () => Promise.reject(new Error("nothing is demanded")),
    post: () => Promise.reject(new Error("nothing is posted")),
  };
  const moves = [{ branch: "b", from: undefined, to: "1" }];
  return moveBranches(github, { repositoryId: "R", moves, newLabels: ["release"] });
}

const made = { n0: { label: { id: "L" } } };
const problem = (change: Partial<GraphqlProblem>): GraphqlProblem => ({ message: "No", ...change });

describe("a branch", () => {
  it("is moved when GitHub says so, whatever became of the labels", async () => {
    await expect(move({ updateRefs: {}, ...made })).resolves.toEqual(new Map([["release", "L"]]));
    const refused = [problem({ message: "Name has already been taken", path: ["n0"] })];
    await expect(move({ updateRefs: {}, n0: null }, refused)).resolves.toEqual(new Map());
  });

  it.each<[string, Partial<GraphqlProblem>]>([
    ["was somewhere else", { type: "STALE_DATA", path: ["updateRefs"] }],
    ["was not moved for a reason that is not known", { path: ["mutation Move", "updateRefs"] }],
    ["was not moved, and nothing says which part failed", {}],
  ])("that %s is read again", async (_name, change) => {
    await expect(move({ updateRefs: null, ...made }, [problem(change)])).rejects.toBeInstanceOf(StaleRead);
  });

  it.each<[string, Partial<GraphqlProblem>]>([
    ["a rule forbids", { message: "Repository rule violations found", path: ["updateRefs"] }],
    ["the token may not touch", { type: "FORBIDDEN", path: ["updateRefs"] }],
    ["cannot be seen", { type: "NOT_FOUND" }],
    ["GitHub breaks down over", { message: "Something went wrong while executing your query" }],
    ["limits keep from moving", { type: "RATE_LIMITED" }],
  ])("that %s ends the run", async (_name, change) => {
    await expect(move({ updateRefs: null }, [problem(change)])).rejects.toBeInstanceOf(GitHubError);
  });

  it("is not moved when only the label's trouble is told", async () => {
    const refused = [problem({ message: "Name has already been taken", path: ["n0"] })];
    await expect(move({ n0: null }, refused)).rejects.toThrow(
      "acme/ops: cannot move the branch: Name has already been",
    );
  });
});
