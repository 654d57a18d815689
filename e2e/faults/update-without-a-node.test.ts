import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { deploy, pullInputs } from "../support/deploy.ts";
import { dockerOk } from "../support/docker.ts";
import { servicesOf } from "../support/engine.ts";
import { stackFile } from "../support/fault-story.ts";
import { removeStack } from "../support/stack.ts";
import { openWorkspace } from "../support/workspace.ts";

const stack = "fault-no-node-by-hand";
const workspace = openWorkspace({}, afterAll);
const inputs = { stack, "stack-file": "stack.yml", "stable-for": "1s", ...pullInputs() };

const release = () => deploy(inputs, workspace.path);

describe("an update by hand for which there is no node", () => {
  beforeAll(async () => {
    workspace.write("stack.yml", stackFile({ deploy: { update_config: { order: "stop-first" } } }, false));
    expect((await release()).outputs.result).toBe("deployed");
    await dockerOk(["service", "update", "--detach", "--constraint-add", "node.labels.never==there", `${stack}_app`]);
  });
  afterAll(() => removeStack(stack));

  test("is waited for while a node may come, and then replaced", async () => {
    const run = await release();

    expect(run.outputs.result, run.log.join("\n")).toBe("deployed");
    expect(run.log.join("\n")).toMatch(
      /Waiting for an update of app that is under way[\s\S]*app: its update is not waited for: no node can run it \(no suitable node/,
    );
    expect(JSON.stringify((await servicesOf(stack)).map(({ Spec }) => Spec))).not.toContain("node.labels.never");
  });
});
