import { afterAll, describe, expect, test } from "vitest";
import { type AppVersion, playFault, playWithPlainDocker, printedBound } from "../support/fault-story.ts";
import { removeStack } from "../support/stack.ts";
import { openWorkspace } from "../support/workspace.ts";

const stack = "fault-late-crash";
const good: AppVersion = {};
const bad: AppVersion = { run: "echo up; sleep 7; echo 'panic: lost the queue'; exit 4" };

describe("a release that crashes after 7 s and has no health check", () => {
  afterAll(() => removeStack(stack));

  test("ends red within its bound, names the cause, and everything runs what it ran before", async () => {
    const { run, before, after } = await playFault({ stack, workspace: openWorkspace() }, good, bad);

    expect(run.conclusion).toBe("failure");
    expect(run.outputs.result).toBe("rolled-back");
    expect(run.outputs["failed-services"]).toBe("app");
    expect(run.log.join("\n")).toMatch(/exit code 4 on (manager|worker)-\d[\s\S]*app \| panic: lost the queue/);
    expect(after).toEqual(before);
    expect(Number(run.outputs["duration-ms"])).toBeLessThan(printedBound(run));
  });

  test("docker stack deploy --detach=false exits 0 and leaves it crashing", async () => {
    // The command looks for as long as the update is monitored: surely not for 7 s, however late it hears of the start.
    const deploy = { replicas: 1, update_config: { order: "start-first", monitor: "2s" } };
    const late = { ...bad, deploy };
    const end = await playWithPlainDocker({ stack, workspace: openWorkspace() }, good, late, 60_000);

    expect(end.exitCode).toBe(0);
  });
});
