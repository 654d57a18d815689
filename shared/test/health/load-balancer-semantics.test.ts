import { describe, expect, it } from "vitest";
import * as z from "zod";
import { type HealthOptions, healthOptionFields, healthOptions } from "../../src/health/options.ts";
import { miss, type Outcome } from "../../src/health/outcome.ts";
import { accepts, statusCodes } from "../../src/health/status-codes.ts";
import { verifyProbes } from "../../src/health/verify.ts";
import { finish, readInputs } from "../../src/inputs/read.ts";
import { FakeClock, RecordingRunner } from "../../src/testing/index.ts";
import { probed, scriptedProbe } from "./support/scripted-probe.ts";

const pass: Outcome = { kind: "pass" };
const down = miss("connection refused");

function options(inputs: Record<string, string>): HealthOptions {
  const reading = readInputs(z.object(healthOptionFields), new RecordingRunner(inputs));
  const result = healthOptions(reading.values, reading.problems);
  finish(reading);
  return result;
}

/** The outcomes come one after another; the last one repeats. */
async function verify(outcomes: readonly Outcome[], inputs: Record<string, string>) {
  const clock = new FakeClock();
  const probe = scriptedProbe(outcomes, clock);
  const result = await verifyProbes([probed("api", probe)], options(inputs), {
    clock,
    log: new RecordingRunner(),
    random: () => 0.5,
  });
  return { result, attempts: probe.attemptedAt.length, times: probe.attemptedAt };
}

/**
 * The guide's two blocks, for an AWS target group and a Kubernetes probe, and what their documents say of each setting:
 * ELB API reference, CreateTargetGroup; Kubernetes API, core/v1 Probe.
 */
describe("the settings of load balancers and probes", () => {
  it("healthy threshold: the number of consecutive health check successes required before considering a target healthy", async () => {
    const { result, attempts } = await verify([down, pass, down, pass, pass], { consecutive: "2" });
    expect(result.state).toBe("healthy");
    expect(attempts).toBe(5);
  });

  it("unhealthy threshold: the number of consecutive health check failures required before considering a target unhealthy", async () => {
    const { result, attempts } = await verify([down, down, pass, down, down, down, pass], { "failure-threshold": "3" });
    expect(result.state).toBe("unhealthy");
    expect(attempts).toBe(6);
  });

  it("interval: the approximate amount of time, in seconds, between health checks of an individual target", async () => {
    const { times } = await verify([pass], { interval: "30s", consecutive: "3" });
    expect(times).toEqual([0, 30_000, 60_000]);
  });

  it("interval also sets the longest pause while the target is not healthy", () => {
    expect(options({ interval: "30s" }).intervalMax).toBe(30_000);
    expect(options({}).intervalMax).toBe(1_000);
  });

  it("initial delay: failures within it are not counted", async () => {
    const { result } = await verify([...Array<Outcome>(5).fill(down), pass], {
      "start-period": "30s",
      "failure-threshold": "3",
    });
    expect(result.state).toBe("healthy");
  });

  it("initial delay: a success ends it (Docker: the container is then considered started)", async () => {
    const { result } = await verify([pass, down, down, down, pass], {
      "start-period": "10m",
      timeout: "20m",
      "failure-threshold": "3",
    });
    expect(result.state).toBe("unhealthy");
  });

  it("initial delay: failures after it count", async () => {
    const { result, times } = await verify([down], { "start-period": "10s", "failure-threshold": "3" });
    expect(result.state).toBe("unhealthy");
    expect(times.filter((time) => time >= 10_000)).toHaveLength(3);
  });

  it("timeout: the time during which no response means a failed health check, for one attempt", async () => {
    const clock = new FakeClock();
    const probe = scriptedProbe([pass], clock);
    await verifyProbes([probed("api", probe)], options({ "attempt-timeout": "3s" }), {
      clock,
      log: new RecordingRunner(),
    });
    expect(probe.limits).toEqual([3_000, 3_000, 3_000]);
  });

  it.each([
    ["200", 200, true],
    ["200", 201, false],
    ["200,202", 202, true],
    ["200,202", 201, false],
    ["200-299", 204, true],
    ["200-399", 301, true],
    ["200-399", 400, false],
    ["2xx", 226, true],
    ["2xx", 302, false],
  ])("success codes %s: %i is accepted: %s", (codes, status, expected) => {
    expect(accepts(statusCodes.parse(codes), status)).toBe(expected);
  });

  it("takes the guide's whole block", () => {
    const given = {
      consecutive: "2",
      "failure-threshold": "3",
      "attempt-timeout": "5s",
      interval: "30s",
      "start-period": "30s",
    };
    expect(options(given)).toMatchObject({
      consecutive: 2,
      failureThreshold: 3,
      attemptTimeout: 5_000,
      interval: 30_000,
      startPeriod: 30_000,
    });
  });
});
