import { describe, expect, it } from "vitest";
import type { Fault } from "../../tools/fake-github/index.ts";
import { type Gate, OpsRuns } from "./support/ops-runs.ts";

const CLOSING: Omit<Fault & { kind: "status" }, "kind" | "status"> = {
  method: "POST",
  path: "/graphql",
  body: /"query":"mutation Close\b/,
};
const CHECKS = [
  { name: "main", refs: ["~DEFAULT_BRANCH"], rules: ["required_status_checks"], checks: ["render"], bypass: [] },
] as const;

/** 1.4.0 is open, and merges by itself once its checks pass. */
async function withArmed(): Promise<OpsRuns> {
  const runs = await OpsRuns.open({ allowAutoMerge: true, rulesets: CHECKS });
  const { result } = await runs.release("1.4.0", { with: { "auto-merge": "true" } });
  expect(result).toMatchObject({ state: "opened", merging: { kind: "waiting" } });
  return runs;
}

const stateOf = ({ pulls }: OpsRuns) => pulls.map(({ state, autoMerge }) => [state, autoMerge !== undefined]);
const UNLESS = "Unless it has been merged or closed meanwhile";
const NEXT = "Next: gh pr close 1 --repo acme/ops";

describe("an older pull request that merges by itself", () => {
  it("is closed, in as many requests as any other", async () => {
    await using runs = await withArmed();
    const before = runs.asked.length;
    const { result, log } = await runs.release("1.5.0");
    expect(result).toMatchObject({ state: "opened", closed: [1] });
    expect(stateOf(runs)).toEqual([
      ["closed", false],
      ["open", false],
    ]);
    expect(runs.asked.length - before).toBe(6 + 1);
    expect(log).not.toContain("warning");
    expect(runs.github.violations).toEqual([]);
  });

  it("merges by itself no more where it cannot be closed", async () => {
    await using runs = await withArmed();
    const gate: Gate = async (request) => {
      const body = String(request.body);
      if (!body.includes("mutation Close(")) return undefined;
      const pull = runs.pulls[0];
      if (pull !== undefined && body.includes("disablePullRequestAutoMerge")) pull.autoMerge = undefined;
      const errors = [{ type: "UNPROCESSABLE", message: "Could not close the pull request.", path: ["p0"] }];
      const answer = { data: { m0: { clientMutationId: null }, c0: {}, p0: null, u0: null }, errors };
      return { status: 200, headers: {}, body: Buffer.from(JSON.stringify(answer)) };
    };
    const { result, log } = await runs.release("1.5.0", { gate });
    expect(result).toMatchObject({ state: "opened", closed: [] });
    expect(stateOf(runs)).toEqual([
      ["open", false],
      ["open", false],
    ]);
    expect(log).toContain(
      `#1 is obsolete and could not be closed: Could not close the pull request.\n${UNLESS}, it stays open\n${NEXT}`,
    );
  });

  it("is said to merge by itself still where GitHub was down", async () => {
    await using runs = await withArmed();
    runs.github.addFault({ ...CLOSING, kind: "status", status: 503, times: 5 });
    const { result, log } = await runs.release("1.5.0");
    expect(result).toMatchObject({ state: "opened", closed: [] });
    expect(log).toContain(
      `#1 is obsolete and could not be closed: status 503\n${UNLESS}, it stays open, and merges by itself once it may\n${NEXT}`,
    );
    expect(stateOf(runs)).toEqual([
      ["open", true],
      ["open", false],
    ]);
  });
});
