import { createHash } from "node:crypto";
import { engineAccess, finish, type InputSource, type RunContext, readInputs } from "@slipway/shared";
import type { z } from "zod";
import { checkEvent, checkModeInputs, inputWarnings } from "./check-inputs.ts";
import type { Config, Cutover, EnsureConfig, Location, RestoreConfig, Source, Target } from "./config.ts";
import { inputs } from "./inputs.ts";
import { readLocation, readSource } from "./read-source.ts";
import { maskPassword, readTarget } from "./read-target.ts";
import { workflowFile } from "./rollback-command.ts";

export interface ConfigSources {
  readonly source: InputSource;
  readonly context: RunContext;
  /** The event that started the workflow, "" outside of one. */
  readonly event: string;
  /** `acme/shop/.github/workflows/restore.yml@refs/heads/main` */
  readonly workflowRef: string | undefined;
  readonly date: Date;
  /** Tells this job from the others of its run, those of a matrix included. */
  readonly job: string;
}

/** As that of action-healthcheck. */
const HEALTH_TIMEOUT = 300_000;

type Checked = z.output<typeof inputs>;

/** What several inputs say together. A part that was wrong, or that the mode has no use for, is undefined. */
interface Parts {
  readonly target: Target | undefined;
  readonly source: Source | undefined;
  readonly destination: Location | undefined;
}

/** Reads and checks everything that can be checked without a connection. @throws {UserError} that lists every problem. */
export function readConfig({ source, context, event, workflowRef, date, job }: ConfigSources): Config {
  const reading = readInputs(inputs, source);
  const { values, problems } = reading;
  const access = engineAccess(values, problems, context.hasSshAgent);
  checkEvent(values, event, problems);
  checkModeInputs(values, access, problems);
  const parts = {
    target: readTarget(values, access, problems),
    source: readSource(values, access, problems),
    destination: readLocation("destination", values, access, problems),
  };
  if (values.connection !== undefined) maskPassword(values.connection, source);
  const checked = finish(reading);
  const common = {
    dryRun: checked["dry-run"] || checked.mode === "plan",
    timeout: checked.timeout,
    run: nameRun(context, date, [job, checked.database ?? ""]),
    context,
    workflow: workflowFile(workflowRef, event),
    warnings: inputWarnings(checked),
  };
  return assemble(checked, parts, { ...common, access });
}

type Common = Pick<Config, "dryRun" | "timeout" | "run" | "context" | "workflow" | "warnings"> & {
  readonly access: ReturnType<typeof engineAccess>;
};

function assemble(checked: Checked, parts: Parts, { access, ...common }: Common): Config {
  const { database } = checked;
  if (checked.mode === "verify-only")
    return { ...common, mode: checked.mode, database, source: present(parts.source), access };
  const placed = { ...common, database: present(database), target: present(parts.target) };
  switch (checked.mode) {
    case "plan":
    case "restore": {
      // A dry run of a restore is its plan.
      const mode = placed.dryRun ? "plan" : "restore";
      return { ...placed, ...cutoverOf(checked), ...restoreOf(checked, parts), mode };
    }
    case "finalize":
      return { ...placed, ...cutoverOf(checked), mode: checked.mode, prepared: checked["prepared-database"] };
    case "rollback": {
      const discardWrites = checked["discard-writes"] !== undefined;
      const oldDatabase = checked["old-database"];
      return { ...placed, ...cutoverOf(checked), mode: checked.mode, oldDatabase, discardWrites };
    }
    case "cleanup":
      return { ...placed, mode: checked.mode };
    case "drill": {
      const { ownership, jobs, "assert-sql": assertSql, boot } = checked;
      return { ...placed, mode: checked.mode, source: present(parts.source), ownership, jobs, assertSql, boot };
    }
    case "backup": {
      const { retention, compression, "max-age": maxAge } = checked;
      return { ...placed, mode: checked.mode, destination: present(parts.destination), retention, compression, maxAge };
    }
    case "ensure":
      return { ...placed, mode: checked.mode, extensions: checked.extensions, owner: ownerOf(checked) };
  }
}

function restoreOf(
  checked: Checked,
  { source, destination }: Parts,
): Omit<RestoreConfig, keyof Cutover | keyof Common | "mode" | "database" | "target"> {
  const { ownership, jobs, extensions, "assert-sql": assertSql, "create-database": createDatabase } = checked;
  const isSwap = checked.strategy === "swap";
  return {
    source: present(source),
    safetyDump: destination,
    strategy: isSwap
      ? { kind: "swap", finalize: checked.finalize }
      : { kind: "in-place", excludeTables: checked["exclude-tables"] ?? [] },
    ownership,
    jobs,
    // Rows alone fit only into the tables they were taken from; a swap brings its own.
    onSchemaDrift: checked["on-schema-drift"] ?? (isSwap ? "warn" : "fail"),
    assertSql,
    createDatabase,
    extensions,
    minFreeSpace: checked["min-free-space"],
  };
}

function cutoverOf({ writers, after, health, ...checked }: Checked): Cutover {
  const recreated = after.flatMap((step) => (step.kind === "recreate" ? [step.writer] : []));
  const all = new Map([...writers, ...recreated].map((each) => [`${each.kind}:${each.name}`, each]));
  return {
    writers: [...all.values()],
    after,
    health: health ?? [],
    healthTimeout: checked["health-timeout"] ?? HEALTH_TIMEOUT,
    replicationSlots: checked["replication-slots"],
    keepOld: checked["keep-old"],
  };
}

function ownerOf({ owner, "owner-password": password }: Checked): EnsureConfig["owner"] {
  return owner === undefined ? undefined : { name: owner, password };
}

/**
 * `1234567890_1_0c0ee`, with the time outside a workflow. A workflow may have several jobs of one run at work at once, which
 * must not end each other's sessions: the last digits are the job's, and the database's.
 */
function nameRun({ runId, runAttempt }: RunContext, date: Date, parts: readonly string[]): string {
  const base = runId === "" ? date.toISOString().replaceAll(/\D/g, "").slice(0, 14) : `${runId}_${runAttempt}`;
  const digest = createHash("sha256").update(JSON.stringify(parts)).digest("hex");
  return `${base.slice(-14)}_${digest.slice(0, 5)}`;
}

/** What the checks have made sure of. */
function present<T>(value: T | undefined): T {
  if (value === undefined) throw new TypeError("a check of the inputs is missing");
  return value;
}
