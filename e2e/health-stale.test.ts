import { describe, expect, it } from "vitest";
import { readLab } from "../lab/description.ts";
import { docker } from "./support/docker.ts";
import { checkFromRunner, resultsOf, startService } from "./support/health.ts";
import { until } from "./support/until.ts";

/** Through the edge, as a client comes. */
function addressOf(service: string): string {
  return `${readLab().edge.urls[0]}/${service}/health`;
}

function startBehindEdge(name: string, version: string): Promise<void> {
  return startService(name, {
    version,
    listen: ":8080",
    options: ["--network", readLab().edge.network, "--replicas", "2"],
  });
}

async function isServed(name: string): Promise<void> {
  await until(
    async () => (await fetch(addressOf(name)).catch(() => undefined))?.status,
    (status) => status === 200,
  );
}

describe("an old container behind the address", () => {
  it("is not taken for the new one, however healthy it is", async () => {
    await startBehindEdge("health-old", "1.2.2");
    await isServed("health-old");
    const run = await checkFromRunner(addressOf("health-old"), { "expect-version": "v1.2.3", timeout: "8s" });
    expect(run.conclusion).toBe("failure");
    expect(run.outputs).toMatchObject({ result: "stale", healthy: "false" });
    expect(run.log.join("\n")).toMatch(/healthy but still 1\.2\.2 \(seen \d+×\), expected v1\.2\.3/);
    expect(run.summary).toContain("Healthy, but the wrong version");
  });

  it("is waited for until the new one has taken over", async () => {
    await startBehindEdge("health-roll", "1.2.2");
    await isServed("health-roll");
    const rollout = docker([
      "service",
      "update",
      "--quiet",
      "--detach=false",
      "--update-order",
      "start-first",
      "--env-add",
      "VERSION=1.2.3",
      "health-roll",
    ]);
    const run = await checkFromRunner(addressOf("health-roll"), { "expect-version": "1.2.3", consecutive: "5" });
    await rollout;
    expect(run.log.join("\n")).toContain("Healthy after");
    expect(run.outputs.result).toBe("healthy");
    const [target] = resultsOf(run);
    expect(target?.versions.at(-1)).toMatchObject({ version: "1.2.3" });
  });
});
