import { describe, expect, it } from "vitest";
import { spec } from "../../support/cluster.ts";
import { expectation } from "../expected.ts";
import { oneReplica, reject, run, twoReplicas, verdict } from "./followed-service.ts";

describe("a task that a node refuses", () => {
  it.each([
    ["denied", "pull access denied for acme/api"],
    ["unauthorized", "error from registry: unauthorized"],
    ["an image that is not there", "manifest unknown"],
    ["a mount that cannot be", 'invalid mount config for type "bind": bind source path does not exist: /x'],
    ["a secret that is gone", "secret shop_db not found"],
  ])("is a failure at once when it is %s", (_name, err) => {
    expect(verdict(expectation(oneReplica), [{ at: 1, tasks: [reject(err)] }])).toBe("failed: rejected");
  });

  it("is no failure when another is refused at once, as on a node that still takes an old network down", () => {
    const err = "invalid pool request: Pool overlaps with other one on this address space";
    const refused = [reject(err, "r1"), reject(err, "r2"), reject(err, "r3")];
    const looks = [
      { at: 1, tasks: refused.slice(0, 1) },
      { at: 1.2, tasks: refused.slice(0, 2) },
      { at: 4.5, tasks: refused },
      { at: 9, tasks: [...refused, run(1)] },
    ];
    expect(looks.map((_, last) => verdict(expectation(oneReplica), looks.slice(0, last + 1)))).toEqual([
      "waiting: 0 of 1 running",
      "waiting: 0 of 1 running",
      "waiting: 0 of 1 running",
      "steady since 9",
    ]);
  });

  it("is a failure when others are refused for as long as the engine waits between two attempts", () => {
    const err = "invalid pool request: Pool overlaps with other one on this address space";
    const refused = [reject(err, "r1"), reject(err, "r2"), reject(err, "r3")];
    const looks = refused.map((_, index) => ({ at: 1 + 2 * index, tasks: refused.slice(0, index + 1) }));
    expect(verdict(expectation(oneReplica), looks)).toBe("failed: rejected");
  });

  it("is a failure when it is not tried again, its attempts used up at once", () => {
    const err = "No such image: acme/api:1";
    const refused = [1, 2, 3].map((id) => reject(err, `r${id}`));
    const looks = [
      { at: 1, tasks: refused.slice(0, 1) },
      { at: 1.2, tasks: refused },
    ];
    expect(verdict(expectation(oneReplica), [...looks, { at: 4 }])).toBe("waiting: 0 of 1 running");
    expect(verdict(expectation(oneReplica), [...looks, { at: 5 }])).toBe("failed: rejected");
  });

  it("is no failure when another slot is refused later, and both were taken the next time", () => {
    const err = "invalid pool request: Pool overlaps with other one on this address space";
    const [first, second] = [reject(err, "r1", 1), reject(err, "r2", 2)];
    const looks = [
      { at: 1, tasks: [first, run(2, "old")] },
      { at: 3, tasks: [first, run(1)] },
      { at: 9, tasks: [first, run(1), second] },
      { at: 10, tasks: [first, run(1), second, run(2)] },
    ];
    expect(verdict(expectation(twoReplicas), looks)).toBe("steady since 10");
  });

  it("is a failure the second time when the reason may pass", () => {
    const err = "No such image: acme/api:1";
    expect(verdict(expectation(oneReplica), [{ at: 1, tasks: [reject(err)] }])).toBe("waiting: 0 of 1 running");
    expect(
      verdict(expectation(oneReplica), [
        { at: 1, tasks: [reject(err, "r1", 1)] },
        { at: 6, tasks: [reject(err, "r2", 2)] },
      ]),
    ).toBe("failed: rejected");
  });

  it("is a failure the first time when it is not tried again", () => {
    const expected = expectation(spec("api", { task: { RestartPolicy: { Condition: "none" } } }));
    expect(verdict(expected, [{ at: 1, tasks: [reject("No such image: acme/api:1")] }])).toBe("failed: rejected");
  });
});
