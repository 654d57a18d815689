import { execFileSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { runnerShell, type Shell } from "@slipway/shared";
import { memoryFiles } from "@slipway/shared/testing";
import { describe, expect, it } from "vitest";
import { readCommit } from "../src/commit.ts";
import { isForkPullRequest, repositoryUrl } from "../src/run-origin.ts";

/** The real shell, in another folder. */
function shellIn(cwd: string): Shell {
  return { run: (argv, options) => runnerShell.run(argv, { ...options, cwd }) };
}

describe("the commit that is built", () => {
  it("is the one that is checked out, with its own time", async () => {
    await using folder = await temporaryFolder();
    const git = (...args: string[]) =>
      execFileSync("git", ["-c", "user.name=t", "-c", "user.email=t@t", ...args], { cwd: folder.path });
    git("init", "--quiet");
    const dates = { ...process.env, GIT_COMMITTER_DATE: "2026-11-21T03:00:00+01:00" };
    const options = { cwd: folder.path, env: dates };
    execFileSync(
      "git",
      ["-c", "user.name=t", "-c", "user.email=t@t", "commit", "--quiet", "--allow-empty", "-m", "one"],
      options,
    );
    const head = git("rev-parse", "HEAD").toString().trim();
    expect(await readCommit(shellIn(folder.path), {})).toEqual({
      id: head,
      epoch: Date.parse("2026-11-21T02:00:00Z") / 1_000,
    });
    expect(await readCommit(shellIn(folder.path), { SOURCE_DATE_EPOCH: "7" })).toEqual({ id: head, epoch: 7 });
  });

  it("is the workflow's where nothing is checked out, without a time", async () => {
    await using folder = await temporaryFolder();
    expect(await readCommit(shellIn(folder.path), { GITHUB_SHA: "abc" })).toEqual({ id: "abc", epoch: undefined });
    expect(await readCommit(shellIn(folder.path), {})).toBeUndefined();
  });
});

describe("where a run comes from", () => {
  const event = (head: object | null) =>
    memoryFiles({
      "/event.json": JSON.stringify({
        pull_request: { head: { repo: head }, base: { repo: { full_name: "acme/shop" } } },
      }),
    });
  const env = { GITHUB_EVENT_NAME: "pull_request", GITHUB_EVENT_PATH: "/event.json" };

  it.each([
    ["the same repository", { full_name: "acme/shop" }, env, false],
    ["a fork", { full_name: "ana/shop" }, env, true],
    ["a fork that is gone", null, env, true],
    ["a push", { full_name: "ana/shop" }, { ...env, GITHUB_EVENT_NAME: "push" }, false],
  ])("is seen in the event: %s", async (_name, head, given, expected) => {
    expect(await isForkPullRequest(event(head), given)).toBe(expected);
  });

  it("is the repository's page on its own server", () => {
    const context = { repository: "acme/shop" } as Parameters<typeof repositoryUrl>[0];
    expect(repositoryUrl(context, { GITHUB_SERVER_URL: "https://git.lab" })).toBe("https://git.lab/acme/shop");
    expect(repositoryUrl({ ...context, repository: "" }, {})).toBe("");
  });
});

async function temporaryFolder() {
  const path = await mkdtemp(`${tmpdir()}/slipway-git-`);
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true }) };
}
