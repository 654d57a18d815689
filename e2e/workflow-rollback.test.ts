import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readLab } from "../lab/description.ts";
import { jobNamed, type WorkflowOptions } from "../tools/local-runner/workflow/index.ts";
import { Caller, labEnvironment, SUITE_NAME, suiteCommit } from "./support/caller.ts";
import { deploy, pullInputs } from "./support/deploy.ts";
import { clusterState, runningVersions } from "./support/engine.ts";
import { stackFile } from "./support/fault-story.ts";
import { removeStack } from "./support/stack.ts";
import { openWorkspace } from "./support/workspace.ts";

const stack = "workflow-rollback";
const { host, pullUsername } = readLab().registries.private;
const caller = () =>
  new Caller({
    ".github/workflows/rollback.yml": `
name: Roll back
on:
  workflow_dispatch:
    inputs:
      to-release: { type: string, default: "" }
permissions: {}
jobs:
  rollback:
    uses: ${SUITE_NAME}/.github/workflows/rollback.yml@${suiteCommit()}
    with:
      stack: ${stack}
      to-release: \${{ inputs.to-release }}
      registry: ${host}
      pull-username: ${pullUsername}
    secrets:
      SSH_KEY: \${{ secrets.SSH_KEY }}
      PULL_PASSWORD: \${{ secrets.PULL_PASSWORD }}
  report:
    needs: rollback
    runs-on: ubuntu-24.04
    timeout-minutes: 1
    steps:
      - run: echo "release $RELEASE is $RESULT"
        env:
          RELEASE: \${{ needs.rollback.outputs.release }}
          RESULT: \${{ needs.rollback.outputs.result }}
`,
  });

/** Starts it by hand, with the environment `production` as it is in the caller's settings. */
function dispatch(toRelease = "", change: Partial<WorkflowOptions> = {}) {
  const inputs = { "to-release": toRelease };
  return caller().run("rollback.yml", {
    event: { name: "workflow_dispatch", payload: { inputs } },
    inputs,
    environments: { production: labEnvironment() },
    ...change,
  });
}

describe("the rollback workflow, called from another repository at a pinned commit", () => {
  const workspace = openWorkspace({}, afterAll);
  let first: Record<string, string>;
  let second: Record<string, string>;

  beforeAll(async () => {
    first = await release("1");
    second = await release("2");
    expect(second).not.toEqual(first);
  });
  afterAll(() => removeStack(stack));

  async function release(name: string): Promise<Record<string, string>> {
    const app = { run: `trap 'exit 0' TERM; echo ${name}; sleep 100000 & wait` };
    workspace.write("stack.yml", stackFile(app));
    const common = { ...pullInputs(), stack, "stack-file": "stack.yml", "stable-for": "1s" };
    const run = await deploy({ ...common, secrets: `token: the token of ${name}` }, workspace.path);
    expect(run.outputs.result, run.log.join("\n")).toBe("deployed");
    return runningVersions(stack);
  }

  test("does nothing before its environment's reviewer has approved", async () => {
    const before = await clusterState();
    const run = await dispatch("", {
      environments: { production: { ...labEnvironment(), approve: () => "rejected" } },
    });

    expect(run.conclusion).toBe("failure");
    expect(jobNamed(run, "report").result).toBe("skipped");
    expect(await clusterState()).toBe(before);
  });

  test("returns to the release before, and tells its caller which that is", async () => {
    const run = await dispatch();
    const job = jobNamed(run, `rollback / Roll back ${stack}`);

    expect(run.conclusion, job.log.join("\n")).toBe("success");
    expect(job.outputs).toEqual({ result: "reverted", release: "3" });
    expect(job.permissions).toEqual({});
    expect(job.summary).toContain(stack);
    expect(jobNamed(run, "report").log).toContain("release 3 is reverted");
    expect(await runningVersions(stack)).toEqual(first);
    const logs = run.jobs.flatMap(({ log }) => log).join("\n");
    for (const secret of Object.values(labEnvironment().secrets ?? {})) expect(logs).not.toContain(secret.trim());
  });

  test("is red for a release that there is not, names those that there are, and changes nothing", async () => {
    const before = await clusterState();
    const run = await dispatch("9.9.9");
    const job = jobNamed(run, `rollback / Roll back ${stack}`);

    expect(run.conclusion).toBe("failure");
    expect(job.annotations.map(({ message }) => message).join("\n")).toContain("9.9.9");
    expect(jobNamed(run, "report").result).toBe("skipped");
    expect(await clusterState()).toBe(before);
  });
});
