import { beforeAll, describe, expect, it } from "vitest";
import { errorOf, kustomization, OLD_DIGEST, OpsStory, type PushedImage, pushImage, shown } from "./support/ops.ts";

let image: PushedImage;
let previous: PushedImage;
beforeAll(async () => {
  image = await pushImage();
  previous = await pushImage("ops-story/api", ['LABEL version="1.3.0"']);
});

const BACK = { mode: "revert" };
const BRANCH = "ops-pr/shop/production/revert-1.4.0";

/** 1.4.0 is merged over a 1.3.0 whose image is still there. */
async function merged(options: Partial<Parameters<typeof OpsStory.open>[0]> = {}): Promise<OpsStory> {
  const before = kustomization(image).replace(OLD_DIGEST, previous.digest);
  const ops = await OpsStory.open({ image, files: { "apps/production/kustomization.yaml": before }, ...options });
  await ops.released("1.4.0");
  await ops.act("pulls/1/merge", {}, "PUT");
  return ops;
}

describe("mode revert", () => {
  it("opens a pull request that puts back the very bytes of before", async () => {
    await using ops = await merged();
    const before = ops.file("main~1");
    const { run, asked } = await ops.counting(() => ops.released("1.4.0", { with: BACK }));
    expect(asked).toHaveLength(6);
    expect(run.outputs).toMatchObject({ result: "opened", "pull-request-number": "2", branch: BRANCH });
    expect(ops.file(BRANCH)).toBe(before);
    expect(ops.pull(2).title).toBe("Take shop 1.4.0 back from production");
    const again = await ops.counting(() => ops.released("1.4.0", { with: BACK }));
    expect([again.run.outputs.result, again.asked.length]).toEqual(["unchanged", 1]);
    await ops.act("pulls/2/merge", {}, "PUT");
    const back = await ops.released("1.4.0", { with: BACK });
    expect(shown(back)).toContain("Nothing to do: it is on main already");
    expect(ops.github.violations).toEqual([]);
  });

  it("does not disturb a release that comes meanwhile", async () => {
    await using ops = await merged();
    await ops.released("1.4.0", { with: BACK });
    await ops.released("1.4.1");
    expect(ops.open.map(({ number }) => number)).toEqual([2, 3]);
  });

  it("is refused for a version that was never merged, and for one that is no longer there", async () => {
    await using ops = await merged();
    const never = await ops.release("1.3.9", { with: BACK });
    expect(errorOf(never)).toContain("there is no merged pull request of ours to take back");
    await ops.commit("main", { text: ops.file("main").replace("1.4.0", "1.5.0") });
    const gone = await ops.release("1.4.0", { with: BACK });
    expect(errorOf(gone)).toContain("the base says something else by now than #1 made it say");
    expect(ops.open).toEqual([]);
  });

  it("is refused while the previous image is not in the registry", async () => {
    await using ops = await OpsStory.open({ image });
    await ops.released("1.4.0");
    await ops.act("pulls/1/merge", {}, "PUT");
    const run = await ops.release("1.4.0", { with: BACK });
    expect(errorOf(run)).toContain(`images.api: ${image.repository} has no ${OLD_DIGEST}`);
    expect(ops.open).toEqual([]);
  });

  it("is refused across incompatible migrations, unless somebody asserts that it works", async () => {
    await using ops = await merged();
    ops.pull(1).body = (ops.pull(1).body ?? "").replace('"incompatible":[]', '"incompatible":["47_uuid"]');
    const run = await ops.release("1.4.0", { with: BACK });
    expect(run.outputs.result).toBe("refused");
    expect(errorOf(run)).toContain("#1 brought 1.4.0 with 47_uuid, after which 1.3.0 may not work");
    const asserted = await ops.released("1.4.0", {
      with: { ...BACK, "assert-compatible": "true", "auto-merge": "true" },
    });
    expect(asserted.outputs.result).toBe("opened");
    expect(ops.pull(2).body).toContain("47\\_uuid stay applied");
  });

  it("leaves what people have put on its branch, unless they say otherwise", async () => {
    await using ops = await merged();
    await ops.released("1.4.0", { with: BACK });
    const before = ops.file(BRANCH);
    await ops.commit(BRANCH, { text: before.replace("1.3.0", "1.2.9") });
    const refused = await ops.release("1.4.0", { with: BACK });
    expect(errorOf(refused)).toContain("the branch that takes it back has commits that are not ours");
    expect(ops.file(BRANCH)).toContain("1.2.9");
    await ops.released("1.4.0", { with: { ...BACK, "on-human-commits": "overwrite" } });
    expect(ops.file(BRANCH)).toBe(before);
  });

  it("does not have people's commits merged by itself", async () => {
    await using ops = await merged({ allowAutoMerge: true });
    const rules = ["required_status_checks"] as const;
    ops.records.rulesets.push({ name: "main", refs: ["~DEFAULT_BRANCH"], rules, checks: ["render"] });
    const wanted = { with: { ...BACK, "auto-merge": "true" } };
    await ops.released("1.4.0", wanted);
    expect(ops.pull(2).autoMerge).toBeDefined();
    await ops.commit(BRANCH, { path: "README.md", text: "# By hand\n" });
    const again = await ops.released("1.4.0", wanted);
    expect([again.outputs.result, ops.pull(2).autoMerge]).toEqual(["updated", undefined]);
  });

  it("believes nobody else's record", async () => {
    await using ops = await merged();
    Object.assign(ops.pull(1), { author: "mallory" });
    const run = await ops.release("1.4.0", { with: BACK });
    expect(errorOf(run)).toContain("there is no merged pull request of ours to take back");
  });
});
