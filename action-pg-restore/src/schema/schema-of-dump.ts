import { UserError } from "@slipway/shared";
import type { Dump } from "../archive/dump.ts";
import { chooseWay } from "../restore/choose-tools.ts";
import { createScratch, type ScratchDatabase } from "../restore/create-scratch.ts";
import type { DatabaseProperties } from "../restore/database-properties.ts";
import type { DumpContent } from "../restore/dump-content.ts";
import { describeFailure } from "../restore/failure.ts";
import { filterScript, type Keep } from "../restore/filter-script.ts";
import { writeScript } from "../restore/pg-restore.ts";
import { keepFor } from "../restore/plain-script.ts";
import { discard } from "../restore/prepare.ts";
import { applicationOf, maintenanceSession, type RestoreNames, type RestorePorts } from "../restore/restore-ports.ts";
import type { SqlSession } from "../server/server.ts";
import { isBookkeeping, type Migrations, readMigrations } from "./migrations.ts";
import { readSchema } from "./read-schema.ts";
import type { Schema } from "./schema.ts";

export interface SchemaRequest extends RestoreNames {
  readonly dump: Dump;
  readonly content: DumpContent;
  /** The scratch database is made like it. */
  readonly like: DatabaseProperties;
  /** `server_version_num` / 10000 */
  readonly serverMajor: number;
}

export interface DumpSchema {
  readonly schema: Schema;
  readonly migrations: Migrations;
}

/** A scratch database that nobody came back for may go after this. */
const KEPT = 3_600_000;
/** Whose objects they are, who may use them, and what would begin to work elsewhere is no part of the schema. */
const SCHEMA_ONLY = [
  "--no-owner",
  "--no-privileges",
  "--no-comments",
  "--no-security-labels",
  "--no-publications",
  "--no-subscriptions",
  "--no-tablespaces",
];
const HAS_STATISTICS = 18;

/**
 * What the dump makes, by making it in a scratch database without the rows, which goes again whatever happens.
 * @throws {UserError} when it cannot be made: the restore would fail at the same.
 */
export async function schemaOfDump(ports: RestorePorts, request: SchemaRequest): Promise<DumpSchema> {
  // A name of its own: the restore that may follow makes one of the run's.
  const names = { target: request.target, run: `${request.run}s` };
  await using session = await maintenanceSession(ports, names);
  const at = ports.clock.date();
  const life = { at: at.toISOString(), expires: new Date(at.getTime() + KEPT).toISOString() };
  const scratch = await createScratch(session, names, request.like, life);
  try {
    return await readScratch(ports, request, scratch);
  } catch (error) {
    if (error instanceof UserError || ports.signal.aborted) throw error;
    throw new UserError(
      `the dump's tables cannot be made on this server: ${describeFailure(error)}. Nothing was touched`,
      {
        hint: "the restore would fail at the same: mend it on the server, or take another dump",
      },
    );
  } finally {
    await drop(ports, names, scratch);
  }
}

async function drop(ports: RestorePorts, names: RestoreNames, scratch: ScratchDatabase): Promise<void> {
  const outcome = await discard(ports, names, scratch);
  if (outcome.state !== "left") return;
  ports.log.warning(
    `The scratch database ${scratch.name} could not be dropped (${outcome.reason}): mode cleanup does it later`,
  );
}

async function readScratch(ports: RestorePorts, request: SchemaRequest, scratch: ScratchDatabase): Promise<DumpSchema> {
  await using own = await ports.server.session(scratch.name, applicationOf(request));
  const { content } = request;
  if (content.kind === "script") await own.script(filterScript(content.open(), keepSchema()));
  else await runArchive(ports, request, own);
  await own.execute("RESET ALL; SET search_path = ''; SET client_encoding = 'UTF8'");
  return { schema: await readSchema(own), migrations: await readMigrations(own) };
}

async function runArchive(ports: RestorePorts, request: SchemaRequest, own: SqlSession): Promise<void> {
  const { dump, serverMajor, content } = request;
  const way = chooseWay(ports.server.tools, dump.archiveVersion ?? "", serverMajor);
  if (way === undefined || content.kind !== "archive") throw new UserError("no pg_restore at hand reads the archive");
  const { tools } = way;
  await using archive = await content.lend(tools);
  const statistics = tools.major >= HAS_STATISTICS ? ["--no-statistics"] : [];
  const options = { database: request.target, application: applicationOf(request) };
  const run = async (section: readonly string[]) => {
    const args = ["--exit-on-error", ...section, ...SCHEMA_ONLY, ...statistics, archive.path];
    await own.script(filterScript(writeScript(ports, tools, args, options), keepFor("database-owner")));
  };
  await run(["--schema-only"]);
  const bookkeeping = dump.tables.filter(isBookkeeping).map(({ name }) => `--table=${name}`);
  if (bookkeeping.length > 0) await run(["--data-only", ...bookkeeping]);
}

/** Of plain SQL all but rows. */
function keepSchema(): Keep {
  const kept = keepFor("database-owner");
  const isRow = /^(INSERT INTO|SELECT pg_catalog\.(setval|lo_|lowrite))/;
  const isElsewhere = /^(CREATE|ALTER) (SUBSCRIPTION|PUBLICATION)\s/;
  const isOfLargeObject = /^(ALTER|COMMENT ON|SECURITY LABEL FOR \S+ ON) LARGE OBJECT\s/;
  return (statement, copied) => {
    if (copied !== undefined) return isBookkeeping(copied) && kept(statement, copied);
    const isLeftOut = [isRow, isElsewhere, isOfLargeObject].some((pattern) => pattern.test(statement));
    return !isLeftOut && kept(statement, copied);
  };
}
