import { afterAll, describe, expect, test } from "vitest";
import { type AppVersion, playFault, playWithPlainDocker, printedBound } from "../support/fault-story.ts";
import { removeStack } from "../support/stack.ts";
import { openWorkspace } from "../support/workspace.ts";

const stack = "fault-crash-continue";
const good: AppVersion = { failureAction: "continue" };
const bad: AppVersion = {
  failureAction: "continue",
  run: "echo starting; echo \"KeyError: 'DATABASE_URL'\" >&2; exit 3",
};

describe("a release that crashes at start under failure_action: continue", () => {
  afterAll(() => removeStack(stack));

  test("ends red within its bound, names the cause, and everything runs what it ran before", async () => {
    const within = 30_000;
    const { run, took, before, after } = await playFault({ stack, workspace: openWorkspace(), within }, good, bad);

    expect(run.conclusion).toBe("failure");
    expect(run.outputs.result).toBe("rolled-back");
    expect(run.outputs["failed-services"]).toBe("app");
    expect(run.log.join("\n")).toMatch(
      /exit code 3 on (manager|worker)-\d.*DATABASE_URL is missing[\s\S]*app \| KeyError/,
    );
    expect(after).toEqual(before);
    expect(took).toBeLessThan(Math.min(within, printedBound(run)));
  });

  test("docker stack deploy --detach=false exits 0 with nothing that works", async () => {
    const end = await playWithPlainDocker({ stack, workspace: openWorkspace() }, good, bad, 60_000);

    expect(end.exitCode).toBe(0);
  });
});
