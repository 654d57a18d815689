import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { deploy, pullInputs } from "../support/deploy.ts";
import { get, runningVersions } from "../support/engine.ts";
import { type AppVersion, stackFile } from "../support/fault-story.ts";
import { removeStack } from "../support/stack.ts";
import { openWorkspace } from "../support/workspace.ts";

const stack = "fault-never-ends";
const workspace = openWorkspace({}, afterAll);
const common = { stack, "stable-for": "1s", timeout: "60s", ...pullInputs() };
/** Its run sees at once that it cannot work; the engine goes on with the second task after ten minutes. */
const bad: AppVersion = {
  run: "sleep 1; exit 1",
  deploy: { update_config: { order: "stop-first", delay: "10m", failure_action: "continue" } },
};

function release(app: AppVersion, inputs: Readonly<Record<string, string>> = {}) {
  workspace.write("stack.yml", stackFile(app, false));
  return deploy({ ...common, "stack-file": "stack.yml", ...inputs }, workspace.path);
}

async function updateState(): Promise<string | undefined> {
  const query = { filters: JSON.stringify({ name: [`${stack}_app`] }) };
  const [service] = await get<{ readonly UpdateStatus?: { readonly State?: string } }[]>("/services", query);
  return service?.UpdateStatus?.State;
}

describe("an update of a held release that does not end", () => {
  let good: Record<string, string>;

  beforeAll(async () => {
    expect((await release({})).outputs.result).toBe("deployed");
    good = await runningVersions(stack);
  });
  beforeEach(async () => {
    const run = await release(bad, { "rollback-on-failure": "false" });
    expect(run.outputs.result, run.log.join("\n")).toBe("held");
    expect(await updateState()).toBe("updating");
  });
  afterAll(() => removeStack(stack));

  test("is replaced by the mended release", async () => {
    const run = await release({});

    expect(run.outputs.result, run.log.join("\n")).toBe("deployed");
    expect(run.log.join("\n")).toMatch(
      /app: its update is not waited for: release 2.* has failed; a change by this run replaces it/,
    );
    expect(await runningVersions(stack)).toEqual(good);
    expect(await updateState()).toBe("completed");
  });

  test("is replaced by a requested return", async () => {
    const run = await deploy({ ...common, mode: "rollback" }, workspace.path);

    expect(run.outputs.result, run.log.join("\n")).toBe("reverted");
    expect(run.log.join("\n")).toMatch(
      /app: its update is not waited for: release 4.* has failed; a change by this run replaces it/,
    );
    expect(await runningVersions(stack)).toEqual(good);
  });
});
