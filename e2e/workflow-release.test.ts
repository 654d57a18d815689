import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readLab } from "../lab/description.ts";
import { jobNamed, type WorkflowRun } from "../tools/local-runner/workflow/index.ts";
import { labEnvironment, SUITE_NAME, suiteCommit } from "./support/caller.ts";
import { clusterState, runningVersions } from "./support/engine.ts";
import { PushedSample } from "./support/pushed-sample.ts";
import { sampleHealth } from "./support/sample.ts";
import { servedVersions } from "./support/served.ts";
import { removeStack } from "./support/stack.ts";

const stack = "workflow-release";
const { registries } = readLab();
const { host, username, password, pullUsername } = registries.private;
// Versions are released once in a repository, and this test may run twice.
const namespace = `workflow-release-${Date.now()}`;

const release = `
name: Release
on:
  push:
    tags: ["v*.*.*"]
permissions: {}
jobs:
  release:
    permissions: { contents: read, packages: write }
    uses: ${SUITE_NAME}/.github/workflows/release-swarm.yml@${suiteCommit()}
    with:
      images: |
        api: { target: api }
        worker: { target: worker }
        web: { target: web }
      runner-map: |
        default=ubuntu-24.04
        linux/arm64=ubuntu-24.04-arm
      platforms: linux/amd64,linux/arm64
      build-args: BASE_REGISTRY=${registries.open.host}
      stack: ${stack}
      stack-file: stack.yml
      environments: '["staging", "production"]'
      registry: ${host}
      namespace: ${namespace}
      registry-username: ${username}
      pull-username: ${pullUsername}
    secrets:
      registry-password: \${{ secrets.REGISTRY_PASSWORD }}
      SSH_KEY: \${{ secrets.SSH_KEY }}
      PULL_PASSWORD: \${{ secrets.PULL_PASSWORD }}
      stack-secrets: |
        db-password=\${{ secrets.DB_PASSWORD }}
  tell:
    needs: release
    runs-on: ubuntu-24.04
    timeout-minutes: 1
    steps:
      - run: echo "$VERSION is $RESULT as release $NUMBER"
        env:
          VERSION: \${{ needs.release.outputs.version }}
          RESULT: \${{ needs.release.outputs.result }}
          NUMBER: \${{ needs.release.outputs.release }}
`;

const secrets = { REGISTRY_PASSWORD: password, DB_PASSWORD: "a-database-password" };
/** Two environments; in the lab both lead to the one swarm. */
const environments = () => {
  const lab = labEnvironment();
  const vars = { ...lab.vars, HEALTH_TARGETS: sampleHealth(stack) };
  return { staging: { ...lab, vars }, production: { ...lab, vars } };
};

const allSecrets = () => ({ ...secrets, ...labEnvironment().secrets });
const logsOf = ({ jobs }: WorkflowRun) => jobs.flatMap(({ log }) => log).join("\n");

describe("a tag that is pushed to a repository which calls release-swarm.yml at a pinned commit", () => {
  let sample: PushedSample;
  beforeAll(async () => {
    sample = await PushedSample.open("acme/sample", release);
  });
  afterAll(async () => {
    await sample[Symbol.asyncDispose]();
    await removeStack(stack);
  });

  test("is built on two runners, merged, and deployed to one environment after the other", async () => {
    const run = await sample.push("1.0.0", { secrets, environments: environments() });

    expect(run.conclusion, logsOf(run)).toBe("success");
    expect(run.jobs.map(({ name, result }) => [name, result])).toEqual(
      expect.arrayContaining([
        ["release / Plan", "success"],
        ["release / Build linux-amd64", "success"],
        ["release / Build linux-arm64", "success"],
        ["release / Publish", "success"],
        ["release / Deploy to staging", "success"],
        ["release / Deploy to production", "success"],
      ]),
    );
    expect(jobNamed(run, "tell").log).toContain("1.0.0 is unchanged as release 1");
    expect(Object.values(allSecrets()).filter((secret) => logsOf(run).includes(secret.trim()))).toEqual([]);
    for (const service of ["web", "api"]) {
      const versions = Object.values(await servedVersions(service, stack));
      expect([...new Set(versions.flat())], service).toEqual(["1.0.0"]);
    }
  });

  test("is taken back when it crashes, and the environment that would follow is left alone", async () => {
    const before = await runningVersions(stack);
    const run = await sample.push("1.1.0", { secrets, environments: environments() }, "crash-at-start");

    expect(run.conclusion).toBe("failure");
    expect(jobNamed(run, "release / Publish").result).toBe("success");
    expect(jobNamed(run, "release / Deploy to staging").log.join("\n")).toContain("Rolled back");
    expect(run.jobs.find(({ name }) => name === "release / Deploy to production")?.result ?? "cancelled").toBe(
      "cancelled",
    );
    expect(jobNamed(run, "tell").result).toBe("skipped");
    expect(await runningVersions(stack)).toEqual(before);
  });

  test("is stopped by its plan when a secret is missing, and nothing is built or changed", async () => {
    const before = await clusterState();
    const run = await sample.push("1.2.0", { secrets: {}, environments: environments() });

    expect(run.conclusion).toBe("failure");
    expect(
      jobNamed(run, "release / Plan")
        .annotations.map(({ message }) => message)
        .join(),
    ).toContain("registry-password");
    expect(run.jobs.filter(({ result }) => result === "success")).toEqual([]);
    expect(await clusterState()).toBe(before);
  });
});
