import { readFileSync } from "node:fs";
import { afterAll, describe, expect, test } from "vitest";
import { readLab } from "../lab/description.ts";
import { deploy, pullInputs } from "./support/deploy.ts";
import { clusterState } from "./support/engine.ts";
import { stackFile } from "./support/fault-story.ts";
import { sshConnections } from "./support/sshd.ts";
import { removeStack } from "./support/stack.ts";
import { openWorkspace } from "./support/workspace.ts";

const stack = "behind-a-jump-host";
const jumpHost = readLab().nodes.find(({ name }) => name === "manager-3");
if (jumpHost === undefined) throw new Error("the lab has no third manager");
const { ssh } = jumpHost;
const knownHosts = readFileSync(readLab().ssh.knownHostsFile, "utf8");
const jump = `${ssh.user}@${ssh.host}:${ssh.port}`;

/** Deploys to the first manager by way of the third, and counts the connections that each has seen. */
async function release(inputs: Readonly<Record<string, string>> = {}) {
  const workspace = openWorkspace({ "stack.yml": stackFile({}) });
  const before = sshConnections();
  const common = {
    ...pullInputs(),
    stack,
    "stack-file": "stack.yml",
    "stable-for": "1s",
    "ssh-jump": jump,
    "ssh-known-hosts": knownHosts,
  };
  const run = await deploy({ ...common, secrets: "token: the-good-token", ...inputs }, workspace.path);
  const after = sshConnections();
  const nodes = Object.keys(after).filter((node) => after[node] !== before[node]);
  return {
    run,
    connections: Object.fromEntries(nodes.map((node) => [node, (after[node] ?? 0) - (before[node] ?? 0)])),
  };
}

describe("a manager that is only reached through a jump host", () => {
  afterAll(() => removeStack(stack));

  test("takes a release over one connection to each", async () => {
    const { run, connections } = await release();

    expect(run.outputs.result, run.log.join("\n")).toBe("deployed");
    expect(connections).toEqual({ "manager-1": 1, "manager-3": 1 });
  });

  test("is not asked for anything when the jump host's key is not known, and the jump host is named", async () => {
    const without = knownHosts.split("\n").filter((line) => !line.includes(ssh.host));
    const before = await clusterState();
    const { run, connections } = await release({ "ssh-known-hosts": without.join("\n"), secrets: "token: another" });

    expect(run.exitCode).toBe(1);
    expect(run.log.join("\n")).toContain(`ssh-known-hosts has no key for ${ssh.host}:${ssh.port}`);
    expect(connections).toEqual({ "manager-3": 1 });
    expect(await clusterState()).toBe(before);
  });
});
