import { afterAll, describe, expect, test } from "vitest";
import { readLab } from "../../lab/description.ts";
import { type AppVersion, playRefusal, playWithPlainDocker, REFUSED_WITHIN } from "../support/fault-story.ts";
import { removeStack } from "../support/stack.ts";
import { openWorkspace } from "../support/workspace.ts";

const stack = "fault-no-tag";
const good: AppVersion = { failureAction: "rollback" };
const bad: AppVersion = { failureAction: "rollback", image: `${readLab().registries.open.host}/base/busybox:missing` };

describe("an image whose tag does not exist", () => {
  afterAll(() => removeStack(stack));

  test("is found before anything is changed", async () => {
    const { run, took, before, after } = await playRefusal({ stack, workspace: openWorkspace() }, good, bad);

    expect(run.conclusion).toBe("failure");
    expect(run.outputs.result).toBe("failed");
    expect(run.log.join("\n")).toMatch(
      /base\/busybox:missing does not exist .*nothing|nothing was changed[\s\S]*base\/busybox:missing does not exist/,
    );
    expect(took).toBeLessThan(REFUSED_WITHIN);
    expect(after).toBe(before);
  });

  test("docker stack deploy --detach=false exits 0 after it rolled back", async () => {
    const end = await playWithPlainDocker({ stack, workspace: openWorkspace() }, good, bad, 60_000);

    expect(end.exitCode).toBe(0);
  });
});
