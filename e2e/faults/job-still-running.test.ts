import { afterAll, describe, expect, test } from "vitest";
import { stringify } from "yaml";
import { readLab } from "../../lab/description.ts";
import { deploy, pullInputs } from "../support/deploy.ts";
import { docker } from "../support/docker.ts";
import { get } from "../support/engine.ts";
import { printedBound } from "../support/fault-story.ts";
import { removeStack } from "../support/stack.ts";
import { until } from "../support/until.ts";
import { openWorkspace } from "../support/workspace.ts";

const stack = "fault-job-runs";

function stackFile(version: string, jobSeconds: number): string {
  const service = (run: string, deployed: object) => ({
    image: readLab().images.busybox,
    command: ["sh", "-c", run],
    stop_grace_period: "1s",
    deploy: deployed,
  });
  const once = { mode: "replicated-job", replicas: 1, restart_policy: { condition: "none" } };
  const services = {
    web: service(`echo ${version}; trap 'exit 0' TERM; sleep 100000 & wait`, { endpoint_mode: "dnsrr" }),
    backup: service(`echo backing up; sleep ${jobSeconds}`, once),
  };
  return stringify({ version: "3.12", services });
}

async function jobTasks(): Promise<string[]> {
  const filters = JSON.stringify({ service: [`${stack}_backup`] });
  const tasks = await get<{ readonly ID: string; readonly Status: { readonly State: string } }[]>("/tasks", {
    filters,
  });
  return tasks.map(({ ID, Status }) => `${ID} ${Status.State}`);
}

describe("a job that takes long", () => {
  const workspace = openWorkspace({}, afterAll);
  const inputs = { stack, "stack-file": "stack.yml", "stable-for": "1s", ...pullInputs() };
  afterAll(() => removeStack(stack));

  test("is left to run by a release that does not change it", async () => {
    workspace.write("stack.yml", stackFile("v1", 100_000));
    await docker(["stack", "deploy", "--detach=true", "-c", `${workspace.path}/stack.yml`, stack]);
    const [before] = await until(jobTasks, ([task = ""]) => task.endsWith("running"));
    workspace.write("stack.yml", stackFile("v2", 100_000));
    const run = await deploy(inputs, workspace.path);

    expect(run.outputs.result).toBe("deployed");
    expect(await jobTasks()).toEqual([before]);
  });

  test("is waited for as long as the step may take forward when the release changes it", async () => {
    workspace.write("stack.yml", stackFile("v2", 8));
    const run = await deploy({ ...inputs, timeout: "60m" }, workspace.path);

    expect(run.outputs.result).toBe("deployed");
    expect(printedBound(run)).toBeGreaterThan(50 * 60_000);
    expect((await jobTasks()).filter((task) => task.endsWith("complete"))).toHaveLength(1);
  });
});
