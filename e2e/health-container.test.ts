import { describe, expect, it } from "vitest";
import { managerSocket } from "./support/docker.ts";
import { checkHealth, resultsOf, startContainer } from "./support/health.ts";

const checked = (command: string) => [
  ...["--health-cmd", command, "--health-interval", "1s", "--health-retries", "2", "--health-timeout", "2s"],
];

describe("a container on the host", () => {
  it("is healthy when its own health check says so", async () => {
    const command = "wget -q -O /dev/null http://127.0.0.1:6060/health";
    await startContainer("health-good", managerSocket(), { options: checked(command) });
    const run = await checkHealth("- { type: container, container: health-good }");
    expect(run.log.join("\n")).toContain("Healthy after");
  });

  it("whose health check calls a tool that the image lacks is reported as exactly that", async () => {
    await startContainer("health-toolless", managerSocket(), {
      options: checked("curl -f http://127.0.0.1:6060/health"),
    });
    const run = await checkHealth("- { type: container, container: health-toolless }", { timeout: "30s" });
    expect(run.conclusion).toBe("failure");
    expect(run.log.join("\n")).toContain("health-toolless: its health check calls curl, which the image does not have");
  });

  it("that exited is explained from its log", async () => {
    await startContainer("health-gone", managerSocket(), { env: { CRASH: "1" } });
    const run = await checkHealth("- { type: container, container: health-gone }");
    expect(run.log.join("\n")).toMatch(/health-gone: has exited with code 1: the variable DATABASE_URL is missing/);
    expect(run.log.join("\n")).toContain("fatal: DATABASE_URL is not set");
  });

  it("without any published port is reached at its own address, and on its loopback from inside", async () => {
    await startContainer("health-open", managerSocket());
    await startContainer("health-loopback", managerSocket(), { listen: "127.0.0.1:4000" });
    const run = await checkHealth(
      `
- { type: http, via: container, container: health-open, port: 6060, path: /health, headers: { Authorization: Bearer t0p-s3cret } }
- { type: tcp, via: container, container: health-open, port: 6060 }
- { type: http, via: container, container: health-loopback, url: "http://localhost:4000/health" }`,
      { "expect-version": "1.2.3" },
    );
    expect(run.log.join("\n")).toContain("Healthy after");
    expect(resultsOf(run).map(({ verdict }) => verdict)).toEqual(["passed", "passed", "passed"]);
    expect(run.printed.join("\n")).not.toContain("t0p-s3cret");
  });

  it("that does not exist is not waited for", async () => {
    const run = await checkHealth("- { type: container, container: health-nobody }");
    expect(run.log.join("\n")).toContain("there is no container health-nobody on this engine");
  });
});
