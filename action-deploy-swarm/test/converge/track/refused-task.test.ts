import { describe, expect, it } from "vitest";
import { spec } from "../../support/cluster.ts";
import { expectation } from "../expected.ts";
import { oneReplica, reject, verdict } from "./followed-service.ts";

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
