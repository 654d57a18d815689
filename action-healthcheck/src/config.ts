import {
  choice,
  type EngineAccess,
  engineAccess,
  engineAccessFields,
  finish,
  type HealthOptions,
  type HealthTarget,
  healthOptionFields,
  healthOptions,
  healthTargets,
  type InputSource,
  type Problems,
  type RunContext,
  readInputs,
} from "@slipway/shared";
import * as z from "zod";

/** The action's inputs, as action.yml names them. */
export const inputs = z.object({
  targets: healthTargets,
  ...healthOptionFields,
  "on-failure": choice(["fail", "warn"]).prefault("fail"),
  ...engineAccessFields,
});

export interface Config {
  readonly targets: readonly HealthTarget[];
  readonly options: HealthOptions;
  /** What an unhealthy result does to the step. */
  readonly onFailure: "fail" | "warn";
  readonly access: EngineAccess;
}

/** Reads and checks every input before anything is connected to. @throws {UserError} that lists every problem. */
export function readConfig(source: InputSource, context: RunContext): Config {
  const reading = readInputs(inputs, source);
  const { values, problems } = reading;
  const options = healthOptions(values, problems);
  const access = engineAccess(values, problems, context.hasSshAgent);
  checkHosts(values.targets ?? [], access, problems);
  const { targets, "on-failure": onFailure } = finish(reading);
  return { targets, options, onFailure, access };
}

function checkHosts(targets: readonly HealthTarget[], access: EngineAccess, problems: Problems): void {
  for (const [index, target] of targets.entries()) {
    const isFromHost = "endpoint" in target && target.endpoint.from === "host";
    if (isFromHost && access.kind === "local") {
      problems.add(`targets.${index}.via`, "host needs ssh-host; on the host itself, runner does the same");
    }
  }
}
