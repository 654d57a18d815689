import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ActionRun } from "../../tools/local-runner/index.ts";
import { deploy, pullInputs } from "../support/deploy.ts";
import { runningVersions } from "../support/engine.ts";
import { stackFile } from "../support/fault-story.ts";
import { removeStack } from "../support/stack.ts";
import { openWorkspace } from "../support/workspace.ts";

const stack = "fault-return-unhealthy";
const workspace = openWorkspace({}, afterAll);
const common = { stack, "stable-for": "1s", ...pullInputs() };
/** Nothing listens on the discard port of the runner. */
const failing = { health: "- http://127.0.0.1:9/only-the-newer-version-has-this", timeout: "40s" };

function release(token: string): Promise<ActionRun> {
  workspace.write("stack.yml", stackFile({}));
  return deploy({ ...common, "stack-file": "stack.yml", secrets: `token: ${token}` }, workspace.path);
}

const goBack = (inputs: Readonly<Record<string, string>> = {}) =>
  deploy({ ...common, mode: "rollback", ...inputs }, workspace.path);

describe("a requested return whose health check fails", () => {
  let first: Record<string, string>;

  beforeAll(async () => {
    expect((await release("the-good-token")).outputs.result).toBe("deployed");
    first = await runningVersions(stack);
    expect((await release("the-harmful-token")).outputs.result).toBe("deployed");
  });
  afterAll(() => removeStack(stack));

  test("is red and stays on what was asked for", async () => {
    const run = await goBack(failing);

    expect(run.conclusion).toBe("failure");
    expect(run.outputs, run.log.join("\n")).toMatchObject({
      result: "unhealthy",
      release: "3",
      "previous-release": "2",
    });
    expect(await runningVersions(stack)).toEqual(first);
    const said = run.annotations.map(({ message }) => message).join("\n");
    expect(said).toMatch(
      /Held on release 1.*, as asked: everything runs, and is not healthy.*\nNext: mend the cause and run mode rollback again/,
    );
    expect(run.log.join("\n")).not.toMatch(/rolled back|rolling back/i);
  });

  test("is done by the same job once the check passes", async () => {
    const run = await goBack();

    expect(run.outputs, run.log.join("\n")).toMatchObject({ result: "unchanged", release: "3" });
    expect(run.log.join("\n")).toContain(`Nothing had to be changed: ${stack} is on release 1`);
    expect(await runningVersions(stack)).toEqual(first);
  });
});
