import {
  describeFault,
  type EngineConnection,
  type HealthResult,
  type HealthTarget,
  isAtFault,
  verifyHealth,
} from "@slipway/shared";
import type { Config } from "./config.ts";
import type { FailureReport } from "./result.ts";
import type { DeployPorts, HealthGate } from "./session.ts";

/** The defaults of action-healthcheck; the budget is what the step has left to go forward. */
const OPTIONS = {
  expectVersion: undefined,
  attemptTimeout: 5_000,
  interval: 1_000,
  intervalMax: 1_000,
  startPeriod: 0,
  consecutive: 3,
  failureThreshold: undefined,
} as const;

/** The checks that have to pass once everything runs; the ends of the updates are waited for beside them. */
export function healthGate(config: Config, { engine, ssh }: EngineConnection, { log, clock }: DeployPorts): HealthGate {
  return async ({ deadline, hold, cancel }) => {
    const timeout = deadline.left;
    const result = await verifyHealth(
      config.health.map(holdTo(deployedVersion(config))),
      { ...OPTIONS, timeout, hold },
      { log, clock, engine, ssh, stack: config.stack, ignoreUpdate: true, cancel },
    );
    return reportFaults(result);
  };
}

/** An answer that tells a version has to tell the deployed one: an old container that still serves is no success. */
function holdTo(version: string | undefined): (target: HealthTarget) => HealthTarget {
  return (target) => {
    if (version === undefined || target.type !== "http") return target;
    return { ...target, expect: { ...target.expect, versionIfTold: version } };
  };
}

/** The version of the images that are deployed, when they share one. */
function deployedVersion(config: Config): string | undefined {
  if (config.mode !== "deploy") return undefined;
  const versions = new Set(config.images.map(({ version }) => version));
  const [version] = versions;
  return versions.size === 1 ? version : undefined;
}

function reportFaults(result: HealthResult): FailureReport[] {
  if (result.state === "healthy") return [];
  const faulty = result.targets.filter(({ required, verdict }) => required && isAtFault(verdict));
  if (faulty.length === 0) return [{ name: "health", sentence: reasonOf(result), hint: undefined, log: [] }];
  return faulty.map((target) => ({
    name: target.name,
    sentence: describeFault(target).slice(`${target.name}: `.length),
    hint: target.hint,
    log: target.logs,
  }));
}

function reasonOf(result: HealthResult): string {
  return (result.state === "unhealthy" && result.reason) || "the checks were never all healthy at once";
}
