import { describe, expect, it } from "vitest";
import { OpsRuns } from "./support/ops-runs.ts";

const BRANCH = "ops-pr/shop/production/1.4.0";
const WAY_BACK = "ops-pr/shop/production/revert-1.4.0";

describe("a branch of our own", () => {
  it("is kept as it is, and merges by itself where that is asked for", async () => {
    await using runs = await OpsRuns.open({ allowAutoMerge: true });
    await runs.release("1.4.0");
    const { result } = await runs.release("1.4.0", { with: { checklist: "Tell the players", "auto-merge": "true" } });
    expect(result).toMatchObject({ state: "updated", changedFiles: [], merging: { kind: "merged" } });
    expect(runs.pulls[0]?.body).toContain(`"head":"${result.state === "updated" ? result.commit : ""}"`);
  });
});

describe("a branch that somebody has committed to", () => {
  it("is theirs: what it was when we left it stays recorded, and only people merge it", async () => {
    await using runs = await OpsRuns.open({ allowAutoMerge: true });
    const { result: first } = await runs.release("1.4.0");
    await runs.commit(BRANCH);
    const { result } = await runs.release("1.4.0", { with: { checklist: "Tell the players", "auto-merge": "true" } });
    const merging = { kind: "refused", because: "its branch has commits that are not ours" };
    expect(result).toMatchObject({ state: "updated", changedFiles: [], merging });
    expect(runs.pulls[0]?.body).toContain(`"head":"${first.state === "opened" ? first.commit : ""}"`);
  });

  it("of a way back is left alone", async () => {
    await using runs = await OpsRuns.open({ allowAutoMerge: true });
    await runs.release("1.4.0");
    await runs.act("PUT", "pulls/1/merge", {});
    const back = { mode: "revert", "auto-merge": "true" };
    expect((await runs.release("1.4.0", { with: { mode: "revert" } })).result).toMatchObject({ state: "opened" });
    await runs.commit(WAY_BACK);
    const { result } = await runs.release("1.4.0", { with: back });
    expect(result).toMatchObject({ state: "unchanged", where: "in #2", pull: { number: 2 } });
    expect(runs.pulls.map(({ state }) => state)).toEqual(["closed", "open"]);
  });
});
