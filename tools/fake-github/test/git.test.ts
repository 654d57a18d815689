import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../../local-runner/test/temporary-folder.ts";
import { startFakeGitHub } from "../index.ts";
import { addressOf, cloneWith, SHOP, start, WRITE } from "./shop.ts";
import { git, withToken } from "./working-copy.ts";

describe("git", () => {
  it("clones, pushes and fetches", async () => {
    await using github = await start();
    const one = await cloneWith(github, WRITE);
    const other = await cloneWith(github, { contents: "read" });
    const sha = await one.commit("a.txt", "a");
    expect(await one.git("push", "origin", "main")).toMatchObject({ code: 0 });
    await other.git("pull", "--quiet");
    expect((await other.git("rev-parse", "HEAD")).out).toBe(sha);
  });

  it("pushes more than one request holds", async () => {
    await using github = await start();
    const copy = await cloneWith(github, WRITE);
    await copy.commit("large.txt", Array.from({ length: 400_000 }, (_, index) => index * 7919).join("\n"));
    expect(await copy.git("-c", "http.postBuffer=65536", "push", "origin", "main")).toMatchObject({ code: 0 });
    expect((await git(github.gitDirs[SHOP] ?? "", "fsck", "--strict")).code).toBe(0);
  });

  it("fetches one commit by its name, without its history", async () => {
    await using github = await start();
    const copy = await cloneWith(github, WRITE);
    const sha = await copy.commit("a.txt", "a");
    await copy.commit("b.txt", "b");
    await copy.git("push", "origin", "main");
    const token = github.issue({ repository: SHOP, permissions: { contents: "read" } });
    const folder = temporaryFolder();
    await git(folder, "init", "--quiet");
    const fetched = await git(folder, ...withToken(token), "fetch", "--depth=1", addressOf(github), sha);
    expect(fetched).toMatchObject({ code: 0 });
    expect((await git(folder, "rev-list", "--count", "FETCH_HEAD")).out).toBe("1");
  });

  it("starts with the branches and tags of another repository", async () => {
    await using first = await start();
    const copy = await cloneWith(first, WRITE);
    await copy.git("tag", "v1.0.0");
    await copy.git("push", "origin", "v1.0.0");
    await using second = await startFakeGitHub({ repositories: { "octo/fork": { from: first.gitDirs[SHOP] ?? "" } } });
    const refs = await git(second.gitDirs["octo/fork"] ?? "", "for-each-ref", "--format=%(refname)");
    expect(refs.out.split("\n")).toEqual(["refs/heads/main", "refs/tags/v1.0.0"]);
  });

  it("leaves nothing behind", async () => {
    const github = await start();
    const folder = github.gitDirs[SHOP] ?? "";
    expect(existsSync(folder)).toBe(true);
    await github[Symbol.asyncDispose]();
    expect(existsSync(folder)).toBe(false);
    await expect(fetch(github.urls.server.replace("github.localhost", "127.0.0.1"))).rejects.toThrow("fetch failed");
  });
});

describe("a token", () => {
  it("that may read cannot push", async () => {
    await using github = await start();
    const copy = await cloneWith(github, { contents: "read" });
    await copy.commit("a.txt", "a");
    const { code, err } = await copy.git("push", "origin", "main");
    expect(code).not.toBe(0);
    expect(err).toContain("remote: Permission to acme/shop.git denied to github-actions[bot].");
    expect(err).toContain("The requested URL returned error: 403");
  });

  it.each([
    ["without contents", "private", { issues: "write" }, "remote: Repository not found."],
    ["without contents", "public", { issues: "write" }, undefined],
  ] as const)("%s reads a %s repository: %o", async (_, visibility, permissions, complaint) => {
    await using github = await start({ visibility });
    const token = github.issue({ repository: SHOP, permissions });
    const { code, err } = await git(temporaryFolder(), ...withToken(token), "clone", "--quiet", addressOf(github));
    expect({ code, err }).toEqual(
      complaint === undefined ? { code: 0, err: "" } : { code: 128, err: expect.stringContaining(complaint) },
    );
  });

  it("of another repository does not see a private one", async () => {
    await using github = await startFakeGitHub({ repositories: { [SHOP]: {}, "acme/ops": { files: { a: "" } } } });
    const token = github.issue({ repository: SHOP, permissions: WRITE });
    const cloned = await git(temporaryFolder(), ...withToken(token), "clone", `${github.urls.server}/acme/ops.git`);
    expect(cloned.err).toContain("remote: Repository not found.");
  });

  it("that was never issued, or is no longer good, is a wrong password", async () => {
    await using github = await start();
    const revoked = github.issue({ repository: SHOP, permissions: WRITE });
    github.revoke(revoked);
    for (const token of ["ghs_madeup", revoked]) {
      const address = addressOf(github).replace("//", `//x-access-token:${token}@`);
      const { err } = await git(temporaryFolder(), "ls-remote", address);
      expect(err).toContain("remote: Invalid username or token.");
      expect(err).toContain("Authentication failed");
    }
    expect(new Set(github.requests.map(({ status }) => status))).toEqual(new Set([401]));
  });

  it("is asked for when there is none", async () => {
    await using github = await start();
    const { err } = await git(temporaryFolder(), "ls-remote", addressOf(github));
    expect(err).toContain("could not read Username");
  });
});
