import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readLab } from "../../lab/description.ts";
import { type AppVersion, playRefusal, playWithPlainDocker, REFUSED_WITHIN } from "../support/fault-story.ts";
import { copyToPrivateRegistry } from "../support/images.ts";
import { removeStack } from "../support/stack.ts";
import { openWorkspace } from "../support/workspace.ts";

const stack = "fault-credentials";
const good: AppVersion = { failureAction: "rollback" };
const bad: AppVersion = { failureAction: "rollback", image: `${readLab().registries.private.host}/faults/app:1` };

describe("registry credentials that are wrong", () => {
  beforeAll(() => copyToPrivateRegistry("faults/app:1"));
  afterAll(() => removeStack(stack));

  test("are found before anything is changed, and never shown", async () => {
    const wrong = { "pull-password": "not-the-password" };
    const { run, took, before, after } = await playRefusal({ stack, workspace: openWorkspace() }, good, bad, wrong);

    expect(run.conclusion).toBe("failure");
    expect(run.outputs.result).toBe("failed");
    expect(run.log.join("\n")).toMatch(/the cluster may not pull .*faults\/app:1/);
    expect(run.log.join("\n")).not.toContain("not-the-password");
    expect(took).toBeLessThan(REFUSED_WITHIN);
    expect(after).toBe(before);
  });

  test("docker stack deploy --detach=false exits 0 after it rolled back", async () => {
    const end = await playWithPlainDocker({ stack, workspace: openWorkspace() }, good, bad, 60_000);

    expect(end.exitCode).toBe(0);
  });
});
