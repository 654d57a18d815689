import {
  type EngineAccess,
  engineAccess,
  type Files,
  finish,
  type HealthTarget,
  type InputSource,
  type Problems,
  type RunContext,
  readInputs,
  refuseMigrations,
} from "@slipway/shared";
import { checkTimes } from "./budget.ts";
import { type Inputs, inputs } from "./inputs.ts";
import { type PullCredential, pullCredential } from "./pull-credential.ts";
import { readStackSource, type StackSource } from "./stack/stack-source.ts";
import type { VersionedObject } from "./versions/versioned-object.ts";

export { inputs } from "./inputs.ts";

interface CommonConfig {
  readonly access: EngineAccess;
  readonly stack: string;
  readonly pull: PullCredential | undefined;
  /** Milliseconds that every service must stay up after it has converged; undefined lets each service's spec decide. */
  readonly stableFor: number | undefined;
  readonly onBusy: "wait" | "fail";
  /** Whether this run takes back what it changed. A requested return stays where it was asked to go, unless told otherwise. */
  readonly rollbackOnFailure: boolean;
  /** What has to be healthy once everything runs. */
  readonly health: readonly HealthTarget[];
  readonly secretKeep: number;
  readonly releaseKeep: number;
  readonly dryRun: boolean;
  /** Milliseconds for the whole step. */
  readonly timeout: number;
  /** Names this deployment in the cluster: `1a2b3c4_20261121031500`. */
  readonly deployId: string;
  /** Tells what this run creates from what any other does, one of the same commit in the same second included. */
  readonly attempt: string;
  readonly context: RunContext;
  readonly warnings: readonly string[];
}

/** A release of what the stack file says. */
export interface DeployConfig extends CommonConfig, StackSource {
  readonly mode: "deploy";
  /** Restarts services that did not change, too. */
  readonly force: boolean;
  readonly expectedPlan: string | undefined;
}

/** A return to a release that the cluster has kept. */
export interface RollbackConfig extends CommonConfig {
  readonly mode: "rollback";
  /** A release's number or version; undefined is the one before the current. */
  readonly toRelease: string | undefined;
}

export type Config = DeployConfig | RollbackConfig;

export interface ConfigSources {
  readonly source: InputSource;
  readonly files: Files;
  readonly context: RunContext;
  readonly date: Date;
}

/** Reads and checks everything that can be checked without a connection. @throws {UserError} that lists every problem. */
export async function readConfig(sources: ConfigSources): Promise<Config> {
  const reading = readInputs(inputs, sources.source);
  const { values, problems } = reading;
  const access = engineAccess(values, problems, sources.context.hasSshAgent);
  const deployId = newDeployId(sources.context, sources.date);
  const release =
    values.mode === "rollback" ? undefined : await readStackSource(values, deployId, sources.files, problems);
  maskSecrets(release?.objects ?? [], sources.source);
  checkModes(values, problems);
  checkTimes(values, problems);
  refuseMigrations(values.health ?? [], "a deployment", problems);
  const pull = pullCredential(values, problems);
  const checked = finish(reading);
  const common: CommonConfig = {
    access,
    stack: checked.stack,
    pull: pull?.credential,
    stableFor: checked["stable-for"],
    onBusy: checked["on-busy"],
    rollbackOnFailure: checked["rollback-on-failure"] ?? checked.mode !== "rollback",
    health: checked["skip-health"] ? [] : (checked.health ?? []),
    secretKeep: checked["secret-keep"],
    releaseKeep: checked["release-keep"],
    dryRun: checked["dry-run"] || checked.mode === "plan",
    timeout: checked.timeout,
    deployId,
    attempt: newAttempt(sources.context),
    context: sources.context,
    warnings: [...(pull?.warnings ?? []), ...(release?.warnings ?? [])],
  };
  if (release === undefined) return { ...common, mode: "rollback", toRelease: checked["to-release"] };
  return { ...common, ...release, mode: "deploy", force: checked.force, expectedPlan: checked["expected-plan"] };
}

/** Configs are for everyone to read; hiding their values would only hide other text. */
function maskSecrets(objects: readonly VersionedObject[], source: InputSource): void {
  for (const { kind, data } of objects) if (kind === "secret") source.mask(data.reveal());
}

/** `1a2b3c4_20261121031500`, the form that the hand-written scripts use. */
function newDeployId({ sha }: RunContext, date: Date): string {
  const time = date.toISOString().replaceAll(/\D/g, "").slice(0, 14);
  return `${sha.slice(0, 7) || "local"}_${time}`;
}

/** It only has to differ; nothing of a start is spent on loading a better generator. */
function newAttempt({ runId, runAttempt }: RunContext): string {
  return `${runId || "local"}.${runAttempt}.${Math.random().toString(36).slice(2)}`;
}

/** A deployment does not know which migrations a release touches: it would run such a check always, or never. */
function checkModes(values: Inputs, problems: Problems): void {
  if (values.mode === "rollback") {
    for (const name of ["expected-plan"] as const)
      if (values[name] !== undefined) problems.add(name, "has no use with mode rollback");
    return;
  }
  if ((values["stack-file"] ?? []).length === 0)
    problems.add("stack-file", `is required with mode ${values.mode ?? "deploy"}`);
  if (values["to-release"] !== undefined) problems.add("to-release", "is only used with mode rollback");
}
