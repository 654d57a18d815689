import { describe, expect, it } from "vitest";
import { task } from "../../support/cluster.ts";
import { expectation } from "../expected.ts";
import { follow, oneReplica, verdict } from "./followed-service.ts";

describe("a task that does not get on", () => {
  const noNode = task("pending", { err: "no suitable node (scheduling constraints not satisfied on 3 nodes)" });

  it.each([
    ["that has no node", noNode, 44.9, /^waiting: 0 of 1 running \(pending: no suitable node/],
    ["that has had no node for 45 seconds", noNode, 45, /^failed: unschedulable$/],
    ["that waits for something else", task("pending"), 90, /^waiting/],
    ["that pulls", task("preparing"), 299, /^waiting: 0 of 1 running \(preparing\)$/],
    ["that has pulled for five minutes", task("preparing"), 300, /^failed: stuck$/],
  ])("%s, at %#", (_name, stuck, at, outcome) => {
    expect(verdict(expectation(oneReplica), [{ at: 0, tasks: [stuck] }, { at }])).toMatch(outcome);
  });

  it("is waited for anew in each state", () => {
    const looks = [
      { at: 0, tasks: [task("preparing", { id: "x" })] },
      { at: 200, tasks: [task("pending", { id: "x" })] },
      { at: 210, tasks: [task("preparing", { id: "x" })] },
      { at: 490 },
    ];
    expect(verdict(expectation(oneReplica), looks)).toMatch(/^waiting/);
  });

  it("tells how long it has been", () => {
    const { state } = follow(expectation(oneReplica), [{ at: 3, tasks: [noNode] }, { at: 64 }]);
    expect(state).toMatchObject({ kind: "failed", failure: { kind: "unschedulable", after: 61_000, tasks: [noNode] } });
  });
});
