import { afterAll, describe, expect, test } from "vitest";
import { stringify } from "yaml";
import { readLab } from "../../lab/description.ts";
import { deploy, pullInputs } from "../support/deploy.ts";
import { docker } from "../support/docker.ts";
import { get } from "../support/engine.ts";
import { removeStack } from "../support/stack.ts";
import { until } from "../support/until.ts";
import { openWorkspace } from "../support/workspace.ts";

const stack = "fault-neighbour";
const SERVE = "trap 'exit 0' TERM; echo serving; sleep 100000 & wait";

/** `web` is what the hotfix changes; `idle` has no node, and `api` crashes again and again, since before. */
function stackFile(version: string): string {
  const service = (run: string, deployed: object) => ({
    image: readLab().images.busybox,
    command: ["sh", "-c", run.replaceAll("$", "$$$$")],
    stop_grace_period: "1s",
    deploy: { endpoint_mode: "dnsrr", ...deployed },
  });
  const services = {
    web: service(`echo ${version}; ${SERVE}`, {}),
    idle: service(SERVE, { placement: { constraints: ["node.labels.disk == none-has-it"] } }),
    api: service("sleep 3; exit 1", { restart_policy: { condition: "any", delay: "1s" } }),
  };
  return stringify({ version: "3.12", services });
}

/** How many tasks of a service have failed, and how many run. */
async function countStates(service: string) {
  const filters = JSON.stringify({ service: [`${stack}_${service}`] });
  const tasks = await get<{ readonly Status: { readonly State: string } }[]>("/tasks", { filters });
  const count = (state: string) => tasks.filter(({ Status }) => Status.State === state).length;
  return { failed: count("failed"), running: count("running") };
}

describe("a hotfix of one service while two others do not work, and have not for long", () => {
  const workspace = openWorkspace({}, afterAll);
  afterAll(() => removeStack(stack));

  test("stays, with a warning for each of the others, the one that runs between two crashes included", async () => {
    workspace.write("stack.yml", stackFile("v1"));
    await docker(["stack", "deploy", "--detach=true", "-c", `${workspace.path}/stack.yml`, stack]);
    await until(
      () => countStates("api"),
      ({ failed, running }) => failed >= 2 && running === 1,
    );
    workspace.write("stack.yml", stackFile("v2-hotfix"));
    const run = await deploy({ stack, "stack-file": "stack.yml", ...pullInputs() }, workspace.path);

    expect(run.outputs.result).toBe("deployed");
    const log = run.log.join("\n");
    expect(log).toMatch(/idle, which this run leaves alone, cannot run: no node meets its placement constraint/);
    expect(log).toMatch(/idle did not work before this run, which leaves it alone, and still does not/);
    expect(log).toMatch(/api did not work before this run, which leaves it alone, and still does not/);
    const [web] = await get<{ readonly Spec: object }[]>("/services", {
      filters: JSON.stringify({ name: [`${stack}_web`] }),
    });
    expect(JSON.stringify(web?.Spec)).toContain("v2-hotfix");
  });
});
