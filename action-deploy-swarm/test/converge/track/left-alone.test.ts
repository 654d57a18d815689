import { describe, expect, it } from "vitest";
import { spec, task } from "../../support/cluster.ts";
import { expectation } from "../expected.ts";
import { clockAt, fail, failedAt, type Look, run, runSince, twoReplicas, verdict } from "./followed-service.ts";

const leftAlone = { touched: false, stableFor: 0, versionBefore: 11 };

describe("a service that this run left alone", () => {
  const untouched = expectation(twoReplicas, leftAlone);
  const whole: Look = { at: 0, tasks: [run(1), run(2)] };

  it.each<[string, Look[], string[], string]>([
    ["has to be whole, once", [whole], [], "converged"],
    ["may be in motion after that", [whole, { at: 1, tasks: [run(1)] }], [], "converged"],
    ["may be changed by somebody after that", [whole, { at: 1, superseded: true }], [], "converged"],
    ["may be removed after that", [whole, { at: 1, gone: true }], [], "converged"],
    ["must not begin to crash after that", [whole, { at: 1, tasks: [failedAt(1, 0)] }], [], "waiting: 0 of 2 running"],
    ["is waited for when it is not", [{ at: 0, tasks: [run(1)] }], [], "waiting: 1 of 2 running"],
    ["may have failed before", [{ at: 0, tasks: [fail("x"), fail("y"), run(1), run(2)] }], ["x", "y"], "converged"],
    ["may have been rolled back before", [{ ...whole, update: "rollback_completed" }], [], "converged"],
    ["may be in an update of its own", [{ ...whole, update: "updating" }], [], "converged"],
    [
      "fails when it crashes now",
      [
        { at: 0, tasks: [fail("x")] },
        { at: 3, tasks: [fail("y")] },
      ],
      [],
      "failed: tasks-failed",
    ],
    ["fails when somebody changes it", [{ at: 0, tasks: [run(1)], superseded: true }], [], "failed: superseded"],
  ])("%s", (_name, looks, known, outcome) => {
    expect(verdict(untouched, looks, known)).toBe(outcome);
  });
});

describe("a service that this run left alone, all of whose tasks run between two crashes", () => {
  const untouched = expectation(spec("api"), leftAlone);
  // Made at -12, failed at -3: what came in its place has to live for longer than nine seconds.
  const between: Look = { at: 0, tasks: [failedAt(-3, -12), runSince(-1)] };
  const known = ["failed--3"];

  it.each<[string, Look[], string]>([
    ["is not whole by one lucky look", [between], "steady since 0"],
    ["is not before it has outlived what failed", [between, { at: 10.9 }], "steady since 0"],
    ["is when it has", [between, { at: 11 }], "converged"],
    [
      "has not by a restart",
      [between, { at: 9, tasks: [failedAt(9, -1), runSince(10)] }, { at: 20 }],
      "steady since 9",
    ],
    [
      "fails at the second crash",
      [between, { at: 9, tasks: [failedAt(5, 0), failedAt(9, 5)] }],
      "failed: tasks-failed",
    ],
  ])("%s", (_name, looks, outcome) => {
    expect(verdict(untouched, looks, known)).toBe(outcome);
  });

  it.each([
    ["a crash of long ago", failedAt(-60, -72)],
    ["a crash after a long life, half a minute ago", failedAt(-35, -9_000)],
    ["an end with success: it may be started by the clock", task("complete", { id: "x", since: clockAt(-1) })],
    ["a node whose clock is far ahead", failedAt(600, 590)],
    ["an engine that tells no times", fail("x")],
  ])("is told from %s", (_name, ended) => {
    expect(verdict(untouched, [{ at: 0, tasks: [ended, runSince(-1)] }], [ended.ID])).toBe("converged");
  });
});

describe("a service that this run left alone and that was never proven", () => {
  const unproven = expectation(spec("api"), { ...leftAlone, stableFor: 5_000, watchedFor: 9_000 });

  it.each<[string, Look[], string]>([
    ["is watched like a change", [{ at: 0, tasks: [run(1)] }, { at: 8.9 }], "steady since 0"],
    ["is proven by then", [{ at: 0, tasks: [run(1)] }, { at: 9 }], "converged"],
    ["has been up for a while before the run", [{ at: 0, tasks: [runSince(-6)] }, { at: 3 }], "converged"],
    ["is proven at once when it has been up for long", [{ at: 0, tasks: [runSince(-9)] }], "converged"],
    ["is no better for a node whose clock is ahead", [{ at: 0, tasks: [runSince(600)] }, { at: 9 }], "converged"],
    ["has to outlive what failed, too", [{ at: 0, tasks: [failedAt(-12, -30), runSince(-10)] }], "steady since 0"],
    [
      "fails at the second crash",
      [
        { at: 0, tasks: [run(1)] },
        { at: 6, tasks: [fail("x")] },
        { at: 9, tasks: [fail("y")] },
      ],
      "failed: tasks-failed",
    ],
    [
      "must not end with success",
      [
        { at: 0, tasks: [task("complete", { id: "x" })] },
        { at: 9, tasks: [task("complete", { id: "y" })] },
      ],
      "failed: tasks-failed",
    ],
  ])("%s", (_name, looks, outcome) => {
    expect(verdict(unproven, looks, ["failed--12"])).toBe(outcome);
  });
});
