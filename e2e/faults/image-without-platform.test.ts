import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type AppVersion, playRefusal, playWithPlainDocker, REFUSED_WITHIN } from "../support/fault-story.ts";
import { buildImage } from "../support/images.ts";
import { removeStack } from "../support/stack.ts";
import { openWorkspace } from "../support/workspace.ts";

const stack = "fault-platform";
const good: AppVersion = {};

describe("an image without a platform for the nodes", () => {
  let bad: AppVersion;

  beforeAll(async () => {
    bad = { image: await buildImage("faults/arm-only:1", "linux/arm64") };
  });
  afterAll(() => removeStack(stack));

  test("is found before anything is changed", async () => {
    const { run, took, before, after } = await playRefusal({ stack, workspace: openWorkspace() }, good, bad);

    expect(run.conclusion).toBe("failure");
    expect(run.outputs.result).toBe("failed");
    expect(run.log.join("\n")).toMatch(/its image is for linux\/arm64, and the nodes are linux\/(x86_64|amd64)/);
    expect(took).toBeLessThan(REFUSED_WITHIN);
    expect(after).toBe(before);
  });

  test("docker stack deploy --detach=false hangs", async () => {
    const end = await playWithPlainDocker({ stack, workspace: openWorkspace() }, good, bad, 20_000);

    expect(end.exitCode).toBeUndefined();
  });
});
