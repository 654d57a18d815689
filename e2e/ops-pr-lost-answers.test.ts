import { beforeAll, describe, expect, it } from "vitest";
import type { Fault } from "../tools/fake-github/index.ts";
import { kustomization, type OpsOptions, OpsStory, type PushedImage, pushImage, shown } from "./support/ops.ts";

let image: PushedImage;
beforeAll(async () => {
  image = await pushImage();
});

const BRANCH = "ops-pr/shop/production/1.4.0";
const WISHES = { labels: "release, production", reviewers: "ada, acme/platform", "auto-merge": "true" };
const CHECKS = [
  { name: "main", refs: ["~DEFAULT_BRANCH"], rules: ["required_status_checks"], checks: ["render"], bypass: ["ada"] },
] as const;

/** GitHub does what it is asked, and the connection is cut before it has said so. */
const lost = (mutation: string): Fault => ({
  method: "POST",
  path: "/graphql",
  body: new RegExp(`^\\{"query":"mutation ${mutation}\\b`),
  kind: "drop",
  when: "after",
});

function open(options: Partial<OpsOptions> = {}): Promise<OpsStory> {
  return OpsStory.open({ image, allowAutoMerge: true, rulesets: CHECKS, ...options });
}

/** What a run asks for once a pull request is open. */
function wishesOf(ops: OpsStory, number = 1) {
  const { reviewers, autoMerge } = ops.pull(number);
  return { labels: ops.records.labelled[number] ?? [], reviewers, autoMerge: autoMerge?.method };
}

const GRANTED = { labels: ["release", "production"], reviewers: ["ada"], autoMerge: "squash" };

/** Of teams only the timeline tells. */
const asked = (ops: OpsStory) => ops.records.events.map(({ subject }) => subject).toSorted();
const EVENTS = ["acme/platform", "ada", "production", "release", "release-robot[bot]"];

describe("the answer to the opening is lost", () => {
  it("and the same run labels it, asks for reviews and has it merged once its checks pass", async () => {
    await using ops = await open();
    const fault = ops.github.addFault(lost("Open"));
    const run = await ops.released("1.4.0", { with: WISHES });
    expect([fault.count, wishesOf(ops), asked(ops)]).toEqual([1, GRANTED, EVENTS]);
    expect(run.outputs).toMatchObject({ result: "updated", "pull-request-number": "1", branch: BRANCH });
    expect(run.outputs["commit-sha"]).toBe(ops.git("rev-parse", BRANCH).trim());
    const again = await ops.counting(() => ops.released("1.4.0", { with: WISHES }));
    expect([again.run.outputs.result, again.asked.length]).toEqual(["unchanged", 1]);
    expect(asked(ops)).toEqual(EVENTS);
    expect(ops.github.violations).toEqual([]);
  });

  it("of a revert, too", async () => {
    await using ops = await OpsStory.open({ image });
    const from = kustomization(image, "1.3.0").replace(/sha256:[0-9a-f]{64}/, image.digest);
    await ops.commit("main", { text: from });
    await ops.released("1.4.0");
    await ops.act("pulls/1/merge", {}, "PUT");
    ops.github.addFault(lost("Open"));
    const back = { mode: "revert", labels: "revert", reviewers: "ada" };
    const run = await ops.released("1.4.0", { with: back });
    expect(run.outputs).toMatchObject({ result: "updated", "pull-request-number": "2" });
    expect(wishesOf(ops, 2)).toMatchObject({ labels: ["revert"], reviewers: ["ada"] });
  });

  it("and closes what it replaces all the same", async () => {
    await using ops = await open();
    await ops.released("1.4.0");
    ops.github.addFault(lost("Open"));
    await ops.released("1.5.0", { with: WISHES });
    expect(ops.open.map(({ number }) => number)).toEqual([2]);
    expect(wishesOf(ops, 2)).toEqual(GRANTED);
  });
});

describe("what a run could not ask for", () => {
  it("the next one asks for", async () => {
    await using ops = await open();
    const broken = { method: "POST", kind: "status", status: 403 } as const;
    const faults = [
      ops.github.addFault({ ...broken, path: "/graphql", body: /mutation Label\b/ }),
      ops.github.addFault({ ...broken, path: "/repos/*/*/pulls/*/requested_reviewers" }),
      ops.github.addFault({ ...broken, path: "/graphql", body: /mutation AutoMerge\b/ }),
    ];
    const first = await ops.released("1.4.0", { with: WISHES });
    expect(faults.map(({ count }) => count)).toEqual([1, 1, 1]);
    expect(wishesOf(ops)).toEqual({ labels: [], reviewers: [], autoMerge: undefined });
    for (const told of ["It could not be labelled", "Reviews could not be asked for", "not by itself: "]) {
      expect(shown(first)).toContain(told);
    }
    const second = await ops.released("1.4.0", { with: WISHES });
    expect([second.outputs.result, wishesOf(ops)]).toEqual(["updated", GRANTED]);
    expect(ops.pushes).toHaveLength(1);
  });

  it("the next one asks for when only that is new, labels that do not exist included", async () => {
    await using ops = await open();
    await ops.released("1.4.0");
    const more = { ...WISHES, labels: "ops-pr, urgent" };
    const run = await ops.released("1.4.0", { with: more });
    expect(run.outputs).toMatchObject({ result: "updated", "changed-files": "[]" });
    expect(wishesOf(ops)).toEqual({ ...GRANTED, labels: ["ops-pr", "urgent"] });
  });

  it("is not asked for again when people have taken it back", async () => {
    await using ops = await open();
    await ops.released("1.4.0", { with: WISHES });
    const pull = ops.pull(1);
    Object.assign(ops.records.labelled, { 1: ["production"] });
    Object.assign(pull, { reviewers: [], autoMerge: undefined });
    const again = await ops.counting(() => ops.released("1.4.0", { with: WISHES }));
    expect([again.run.outputs.result, again.asked.length]).toEqual(["unchanged", 1]);
    const words = await ops.released("1.4.0", { with: { ...WISHES, checklist: "Tell the players" } });
    expect(shown(words)).toContain("not by itself: that was turned off again");
    expect(wishesOf(ops)).toEqual({ labels: ["production"], reviewers: [], autoMerge: undefined });
  });
});

describe("another answer is lost", () => {
  it("that of a branch which is put on a new base: the commit is ours, and no person's", async () => {
    await using ops = await open();
    await ops.released("1.4.0");
    await ops.commit("main", { text: `${kustomization(image)}namespace: shop\n` });
    const fault = ops.github.addFault(lost("Move"));
    const strict = { with: { "on-human-commits": "fail" } };
    await ops.released("1.4.0", strict);
    expect(fault.count).toBe(1);
    expect(ops.git("log", "--format=%an", `main..${BRANCH}`)).toBe("release-robot[bot]\n");
    expect(ops.pull(1).body).toContain(`"head":"${ops.git("rev-parse", BRANCH).trim()}"`);
    await ops.commit("main", { text: `${kustomization(image)}namespace: games\n` });
    await ops.released("1.4.0", strict);
    expect(ops.file(BRANCH)).toContain("namespace: games");
  });

  it("that of a merge: it is merged, and the run says so", async () => {
    await using ops = await OpsStory.open({ image, allowAutoMerge: true });
    const fault = ops.github.addFault(lost("Merge"));
    const run = await ops.released("1.4.0", { with: { "auto-merge": "true" } });
    expect([fault.count, ops.pull(1).merged !== undefined]).toEqual([1, true]);
    expect(shown(run)).toMatch(/Opened #1 and merged it/);
  });

  it.each(["Commit", "Move"])(
    "that of the %s which GitHub signs for a person: no other branch is left",
    async (name) => {
      const rulesets = [{ name: "main", refs: ["~DEFAULT_BRANCH"], rules: ["required_signatures"] }] as const;
      await using ops = await OpsStory.open({ image, rulesets });
      const fault = ops.github.addFault(lost(name));
      const run = await ops.released("1.4.0", { token: ops.person() });
      expect([fault.count, run.outputs["pull-request-number"]]).toEqual([1, "1"]);
      expect(ops.records.signed).toContain(ops.git("rev-parse", BRANCH).trim());
      expect(ops.branches).toEqual(["main", BRANCH]);
      expect(ops.records.pulls).toHaveLength(1);
    },
  );
});
