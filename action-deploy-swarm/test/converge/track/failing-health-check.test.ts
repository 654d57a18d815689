import { describe, expect, it } from "vitest";
import { SECOND, spec, task } from "../../support/cluster.ts";
import { expectation } from "../expected.ts";
import { fail, oneReplica, verdict } from "./followed-service.ts";

describe("a health check that fails", () => {
  const unhealthy = fail("x", 1, "task: non-zero exit (137): dockerexec: unhealthy container");

  it("is a failure the first time: it has had its retries", () => {
    expect(verdict(expectation(oneReplica), [{ at: 40, tasks: [unhealthy] }])).toBe("failed: tasks-failed");
  });

  const checked = { Test: ["CMD", "true"], Interval: 2 * SECOND, Timeout: SECOND, Retries: 3, StartPeriod: 5 * SECOND };
  const slow = expectation(spec("api", { container: { Healthcheck: checked } }));
  const starting = task("starting", { slot: 1 });

  it.each([
    [23.9, "waiting: 0 of 1 running (starting)"],
    [24, "failed: stuck"],
  ])("is a failure when it says nothing for longer than it may: at %d s", (at, outcome) => {
    expect(verdict(slow, [{ at: 0, tasks: [starting] }, { at }])).toBe(outcome);
  });

  it("is not waited for when there is none in the spec", () => {
    expect(verdict(expectation(oneReplica), [{ at: 0, tasks: [starting] }, { at: 600 }])).toBe(
      "waiting: 0 of 1 running (starting)",
    );
  });

  it("is a failure when the container obeys and ends with success", () => {
    const expected = expectation(
      spec("api", { container: { Healthcheck: checked }, task: { RestartPolicy: { Condition: "on-failure" } } }),
    );
    expect(verdict(expected, [{ at: 30, tasks: [task("complete")] }])).toBe("failed: tasks-failed");
  });
});
