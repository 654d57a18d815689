import type { Log } from "../ports/runner.ts";
import type { HealthResult, TargetReport } from "./health-result.ts";
import { type ProbePorts, probeOpener } from "./open-probe.ts";
import type { HealthOptions } from "./options.ts";
import type { Probe } from "./probe.ts";
import type { HealthTarget } from "./target.ts";
import { Verification } from "./verification.ts";
import { Watch } from "./watch.ts";

export interface HealthPorts extends ProbePorts {
  readonly log: Log;
  /** From 0 to 1, for the jitter of the pauses. */
  readonly random?: () => number;
  /** Ends the wait early; what is not healthy by then is reported as it is. */
  readonly cancel?: AbortSignal | undefined;
}

/**
 * Waits until every required target is healthy, `options.timeout` at most. Logs one line for each change of state. A
 * target whose `when` is false is said and reported to be skipped. Never throws for what a target does.
 */
export async function verifyHealth(
  targets: readonly HealthTarget[],
  options: HealthOptions,
  ports: HealthPorts,
): Promise<HealthResult> {
  const open = probeOpener(ports, options);
  const wanted = targets.filter(({ when }) => when);
  for (const each of targets) if (!each.when) ports.log.info(`${each.name}: skipped, ${whySkipped(each)}`);
  const result = await verifyProbes(
    wanted.map((target) => ({ target, probe: open(target) })),
    options,
    ports,
  );
  return {
    ...result,
    targets: targets.map((target) => result.targets.find(({ name }) => name === target.name) ?? skipped(target)),
  };
}

export interface ProbedTarget {
  readonly target: HealthTarget;
  readonly probe: Probe;
}

/** The same for probes that are already made; ends them in any case. */
export async function verifyProbes(
  probed: readonly ProbedTarget[],
  options: HealthOptions,
  ports: Pick<HealthPorts, "clock" | "log" | "random" | "cancel">,
): Promise<HealthResult> {
  const { clock, log, cancel, random = Math.random } = ports;
  try {
    const watches = probed.map(({ target, probe }) => new Watch({ target, probe, options, clock, log, random }));
    if (watches.length === 0) return { state: "healthy", targets: [], elapsed: 0 };
    return await new Verification(watches, options, { clock, log, cancel }).run();
  } finally {
    for (const each of probed) await end(each, log);
  }
}

/** What a probe leaves behind is worth a warning, and never the result. */
async function end({ target, probe }: ProbedTarget, log: Log): Promise<void> {
  try {
    await probe[Symbol.asyncDispose]();
  } catch (error) {
    log.warning(`${target.name}: its probe could not be removed: ${(error as Error).message}`);
  }
}

function whySkipped(target: HealthTarget): string {
  return target.type === "flow" && target.steps.length === 0 ? "none of its steps applies" : "left out by its when";
}

function skipped({ name, type, required }: HealthTarget): TargetReport {
  const nothing = {
    attempts: 0,
    firstPassAfter: undefined,
    versions: [],
    latency: undefined,
    lastError: undefined,
    logs: [],
    hint: undefined,
  };
  return { name, type, required, verdict: "skipped", streak: 0, ...nothing };
}
