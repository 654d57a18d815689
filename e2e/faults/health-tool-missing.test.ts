import { afterAll, describe, expect, test } from "vitest";
import { type AppVersion, playFault, playWithPlainDocker, printedBound } from "../support/fault-story.ts";
import { removeStack } from "../support/stack.ts";
import { openWorkspace } from "../support/workspace.ts";

const stack = "fault-health-tool";
const good: AppVersion = { healthcheck: { test: ["CMD", "true"], interval: "1s" } };
const bad: AppVersion = {
  healthcheck: {
    test: ["CMD", "curl", "-f", "http://127.0.0.1:8080/health"],
    interval: "1s",
    timeout: "1s",
    retries: 2,
  },
};

describe("a health check whose tool is not in the image", () => {
  afterAll(() => removeStack(stack));

  test("ends red within its bound, names the cause, and everything runs what it ran before", async () => {
    const { run, before, after } = await playFault({ stack, workspace: openWorkspace() }, good, bad);

    expect(run.conclusion).toBe("failure");
    expect(run.outputs.result).toBe("rolled-back");
    expect(run.outputs["failed-services"]).toBe("app");
    expect(run.log.join("\n")).toMatch(/health check calls curl, which is not in the image/);
    expect(after).toEqual(before);
    expect(Number(run.outputs["duration-ms"])).toBeLessThan(printedBound(run));
  });

  test("docker stack deploy --detach=false does not say which tool", async () => {
    const end = await playWithPlainDocker({ stack, workspace: openWorkspace() }, good, bad, 60_000);

    expect(end.output).not.toMatch(/curl/);
  });
});
