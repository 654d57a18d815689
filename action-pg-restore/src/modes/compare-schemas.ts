import type { QualifiedName } from "../archive/sql-names.ts";
import type { RestoreConfig } from "../config.ts";
import { matchesTable } from "../fields/table-patterns.ts";
import { holdsSchema } from "../preflight/dump-gates.ts";
import { type DatabaseFacts, serverMajorOf, type TargetFacts } from "../preflight/facts.ts";
import { type Finding, warning } from "../preflight/gate.ts";
import { applicationOf } from "../restore/restore-ports.ts";
import { type Difference, differencesBetween } from "../schema/difference.ts";
import { judgeDrift } from "../schema/judge-drift.ts";
import { compareMigrations, describeMigrations, isBookkeeping, readMigrations } from "../schema/migrations.ts";
import { readSchema } from "../schema/read-schema.ts";
import { differenceLines, renderDifference } from "../schema/render-difference.ts";
import { schemaOfRows } from "../schema/rows-schema.ts";
import { schemaOfDump } from "../schema/schema-of-dump.ts";
import type { PostgresServer } from "../server/server.ts";
import { restorePorts, type Session } from "../session.ts";
import type { SoundDump } from "./read-dump.ts";

/** Compares the dump's schema with the database's, tells the differences, and gives what they mean for the run. */
export async function compareSchemas(
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
          serverMajor: serverMajorOf(cluster),
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

/** The tables of the database that a restore of rows leaves as they are. */
function excludedBy({ strategy }: Pick<RestoreConfig, "strategy">): (table: QualifiedName) => boolean {
  if (strategy.kind === "swap") return () => false;
  return (table) => isBookkeeping(table) || strategy.excludeTables.some((pattern) => matchesTable(pattern, table));
}

/** More of them are read in the summary, and all in the report. */
const MOST_LINES = 200;

/** As a patch from what the database has to what the dump has. */
function tellDifferences({ world }: Session, differences: readonly Difference[]): void {
  const lines = differenceLines(differences);
  for (const line of lines.slice(0, MOST_LINES)) world.log.info(line);
  if (lines.length > MOST_LINES) world.log.info(`and ${lines.length - MOST_LINES} lines more, which are in the report`);
}
