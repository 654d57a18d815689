import { afterAll, describe, expect, test } from "vitest";
import { type AppVersion, playFault, printedBound } from "../support/fault-story.ts";
import { removeStack } from "../support/stack.ts";
import { openWorkspace } from "../support/workspace.ts";

const stack = "fault-unschedulable";
const port = { target: 8080, mode: "host" };
const stopFirst = { update_config: { order: "stop-first" } };
const good: AppVersion = { ports: [{ ...port, published: 18081 }], deploy: { replicas: 4, ...stopFirst } };
// One copy more than there are nodes with the port: no spec tells that, only the scheduler.
const bad: AppVersion = { ...good, deploy: { replicas: 5, ...stopFirst } };

const sameSecret = { secrets: "token: the-good-token" };

describe("a task for which every node's host port is taken", () => {
  afterAll(() => removeStack(stack));

  test("ends red within its bound, says why no node will do, and everything runs what it ran before", async () => {
    const within = 70_000;
    const { run, took, before, after } = await playFault(
      { stack, workspace: openWorkspace(), within },
      good,
      bad,
      sameSecret,
    );

    expect(run.outputs.result).toBe("rolled-back");
    expect(run.log.join("\n")).toMatch(
      /no node can run it: no suitable node \(host-mode port already in use on 4 nodes/,
    );
    expect(after).toEqual(before);
    expect(took).toBeLessThan(Math.min(within, printedBound(run)));
  });
});
