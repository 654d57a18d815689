import { healthTargets } from "../../../src/health/health-targets.ts";
import { type ProbePorts, probeOpener } from "../../../src/health/open-probe.ts";
import type { HealthOptions } from "../../../src/health/options.ts";
import type { Outcome } from "../../../src/health/outcome.ts";
import { systemClock } from "../../../src/ports/clock.ts";

export const quickOptions: HealthOptions = {
  expectVersion: undefined,
  timeout: 10_000,
  attemptTimeout: 5_000,
  interval: 20,
  intervalMax: 50,
  startPeriod: 0,
  consecutive: 3,
  failureThreshold: undefined,
  hold: 0,
};

export interface AttemptSettings {
  readonly timeout?: number;
  readonly expectVersion?: string;
  readonly ports?: Partial<ProbePorts>;
}

/** One attempt at the first target of the text, over real connections. */
export async function attempt(
  text: string,
  { timeout = 10_000, expectVersion, ports = {} }: AttemptSettings = {},
): Promise<Outcome> {
  const [target] = healthTargets.parse(text);
  if (target === undefined) throw new Error("no target");
  const options = { ...quickOptions, expectVersion };
  await using probe = probeOpener({ clock: systemClock, ...ports }, options)(target);
  return await probe.attempt({ timeout, signal: AbortSignal.timeout(timeout) });
}
