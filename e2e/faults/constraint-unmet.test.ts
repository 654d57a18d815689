import { afterAll, describe, expect, test } from "vitest";
import { type AppVersion, playRefusal, playWithPlainDocker, REFUSED_WITHIN } from "../support/fault-story.ts";
import { removeStack } from "../support/stack.ts";
import { openWorkspace } from "../support/workspace.ts";

const stack = "fault-constraint";
const good: AppVersion = {};
const bad: AppVersion = { deploy: { placement: { constraints: ["node.labels.disk == ssd"] } } };

describe("a placement constraint that no node meets", () => {
  afterAll(() => removeStack(stack));

  test("is found before anything is changed", async () => {
    const { run, took, before, after } = await playRefusal({ stack, workspace: openWorkspace() }, good, bad);

    expect(run.conclusion).toBe("failure");
    expect(run.outputs.result).toBe("failed");
    expect(run.log.join("\n")).toMatch(/no node meets its placement constraint "node\.labels\.disk ?== ?ssd"/);
    expect(took).toBeLessThan(REFUSED_WITHIN);
    expect(after).toBe(before);
  });

  test("docker stack deploy --detach=false hangs", async () => {
    const end = await playWithPlainDocker({ stack, workspace: openWorkspace() }, good, bad, 20_000);

    expect(end.exitCode).toBeUndefined();
  });
});
