import { describe, expect, it } from "vitest";
import { readLab } from "../lab/description.ts";
import { dockerOk } from "./support/docker.ts";
import { checkHealth, createNetwork, probeJobs, resultsOf, startService } from "./support/health.ts";
import { until } from "./support/until.ts";
import { openWorkspace } from "./support/workspace.ts";

const worker = (name: string, more = "") =>
  `- { name: worker, type: http, via: container, service: ${name}, port: 6060, path: /health${more} }`;

/** The worker's own health port, which nothing publishes, on every node that runs it. */
describe("a health port inside the overlay", () => {
  it("is asked at every task, and the probe is gone afterwards", async () => {
    await createNetwork("health-inside");
    await startService("health-worker", { options: ["--network", "health-inside", "--replicas", "3"] });
    const run = await checkHealth(worker("health-worker"), { "expect-version": "1.2.3" });
    expect(run.log.join("\n")).toContain("Healthy after");
    expect(resultsOf(run)).toMatchObject([{ verdict: "passed", versions: [{ version: "1.2.3" }] }]);
    expect(await probeJobs()).toEqual([]);
  });

  it("names the task and its failing check", async () => {
    await createNetwork("health-sick");
    await startService("health-sick-worker", {
      env: { FAILING: "1" },
      options: ["--network", "health-sick", "--replicas", "2"],
    });
    const run = await checkHealth(worker("health-sick-worker"), { "failure-threshold": "3" });
    expect(run.conclusion).toBe("failure");
    expect(resultsOf(run)[0]?.lastError).toMatch(
      /^health-sick-worker\.[12]: answered 503, status unhealthy, failing: queue$/,
    );
    expect(await probeJobs()).toEqual([]);
  });

  it("is stale while the old version serves it, and refused where nobody listens", async () => {
    await createNetwork("health-port");
    await startService("health-port-worker", {
      version: "1.2.2",
      options: ["--network", "health-port", "--replicas", "2"],
    });
    const stale = await checkHealth(worker("health-port-worker"), { "expect-version": "1.2.3", timeout: "25s" });
    expect(stale.outputs.result).toBe("stale");
    const refused = await checkHealth("- { type: tcp, via: container, service: health-port-worker, port: 6061 }", {
      "failure-threshold": "2",
    });
    expect(resultsOf(refused)[0]?.lastError).toMatch(/^health-port-worker\.[12]: connection refused at 10\./);
  });

  it("can be asked through a manager whose sshd forbids forwarding and allows one session", async () => {
    await createNetwork("health-strict");
    await startService("health-strict-worker", { options: ["--network", "health-strict", "--replicas", "2"] });
    const run = await checkHealth(worker("health-strict-worker"), {}, "manager-2");
    expect(run.log.join("\n")).toContain("Healthy after");
  });

  it("cannot be asked from an image without a shell, which is said, but from another image", async () => {
    const image = await buildShellless();
    await createNetwork("health-bare");
    await startService("health-bare-worker", { image, options: ["--network", "health-bare"] });
    const run = await checkHealth(worker("health-bare-worker"));
    expect(run.log.join("\n")).toMatch(/there is no shell in the image; name another image with probe-image/);
    const other = await checkHealth(worker("health-bare-worker", `, probe-image: "${readLab().images.busybox}"`));
    expect(other.log.join("\n")).toContain("Healthy after");
    expect(await probeJobs()).toEqual([]);
  });
});

it("what a killed run left behind in the cluster is removed by the next", async () => {
  await createNetwork("health-left");
  await startService("health-left-worker", { options: ["--network", "health-left"] });
  const label = "io.slipway.kind=health-probe";
  const job = ["--mode", "replicated-job", "--endpoint-mode", "dnsrr", "--restart-condition", "none"];
  await dockerOk([
    "service",
    "create",
    "--quiet",
    "--detach",
    "--name",
    "health-leftover",
    "--label",
    label,
    ...job,
    readLab().images.busybox,
    "true",
  ]);
  await until(
    () => dockerOk(["service", "ps", "--format", "{{.CurrentState}}", "health-leftover"]),
    (state) => state.startsWith("Complete"),
  );
  await checkHealth(worker("health-left-worker"));
  expect(await probeJobs()).toEqual([]);
});

/** The Python base image with everything that could be a shell taken out, in the registry that asks for no login. */
async function buildShellless(): Promise<string> {
  const lab = readLab();
  const image = `${lab.registries.open.host}/health/shellless:1`;
  const shells = "/bin/sh /bin/bash /bin/dash /bin/busybox /usr/bin/sh /usr/bin/bash /usr/bin/dash /usr/bin/busybox";
  const { path } = openWorkspace({ Dockerfile: `FROM ${lab.images.python}\nRUN rm -f ${shells}\n` });
  const engine = { socket: lab.runner.socket, timeout: 120_000 };
  await dockerOk(["build", "--quiet", "--tag", image, path], engine);
  await dockerOk(["push", "--quiet", image], engine);
  return image;
}
