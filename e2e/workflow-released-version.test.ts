import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { jobNamed } from "../tools/local-runner/workflow/index.ts";
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

const stack = "workflow-released";
const namespace = freshNamespace(stack);
const on = `workflow_dispatch:
    inputs:
      version: { type: string, default: "" }
      build: { type: boolean, default: true }
      skip-health: { type: boolean, default: false }
      dry-run: { type: boolean, default: false }
  push: { tags: ["v*.*.*"] }`;
const inputs = {
  version: `\${{ inputs.version }}`,
  build: `\${{ github.event_name == 'push' || inputs.build }}`,
  "skip-health": `\${{ github.event_name != 'push' && inputs.skip-health }}`,
  "dry-run": `\${{ github.event_name != 'push' && inputs.dry-run }}`,
};

describe("a release that is started by hand", () => {
  let sample: PushedSample;
  const settings = { secrets: releaseSecrets(), environments: { production: sampleEnvironment(stack) } };
  beforeAll(async () => {
    sample = await PushedSample.open("acme/sample", releaseWorkflow({ stack, namespace, on, inputs }));
  });
  afterAll(async () => {
    await sample[Symbol.asyncDispose]();
    await removeStack(stack);
  });
  const dispatch = (given: Readonly<Record<string, string | boolean>>, change = {}) =>
    sample.run({ event: { name: "workflow_dispatch" }, inputs: given, ...settings, ...change });

  test("deploys a version that is released already, from another commit, without building anything", async () => {
    await sample.push("1.0.0", settings);
    const first = await runningVersions(stack);
    await sample.push("1.1.0", settings);
    expect(await runningVersions(stack)).not.toEqual(first);

    const run = await dispatch({ version: "1.0.0", build: false });
    expect(run.conclusion, shown(run)).toBe("success");
    expect(results(run)).toMatchObject({ "release / publish": "skipped", "release / Deploy to production": "success" });
    expect(run.jobs.filter(({ name, result }) => name.includes("Build") && result !== "skipped")).toEqual([]);
    expect(jobNamed(run, "tell").log.join("\n")).toMatch(/1\.0\.0 is 'deployed' as release '3' with \{"api":"sha256:/);
    expect(await runningVersions(stack)).toEqual(first);
  });

  test("leaves out the final checks when that is asked for", async () => {
    const { vars, ...rest } = settings.environments.production;
    const targets = "- { name: shop, type: http, url: http://127.0.0.1:9/ }";
    const environments = { production: { ...rest, vars: { ...vars, HEALTH_TARGETS: targets } } };
    const run = await dispatch({ version: "1.1.0", build: false, "skip-health": true }, { environments });
    expect(run.conclusion, shown(run)).toBe("success");
  });

  test("names what is missing when the version was never released", async () => {
    const before = await runningVersions(stack);
    const run = await dispatch({ version: "9.9.9", build: false });
    expect(results(run)).toMatchObject({ "release / Plan": "failure", "release / deploy": "skipped" });
    expect(shown(run)).toContain(`${namespace}/web:9.9.9 is not in the registry (it has 1.0.0, 1.1.0)`);
    expect(await runningVersions(stack)).toEqual(before);
  });

  test("shows its whole plan in a dry run, from the images to the services", async () => {
    const before = await runningVersions(stack);
    await sample.pushMain("1.2.0");
    const run = await dispatch({ version: "1.2.0", "dry-run": true });
    expect(run.conclusion, shown(run)).toBe("success");
    expect(run.jobs.filter(({ name, result }) => name.includes("Build") && result !== "skipped")).toEqual([]);
    const deploy = jobNamed(run, "release / Deploy to production").steps.find(({ id }) => id === "deploy");
    expect(deploy?.log.join("\n")).toMatch(/web +update.*\/web:1\.1\.0.*→.*\/web:1\.2\.0/);
    expect(deploy?.log.join("\n")).toContain("Planned, nothing was changed");
    expect(await runningVersions(stack)).toEqual(before);
  });
});
