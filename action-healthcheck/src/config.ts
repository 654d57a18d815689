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
  unprovenVersion,
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
  /** Why the expected version stays unproven although all that is checked is well; undefined when it is proven. */
  readonly unproven: string | undefined;
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
  const touched = (values.migrations ?? []).filter((file) => file !== "none");
  const targets = forMigrations(values.targets ?? [], touched);
  const unproven = checkVersion(targets, options.expectVersion, problems);
  return { targets, options, unproven, onFailure: finish(reading)["on-failure"], access };
}

/**
 * A version that nobody can be asked for must not look proven. Refuses it, unless a target says itself that it tells none:
 * then that is what the check ends with, as a warning.
 */
function checkVersion(
  targets: readonly HealthTarget[],
  version: string | undefined,
  problems: Problems,
): string | undefined {
  if (version === undefined || problems.concern("migrations")) return undefined;
  const unproven = targets.length === 0 ? undefined : unprovenVersion(targets);
  if (unproven === undefined) return undefined;
  const { isExcused, why } = unproven;
  if (isExcused) return `nothing that was checked tells a version, so ${version} is not proven: ${why}`;
  const fix = "add a target that tells it, such as /health, or leave expect-version out";
  problems.add("expect-version", `nothing that is checked tells a version to hold against ${version}: ${why}; ${fix}`);
  return undefined;
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
