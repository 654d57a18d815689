import type { HealthOptions } from "../../../src/health/options.ts";
import { miss, type Outcome } from "../../../src/health/outcome.ts";
import { type ProbedTarget, verifyProbes } from "../../../src/health/verify.ts";
import { FakeClock, RecordingRunner } from "../../../src/testing/index.ts";

export const pass: Outcome = { kind: "pass" };
export const refused = miss("connection refused at 10.0.0.3:8080");
export const old: Outcome = { kind: "stale", version: "1.2.2", expected: "1.2.3" };
export const fresh: Outcome = { kind: "pass", version: "1.2.3" };

export const defaults: HealthOptions = {
  expectVersion: undefined,
  timeout: 60_000,
  attemptTimeout: 5_000,
  interval: 1_000,
  intervalMax: 1_000,
  startPeriod: 0,
  consecutive: 3,
  failureThreshold: undefined,
  hold: 0,
};

export async function verify(
  targets: (clock: FakeClock) => readonly ProbedTarget[],
  changes: Partial<HealthOptions> = {},
) {
  const clock = new FakeClock();
  const runner = new RecordingRunner();
  const result = await verifyProbes(
    targets(clock),
    { ...defaults, ...changes },
    { clock, log: runner, random: () => 0.5 },
  );
  return { result, log: runner.lines, now: clock.now() };
}
