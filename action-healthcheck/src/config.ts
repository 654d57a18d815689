import {
  asksForMigrations,
  choice,
  type EngineAccess,
  engineAccess,
  engineAccessFields,
  finish,
  forMigrations,
  type HealthOptions,
  type HealthTarget,
  healthOptionFields,
  healthOptions,
  healthTargets,
  type InputSource,
  lines,
  type Problems,
  placeOf,
  type RunContext,
  readInputs,
} from "@slipway/shared";
import * as z from "zod";

/** The action's inputs, as action.yml names them. */
export const inputs = z.object({
  targets: healthTargets,
  migrations: lines.optional(),
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
  checkMigrations(values.targets ?? [], values.migrations, problems);
  const { targets, migrations = [], "on-failure": onFailure } = finish(reading);
  const touched = migrations.filter((file) => file !== "none");
  return { targets: forMigrations(targets, touched), options, onFailure, access };
}

/** A check that depends on them and never runs, because nobody told of any, would look like one that passes. */
function checkMigrations(
  targets: readonly HealthTarget[],
  migrations: readonly string[] | undefined,
  problems: Problems,
): void {
  const asking = targets.filter(asksForMigrations).map(({ name }) => name);
  if (migrations !== undefined || asking.length === 0) return;
  problems.add("migrations", `is required by ${asking.join(", ")}: the files that were touched, one a line, or none`);
}

function checkHosts(targets: readonly HealthTarget[], access: EngineAccess, problems: Problems): void {
  for (const [index, target] of targets.entries()) {
    if (placeOf(target) === "host" && access.kind === "local") {
      problems.add(`targets.${index}.via`, "host needs ssh-host; on the host itself, runner does the same");
    }
  }
}
