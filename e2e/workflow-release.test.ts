import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { jobNamed } from "../tools/local-runner/workflow/index.ts";
import { labEnvironment } from "./support/caller.ts";
import { clusterState, runningVersions } from "./support/engine.ts";
import { PushedSample } from "./support/pushed-sample.ts";
import {
  freshNamespace,
  releaseSecrets,
  releaseWorkflow,
  results,
  sampleEnvironment,
  shown,
} from "./support/release-workflow.ts";
import { servedVersions } from "./support/served.ts";
import { removeStack } from "./support/stack.ts";

const stack = "workflow-release";
const workflow = releaseWorkflow({
  stack,
  namespace: freshNamespace(stack),
  inputs: {
    "runner-map": "default=ubuntu-24.04\nlinux/arm64=ubuntu-24.04-arm",
    platforms: "linux/amd64,linux/arm64",
    environments: '["staging", "production"]',
  },
});
const secrets = releaseSecrets();
/** Two environments; in the lab both lead to the one swarm. */
const environments = () => ({ staging: sampleEnvironment(stack), production: sampleEnvironment(stack) });
const everySecret = () => Object.values({ ...secrets, ...labEnvironment().secrets }).map((secret) => secret.trim());

describe("a tag that is pushed to a repository which calls release-swarm.yml at a pinned commit", () => {
  let sample: PushedSample;
  beforeAll(async () => {
    sample = await PushedSample.open("acme/sample", workflow);
  });
  afterAll(async () => {
    await sample[Symbol.asyncDispose]();
    await removeStack(stack);
  });

  test("is built on two runners, merged, and deployed to one environment after the other", async () => {
    const run = await sample.push("1.0.0", { secrets, environments: environments() });

    expect(run.conclusion, shown(run)).toBe("success");
    expect(results(run)).toEqual({
      "release / Plan": "success",
      "release / Build linux-amd64": "success",
      "release / Build linux-arm64": "success",
      "release / Publish": "success",
      "release / Deploy to staging": "success",
      "release / Deploy to production": "success",
      tell: "success",
    });
    expect(jobNamed(run, "tell").log.join("\n")).toContain(
      "1.0.0 is 'unchanged' as release '1' with {\"api\":\"sha256:",
    );
    for (const service of ["web", "api"]) {
      const versions = Object.values(await servedVersions(service, stack));
      expect([...new Set(versions.flat())], service).toEqual(["1.0.0"]);
    }
    expect(jobNamed(run, "release / Publish").summary).toContain("### Pushed 1.0.0");
    expect(jobNamed(run, "release / Deploy to staging").summary).toContain("deployed — release 1");
    expect(everySecret().filter((secret) => shown(run).includes(secret))).toEqual([]);
  });

  test("asks GitHub for the sources only, once in each job that reads them", () => {
    const asked = sample.github.requests.filter(({ query }) => query.service === "git-upload-pack");
    // A plan, two builds and two deployments.
    expect(asked.map(({ path }) => path)).toEqual(Array(5).fill("/acme/sample/info/refs"));
    expect(sample.github.requests.filter(({ path }) => !path.startsWith("/acme/sample"))).toEqual([]);
  });

  test("is taken back when it crashes, and the environment that would follow is left alone", async () => {
    const before = await runningVersions(stack);
    const run = await sample.push("1.1.0", { secrets, environments: environments() }, "crash-at-start");

    expect(run.conclusion).toBe("failure");
    expect(jobNamed(run, "release / Publish").result).toBe("success");
    const staging = jobNamed(run, "release / Deploy to staging");
    expect(staging.log.join("\n")).toContain("Rolled back");
    expect(staging.annotations.map(({ message }) => message).join("\n")).toContain("DATABASE_URL is missing");
    expect(staging.summary).toMatch(/rolled back/i);
    expect(results(run)["release / Deploy to production"]).toBe("cancelled");
    expect(jobNamed(run, "tell").log.join("\n")).toContain("1.1.0 is 'rolled-back'");
    expect(await runningVersions(stack)).toEqual(before);
    expect(everySecret().filter((secret) => shown(run).includes(secret))).toEqual([]);
  });

  test("is stopped by its plan when a secret is missing, and nothing is built or changed", async () => {
    const before = await clusterState();
    const run = await sample.push("1.2.0", { secrets: {}, environments: environments() });

    expect(run.conclusion).toBe("failure");
    const plan = jobNamed(run, "release / Plan").annotations.map(({ message }) => message);
    expect(plan.join("\n")).toContain("registry-password: is required with registry-username");
    expect(run.jobs.filter(({ result, name }) => result === "success" && name !== "tell")).toEqual([]);
    expect(await clusterState()).toBe(before);
  });
});
