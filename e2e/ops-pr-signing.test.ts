import { beforeAll, describe, expect, it } from "vitest";
import { errorOf, OpsStory, type PushedImage, pushImage, shown } from "./support/ops.ts";

let image: PushedImage;
beforeAll(async () => {
  image = await pushImage();
});

const BRANCH = "ops-pr/shop/production/1.4.0";
const SIGNED_BASE = [{ name: "main", refs: ["~DEFAULT_BRANCH"], rules: ["required_signatures"] }] as const;

describe("a base that takes verified commits only", () => {
  it.each<["ruleset" | "branch-protection"]>([["ruleset"], ["branch-protection"]])(
    "gets one from a person's token too, through a branch that is gone again (%s)",
    async (kind) => {
      await using ops = await OpsStory.open({ image, rulesets: [{ ...SIGNED_BASE[0], kind }] });
      const run = await ops.released("1.4.0", { token: ops.person() });
      expect(run.outputs.result).toBe("opened");
      expect(ops.records.signed).toContain(run.outputs["commit-sha"]);
      expect(ops.branches).toEqual(["main", BRANCH]);
      expect(ops.git("diff", "--stat", "--exit-code", `${BRANCH}~1`, "main")).toBe("");
    },
  );

  it("stops the run before anything is there when GitHub does not verify ours", async () => {
    for (const person of [false, true]) {
      await using ops = await OpsStory.open({ image, rulesets: SIGNED_BASE, signsCommits: false });
      const run = await ops.release("1.4.0", { ...(person && { token: ops.person() }) });
      expect(run.outputs.result).toBe("failed");
      expect(errorOf(run)).toContain("acme/ops takes verified commits only, and GitHub did not verify ours");
      expect([ops.branches, ops.records.pulls]).toEqual([["main"], []]);
    }
  });
});

describe("a base whose rules the token may not read", () => {
  const hidden = { path: "/graphql", body: /query Read/, kind: "hidden-field", field: "rules" } as const;

  it("gets a verified commit where GitHub gives one", async () => {
    await using ops = await OpsStory.open({ image });
    ops.github.addFault(hidden);
    const run = await ops.released("1.4.0", { token: ops.person() });
    expect(ops.records.signed).toContain(run.outputs["commit-sha"]);
    expect(ops.branches).toEqual(["main", BRANCH]);
  });

  it("gets another one elsewhere, with a word about that", async () => {
    await using ops = await OpsStory.open({ image, signsCommits: false });
    ops.github.addFault(hidden);
    const run = await ops.released("1.4.0", { token: ops.person() });
    expect(run.outputs.result).toBe("opened");
    expect(shown(run)).toContain("the token may not read whether main takes verified ones only");
  });
});

describe("a base that takes any commit", () => {
  it("gets an unverified one from a person's token, unless verified ones are required", async () => {
    await using ops = await OpsStory.open({ image });
    const token = ops.person();
    const plain = await ops.released("1.4.0", { token });
    expect(ops.records.signed).not.toContain(plain.outputs["commit-sha"]);
    const signed = await ops.released("1.5.0", { token, with: { sign: "required" } });
    expect(ops.records.signed).toContain(signed.outputs["commit-sha"]);
  });

  it("keeps the modes of files", async () => {
    await using ops = await OpsStory.open({ image });
    const before = ops.git("ls-tree", "-r", "main");
    await ops.released("1.4.0");
    const modes = (tree: string) => tree.replaceAll(/ [0-9a-f]{40}\t/g, " ");
    expect(modes(ops.git("ls-tree", "-r", BRANCH))).toBe(modes(before));
  });
});

describe("a merge without people", () => {
  const wanted = { "auto-merge": "true" };
  const checks = [
    { name: "main", refs: ["~DEFAULT_BRANCH"], rules: ["required_status_checks"], checks: ["render"] },
  ] as const;

  it("waits for the checks", async () => {
    await using ops = await OpsStory.open({ image, allowAutoMerge: true, rulesets: checks });
    const { run, asked } = await ops.counting(() => ops.released("1.4.0", { with: wanted }));
    expect(asked).toHaveLength(7);
    expect(run.outputs.result).toBe("opened");
    expect(ops.pull(1).autoMerge).toEqual({ by: "release-robot[bot]", method: "squash" });
  });

  it("is asked for again as long as GitHub has not worked out whether it can be merged", async () => {
    const firstMergeStates = ["unknown", "unstable"] as const;
    await using ops = await OpsStory.open({ image, allowAutoMerge: true, rulesets: checks, firstMergeStates });
    const { run, asked } = await ops.counting(() => ops.released("1.4.0", { with: wanted }));
    expect(asked.filter((operation) => operation === "mutation enablePullRequestAutoMerge")).toHaveLength(3);
    expect(shown(run)).toContain("GitHub has not worked out yet whether it can be merged; asking again in 2 s");
    expect(ops.pull(1).autoMerge).toEqual({ by: "release-robot[bot]", method: "squash" });
  });

  it("happens at once where there is nothing to wait for", async () => {
    await using ops = await OpsStory.open({ image, allowAutoMerge: true });
    await ops.released("1.4.0", { with: wanted });
    expect(ops.pull(1).merged).toBeDefined();
    expect(ops.file("main")).toContain("newTag: 1.4.0");
  });

  it("is left to people where the repository does not allow it, and said so", async () => {
    await using ops = await OpsStory.open({ image, rulesets: checks });
    const run = await ops.released("1.4.0", { with: wanted });
    expect(run.log.at(-2)).toContain("not by itself: Auto merge is not allowed for this repository");
    expect(ops.open).toHaveLength(1);
  });
});
