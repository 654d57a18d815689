import type { HttpRequest } from "@slipway/shared";
import { describe, expect, it } from "vitest";
import type { Fault } from "../../tools/fake-github/index.ts";
import { type Gate, OpsRuns } from "./support/ops-runs.ts";

const BRANCH = "ops-pr/shop/production/1.4.0";
const at = (operation: string) => ({ method: "POST", path: "/graphql", body: new RegExp(`"query":"${operation}\\b`) });
const refusal = {
  kind: "graphql-error",
  type: "UNPROCESSABLE",
  message: "Validation failed: body is too long",
} as const;
const down = { kind: "status", status: 503, times: 5 } as const;
const isOpening = ({ body }: HttpRequest) => String(body).includes("mutation Open(");

describe("a pull request that could not be opened", () => {
  it.each<[string, Fault]>([
    ["takes its branch with it", { ...at("mutation Open"), ...refusal }],
    ["takes its branch with it, when GitHub was down", { ...at("mutation Open"), ...down }],
  ])("%s", async (_name, fault) => {
    await using runs = await OpsRuns.open();
    runs.github.addFault(fault);
    await expect(runs.release("1.4.0")).rejects.toThrow("acme/ops: cannot open the pull request: ");
    expect([runs.branches, runs.pulls]).toEqual([["main"], []]);
  });

  it("leaves the branch alone that another run has opened one from meanwhile, and takes that up", async () => {
    await using runs = await OpsRuns.open();
    const others: unknown[] = [];
    const gate: Gate = async (request) => {
      if (!isOpening(request) || others.length > 0) return undefined;
      others.push((await runs.release("1.4.0")).result);
      return { status: 422, headers: {}, body: Buffer.from('{"message":"Something is wrong with the body"}') };
    };
    const { result } = await runs.release("1.4.0", { gate });
    expect(others).toMatchObject([{ state: "opened", pull: { number: 1 } }]);
    expect(result).toMatchObject({ state: "unchanged", pull: { number: 1 } });
    expect([runs.branches, runs.pulls.map(({ state }) => state)]).toEqual([["main", BRANCH], ["open"]]);
  });

  it("is one that was opened, where only the answer was lost for good: it stays", async () => {
    await using runs = await OpsRuns.open();
    runs.github.addFault({ ...at("mutation Open"), kind: "drop", when: "after" });
    runs.github.addFault({ ...at("mutation Open"), ...down, times: 4 });
    const { result } = await runs.release("1.4.0", { with: { labels: "release" } });
    expect(result).toMatchObject({ pull: { number: 1 } });
    expect([runs.branches, runs.pulls.map(({ state }) => state)]).toEqual([["main", BRANCH], ["open"]]);
    expect(runs.github.records("acme/ops").labelled).toEqual({ 1: ["release"] });
  });

  it.each<[string, Fault]>([
    ["nobody can see whether one is open from it", { ...at("query Opened"), ...down }],
    ["it cannot be taken back", { ...at("mutation Move"), ...down, skip: 1 }],
  ])("leaves its branch where %s, says so, and the next run takes it up", async (_name, fault) => {
    await using runs = await OpsRuns.open();
    for (const each of [{ ...at("mutation Open"), ...down }, fault]) runs.github.addFault(each);
    await expect(runs.release("1.4.0")).rejects.toMatchObject({
      message: "acme/ops: cannot open the pull request: status 503",
      hint: `run the job again later; the next run takes up what is left: the branch ${BRANCH}, which has no pull request that could be seen`,
    });
    expect(runs.branches).toEqual(["main", BRANCH]);
    expect((await runs.release("1.4.0")).result).toMatchObject({ state: "opened", pull: { number: 1 } });
  });

  it("is found again by the run that took up what was left, though the answer was lost for good", async () => {
    await using runs = await OpsRuns.open();
    runs.github.addFault({ ...at("mutation Open"), ...down });
    runs.github.addFault({ ...at("query Opened"), ...down });
    await expect(runs.release("1.4.0")).rejects.toThrow("cannot open the pull request");
    runs.github.addFault({ ...at("mutation Open"), kind: "drop", when: "after" });
    runs.github.addFault({ ...at("mutation Open"), ...down, times: 4 });
    const { result } = await runs.release("1.4.0", { with: { labels: "release" } });
    expect(result).toMatchObject({ pull: { number: 1 } });
    expect(runs.github.records("acme/ops").labelled).toEqual({ 1: ["release"] });
  });
});

it("a pull request that is opened takes no look at what is not undone", async () => {
  await using runs = await OpsRuns.open();
  await runs.release("1.4.0");
  expect(runs.asked).toHaveLength(6);
  expect(runs.asked).not.toContain("Opened");
  expect(runs.github.violations).toEqual([]);
});
