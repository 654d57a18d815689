import { afterAll, describe, expect, test } from "vitest";
import { type AppVersion, playRefusal, playWithPlainDocker, REFUSED_WITHIN } from "../support/fault-story.ts";
import { removeStack } from "../support/stack.ts";
import { openWorkspace } from "../support/workspace.ts";

const stack = "fault-host-port";
const good: AppVersion = { ports: [{ target: 8080, published: 18080, mode: "host" }], deploy: { replicas: 4 } };
const bad: AppVersion = {
  ports: [{ target: 8080, published: 18080, mode: "host" }],
  deploy: { replicas: 4 },
  run: "trap 'exit 0' TERM; echo new; sleep 100000 & wait",
};

describe("a host port that the running tasks hold, with order start-first", () => {
  afterAll(() => removeStack(stack));

  test("is found before anything is changed", async () => {
    const { run, took, before, after } = await playRefusal({ stack, workspace: openWorkspace() }, good, bad);

    expect(run.conclusion).toBe("failure");
    expect(run.outputs.result).toBe("failed");
    expect(run.log.join("\n")).toMatch(/publishes host port 18080, which its running tasks hold on all 4 nodes/);
    expect(took).toBeLessThan(REFUSED_WITHIN);
    expect(after).toBe(before);
  });

  test("docker stack deploy --detach=false hangs", async () => {
    // Its own old tasks hold the port then, and nobody else's.
    await removeStack(stack);
    const end = await playWithPlainDocker({ stack, workspace: openWorkspace() }, good, bad, 20_000);

    expect(end.exitCode).toBeUndefined();
  });
});
