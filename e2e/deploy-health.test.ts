import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse, stringify } from "yaml";
import { readLab } from "../lab/description.ts";
import type { ActionRun } from "../tools/local-runner/index.ts";
import { readInTask } from "./support/container.ts";
import { runningVersions } from "./support/engine.ts";
import { probeJobs } from "./support/health.ts";
import { build, deployBuilt, openSampleRepository, type Release, sampleHealth, tagVersion } from "./support/sample.ts";
import { removeStack } from "./support/stack.ts";

const stack = "deploy-health";
/** The worker publishes no port: its state, and its own health port inside the overlay. */
const WORKER = `- { name: worker-state, type: service, service: worker }
- { name: worker, type: http, via: container, service: worker, port: 6060, path: /health }`;

interface More {
  readonly [service: string]: {
    readonly environment?: Readonly<Record<string, string>>;
    readonly healthcheck?: object;
  };
}

interface SampleStack {
  readonly services: Readonly<Record<string, { readonly environment?: Readonly<Record<string, string>> }>>;
}

/** The sample's own stack file, changed: in a second file, a health check could not be taken away. */
function changedStack(more: More): string {
  const file = readFileSync(join(import.meta.dirname, "../lab/sample/stack.yml"), "utf8");
  const sample = parse(file, { merge: true }) as SampleStack;
  const services = Object.entries(sample.services).map(([name, service]) => {
    const { environment = {}, healthcheck = { disable: true } } = more[name] ?? {};
    return [name, { ...service, healthcheck, environment: { ...service.environment, ...environment } }];
  });
  return stringify({ ...sample, services: Object.fromEntries(services) }, { aliasDuplicateObjects: false });
}

describe("health that is verified once everything runs", () => {
  const repository = openSampleRepository();
  let release: Release;
  let images: string;

  /** Deploys the one version with something more in its services; their containers check themselves only where told. */
  function deployWith(more: More, inputs: Readonly<Record<string, string>> = {}): Promise<ActionRun> {
    writeFileSync(join(release.path, "story.yml"), changedStack(more));
    const api = `- { name: api, type: http, url: "${readLab().edge.urls[0]}/${stack}_api/health" }`;
    const health = [...sampleHealth(stack).split("\n").slice(0, -1), api, WORKER].join("\n");
    const common = { stack, "stack-file": "story.yml", "stable-for": "1s", timeout: "60s", health };
    return deployBuilt(release, images, { ...common, ...inputs });
  }

  beforeAll(async () => {
    release = tagVersion(repository, "1.0.0");
    const built = await build(release, { namespace: `${stack}-${Date.now()}` });
    images = built.outputs.images ?? "";
  });
  afterAll(async () => {
    await removeStack(stack);
    repository[Symbol.dispose]();
  });

  test("makes a release good: outside through the edge, and inside at a worker without a port", async () => {
    const run = await deployWith({});

    expect(run.outputs.result, run.log.join("\n")).toBe("deployed");
    for (const name of ["edge-1", "edge-4", "api", "worker-state", "worker"])
      expect(run.log).toContainEqual(expect.stringMatching(new RegExp(`^${name}: ok after .*, version 1\\.0\\.0$`)));
    expect(await probeJobs()).toEqual([]);
  });

  test("takes a release back that runs and is sick or tells another version, with its secret, and names what failed", async () => {
    const before = await runningVersions(stack);
    const sick = { environment: { FAULT: "unhealthy" } };
    const run = await deployWith(
      { worker: sick, web: sick, api: { environment: { VERSION: "0.9.0" } } },
      { secrets: "db-password: another one" },
    );

    expect(run.conclusion).toBe("failure");
    expect(run.outputs.result, run.log.join("\n")).toBe("rolled-back");
    expect(run.outputs["failed-services"]?.split(",")).toEqual(expect.arrayContaining(["edge-1", "api", "worker"]));
    expect(run.log.join("\n")).toContain("All services converged");
    expect(run.log.join("\n")).toMatch(/Error: worker: .*503, status unhealthy, failing: database/);
    expect(run.log.join("\n")).toMatch(/Error: api: .*0\.9\.0/);
    expect(run.log.join("\n")).toMatch(/Error: edge-1: .*503, status unhealthy, failing: database/);
    expect(await runningVersions(stack)).toEqual(before);
    expect(await readInTask(`${stack}_worker`, "/run/secrets/db_password")).toEqual(Buffer.from("secret of 1.0.0"));
    expect(await probeJobs()).toEqual([]);
  });

  test("takes a release back whose worker is sick by its container's own check", async () => {
    const before = await runningVersions(stack);
    const test = ["CMD", "wget", "-q", "-O", "/dev/null", "http://127.0.0.1:6060/health"];
    const healthcheck = { test, interval: "1s", timeout: "2s", retries: 2 };
    const run = await deployWith({ worker: { environment: { FAULT: "unhealthy" }, healthcheck } });

    expect(run.outputs.result, run.log.join("\n")).toBe("rolled-back");
    expect(run.log.join("\n")).toMatch(/worker: .*health check/);
    expect(await runningVersions(stack)).toEqual(before);
  });

  test("leaves a sick release where it is when that is asked for", async () => {
    const run = await deployWith(
      { worker: { environment: { FAULT: "unhealthy" } } },
      { "rollback-on-failure": "false", timeout: "30s" },
    );

    expect(run.conclusion).toBe("failure");
    expect(run.outputs.result, run.log.join("\n")).toBe("unhealthy");
    expect(run.log.join("\n")).toContain("It runs as it is now, because rollback-on-failure is off");
  });

  test("is left out when that is asked for", async () => {
    const run = await deployWith(
      { worker: { environment: { FAULT: "unhealthy", ONCE: "more" } } },
      { "skip-health": "true" },
    );

    expect(run.outputs.result, run.log.join("\n")).toBe("deployed");
  });
});
