import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { rerunFailed, type WorkflowRun } from "../tools/local-runner/workflow/index.ts";
import { runningVersions } from "./support/engine.ts";
import { type FaultyRegistry, startFaultyRegistry } from "./support/faulty-registry.ts";
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

const stack = "workflow-rerun";
const namespace = freshNamespace(stack);
/** Those that a re-run has taken over from the attempt before. */
const kept = ({ jobs }: WorkflowRun) => jobs.filter(({ isKept }) => isKept).map(({ name }) => name);

describe('"Re-run failed jobs"', () => {
  let registry: FaultyRegistry;
  let sample: PushedSample;
  beforeAll(async () => {
    registry = await startFaultyRegistry();
    const inputs = {
      registry: registry.host,
      "runner-map": "default=ubuntu-24.04\nlinux/arm64=ubuntu-24.04-arm",
      platforms: "linux/amd64,linux/arm64",
    };
    sample = await PushedSample.open("acme/sample", releaseWorkflow({ stack, namespace, inputs }));
  });
  afterAll(async () => {
    await sample[Symbol.asyncDispose]();
    await removeStack(stack);
    await registry[Symbol.asyncDispose]();
  });
  const settings = { secrets: releaseSecrets(), environments: { production: sampleEnvironment(stack) } };

  test("builds only the leg that the registry refused, then merges it with what the other had staged", async () => {
    registry.fail({ match: /^PUT .*\/manifests\/slipway-staging-\d+-linux-arm64/, status: 403, times: 1 });
    const failed = await sample.push("1.0.0", settings);
    expect(failed.conclusion).toBe("failure");
    expect(results(failed)).toMatchObject({
      "release / Build linux-amd64": "success",
      "release / Build linux-arm64": "failure",
      "release / publish": "skipped",
      "release / deploy": "skipped",
    });

    const again = await rerunFailed(failed);
    expect(again.conclusion, shown(again)).toBe("success");
    expect(kept(again).toSorted()).toEqual(["release / Build linux-amd64", "release / Plan"]);
    expect(results(again)["release / Deploy to production"]).toBe("success");
  });

  test("deploys what is built already once the environment is put right", async () => {
    const before = await runningVersions(stack);
    const { vars, ...rest } = settings.environments.production;
    const wrong = { production: { ...rest, vars: { ...vars, SSH_KNOWN_HOSTS: "" } } };
    const failed = await sample.push("1.1.0", { ...settings, environments: wrong });
    expect(failed.conclusion).toBe("failure");
    expect(shown(failed)).toContain("ssh-known-hosts: is required with ssh-host");
    expect(await runningVersions(stack)).toEqual(before);

    const again = await rerunFailed(failed, { environments: settings.environments });
    expect(again.conclusion, shown(again)).toBe("success");
    expect(kept(again)).toEqual(
      expect.arrayContaining(["release / Build linux-amd64", "release / Build linux-arm64", "release / Publish"]),
    );
    expect(await runningVersions(stack)).not.toEqual(before);
  });
});
