import { afterAll, describe, expect, test } from "vitest";
import { deploy, pullInputs } from "../support/deploy.ts";
import { get } from "../support/engine.ts";
import { type AppVersion, stackFile } from "../support/fault-story.ts";
import { removeStack } from "../support/stack.ts";
import { openWorkspace } from "../support/workspace.ts";

const stack = "fault-loop-again";
const restart = { restart_policy: { condition: "any", delay: "2s" } };
const good: AppVersion = { deploy: restart };
const bad: AppVersion = { deploy: restart, run: "echo up; sleep 7; echo 'panic: lost the queue'; exit 4" };

/** The status of every kept release, oldest first. */
async function releaseStatuses(): Promise<(string | undefined)[]> {
  type Kept = { readonly Spec: { readonly Name: string; readonly Labels: Readonly<Record<string, string>> } };
  const records = (await get<Kept[]>("/configs")).filter(({ Spec }) => Spec.Name.startsWith(`${stack}.release.`));
  return records
    .toSorted((a, b) => a.Spec.Name.localeCompare(b.Spec.Name))
    .map(({ Spec }) => Spec.Labels["io.slipway.status"]);
}

describe("a release that crashes after 7 s, was left as it is, and whose job is run again", () => {
  const workspace = openWorkspace({}, afterAll);
  const release = (version: AppVersion, inputs: Record<string, string> = {}) => {
    workspace.write("stack.yml", stackFile(version, false));
    return deploy({ stack, "stack-file": "stack.yml", ...pullInputs(), ...inputs }, workspace.path);
  };
  afterAll(() => removeStack(stack));

  test("stays red, although every task runs between two crashes, and is no verified release", async () => {
    expect((await release(good, { "stable-for": "1s" })).outputs.result).toBe("deployed");
    expect((await release(bad, { "rollback-on-failure": "false" })).outputs.result).toBe("held");
    const again = await release(bad);

    expect(again.conclusion).toBe("failure");
    expect(again.outputs["failed-services"]).toBe("app");
    expect(again.log.join("\n")).toContain("panic: lost the queue");
    expect(await releaseStatuses()).toEqual(["ok", "failed"]);
  });
});
