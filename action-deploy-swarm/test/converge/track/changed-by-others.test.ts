import { describe, expect, it } from "vitest";
import { expectation } from "../expected.ts";
import { type Look, oneReplica, run, verdict } from "./followed-service.ts";

describe("a service that somebody else changed", () => {
  it.each<[string, Look, string]>([
    ["has another spec", { at: 1, tasks: [run(1)], superseded: true }, "failed: superseded"],
    ["is gone", { at: 1, gone: true }, "failed: gone"],
    [
      "was rolled back before this run",
      { at: 1, tasks: [run(1)], version: 10, update: "rollback_completed" },
      "steady since 1",
    ],
    ["was paused before this run", { at: 1, tasks: [run(1)], version: 9, update: "paused" }, "steady since 1"],
  ])("when it %s", (_name, look, outcome) => {
    expect(verdict(expectation(oneReplica), [look])).toBe(outcome);
  });
});
