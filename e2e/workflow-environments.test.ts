import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { jobNamed } from "../tools/local-runner/workflow/index.ts";
import { labRegistry } from "./support/build.ts";
import { runningVersions } from "./support/engine.ts";
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

const stack = "workflow-environments";
const namespace = freshNamespace(stack);
const api = `${namespace}/api`;

describe("a release to an environment that somebody has to approve", () => {
  let sample: PushedSample;
  beforeAll(async () => {
    const inputs = { environments: '["staging", "production"]' };
    sample = await PushedSample.open("acme/sample", releaseWorkflow({ stack, namespace, inputs }));
  });
  afterAll(async () => {
    await sample[Symbol.asyncDispose]();
    await removeStack(stack);
  });

  /** Both lead to the one swarm; the second waits for `approve`. */
  const push = (version: string, approve: () => Promise<"approved" | "rejected">) => {
    const environment = sampleEnvironment(stack);
    const environments = { staging: environment, production: { ...environment, approve } };
    return sample.push(version, { secrets: releaseSecrets(), environments });
  };

  test("stays in staging when it is rejected", async () => {
    const run = await push("1.0.0", async () => "rejected");
    expect(results(run)).toMatchObject({
      "release / Deploy to staging": "success",
      "release / Deploy to production": "failure",
    });
    expect(jobNamed(run, "release / Deploy to production").steps).toEqual([]);
    expect(run.conclusion).toBe("failure");
  });

  test("brings production what staging got, although its tag was moved while it waited", async () => {
    const registry = labRegistry();
    let inStaging: Record<string, string> = {};
    const run = await push("1.1.0", async () => {
      inStaging = await runningVersions(stack);
      const older = await registry.manifest(api, "1.0.0");
      if (older !== undefined) await registry.tag(api, "1.1.0", older);
      return "approved";
    });

    expect(run.conclusion, shown(run)).toBe("success");
    const { digests } = jobNamed(run, "release / Publish").outputs;
    expect(await registry.digest(api, "1.1.0")).not.toBe(JSON.parse(digests ?? "{}").api);
    expect(inStaging[`${stack}_api`]).toContain(JSON.parse(digests ?? "{}").api);
    expect(await runningVersions(stack)).toEqual(inStaging);
  });
});
