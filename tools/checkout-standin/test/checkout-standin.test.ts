import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { runAction } from "../../local-runner/index.ts";
import { temporaryFolder } from "../../local-runner/test/temporary-folder.ts";

const ACTION = "tools/checkout-standin";

/** A server with one repository: two commits on main, a tag on the first, a branch and a pull request on the second. */
function serve() {
  const root = temporaryFolder();
  const path = join(root, "octo", "app");
  mkdirSync(dirname(path), { recursive: true });
  const git = (...args: string[]) => {
    const identity = ["-c", "user.name=Test", "-c", "user.email=test@example.com"];
    return execFileSync("git", [...identity, ...args], {
      cwd: existsSync(path) ? path : root,
      encoding: "utf8",
      stdio: "pipe",
    }).trim();
  };
  git("init", "--quiet", "--initial-branch", "main", path);
  git("commit", "--quiet", "--allow-empty", "--message", "first");
  git("tag", "v1");
  git("commit", "--quiet", "--allow-empty", "--message", "second");
  git("branch", "feature");
  git("update-ref", "refs/pull/7/merge", "HEAD");
  return { server: `file://${root}`, first: git("rev-parse", "v1"), second: git("rev-parse", "main") };
}

type Inputs = Readonly<Record<string, string>>;

async function checkOut(
  { server, second }: ReturnType<typeof serve>,
  given: { with?: Inputs; ref?: string; sha?: string },
) {
  const workspace = temporaryFolder();
  const run = await runAction({
    action: ACTION,
    workspace,
    with: given.with ?? {},
    github: {
      repository: "octo/app",
      server_url: server,
      ref: given.ref ?? "refs/heads/main",
      sha: given.sha ?? second,
    },
  });
  const folder = join(workspace, given.with?.path ?? "");
  const git = (...args: string[]) => execFileSync("git", args, { cwd: folder, encoding: "utf8", stdio: "pipe" }).trim();
  return { run, folder, git };
}

describe("the stand-in for actions/checkout", () => {
  it.each([
    ["refs/heads/main", {}, "main", "second"],
    ["refs/tags/v1", {}, "", "first"],
    ["refs/pull/7/merge", {}, "", "second"],
    ["refs/heads/main", { ref: "v1" }, "", "first"],
    ["refs/heads/main", { ref: "feature" }, "feature", "second"],
    ["refs/heads/main", { ref: "refs/heads/feature" }, "feature", "second"],
  ])("on %s with %j is on branch '%s' at the %s commit", async (ref, inputs, branch, message) => {
    const served = serve();
    const sha = ref === "refs/tags/v1" ? served.first : served.second;
    const { run, git } = await checkOut(served, { ref, sha, with: inputs });
    expect(run.conclusion, run.log.join("\n")).toBe("success");
    expect(git("branch", "--show-current")).toBe(branch);
    expect(git("log", "-1", "--format=%s")).toBe(message);
    expect(run.outputs.commit).toBe(git("rev-parse", "HEAD"));
  });

  it("takes the run's commit also when the branch has moved on", async () => {
    const served = serve();
    const { git } = await checkOut(served, { sha: served.first });
    expect(git("log", "-1", "--format=%s")).toBe("first");
    expect(git("branch", "--show-current")).toBe("main");
  });

  it("takes a commit by its SHA, below a path", async () => {
    const served = serve();
    const { git, folder } = await checkOut(served, { with: { ref: served.first, path: "a/b" } });
    expect(git("rev-parse", "HEAD")).toBe(served.first);
    expect(existsSync(join(folder, ".git"))).toBe(true);
  });

  it("fetches one commit, or all with their tags", async () => {
    const served = serve();
    const one = await checkOut(served, {});
    const all = await checkOut(served, { with: { "fetch-depth": "0" } });
    expect([one, all].map(({ git }) => git("rev-list", "--count", "HEAD"))).toEqual(["1", "2"]);
    expect([one, all].map(({ git }) => git("tag"))).toEqual(["", "v1"]);
  });

  it("keeps the token for later steps as long as the job lasts, and only when asked", async () => {
    const served = serve();
    const { run, folder } = await checkOut(served, {});
    expect(run.log.join("\n")).not.toContain("AUTHORIZATION");
    expect(readFileSync(join(folder, ".git", "config"), "utf8")).not.toContain("extraheader");
    const during = await runAction({
      action: ACTION,
      workspace: temporaryFolder(),
      phases: ["main"],
      github: { repository: "octo/app", server_url: served.server, sha: served.second },
    });
    expect(during.state).toHaveProperty("folder");
  });

  it("fails with git's words for what is not there", async () => {
    const { run } = await checkOut(serve(), { with: { ref: "nowhere" } });
    expect(run.conclusion).toBe("failure");
    expect(run.annotations.map(({ message }) => message)).toEqual(["git fetch failed"]);
    expect(run.log.join("\n")).toContain("nowhere");
  });
});
