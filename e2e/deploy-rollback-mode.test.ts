import { createHmac } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readLab } from "../lab/description.ts";
import type { ActionRun } from "../tools/local-runner/index.ts";
import { deploy, pullInputs } from "./support/deploy.ts";
import { clusterState, runningVersions } from "./support/engine.ts";
import {
  build,
  deployBuilt,
  openSampleRepository,
  type SampleRepository,
  sampleHealth,
  tagVersion,
} from "./support/sample.ts";
import { servedVersions } from "./support/served.ts";
import { removeStack } from "./support/stack.ts";
import { openWorkspace } from "./support/workspace.ts";

const stack = "rollback-mode";
const health = sampleHealth(stack);
// Versions are released once in a repository, and this test may run twice.
const namespace = `rollback-mode-${Date.now()}`;

/** Releases a version as a workflow does, and gives what runs then. */
async function release(repository: SampleRepository, version: string): Promise<Record<string, string>> {
  const tagged = tagVersion(repository, version);
  const built = await build(tagged, { namespace });
  const run = await deployBuilt(tagged, built.outputs.images ?? "", { stack, health, "stable-for": "1s" });
  expect(run.outputs.result, run.log.join("\n")).toBe("deployed");
  return runningVersions(stack);
}

function goBack(inputs: Readonly<Record<string, string>> = {}, of = stack): Promise<ActionRun> {
  const common = { mode: "rollback", stack: of, "stable-for": "1s", ...pullInputs() };
  return deploy({ ...common, ...(of === stack ? { health } : {}), ...inputs }, openWorkspace().path);
}

/** What the application itself tells of the secret that it has, and what it has to tell of a version's. */
async function servedFingerprint(): Promise<string> {
  const response = await fetch(`${readLab().edge.urls[0]}/${stack}_api/secret-fingerprint`);
  return ((await response.json()) as { fingerprint: string }).fingerprint;
}

function fingerprintOf(version: string): string {
  return createHmac("sha256", "slipway-sample").update(`secret of ${version}`).digest("hex").slice(0, 12);
}

async function expectServed(version: string): Promise<void> {
  for (const service of ["web", "api"]) {
    const versions = Object.values(await servedVersions(service, stack));
    expect([...new Set(versions.flat())], service).toEqual([version]);
  }
  expect(await servedFingerprint()).toBe(fingerprintOf(version));
}

describe("a requested return to a release that the cluster has kept", () => {
  let first: Record<string, string>;
  let second: Record<string, string>;

  beforeAll(async () => {
    using repository = openSampleRepository();
    first = await release(repository, "1.0.0");
    second = await release(repository, "1.1.0");
    await expectServed("1.1.0");
  });
  afterAll(() => removeStack(stack));

  test("leads to the one before when none is named, with its images and its secret", async () => {
    const run = await goBack();

    expect(run.outputs, run.log.join("\n")).toMatchObject({
      result: "reverted",
      release: "3",
      "previous-release": "2",
    });
    expect(run.log.join("\n")).toContain("Returned rollback-mode to release 1 (1.0.0), now release 3");
    expect(await runningVersions(stack)).toEqual(first);
    await expectServed("1.0.0");
  });

  test("leads to the one that is named", async () => {
    const run = await goBack({ "to-release": "1.1.0" });

    expect(run.outputs, run.log.join("\n")).toMatchObject({
      result: "reverted",
      release: "4",
      "previous-release": "3",
    });
    expect(await runningVersions(stack)).toEqual(second);
    await expectServed("1.1.0");
  });

  test("changes nothing when there is no such release, and names those that there are", async () => {
    const before = await clusterState();
    const run = await goBack({ "to-release": "9.9.9" });

    expect(run.conclusion).toBe("failure");
    expect(run.annotations).toEqual([
      {
        level: "error",
        message: expect.stringMatching(
          /^no release 9\.9\.9 is kept in the cluster; nothing was changed\nNext: kept are: 1 \(1\.0\.0\), 2 \(1\.1\.0\)/,
        ),
      },
    ]);
    expect(await clusterState()).toBe(before);
  });

  test("changes nothing in a plan of it", async () => {
    const before = await clusterState();
    const run = await goBack({ "dry-run": "true" });

    expect(run.outputs).toMatchObject({ result: "planned", changed: "true" });
    expect(run.log.join("\n")).toMatch(/web +update, tasks restart: .*1\.1\.0.* → .*1\.0\.0/);
    expect(await clusterState()).toBe(before);
  });

  test("says what to do when the cluster has kept none", async () => {
    const run = await goBack({}, "never-deployed");

    expect(run.conclusion).toBe("failure");
    expect(run.annotations.map(({ message }) => message)).toEqual([
      "there is no earlier release to return to; nothing was changed\nNext: deploy once with Slipway: it keeps releases from then on",
    ]);
  });
});
