import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { jobNamed } from "../tools/local-runner/workflow/index.ts";
import { tagged } from "./support/build.ts";
import { clusterState } from "./support/engine.ts";
import { PushedSample } from "./support/pushed-sample.ts";
import {
  freshNamespace,
  releaseSecrets,
  releaseWorkflow,
  results,
  sampleEnvironment,
  shown,
} from "./support/release-workflow.ts";
import { removeStack } from "./support/stack.ts";

const stack = "workflow-cancelled";
const namespace = freshNamespace(stack);

describe("a release that somebody cancels", () => {
  let sample: PushedSample;
  beforeAll(async () => {
    sample = await PushedSample.open(
      "acme/sample",
      releaseWorkflow({ stack, namespace, inputs: { environments: '["staging", "production"]' } }),
    );
  });
  afterAll(async () => {
    await sample[Symbol.asyncDispose]();
    await removeStack(stack);
  });

  test("moves no tag while it builds, reaches no environment and leaves no file on the runner", async () => {
    const before = await clusterState();
    // So long that the test could not wait for it.
    sample.edit("Dockerfile", (content) => `${content}RUN echo this takes long; sleep 3600\n`);
    const isBuilding = Promise.withResolvers<void>();
    const running = await sample.start("1.0.0", {
      secrets: releaseSecrets(),
      environments: { staging: sampleEnvironment(stack), production: sampleEnvironment(stack) },
      onLine: (line) => line.includes("this takes long") && isBuilding.resolve(),
    });
    await Promise.race([isBuilding.promise, running.done]);
    await running.cancel();
    const run = await running.done;

    expect(run.conclusion, shown(run)).toBe("cancelled");
    expect(results(run)).toMatchObject({
      "release / Plan": "success",
      "release / Build linux-amd64": "cancelled",
      "release / publish": "skipped",
      "release / deploy": "skipped",
    });
    // Processes that were still ending then, the runner has ended.
    expect(jobNamed(run, "release / Build linux-amd64").leftovers).toEqual([]);
    expect(await tagged({ namespace }, "1.0.0")).toEqual([undefined, undefined, undefined]);
    expect(await clusterState()).toBe(before);
  });

  test("leaves the second environment alone when the first is being deployed to", async () => {
    sample.edit("Dockerfile", (content) => content.replace(/RUN echo this takes long.*\n/, ""));
    const isDeploying = Promise.withResolvers<void>();
    const environment = sampleEnvironment(stack);
    const running = await sample.start("1.1.0", {
      secrets: releaseSecrets(),
      environments: { staging: environment, production: environment },
      onLine: (line) => line.startsWith("Waiting for api") && isDeploying.resolve(),
    });
    await Promise.race([isDeploying.promise, running.done]);
    await running.cancel();
    const run = await running.done;

    expect(run.conclusion, shown(run)).toBe("cancelled");
    expect(results(run)).toMatchObject({
      "release / Publish": "success",
      "release / Deploy to staging": "cancelled",
      "release / Deploy to production": "cancelled",
    });
    // Processes that were still ending then, the runner has ended.
    expect(jobNamed(run, "release / Deploy to staging").leftovers).toEqual([]);
    expect(jobNamed(run, "release / Deploy to production").steps).toEqual([]);
  });
});
