import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readLab } from "../lab/description.ts";
import { jobNamed } from "../tools/local-runner/workflow/index.ts";
import { PushedSample } from "./support/pushed-sample.ts";
import {
  freshNamespace,
  releaseSecrets,
  releaseWorkflow,
  sampleEnvironment,
  shown,
} from "./support/release-workflow.ts";
import { servedVersions } from "./support/served.ts";
import { removeStack } from "./support/stack.ts";

const stack = "workflow-owner";
const owner = freshNamespace("owner");

describe("a release with `secrets: inherit` into a registry whose owner's name is itself a secret", () => {
  let sample: PushedSample;
  beforeAll(async () => {
    const inputs = {
      "runner-map": "default=ubuntu-24.04\nlinux/arm64=ubuntu-24.04-arm",
      platforms: "linux/amd64,linux/arm64",
    };
    sample = await PushedSample.open(
      "acme/sample",
      releaseWorkflow({ stack, namespace: owner, secrets: "inherit", inputs }),
    );
  });
  afterAll(async () => {
    await sample[Symbol.asyncDispose]();
    await removeStack(stack);
  });

  test("works, although GitHub blanks every output that holds the name", async () => {
    // The registry's host and user are hidden as well: nothing may depend on seeing them.
    const { host, username } = readLab().registries.private;
    const hidden = { OWNER: owner, REGISTRY: host, REGISTRY_USER: username };
    const secrets = { ...releaseSecrets(), ...hidden, STACK_SECRETS: "db-password=a-database-password" };
    const run = await sample.push("1.0.0", { secrets, environments: { production: sampleEnvironment(stack) } });

    expect(run.conclusion, shown(run)).toBe("success");
    const { digests } = jobNamed(run, "release / Publish").outputs;
    expect(Object.keys(JSON.parse(digests ?? "{}"))).toEqual(["api", "worker", "web"]);
    expect(jobNamed(run, "tell").log.join("\n")).toMatch(/1\.0\.0 is 'deployed' as release '1' with \{"api":"sha256:/);
    const outputs = run.jobs.map((job) => JSON.stringify(job.outputs)).join("\n");
    expect(outputs).toContain("sha256:");
    for (const value of Object.values(hidden)) expect(outputs).not.toContain(value);
    expect(shown(run)).not.toContain(owner);
    const served = Object.values(await servedVersions("web", stack));
    expect([...new Set(served.flat())]).toEqual(["1.0.0"]);
  });
});
