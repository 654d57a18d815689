import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Concurrency, type JobRun, jobNamed } from "../tools/local-runner/workflow/index.ts";
import { labRegistry } from "./support/build.ts";
import { clusterState, runningVersions } from "./support/engine.ts";
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

type Approval = "approved" | "rejected";
const approved = async (): Promise<Approval> => "approved";

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
  const push = (version: string, approve: () => Promise<Approval>) => {
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

  test("lets the next tag wait for it, and that one comes last", async () => {
    await using queued = await PushedSample.open("acme/sample", releaseWorkflow({ stack, namespace }));
    const concurrency = new Concurrency();
    const release = (version: string, runId: string, approve: () => Promise<Approval>, onJob = (_: JobRun) => {}) => {
      const environments = { production: { ...sampleEnvironment(stack), approve } };
      return queued.start(version, { secrets: releaseSecrets(), environments, concurrency, runId, onJob });
    };
    const decided = Promise.withResolvers<Approval>();
    const isAsked = Promise.withResolvers<void>();
    const first = await release("1.2.0", "101", () => {
      isAsked.resolve();
      return decided.promise;
    });
    await Promise.race([isAsked.promise, first.done]);
    const isNextBuilt = Promise.withResolvers<void>();
    const next = await release("1.3.0", "102", approved, ({ name }) => {
      if (name === "release / Publish") isNextBuilt.resolve();
    });
    await Promise.race([isNextBuilt.promise, next.done]);
    decided.resolve("approved");
    const runs = await Promise.all([first.done, next.done]);

    for (const run of runs) expect(run.conclusion, shown(run)).toBe("success");
    const [before, after] = runs.map((run) => jobNamed(run, "release / Deploy to production"));
    const endOfFirst = Number(before?.startedAt) + (before?.durationMs ?? Number.NaN);
    expect(Number(after?.startedAt)).toBeGreaterThanOrEqual(Math.floor(endOfFirst));
    expect((await runningVersions(stack))[`${stack}_web`]).toContain(":1.3.0@");
  });

  test("is not asked for, and holds nobody up, when it is a dry run", async () => {
    const concurrency = new Concurrency();
    const inputs = { environments: '["staging", "production"]', "dry-run": true };
    await using dry = await PushedSample.open("acme/sample", releaseWorkflow({ stack, namespace, inputs }));
    const environment = sampleEnvironment(stack);
    const environments = { staging: environment, production: environment };
    const before = await clusterState();
    const run = await dry.push("1.4.0", { secrets: releaseSecrets(), environments, concurrency });
    expect(run.conclusion, shown(run)).toBe("success");
    expect(await clusterState()).toBe(before);
  });

  test.each(["production", "['staging']", '["staging",]', ""])(
    "is refused before anything is built when the list of environments is %j",
    async (list) => {
      const inputs = { environments: list };
      await using wrong = await PushedSample.open("acme/sample", releaseWorkflow({ stack, namespace, inputs }));
      const run = await wrong.push("1.5.0", { secrets: releaseSecrets() });
      expect(results(run)).toMatchObject({ "release / Plan": "failure", "release / publish": "skipped" });
      expect(shown(run)).toContain('environments: must be a list of names as JSON, such as ["staging", "production"]');
    },
  );

  test("is none when the list is empty: the images are published and that is all", async () => {
    const inputs = { environments: "[]" };
    await using alone = await PushedSample.open("acme/sample", releaseWorkflow({ stack, namespace, inputs }));
    const run = await alone.push("1.6.0", { secrets: releaseSecrets() });
    expect(run.conclusion, shown(run)).toBe("success");
    expect(results(run)).toMatchObject({ "release / Publish": "success", "release / deploy": "skipped" });
    expect(jobNamed(run, "tell").log.join("\n")).toMatch(/1\.6\.0 is '' as release '' with \{"api":"sha256:/);
  });
});
