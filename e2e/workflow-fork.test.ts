import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readLab } from "../lab/description.ts";
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

const stack = "workflow-fork";
const namespace = freshNamespace(stack);
const on = "pull_request: {}";

describe("a pull request from a fork, which gets no secrets and a token that only reads", () => {
  let sample: PushedSample;
  let sha: string;
  async function open(inputs: Readonly<Record<string, string | boolean>> = {}) {
    sample = await PushedSample.open("acme/sample", releaseWorkflow({ stack, namespace, on, inputs }));
    sha = await sample.pushMain("1.0.0");
  }
  beforeAll(() => open());
  afterAll(() => sample[Symbol.asyncDispose]());

  /** The secrets are there; the fork's run does not get them. */
  function request() {
    const head = { ref: "improve", sha, repo: { full_name: "mallory/sample", fork: true } };
    const base = { ref: "main", sha, repo: { full_name: "acme/sample" } };
    return sample.run({
      sha,
      ref: "refs/pull/7/merge",
      event: { name: "pull_request", payload: { number: 7, pull_request: { number: 7, head, base } } },
      secrets: releaseSecrets(),
      environments: { production: sampleEnvironment(stack) },
    });
  }

  test("gets nowhere: the first job says what is missing, and nothing is pushed or changed", async () => {
    const before = await clusterState();
    const run = await request();

    expect(run.conclusion, shown(run)).toBe("failure");
    expect(results(run)).toMatchObject({ "release / Plan": "failure", "release / publish": "skipped" });
    expect(shown(run)).toContain("registry-password: is required with registry-username");
    for (const { permissions } of run.jobs) expect(Object.values(permissions)).not.toContain("write");
    expect(await tagged({ namespace }, "1.0.0")).toEqual([undefined, undefined, undefined]);
    expect(await clusterState()).toBe(before);
  });

  test("may have its build planned where reading needs no login; the deployment has no key", async () => {
    await sample[Symbol.asyncDispose]();
    await open({ registry: readLab().registries.open.host, "registry-username": "", "dry-run": true });
    const before = await clusterState();
    const run = await request();

    expect(run.conclusion).toBe("failure");
    expect(results(run)).toMatchObject({
      "release / Plan": "success",
      "release / publish": "skipped",
      "release / Deploy to production": "failure",
    });
    expect(jobNamed(run, "release / Plan").log.join("\n")).toContain("to be built for linux/amd64");
    expect(shown(run)).toContain("ssh-key: is required with ssh-host");
    expect(await clusterState()).toBe(before);
  });
});
