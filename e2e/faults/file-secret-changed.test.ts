import { afterAll, describe, expect, test } from "vitest";
import { stringify } from "yaml";
import { readLab } from "../../lab/description.ts";
import { deploy, pullInputs } from "../support/deploy.ts";
import { clusterState } from "../support/engine.ts";
import { plainStackDeploy, removeStack } from "../support/stack.ts";
import { openWorkspace } from "../support/workspace.ts";

const stack = "fault-file-secret";
const stackFile = (greeting: string) =>
  stringify({
    version: "3.12",
    services: {
      app: {
        image: readLab().images.busybox,
        command: ["sh", "-c", `trap 'exit 0' TERM; echo ${greeting}; sleep 100000 & wait`],
        secrets: ["token"],
        stop_grace_period: "2s",
        deploy: { endpoint_mode: "dnsrr" },
      },
    },
    secrets: { token: { file: "./token.txt" } },
  });

describe("a secret of the stack file whose content was rotated", () => {
  const workspace = openWorkspace({ "stack.yml": stackFile("one"), "token.txt": "the-leaked-token" }, afterAll);
  const inputs = { stack, "stack-file": "stack.yml", "stable-for": "1s", ...pullInputs() };
  const run = (more: Readonly<Record<string, string>> = {}) => deploy({ ...inputs, ...more }, workspace.path);
  afterAll(() => removeStack(stack));

  test("is compared without a change while it is the same, and stops every run once it is another", async () => {
    const first = await run();
    expect(first.outputs.result, first.log.join("\n")).toBe("deployed");
    const before = await clusterState();
    expect((await run({ mode: "plan" })).outputs.result).toBe("planned");
    expect((await run()).outputs.result).toBe("unchanged");
    expect(await clusterState()).toBe(before);

    workspace.write("token.txt", "the-fresh-token");
    workspace.write("stack.yml", stackFile("two"));
    for (const more of [{}, { mode: "plan" }]) {
      const refused = await run(more);
      expect(refused.outputs.result).toBe("failed");
      expect(refused.log.join("\n")).toContain(
        `the secret ${stack}_token exists with other content, and Swarm cannot change it; give it in the secrets input`,
      );
      expect(refused.log.join("\n")).not.toMatch(/the-(leaked|fresh)-token/);
    }
    expect(await clusterState()).toBe(before);

    workspace.write("token.txt", "the-leaked-token");
    expect((await run()).outputs.result).toBe("deployed");
  });

  test("makes docker stack deploy fail as well", async () => {
    workspace.write("token.txt", "the-fresh-token");
    const end = await plainStackDeploy(stack, `${workspace.path}/stack.yml`, 30_000);

    expect(end.exitCode).toBe(1);
    expect(end.output).toContain("only updates to Labels are allowed");
  });
});
