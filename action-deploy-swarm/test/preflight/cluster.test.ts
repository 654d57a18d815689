import { describeError } from "@slipway/shared";
import { describe, expect, it } from "vitest";
import type { EngineInfo } from "../../src/cluster/snapshot.ts";
import { clusterWarnings, describeCluster, requireManager } from "../../src/preflight/cluster.ts";
import { node, snapshot } from "../support/cluster.ts";

function refusal(swarm: EngineInfo["Swarm"]): string {
  try {
    requireManager({ Name: "worker-1", Swarm: swarm });
    return "";
  } catch (error) {
    return describeError(error);
  }
}

describe("the engine", () => {
  it("may be a manager of an active swarm", () => {
    expect(refusal({ LocalNodeState: "active", ControlAvailable: true })).toBe("");
  });

  it("cannot be a worker, and where the managers are is said", () => {
    const RemoteManagers = [{ Addr: "10.0.0.1:2377" }, { Addr: "10.0.0.2:2377" }];
    expect(refusal({ LocalNodeState: "active", ControlAvailable: false, RemoteManagers })).toBe(
      "worker-1 is a worker; only a manager takes deployments. Nothing was changed\nNext: set ssh-host to a manager: 10.0.0.1, 10.0.0.2",
    );
  });

  it("cannot be a manager whose swarm has no leader", () => {
    const leaderless = "rpc error: code = Unknown desc = The swarm does not have a leader";
    expect(refusal({ LocalNodeState: "active", ControlAvailable: true, Error: leaderless })).toMatch(
      /^worker-1 cannot manage its swarm \(.*does not have a leader\); nothing was changed\nNext: bring back managers/,
    );
  });

  it.each([
    ["outside a swarm", { LocalNodeState: "inactive" }, "worker-1 is not part of a swarm; nothing was changed"],
    ["in a locked swarm", { LocalNodeState: "locked" }, "worker-1 is in a swarm that is locked; nothing was changed"],
    [
      "in a swarm with an error",
      { LocalNodeState: "error", Error: "certificate expired" },
      "worker-1 is in a swarm that is error (certificate expired); nothing was changed",
    ],
  ])("cannot be %s", (_name, swarm, sentence) => {
    expect(refusal(swarm)).toContain(sentence);
    expect(refusal(swarm)).toContain("\nNext: ");
  });
});

describe("the nodes", () => {
  it.each([
    [[node("a", { role: "manager" })], "1 node (1 manager), Engine 28.5.2"],
    [
      [node("a", { role: "manager" }), node("b", { role: "manager" }), node("c")],
      "3 nodes (2 managers), Engine 28.5.2",
    ],
    [
      [node("a", { role: "manager" }), node("b", { state: "down" }), node("c", { availability: "drain" })],
      "1 of 3 nodes ready (1 manager), Engine 28.5.2",
    ],
  ])("are counted", (nodes, said) => {
    expect(describeCluster(snapshot({ nodes }))).toBe(said);
  });

  it("that are not well are warned of, one by one", () => {
    const nodes = [
      node("a", { role: "manager" }),
      node("b", { state: "down" }),
      node("c", { role: "manager", reachability: "unreachable" }),
      node("d", { availability: "drain" }),
    ];
    expect(clusterWarnings(snapshot({ nodes }))).toEqual([
      "node b is down; tasks cannot start there",
      "manager c is unreachable",
    ]);
  });
});
