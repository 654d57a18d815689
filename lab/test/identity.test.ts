import { describe, expect, test } from "vitest";
import { engineSocket, labId, machinesOf, ownedName, planLab } from "../identity.ts";

const plan = planLab("mine", "/cache");

describe("labId", () => {
  test("is the same for the same checkout and user, and another for another of either", () => {
    const id = labId(undefined, "/home/one/slipway", 1000);
    expect(id).toMatch(/^[0-9a-f]{8}$/);
    expect(labId("", "/home/one/slipway", 1000)).toBe(id);
    expect(labId(undefined, "/home/two/slipway", 1000)).not.toBe(id);
    expect(labId(undefined, "/home/one/slipway", 1001)).not.toBe(id);
  });

  test("takes a given name", () => {
    expect(labId("night-run", "/anywhere", 0)).toBe("night-run");
  });

  test.each(["Upper", "under_score", "-first", "last-", "a/b", "seventeen-letters"])("refuses %s", (given) => {
    expect(() => labId(given, "/anywhere", 0)).toThrow(/SLIPWAY_LAB_ID is ".+": use up to 16/);
  });
});

describe("planLab", () => {
  test("names three managers, a worker, a runner and the hub, each with its own address and disk", () => {
    const machines = machinesOf(plan);
    expect(machines.map(({ name }) => name)).toEqual([
      "hub",
      "manager-1",
      "manager-2",
      "manager-3",
      "worker-1",
      "runner",
    ]);
    expect(new Set(machines.map(({ address }) => address)).size).toBe(machines.length);
    expect(machines.map(({ disk }) => disk)).toContain("/cache/labs/mine/manager-2");
  });

  test("keeps the machines', the overlays' and the bridges' networks apart, whatever the id", () => {
    for (let number = 0; number < 500; number++) {
      const { subnet, overlayPool, bridgePool, hub } = planLab(`lab-${number}`, "/cache");
      const [machines, overlays, bridges] = [subnet, overlayPool, bridgePool].map((range) =>
        Number(range.split(".")[1]),
      );
      expect(machines).toSatisfy((part: number) => part >= 64 && part < 128);
      expect(overlays).toSatisfy((part: number) => part >= 128 && part < 192);
      expect(bridges).toSatisfy((part: number) => part >= 192 && part < 256);
      expect(subnet).toBe(hub.address.replace(/\.1$/, ".0/24"));
    }
  });

  test("gives two labs of one cache nothing in common", () => {
    const other = planLab("other", "/cache");
    expect(other.subnet).not.toBe(plan.subnet);
    expect(other.folder).not.toBe(plan.folder);
    expect(ownedName(other)).not.toBe(ownedName(plan));
  });

  test("tells labs of one id in two caches apart", () => {
    expect(ownedName(planLab("mine", "/elsewhere"))).not.toBe(ownedName(plan));
  });

  test("puts an engine's socket on its machine's disk", () => {
    expect(engineSocket(plan.runner)).toBe("/cache/labs/mine/runner/run/docker.sock");
  });
});
