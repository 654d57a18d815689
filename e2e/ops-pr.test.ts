import { beforeAll, describe, expect, it } from "vitest";
import { errorOf, FILE, kustomization, OpsStory, type PushedImage, pushImage, shown } from "./support/ops.ts";

let image: PushedImage;
beforeAll(async () => {
  image = await pushImage();
});

const CREATE = [
  "query viewer repository",
  "git/create-tree",
  "git/create-commit",
  "mutation updateRefs createLabel",
  "mutation createPullRequest",
  "mutation addLabelsToLabelable",
];
const READ = CREATE.slice(0, 1);
const REBUILD = [...CREATE.slice(0, 3), "mutation updateRefs", "mutation updatePullRequest"];
const BRANCH = "ops-pr/shop/production/1.4.0";

describe("a release", () => {
  it("opens a pull request that changes its pins alone, in six requests", async () => {
    await using ops = await OpsStory.open({ image });
    const { run, asked } = await ops.counting(() => ops.released("1.4.0"));
    expect(asked).toEqual(CREATE);
    expect(run.outputs).toMatchObject({ result: "opened", "pull-request-number": "1", branch: BRANCH });
    expect(run.outputs["changed-files"]).toBe(JSON.stringify([FILE]));
    expect(ops.file(BRANCH)).toBe(kustomization(image, "1.4.0").replace(/sha256:[0-9a-f]{64}/, image.digest));
    expect(ops.git("diff", "--numstat", "main", BRANCH)).toBe(`2\t2\t${FILE}\n`);
    const pull = ops.pull(1);
    expect(pull).toMatchObject({ title: "shop 1.4.0 to production", base: "main", draft: false });
    expect(pull.body).toContain("| `api` | `1.3.0@0123456789ab` |");
    expect(ops.records.labelled[1]).toEqual(["ops-pr"]);
    expect(ops.records.signed).toContain(run.outputs["commit-sha"]);
    expect(ops.git("fsck", "--strict")).toBe("");
    expect(ops.github.violations).toEqual([]);
  });

  it("that is run again asks once, and changes nothing", async () => {
    await using ops = await OpsStory.open({ image });
    await ops.released("1.4.0");
    const { run, asked } = await ops.counting(() => ops.released("1.4.0"));
    expect(asked).toEqual(READ);
    expect(run.outputs).toMatchObject({ result: "unchanged", "pull-request-number": "1" });
    expect(ops.pushes).toHaveLength(1);
  });

  it("that is on the base already asks once", async () => {
    const files = { [FILE]: kustomization(image, "1.4.0").replace(/sha256:[0-9a-f]{64}/, image.digest) };
    await using ops = await OpsStory.open({ image, files });
    const { run, asked } = await ops.counting(() => ops.released("1.4.0"));
    expect(asked).toEqual(READ);
    expect(run.outputs).toMatchObject({ result: "unchanged", "pull-request-number": "" });
  });

  it("with other words changes the text alone, and keeps what is ticked", async () => {
    await using ops = await OpsStory.open({ image });
    await ops.released("1.4.0", { with: { checklist: "Tell the players" } });
    ops.pull(1).body = (ops.pull(1).body ?? "").replace("- [ ] Tell the players", "- [x] Tell the players");
    const more = { checklist: "Tell the players\nTell the team" };
    const { run, asked } = await ops.counting(() => ops.released("1.4.0", { with: more }));
    expect(asked).toEqual([...READ, "mutation updatePullRequest"]);
    expect(run.outputs).toMatchObject({ result: "updated", "changed-files": "[]" });
    expect(ops.pull(1).body).toContain("- [x] Tell the players\n- [ ] Tell the team");
    expect(ops.pushes).toHaveLength(1);
  });

  it("is put on the new base in five requests when a pinned file has changed there", async () => {
    await using ops = await OpsStory.open({ image });
    await ops.released("1.4.0");
    await ops.commit("main", { path: "README.md", text: "# Others\n" });
    expect((await ops.counting(() => ops.released("1.4.0"))).asked).toEqual(READ);
    await ops.commit("main", { text: `${kustomization(image)}namespace: shop\n` });
    const { run, asked } = await ops.counting(() => ops.released("1.4.0"));
    expect(asked).toEqual(REBUILD);
    expect(run.outputs.result).toBe("updated");
    expect(ops.file(BRANCH)).toContain("namespace: shop");
    expect(ops.git("log", "--format=%s", `main..${BRANCH}`)).toBe("shop 1.4.0 to production\n");
    expect(ops.open.map(({ number }) => number)).toEqual([1]);
  });

  it("is put on the new base for any change there, where branches have to be up to date", async () => {
    const rules = ["required_status_checks"] as const;
    const strict = { name: "main", refs: ["~DEFAULT_BRANCH"], rules, strict: true, bypass: ["ada"] };
    await using ops = await OpsStory.open({ image, rulesets: [strict] });
    await ops.released("1.4.0");
    await ops.commit("main", { path: "README.md", text: "# Others\n" });
    expect((await ops.counting(() => ops.released("1.4.0"))).asked).toEqual(REBUILD);
    expect(ops.git("rev-parse", `${BRANCH}~1`)).toBe(ops.git("rev-parse", "main"));
  });

  it("that nobody wants written yet is only shown", async () => {
    await using ops = await OpsStory.open({ image });
    const { run, asked } = await ops.counting(() => ops.released("1.4.0", { with: { "dry-run": "true" } }));
    expect(asked).toEqual(READ);
    expect(run.outputs).toMatchObject({ result: "planned", "changed-files": JSON.stringify([FILE]) });
    expect(run.summary).toContain("+    newTag: 1.4.0 # by releases");
    expect(run.summary).toContain("## Checklist");
    expect([ops.branches, ops.records.pulls]).toEqual([["main"], []]);
  });

  it("asks people and teams, as a draft, with labels of its own", async () => {
    await using ops = await OpsStory.open({ image });
    const wishes = { reviewers: "ada, acme/platform", draft: "true", labels: "release, production" };
    const { asked } = await ops.counting(() => ops.released("1.4.0", { with: wishes }));
    expect(ops.github.violations).toEqual([]);
    expect(asked).toEqual([...CREATE, "pulls/request-reviewers"]);
    expect(ops.pull(1)).toMatchObject({ draft: true, reviewers: ["ada"] });
    expect(ops.records.labelled[1]).toEqual(["release", "production"]);
  });
});

describe("versions in order", () => {
  it("supersede older ones: closed with a word, branches gone", async () => {
    await using ops = await OpsStory.open({ image });
    await ops.released("1.4.0");
    const { run, asked } = await ops.counting(() => ops.released("1.5.0"));
    expect(asked).toHaveLength(7);
    expect(run.outputs).toMatchObject({ result: "opened", "pull-request-number": "2" });
    expect(ops.open.map(({ number }) => number)).toEqual([2]);
    expect(ops.records.comments.map(({ number, body }) => [number, body])).toEqual([
      [1, "Superseded by #2, which releases 1.5.0."],
    ]);
    expect(ops.branches).toEqual(["main", "ops-pr/shop/production/1.5.0"]);
  });

  it("leave older ones alone when they are told to", async () => {
    await using ops = await OpsStory.open({ image });
    await ops.released("1.4.0");
    await ops.released("1.5.0", { with: { supersede: "false" } });
    expect(ops.open).toHaveLength(2);
  });

  it("leave open what cannot be closed, and the next one closes it", async () => {
    await using ops = await OpsStory.open({ image });
    await ops.released("1.4.0");
    ops.github.addFault({ path: "/graphql", body: /mutation Close/, kind: "status", status: 403 });
    const run = await ops.released("1.5.0");
    expect(shown(run)).toMatch(
      /#1 is obsolete and could not be closed: Resource not accessible .*\s+.*it stays open\s+Next: gh pr close 1 --repo acme\/ops/,
    );
    expect([run.outputs["pull-request-number"], ops.open.length]).toEqual(["2", 2]);
    await ops.released("1.6.0");
    expect(ops.open.map(({ number }) => number)).toEqual([3]);
  });

  it("of other environments and services do not know each other", async () => {
    await using ops = await OpsStory.open({ image });
    await ops.released("1.5.0", { with: { environment: "staging" } });
    await ops.released("1.4.0");
    await ops.released("1.3.5", { with: { service: "shop-admin" } });
    expect(ops.open).toHaveLength(3);
  });

  it("end a late run, of which nothing is written", async () => {
    await using ops = await OpsStory.open({ image });
    await ops.released("1.5.0");
    const late = await ops.released("1.4.0");
    expect(late.outputs).toMatchObject({ result: "superseded", "pull-request-number": "1" });
    expect(shown(late)).toContain("1.5.0 is newer, and in #1; this run is late");
    expect(ops.pushes).toHaveLength(1);
  });

  it("close what a late run has opened before, without coming to its end", async () => {
    await using ops = await OpsStory.open({ image });
    for (const version of ["1.4.0", "1.5.0"]) await ops.released(version, { with: { supersede: "false" } });
    expect((await ops.released("1.4.0")).outputs.result).toBe("superseded");
    expect(ops.open.map(({ number }) => number)).toEqual([2]);
    expect(ops.branches).toEqual(["main", "ops-pr/shop/production/1.5.0"]);
  });

  it("give way to an older one that a person means", async () => {
    await using ops = await OpsStory.open({ image });
    await ops.released("1.5.0");
    const meant = await ops.released("1.4.0", { ref: "refs/heads/main", with: { "allow-downgrade": "true" } });
    expect(meant.outputs).toMatchObject({ result: "opened", "pull-request-number": "2" });
    expect(ops.open.map(({ number }) => number)).toEqual([2]);
    expect(ops.branches).toEqual(["main", BRANCH]);
  });

  it("are never taken down by a tag, and by people only when they say so", async () => {
    await using ops = await OpsStory.open({ image });
    const tag = await ops.released("1.2.0");
    expect(tag.outputs.result).toBe("superseded");
    expect(shown(tag)).toContain("1.3.0 is newer, and deployed");
    const person = await ops.release("1.2.0", { ref: "refs/heads/main" });
    expect(person.outputs.result).toBe("refused");
    expect(errorOf(person)).toContain("1.2.0 is older than 1.3.0, which is deployed; nothing was changed");
    expect(ops.pushes).toEqual([]);
    const meant = { ref: "refs/heads/main", with: { "allow-downgrade": "true" } };
    expect((await ops.released("1.2.0", meant)).outputs.result).toBe("opened");
  });
});

describe("what people have done", () => {
  it("stays: a commit on the branch, with ours on top when the pins are others", async () => {
    await using ops = await OpsStory.open({ image });
    await ops.released("1.4.0");
    await ops.commit(BRANCH, { path: "README.md", text: "# By hand\n" });
    expect((await ops.released("1.4.0")).outputs.result).not.toBe("failed");
    expect(ops.pushes).toHaveLength(2);
    await ops.commit(BRANCH, { text: ops.file(BRANCH).replace("1.4.0", "1.4.1") });
    expect((await ops.released("1.4.0")).outputs.result).toBe("updated");
    expect(ops.git("log", "--format=%s", `main..${BRANCH}`).trim().split("\n")).toEqual([
      "shop 1.4.0 to production",
      "By hand",
      "By hand",
      "shop 1.4.0 to production",
    ]);
    await ops.commit("main", { text: `${kustomization(image)}# later\n` });
    const conflict = await ops.release("1.4.0");
    expect(errorOf(conflict)).toContain("#1 for 1.4.0 conflicts with the base, and has commits that are not ours");
    expect(ops.file(BRANCH, "README.md")).toBe("# By hand\n");
  });

  it("is a reason to fail, or is written over, as they wish", async () => {
    await using ops = await OpsStory.open({ image });
    await ops.released("1.4.0");
    await ops.commit(BRANCH, { text: ops.file(BRANCH).replace("1.4.0", "1.4.1") });
    const refused = await ops.release("1.4.0", { with: { "on-human-commits": "fail" } });
    expect(refused.outputs.result).toBe("refused");
    expect(errorOf(refused)).toContain("#1 for 1.4.0 has commits that are not ours");
    await ops.released("1.4.0", { with: { "on-human-commits": "overwrite" } });
    expect(ops.git("log", "--format=%an", `main..${BRANCH}`)).toBe("release-robot[bot]\n");
  });

  it("is an end: a version whose pull request somebody closed is not opened again", async () => {
    await using ops = await OpsStory.open({ image });
    await ops.released("1.4.0");
    await ops.act("pulls/1", { state: "closed" });
    const run = await ops.release("1.4.0");
    expect(run.outputs.result).toBe("refused");
    expect(errorOf(run)).toContain("#1 for 1.4.0 was closed without being merged");
    expect(ops.open).toEqual([]);
  });

  it("is not ours because it says so: somebody else's pull request is left alone", async () => {
    await using ops = await OpsStory.open({ image });
    await ops.released("1.4.0");
    const { body } = ops.pull(1);
    await ops.act("pulls/1", { state: "closed" });
    await ops.act("pulls", { title: "Mine", head: BRANCH, base: "main", body }, "POST");
    const run = await ops.release("1.4.0");
    expect(errorOf(run)).toContain("#2 for 1.4.0 from ops-pr/shop/production/1.4.0 was opened by ada");
    expect(ops.pull(2).title).toBe("Mine");
  });

  it("is seen: a version that was merged and is gone comes back with a warning, and for people to merge", async () => {
    await using ops = await OpsStory.open({ image, allowAutoMerge: true });
    await ops.released("1.4.0");
    await ops.act("pulls/1/merge", {}, "PUT");
    await ops.commit("main", { text: kustomization(image) });
    const run = await ops.released("1.4.0", { with: { "auto-merge": "true" } });
    expect(run.outputs).toMatchObject({ result: "opened", "pull-request-number": "2" });
    expect(ops.pull(2).body).toContain("it may have been reverted on purpose");
    expect(ops.pull(2).autoMerge).toBeUndefined();
  });
});
