import { afterEach, describe, expect, test } from "vitest";
import { tagged } from "./support/build.ts";
import { clusterState } from "./support/engine.ts";
import { startFaultyRegistry } from "./support/faulty-registry.ts";
import { PushedSample } from "./support/pushed-sample.ts";
import {
  freshNamespace,
  type ReleaseOptions,
  releaseSecrets,
  releaseWorkflow,
  results,
  sampleEnvironment,
  shown,
} from "./support/release-workflow.ts";

const stack = "workflow-permissions";
const namespace = freshNamespace(stack);
const settings = { secrets: releaseSecrets(), environments: { production: sampleEnvironment(stack) } };

describe("a release without a right that it needs", () => {
  let sample: PushedSample;
  async function push(options: Partial<ReleaseOptions>) {
    sample = await PushedSample.open("acme/sample", releaseWorkflow({ stack, namespace, ...options }));
    return sample.push("1.0.0", settings);
  }
  afterEach(() => sample[Symbol.asyncDispose]());

  test("does not start when the caller gives its jobs less than they ask for", async () => {
    const run = await push({ permissions: "{ contents: read }" });
    expect(run.conclusion).toBe("startup_failure");
    expect(run.problems.join("\n")).toMatch(/packages: write/);
    expect(run.jobs).toEqual([]);
    expect(sample.github.requests.filter(({ path }) => path.endsWith("/git-upload-pack"))).toEqual([]);
  });

  test("stops before it builds when the registry refuses the push with 403, and says what to do", async () => {
    await using registry = await startFaultyRegistry();
    registry.fail({ match: /^POST .*\/web\/blobs\/uploads/, status: 403, times: 100 });
    const before = await clusterState();
    const run = await push({ inputs: { registry: registry.host } });

    expect(results(run)).toMatchObject({
      "release / Plan": "success",
      "release / Build linux-amd64": "failure",
      "release / publish": "skipped",
      "release / deploy": "skipped",
    });
    expect(shown(run)).toContain("images.web:");
    expect(shown(run)).toContain(`may not push to ${namespace}/web: check the name, and the rights of this user`);
    expect(shown(run)).toContain("nothing was changed");
    expect(await tagged({ namespace }, "1.0.0")).toEqual([undefined, undefined, undefined]);
    expect(await clusterState()).toBe(before);
  });
});
