import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readLab } from "../../lab/description.ts";
import type { ActionRun } from "../../tools/local-runner/index.ts";
import { deploy, pullInputs } from "../support/deploy.ts";
import { docker, dockerOk } from "../support/docker.ts";
import { get } from "../support/engine.ts";
import { type AppVersion, stackFile } from "../support/fault-story.ts";
import { removeStack } from "../support/stack.ts";
import { until } from "../support/until.ts";
import { openWorkspace } from "../support/workspace.ts";

const stack = "fault-paused";
const dependency = `${stack}-flag`;
const workspace = openWorkspace({}, afterAll);
const deployment = { replicas: 3, restart_policy: { condition: "any", delay: "1s" } };
const SERVE = "trap 'exit 0' TERM; sleep 100000 & wait";
const older: AppVersion = { failureAction: "pause", deploy: deployment };
const newer: AppVersion = { ...older, run: `wget -q -O /dev/null http://flag:8080/ || exit 1; ${SERVE}` };

function release(app: AppVersion, inputs: Readonly<Record<string, string>> = {}): Promise<ActionRun> {
  workspace.write("stack.yml", stackFile(app, false));
  return deploy({ stack, "stack-file": "stack.yml", "stable-for": "1s", ...pullInputs(), ...inputs }, workspace.path);
}

/** How many tasks of `app` run, in all and of the spec that is stored now. */
async function running(): Promise<{ readonly all: number; readonly current: number }> {
  const filters = { service: [`${stack}_app`], "desired-state": ["running"] };
  const tasks = async (more: object) => {
    const query = { filters: JSON.stringify({ ...filters, ...more }) };
    const found = await get<{ readonly Status: { readonly State: string } }[]>("/tasks", query);
    return found.filter(({ Status }) => Status.State === "running").length;
  };
  return { all: await tasks({}), current: await tasks({ "_up-to-date": ["true"] }) };
}

function startDependency(): Promise<unknown> {
  const serve = "mkdir -p /tmp/w; echo ok > /tmp/w/index.html; exec httpd -f -p 8080 -h /tmp/w";
  const network = `name=${stack}_default,alias=flag`;
  const where = ["--detach", "--name", dependency, "--endpoint-mode", "dnsrr", "--network", network];
  return dockerOk(["service", "create", ...where, readLab().images.busybox, "sh", "-c", serve]);
}

describe("an update that the engine has paused half way", () => {
  beforeAll(async () => {
    expect((await release(older)).outputs.result).toBe("deployed");
    expect((await release(newer, { "rollback-on-failure": "false" })).outputs.result).toBe("held");
    await startDependency();
    await until(running, ({ all }) => all === 3, 30_000);
  });
  afterAll(async () => {
    await docker(["service", "rm", dependency]);
    await removeStack(stack);
  });

  test("goes on when the same release is deployed again", async () => {
    expect((await running()).current).toBeLessThan(3);
    const run = await release(newer);

    expect(run.outputs.result, run.log.join("\n")).toBe("deployed");
    expect(run.log.join("\n")).toContain("the update that the engine has paused goes on");
    expect(await running()).toEqual({ all: 3, current: 3 });
  });
});
