import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { readLab } from "../lab/description.ts";
import { startCountingEngine } from "./support/counting-engine.ts";
import { deployFrom, pullInputs } from "./support/deploy.ts";
import { managerSocket } from "./support/docker.ts";
import { clusterState } from "./support/engine.ts";
import { removeStack } from "./support/stack.ts";
import { openWorkspace } from "./support/workspace.ts";

const stack = "every-setting";
const fixture = readFileSync(join(import.meta.dirname, "fixtures/every-setting.yml"), "utf8");

describe("a stack file that uses every setting that the engine stores", () => {
  afterAll(() => removeStack(stack));

  test("is deployed once, and the second time nothing is found to change and nothing is sent", async () => {
    const workspace = openWorkspace({ "stack.yml": fixture });
    await using engine = await startCountingEngine(managerSocket(), join(workspace.path, "engine.sock"));
    const inputs = {
      stack,
      "stack-file": "stack.yml",
      "docker-host": `unix://${engine.socketPath}`,
      images: `app=${readLab().images.busybox}`,
      secrets: "token: a-token",
      configs: "settings: { base64: AAECAw== }",
      "secret-hash-key": "the same for both runs",
      "stable-for": "1s",
      ...pullInputs(),
    };
    const first = await deployFrom(inputs, workspace.path);
    expect(first.outputs.result, first.log.join("\n")).toBe("deployed");

    const before = await clusterState();
    const asked = engine.requests.length;
    const second = await deployFrom(inputs, workspace.path);

    expect(second.outputs, second.log.join("\n")).toMatchObject({
      result: "unchanged",
      changed: "false",
      release: "1",
    });
    expect(second.log.join("\n")).toContain("Nothing to change: 6 services are as wanted");
    const requests = engine.requests.slice(asked);
    expect(requests.length).toBeGreaterThan(0);
    expect(requests.filter((request) => !/^(GET|HEAD) /.test(request))).toEqual([]);
    expect(await clusterState()).toBe(before);
  });
});
