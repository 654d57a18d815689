import { describe, expect, it } from "vitest";
import { docker, dockerOk } from "./support/docker.ts";
import { checkHealth, resultsOf, startService } from "./support/health.ts";

describe("a service of three tasks", () => {
  it("is healthy when all of them run, and is known by its digest", async () => {
    await startService("health-three", { options: ["--replicas", "3"] });
    const image = await dockerOk([
      "service",
      "inspect",
      "--format",
      "{{.Spec.TaskTemplate.ContainerSpec.Image}}",
      "health-three",
    ]);
    const run = await checkHealth(
      `- { type: service, service: health-three, min-instances: 3, expect: { image: "${image}" } }`,
    );
    expect(run.log.join("\n")).toContain("Healthy after");
    expect(run.outputs).toMatchObject({ result: "healthy", healthy: "true", "failed-targets": "" });
  });

  it("is stale when it runs another image than the expected one", async () => {
    await startService("health-image", { options: ["--replicas", "3"] });
    const run = await checkHealth(
      `- { type: service, service: health-image, expect: { image: "sha256:${"0".repeat(64)}" } }`,
      { timeout: "10s" },
    );
    expect(run.outputs.result).toBe("stale");
  });

  it("whose update was rolled back fails at once, with the cause and the last lines", async () => {
    await startService("health-back", {
      options: [
        "--replicas",
        "3",
        "--update-failure-action",
        "rollback",
        "--update-monitor",
        "5s",
        "--restart-delay",
        "1s",
      ],
    });
    await docker(["service", "update", "--quiet", "--detach=false", "--env-add", "CRASH=1", "health-back"], {
      timeout: 120_000,
    });
    const run = await checkHealth("- { type: service, service: health-back }");
    expect(run.conclusion).toBe("failure");
    expect(run.log.join("\n")).toContain("health-back: its update was rolled back by the swarm");
    expect(resultsOf(run)[0]?.attempts).toBe(1);
  });

  it("whose update is paused is explained from the log of the task that failed", async () => {
    await startService("health-paused", {
      options: ["--replicas", "3", "--update-failure-action", "pause", "--restart-delay", "1s"],
    });
    await docker(["service", "update", "--quiet", "--detach=true", "--env-add", "CRASH=1", "health-paused"]);
    const run = await checkHealth("- { type: service, service: health-paused }");
    expect(run.outputs["failed-targets"]).toBe("health-paused");
    expect(run.log.join("\n")).toMatch(/its update is paused.*the variable DATABASE_URL is missing/);
    expect(resultsOf(run)[0]?.logs).toContain("fatal: DATABASE_URL is not set");
  });

  it("that no node may run says what it waits for", async () => {
    await startService("health-nowhere", {
      options: ["--replicas", "3", "--detach=true", "--constraint", "node.labels.nowhere==true"],
    });
    const run = await checkHealth("- { type: service, service: health-nowhere }", { timeout: "10s" });
    expect(run.outputs.result).toBe("unhealthy");
    expect(resultsOf(run)[0]?.lastError).toMatch(
      /^0 of 3 tasks of the current version run; a task is pending: no suitable node/,
    );
  });
});

it("a service that does not exist is named with the one that was meant, from a manager that has to be one", async () => {
  await startService("health-named");
  const typo = await checkHealth("- { type: service, service: helth-named }");
  expect(typo.log.join("\n")).toContain("there is no service helth-named in this swarm; did you mean health-named?");
  const worker = await checkHealth("- { type: service, service: health-named }", {}, "worker-1");
  expect(worker.log.join("\n")).toContain("the connected engine is not a swarm manager");
});
