import { afterAll, describe, expect, test } from "vitest";
import { readLab } from "../lab/description.ts";
import type { ActionRun } from "../tools/local-runner/index.ts";
import { deploy, pullInputs, sshInputs } from "./support/deploy.ts";
import { runningVersions } from "./support/engine.ts";
import { type AppVersion, stackFile } from "./support/fault-story.ts";
import { sshConnections } from "./support/sshd.ts";
import { removeStack } from "./support/stack.ts";
import { openWorkspace } from "./support/workspace.ts";

const stack = "no-forwarding";
const strict = readLab().nodes.find(({ ssh }) => !ssh.forwarding)?.name ?? "";
const crash: AppVersion = { failureAction: "rollback", run: "echo \"KeyError: 'DATABASE_URL'\" >&2; exit 3" };

/** Deploys through the strict manager, and counts the connections that took. */
async function release(app: AppVersion, inputs: Readonly<Record<string, string>>) {
  const workspace = openWorkspace({ "stack.yml": stackFile(app) });
  const before = sshConnections();
  const common = { ...sshInputs(strict), ...pullInputs(), stack, "stack-file": "stack.yml", "stable-for": "1s" };
  const run: ActionRun = await deploy({ ...common, ...inputs }, workspace.path);
  const after = sshConnections();
  const connections = Object.keys(after).filter((node) => after[node] !== before[node]);
  return { run, connections: connections.map((node) => [node, (after[node] ?? 0) - (before[node] ?? 0)]) };
}

describe("a manager whose sshd forwards no sockets and allows one session a connection", () => {
  afterAll(() => removeStack(stack));

  test("takes a release over one connection", async () => {
    const { run, connections } = await release({}, { secrets: "token: the-good-token" });

    expect(run.outputs.result, run.log.join("\n")).toBe("deployed");
    expect(run.log.join("\n")).toContain("4 nodes (3 managers)");
    expect(connections).toEqual([[strict, 1]]);
  });

  test("finds the same release unchanged", async () => {
    const { run, connections } = await release({}, { secrets: "token: the-good-token" });

    expect(run.outputs.result, run.log.join("\n")).toBe("unchanged");
    expect(connections).toEqual([[strict, 1]]);
  });

  test("gets a bad release taken back over one connection, with the cause and the last log lines", async () => {
    const before = await runningVersions(stack);
    const { run, connections } = await release(crash, { secrets: "token: the-bad-token" });

    expect(run.outputs.result, run.log.join("\n")).toBe("rolled-back");
    expect(run.log.join("\n")).toMatch(/exit code 3 on .*DATABASE_URL is missing[\s\S]*app \| KeyError/);
    expect(await runningVersions(stack)).toEqual(before);
    expect(connections).toEqual([[strict, 1]]);
  });

  test("returns to an earlier release by request", async () => {
    const second = await release(
      { run: "trap 'exit 0' TERM; echo 2; sleep 100000 & wait" },
      { secrets: "token: second" },
    );
    expect(second.run.outputs.result, second.run.log.join("\n")).toBe("deployed");
    const { run, connections } = await release({}, { mode: "rollback", "stack-file": "" });

    expect(run.outputs.result, run.log.join("\n")).toBe("reverted");
    expect(connections).toEqual([[strict, 1]]);
  });
});
