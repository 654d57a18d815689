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

const stack = "workflow-cancelled";
const namespace = freshNamespace(stack);

describe("a release that somebody cancels while it builds", () => {
  let sample: PushedSample;
  beforeAll(async () => {
    sample = await PushedSample.open("acme/sample", releaseWorkflow({ stack, namespace }));
  });
  afterAll(() => sample[Symbol.asyncDispose]());

  test("ends at once, moves no tag, reaches no environment and leaves nothing on the runner", async () => {
    const before = await clusterState();
    // So long that the test could not wait for it.
    sample.edit("Dockerfile", (content) => `${content}RUN echo this takes long; sleep 3600\n`);
    const isBuilding = Promise.withResolvers<void>();
    const running = await sample.start("1.0.0", {
      secrets: releaseSecrets(),
      environments: { production: sampleEnvironment(stack) },
      onLine: (line) => line.includes("this takes long") && isBuilding.resolve(),
    });
    await Promise.race([isBuilding.promise, running.done]);
    await running.cancel();
    const run = await running.done;

    expect(run.conclusion, shown(run)).toBe("cancelled");
    expect(results(run)).toMatchObject({
      "release / Plan": "success",
      "release / Build linux-amd64": "cancelled",
      "release / publish": expect.stringMatching(/cancelled|skipped/),
      "release / deploy": expect.stringMatching(/cancelled|skipped/),
    });
    const { leftovers, orphans } = jobNamed(run, "release / Build linux-amd64");
    expect([...leftovers, ...orphans]).toEqual([]);
    expect(await tagged({ namespace }, "1.0.0")).toEqual([undefined, undefined, undefined]);
    expect(await clusterState()).toBe(before);
  });
});
