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

const stack = "workflow-failing-build";
const namespace = freshNamespace(stack);

describe("a tag whose commit does not build", () => {
  let sample: PushedSample;
  beforeAll(async () => {
    sample = await PushedSample.open("acme/sample", releaseWorkflow({ stack, namespace }));
  });
  afterAll(() => sample[Symbol.asyncDispose]());

  test("moves no tag and reaches no environment, and the failing line is marked", async () => {
    const before = await clusterState();
    sample.edit("Dockerfile", (content) => `${content}RUN echo cannot be compiled >&2; exit 3\n`);
    const environments = { production: sampleEnvironment(stack) };
    const run = await sample.push("1.0.0", { secrets: releaseSecrets(), environments });

    expect(run.conclusion).toBe("failure");
    expect(results(run)).toEqual({
      "release / Plan": "success",
      "release / Build linux-amd64": "failure",
      "release / publish": "skipped",
      "release / deploy": "skipped",
      tell: "success",
    });
    const { annotations } = jobNamed(run, "release / Build linux-amd64");
    const marked = annotations.find(({ file }) => file === "Dockerfile");
    expect(marked?.message, shown(run)).toContain("exit code: 3");
    expect(shown(run)).toContain("cannot be compiled");
    expect(await tagged({ namespace }, "1.0.0")).toEqual([undefined, undefined, undefined]);
    expect(await clusterState()).toBe(before);
  });
});
