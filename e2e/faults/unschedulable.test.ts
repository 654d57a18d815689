import { afterAll, describe, expect, test } from "vitest";
import { type AppVersion, playFault, printedBound } from "../support/fault-story.ts";
import { removeStack } from "../support/stack.ts";
import { openWorkspace } from "../support/workspace.ts";

const stack = "fault-unschedulable";
const port = { target: 8080, mode: "host" };
const good: AppVersion = { ports: [{ ...port, published: 18081 }], deploy: { replicas: 4 } };
// A second service cannot have the port that `app` holds on every node; no single spec tells.
const bad: AppVersion = { ...good, deploy: { replicas: 5, update_config: { order: "stop-first" } } };

describe("a task for which every node's host port is taken", () => {
  afterAll(() => removeStack(stack));

  test("ends red within its bound, says why no node will do, and everything runs what it ran before", async () => {
    const { run, before, after } = await playFault({ stack, workspace: openWorkspace() }, good, bad);

    expect(run.outputs.result).toBe("rolled-back");
    expect(run.log.join("\n")).toMatch(
      /no node can run it: no suitable node \(host-mode port already in use on 4 nodes/,
    );
    expect(after).toEqual(before);
    expect(Number(run.outputs["duration-ms"])).toBeLessThan(Math.min(90_000, printedBound(run)));
  });
});
