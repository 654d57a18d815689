import type { QualifiedName } from "../archive/sql-names.ts";
import { renderBanner } from "../banner.ts";
import type { DrillConfig, RestoreConfig } from "../config.ts";
import { matchesTable } from "../fields/table-patterns.ts";
import { holdsSchema } from "../preflight/dump-gates.ts";
import { type DatabaseFacts, readFacts, type TargetFacts } from "../preflight/facts.ts";
import type { Finding, Purpose } from "../preflight/gate.ts";
import { warning } from "../preflight/gate.ts";
import { gates } from "../preflight/gates.ts";
import { applicationOf, maintenanceOf, type RestorePorts } from "../restore/restore-ports.ts";
import { type Difference, differencesBetween } from "../schema/difference.ts";
import { judgeDrift } from "../schema/judge-drift.ts";
import { compareMigrations, describeMigrations, isBookkeeping, readMigrations } from "../schema/migrations.ts";
import { readSchema } from "../schema/read-schema.ts";
import { differenceLines, renderDifference } from "../schema/render-difference.ts";
import { schemaOfRows } from "../schema/rows-schema.ts";
import { schemaOfDump } from "../schema/schema-of-dump.ts";
import type { PostgresServer } from "../server/server.ts";
import type { Session } from "../session.ts";
import type { SoundDump } from "./verify.ts";

/** More work at once than this is felt by the application on a small server. */
const JOBS = 2;

export function jobsOf({ jobs }: Pick<RestoreConfig, "jobs">): number {
  return jobs ?? JOBS;
}

/** Reads what there is and shows it. Changes nothing. */
export async function lookAtTarget(session: Session, config: { database: string; run: string }): Promise<TargetFacts> {
  const { world, timeline, known } = session;
  world.cancel.throwIfAborted();
  const server = await timeline.during("connect", () => world.server());
  known.server = server.name;
  const names = { target: config.database, run: config.run };
  const request = { database: config.database, maintenance: maintenanceOf(names), application: applicationOf(names) };
  const facts = await timeline.during("look", () => readFacts(server, request));
  known.facts = facts;
  for (const line of renderBanner(server.name, config.database, facts)) world.log.info(line);
  return facts;
}

/** Passes all gates over what there is, and tells everything they say. Gives what stops the run. */
export async function passGates(
  session: Session,
  config: RestoreConfig | DrillConfig,
  dump: SoundDump,
  facts: TargetFacts,
): Promise<readonly Finding[]> {
  const { world, known } = session;
  world.cancel.throwIfAborted();
  const purpose = purposeOf(config, world.clock.date());
  const server = await world.server();
  const read = { ...dump, location: config.source.location.kind };
  known.findings = gates({ facts, dump: read, tools: server.tools, purpose });
  const isStopped = known.findings.some(({ level }) => level === "blocking");
  if (!isStopped && config.mode !== "drill" && facts.database !== undefined)
    known.findings = [...known.findings, ...(await compareSchemas(session, config, dump, facts.database, facts))];
  tellFindings(session);
  return known.findings.filter(({ level }) => level === "blocking");
}

/** Before anything is done about it. What stops the run is told by its end. */
export function tellFindings({ known, world }: Session): void {
  for (const { level, message } of known.findings) {
    if (level === "note") world.log.info(message);
    if (level === "warning") world.log.warning(message);
  }
}

/** More of them are read in the summary, and all in the report. */
const MOST_LINES = 200;

/** As a patch from what the database has to what the dump has. */
function tellDifferences({ world }: Session, differences: readonly Difference[]): void {
  const lines = differenceLines(differences);
  for (const line of lines.slice(0, MOST_LINES)) world.log.info(line);
  if (lines.length > MOST_LINES) world.log.info(`and ${lines.length - MOST_LINES} lines more, which are in the report`);
}

/** All that stops a run, as one text. */
export function renderBlocking(findings: readonly Finding[]): string {
  const count = findings.length === 1 ? "1 thing stands" : `${findings.length} things stand`;
  return `${count} in the way:\n${findings.map(({ gate, message }) => `  - ${gate}: ${message}`).join("\n")}`;
}

function purposeOf(config: RestoreConfig | DrillConfig, now: Date): Purpose {
  const { database, ownership, source } = config;
  const common = { database, ownership, jobs: jobsOf(config), now };
  const { allowPlainSql, maxAge } = source;
  if (config.mode === "drill") return { ...DRILL, ...common, allowPlainSql, maxAge };
  const { createDatabase, extensions, replicationSlots, minFreeSpace } = config;
  const rest = { createDatabase, extensions, replicationSlots, minFreeSpace, allowPlainSql, maxAge };
  const { strategy } = config;
  const exchanges = strategy.kind === "in-place" || strategy.finalize;
  return { ...common, ...rest, strategy: strategy.kind, exchanges };
}

const DRILL = {
  strategy: "drill",
  exchanges: false,
  createDatabase: false,
  extensions: [],
  replicationSlots: "fail",
  minFreeSpace: 0,
} as const;

/** The tables of the database that a restore of rows leaves as they are. */
export function excludedBy({ strategy }: Pick<RestoreConfig, "strategy">): (table: QualifiedName) => boolean {
  if (strategy.kind === "swap") return () => false;
  return (table) => isBookkeeping(table) || strategy.excludeTables.some((pattern) => matchesTable(pattern, table));
}

async function compareSchemas(
  session: Session,
  config: RestoreConfig,
  { report, content }: SoundDump,
  database: DatabaseFacts,
  { cluster }: TargetFacts,
): Promise<Finding[]> {
  const { timeline, world, known } = session;
  const server = await world.server();
  const { dump } = report;
  const there = await readThere(server, config);
  const hasSchema = holdsSchema(dump);
  const made = hasSchema
    ? await timeline.during("compare schemas", () =>
        schemaOfDump(restorePorts(session, server), {
          target: config.database,
          run: config.run,
          dump,
          content,
          like: database,
          serverMajor: Math.floor(cluster.versionNumber / 10_000),
        }),
      )
    : { schema: schemaOfRows(dump, there.schema), migrations: there.migrations };
  const differences = differencesBetween(made.schema, there.schema);
  known.differences = differences.map(renderDifference);
  tellDifferences(session, differences);
  const migrations = compareMigrations(made.migrations, there.migrations);
  const { strategy, onSchemaDrift } = config;
  const judged = judgeDrift(differences, {
    strategy: strategy.kind,
    onSchemaDrift,
    filled: dump.tables,
    isExcluded: excludedBy(config),
    hasSchema,
  });
  return [...judged, ...migrations.map((each) => warning("migrations", describeMigrations(each)))];
}

async function readThere(server: PostgresServer, { database, run }: RestoreConfig) {
  await using own = await server.session(database, applicationOf({ run }));
  return { schema: await readSchema(own), migrations: await readMigrations(own) };
}

/** What the restore's parts work with. */
export function restorePorts({ world, journal }: Session, server: PostgresServer, signal = world.cancel): RestorePorts {
  const { clock, log } = world;
  return { server, clock, log, journal, signal };
}
