import { execFileSync } from "node:child_process";
import { beforeAll, expect, it } from "vitest";
import { errorOf, FILE, kustomization, OpsStory, type PushedImage, pushImage, shown } from "./support/ops.ts";
import { openWorkspace } from "./support/workspace.ts";

let image: PushedImage;
beforeAll(async () => {
  image = await pushImage();
});

/** A history with names for versions: one, two and three follow each other, and aside is from one. */
function history() {
  const { path } = openWorkspace();
  const identity = ["-c", "user.name=ada", "-c", "user.email=ada@lab.test", "-c", "commit.gpgsign=false"];
  const git = (...args: string[]) => execFileSync("git", [...identity, ...args], { cwd: path });
  const release = (name: string) => {
    git("commit", "--quiet", "--allow-empty", "--message", name);
    git("tag", name);
  };
  git("init", "--quiet", "--initial-branch=main");
  for (const name of ["one", "two", "three"]) release(name);
  git("checkout", "--quiet", "-b", "side", "one");
  release("aside");
  return { from: path };
}

/** `two` is deployed. */
function open() {
  return OpsStory.open({ image, app: history(), files: { [FILE]: kustomization(image, "two") } });
}

const BY_HAND = { ref: "refs/heads/main" };

it("versions that are no numbers are ordered by their commits", async () => {
  await using ops = await open();
  const newer = await ops.released("three", BY_HAND);
  expect(newer.outputs.result).toBe("opened");
  expect(ops.pull(1).body).toContain("[1 commit](");
  const older = await ops.release("one", BY_HAND);
  expect(errorOf(older)).toContain("one is older than two, which is deployed");
  const late = await ops.released("one", { ref: "refs/tags/one", sha: ops.gitOfApp("rev-parse", "one").trim() });
  expect(shown(late)).toContain("two is newer, and deployed");
  const aside = await ops.release("aside", BY_HAND);
  expect(errorOf(aside)).toContain("aside does not contain two, which is deployed");
  expect(ops.open).toHaveLength(1);
});

it("one of which nothing is known is opened with a word about that", async () => {
  await using ops = await OpsStory.open({ image, files: { [FILE]: kustomization(image, "two") } });
  await ops.released("three", BY_HAND);
  expect(ops.pull(1).body).toContain("whether three is newer than what is deployed cannot be told");
});
