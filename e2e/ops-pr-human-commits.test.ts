import { beforeAll, describe, expect, it } from "vitest";
import { errorOf, FILE, kustomization, OpsStory, type PushedImage, pushImage, shown } from "./support/ops.ts";

let image: PushedImage;
beforeAll(async () => {
  image = await pushImage();
});

const BRANCH = "ops-pr/shop/production/1.4.0";
const CHECKS = [
  { name: "main", refs: ["~DEFAULT_BRANCH"], rules: ["required_status_checks"], checks: ["render"], bypass: ["ada"] },
] as const;
const BOTH = ["By hand", "shop 1.4.0 to production"];

/** A person has begun the branch of 1.4.0 before any run came to it. */
async function begun(readme = true): Promise<OpsStory> {
  const ops = await OpsStory.open({ image });
  await ops.act("git/refs", { ref: `refs/heads/${BRANCH}`, sha: ops.git("rev-parse", "main").trim() }, "POST");
  if (readme) await ops.commit(BRANCH, { path: "README.md", text: "# By hand\n" });
  return ops;
}

function commitsOn(ops: OpsStory): string[] {
  return ops.git("log", "--reverse", "--format=%s", `main..${BRANCH}`).trim().split("\n");
}

describe("a person's commit below ours", () => {
  it("stays when its version is released again after its pull request was closed", async () => {
    await using ops = await begun();
    await ops.released("1.4.0");
    await ops.released("1.5.0");
    expect([ops.open.map(({ number }) => number), commitsOn(ops)]).toEqual([[2], BOTH]);
    const meant = { ref: "refs/heads/main", with: { "allow-downgrade": "true" } };
    expect((await ops.released("1.4.0", meant)).outputs).toMatchObject({
      result: "opened",
      "pull-request-number": "3",
    });
    expect(commitsOn(ops)).toEqual(BOTH);
    expect(ops.file(BRANCH, "README.md")).toBe("# By hand\n");
    expect(ops.file(BRANCH)).toContain("newTag: 1.4.0");
  });

  it("stays when the same run has to begin anew after its own commit", async () => {
    await using ops = await begun();
    const message = "A pull request already exists for acme:ops-pr/shop/production/1.4.0.";
    const body = /mutation Open\b/;
    const fault = ops.github.addFault({
      path: "/graphql",
      body,
      kind: "graphql-error",
      type: "UNPROCESSABLE",
      message,
    });
    expect((await ops.released("1.4.0")).outputs.result).toBe("opened");
    expect([fault.count, commitsOn(ops)]).toEqual([1, BOTH]);
    expect((await ops.released("1.4.0")).outputs.result).toBe("unchanged");
  });

  it("is written over by whoever says so", async () => {
    await using ops = await begun();
    await ops.released("1.4.0", { with: { "on-human-commits": "overwrite" } });
    expect(commitsOn(ops)).toEqual(["shop 1.4.0 to production"]);
  });

  it("is a branch of its own where it says already what is to be said", async () => {
    await using ops = await begun(false);
    const text = kustomization(image, "1.4.0").replace(/sha256:[0-9a-f]{64}/, image.digest);
    await ops.commit(BRANCH, { text });
    expect((await ops.released("1.4.0")).outputs).toMatchObject({ result: "opened", branch: BRANCH });
    expect(commitsOn(ops)).toEqual(["By hand"]);
  });
});

/** A person has squashed a change into our commit, which keeps its author and subject. */
async function amend(ops: OpsStory, change: Parameters<OpsStory["commit"]>[1]): Promise<string> {
  await ops.commit(BRANCH, change);
  const author = ["-c", "user.name=release-robot[bot]", "-c", "user.email=robot@example.com"];
  const commit = ["commit-tree", `${BRANCH}^{tree}`, "-p", "main", "-m", "shop 1.4.0 to production"];
  const amended = ops.git(...author, ...commit).trim();
  ops.git("update-ref", `refs/heads/${BRANCH}`, amended);
  return amended;
}

describe("a person's change within our commit", () => {
  const strict = { with: { "on-human-commits": "fail" } };

  it("is not ours: nothing is written over, and nothing merges by itself", async () => {
    await using ops = await OpsStory.open({ image, allowAutoMerge: true, rulesets: CHECKS });
    await ops.released("1.4.0");
    const amended = await amend(ops, { path: "README.md", text: "# By hand\n" });
    await ops.released("1.4.0", { with: { "auto-merge": "true" } });
    expect(ops.pull(1).autoMerge).toBeUndefined();
    expect(ops.pull(1).body).not.toContain(`"head":"${amended}"`);
    await ops.commit("main", { path: "README.md", text: "# Others\n" });
    await ops.released("1.5.0");
    expect([ops.open.map(({ number }) => number), ops.git("rev-parse", BRANCH).trim()]).toEqual([[2], amended]);
  });

  it("is put right with a commit of ours on top when it is of the pins", async () => {
    await using ops = await OpsStory.open({ image });
    await ops.released("1.4.0");
    await amend(ops, { text: ops.file(BRANCH).replace(image.digest, `sha256:${"c".repeat(64)}`) });
    expect((await ops.release("1.4.0", strict)).outputs.result).toBe("refused");
    expect((await ops.released("1.4.0")).outputs.result).toBe("updated");
    expect(ops.file(BRANCH)).toContain(image.digest);
    expect(commitsOn(ops)).toEqual(["shop 1.4.0 to production", "shop 1.4.0 to production"]);
  });
});

describe("a merge by itself that a run has asked for", () => {
  const wanted = { with: { "auto-merge": "true" } };
  const armed = async () => {
    const ops = await OpsStory.open({ image, allowAutoMerge: true, rulesets: CHECKS });
    await ops.released("1.4.0", wanted);
    expect(ops.pull(1).autoMerge?.by).toBe("release-robot[bot]");
    return ops;
  };

  it("is turned off when people have put commits on the branch, and on again without them", async () => {
    await using ops = await armed();
    await ops.commit(BRANCH, { path: "README.md", text: "# By hand\n" });
    const run = await ops.released("1.4.0", wanted);
    expect(ops.pull(1).autoMerge).toBeUndefined();
    expect(shown(run)).toContain("#1 no longer merges by itself, as a run before had asked for");
    expect(run.outputs.result).toBe("updated");
    expect(ops.pull(1).body).toContain("its branch has commits that are not ours");
    await ops.released("1.4.0", { with: { ...wanted.with, "on-human-commits": "overwrite" } });
    expect(ops.pull(1).autoMerge?.by).toBe("release-robot[bot]");
    expect(ops.github.violations).toEqual([]);
  });

  it("is turned off by a run that refuses what it finds", async () => {
    await using ops = await armed();
    await ops.commit(BRANCH, { text: ops.file(BRANCH).replace("1.4.0", "1.4.1") });
    const run = await ops.release("1.4.0", { with: { ...wanted.with, "on-human-commits": "fail" } });
    expect([run.outputs.result, ops.pull(1).autoMerge]).toEqual(["refused", undefined]);
  });

  it("is turned off before anything is moved", async () => {
    await using ops = await armed();
    await ops.commit("main", { text: `${kustomization(image)}namespace: shop\n` });
    const { asked } = await ops.counting(() => ops.released("1.4.0"));
    expect(asked[1]).toBe("mutation disablePullRequestAutoMerge");
    expect(ops.pull(1).autoMerge).toBeUndefined();
  });

  it("is turned off when nothing else is to be done, and that is said once", async () => {
    await using ops = await armed();
    expect((await ops.counting(() => ops.released("1.4.0"))).asked).toContain("mutation disablePullRequestAutoMerge");
    expect((await ops.counting(() => ops.released("1.4.0"))).asked).toHaveLength(1);
  });

  it("stays when it was a person who asked for it", async () => {
    await using ops = await armed();
    Object.assign(ops.pull(1), { autoMerge: { by: "ada", method: "squash" } });
    await ops.released("1.4.0");
    expect(ops.pull(1).autoMerge?.by).toBe("ada");
  });

  it("ends the run when it cannot be turned off", async () => {
    await using ops = await armed();
    ops.github.addFault({ path: "/graphql", body: /mutation NoAutoMerge/, kind: "status", status: 403 });
    await ops.commit("main", { text: `${kustomization(image)}namespace: shop\n` });
    const before = ops.git("rev-parse", BRANCH);
    const run = await ops.release("1.4.0");
    expect([run.conclusion, ops.git("rev-parse", BRANCH)]).toEqual(["failure", before]);
    expect(errorOf(run)).toContain("acme/ops: cannot turn off the merge by itself: Resource not accessible");
  });
});

it("a file that is not UTF-8 is left as it is", async () => {
  const text = Buffer.from(kustomization(image).replace("# Production", "# Système"), "latin1");
  await using ops = await OpsStory.open({ image, files: { [FILE]: text } });
  const run = await ops.release("1.4.0");
  expect(errorOf(run)).toContain(`${FILE} is no text in UTF-8, or longer than GitHub shows: pin another file`);
  expect(ops.branches).toEqual(["main"]);
});
