import { UserError } from "@slipway/shared";
import type { Dump } from "../archive/dump.ts";
import type { Ownership } from "../config.ts";
import type { SqlSession } from "../server/server.ts";
import { quoteName } from "../server/sql-text.ts";
import type { OutputSettings } from "../verify/copy-settings.ts";
import { type VerifySessions, verifyDatabase } from "../verify/verify-database.ts";
import type { VerifyReport } from "../verify/verify-report.ts";
import { chooseWay } from "./choose-tools.ts";
import type { ScratchDatabase } from "./create-scratch.ts";
import type { DatabaseProperties } from "./database-properties.ts";
import type { DumpContent } from "./dump-content.ts";
import { filterScript } from "./filter-script.ts";
import { archiveScript, readIndexTables, runPgRestore } from "./pg-restore.ts";
import { keepFor } from "./plain-script.ts";
import { ProgressLog } from "./progress-log.ts";
import { applicationOf, type RestoreNames, type RestorePorts } from "./restore-ports.ts";
import type { IndexTables } from "./restore-progress.ts";
import { ScriptProgress } from "./script-progress.ts";
import { readServerMajor } from "./server-major.ts";
import { untilAborted } from "./until-aborted.ts";

/** More sessions hardly read faster than their server's disk. */
const MOST_READERS = 4;

/** What the scratch database is filled with. */
export interface Filling extends RestoreNames {
  /** All of it was read before, and is sound. */
  readonly dump: Dump;
  readonly content: DumpContent;
  readonly ownership: Ownership;
  readonly jobs: number;
  readonly assertSql: readonly string[];
}

export interface Place {
  readonly scratch: ScratchDatabase;
  /** The target, whose properties it has. */
  readonly like: DatabaseProperties;
}

/** Fills the scratch database and verifies what is then in it. */
export async function fillScratch(ports: RestorePorts, filling: Filling, place: Place): Promise<VerifyReport> {
  const { content } = filling;
  await createExtensions(ports, filling, place);
  if (content.kind === "script")
    return await runScript(ports, filling, place, { script: content.open(), indexes: new Map() });
  const way = chooseWay(ports.server.tools, filling.dump.archiveVersion ?? "", await serverMajor(ports, place));
  if (way === undefined) throw tooOld(filling);
  const { tools } = way;
  await using archive = await content.lend(tools);
  const job = {
    ...filling,
    tools,
    archive,
    database: place.scratch.name,
    application: applicationOf(filling),
    owner: place.like.owner,
  };
  if (way.way === "script") {
    ports.log.info(`pg_restore ${tools.major} restores into an older server by a script, over one session`);
    const indexes = await readIndexTables(ports, job);
    return await runScript(ports, filling, place, {
      script: archiveScript(ports, { ...job, dataOnly: false }),
      indexes,
    });
  }
  await runPgRestore(ports, job);
  return await verifyCommitted(ports, filling, place);
}

function tooOld({ dump }: Filling): UserError {
  return new UserError(`no pg_restore at hand reads archives of version ${dump.archiveVersion}`, {
    hint: `install PostgreSQL's client programs of version ${dump.pgDumpVersion ?? "the dump's server"} on the runner`,
  });
}

async function serverMajor({ server }: RestorePorts, { scratch }: Place): Promise<number> {
  await using session = await server.session(scratch.name, "slipway");
  return await readServerMajor(session);
}

/** The owner of all objects may not be allowed to create extensions: those of the dump are there before. */
async function createExtensions(ports: RestorePorts, { dump, ownership, run }: Filling, { scratch }: Place) {
  if (ownership === "dump") return;
  await using session = await ports.server.session(scratch.name, applicationOf({ run }));
  for (const { name, schema = "public" } of dump.extensions) {
    // A schema that the dump creates must not be there before.
    if (dump.schemas.includes(schema)) continue;
    await session.execute(`CREATE EXTENSION IF NOT EXISTS ${quoteName(name)} SCHEMA ${quoteName(schema)}`);
  }
}

interface Script {
  readonly script: AsyncIterable<Uint8Array>;
  readonly indexes: IndexTables;
}

/** In one transaction, which ends only once everything was verified. */
async function runScript(
  ports: RestorePorts,
  filling: Filling,
  { scratch, like }: Place,
  { script, indexes }: Script,
): Promise<VerifyReport> {
  await using session = await ports.server.session(scratch.name, applicationOf(filling));
  await session.execute("BEGIN");
  if (filling.ownership === "database-owner") await session.execute(`SET LOCAL ROLE ${quoteName(like.owner)}`);
  const log = new ProgressLog(ports, `Restoring into ${scratch.name}`);
  const progress = new ScriptProgress(filling.dump, log, indexes);
  const kept = filterScript(script, keepFor(filling.ownership), progress.after);
  await session.script(progress.passing(untilAborted(kept, ports.signal)), progress.told);
  await session.execute("RESET ROLE; SET client_encoding = 'UTF8'");
  await session.execute("ANALYZE");
  await ports.journal.record({ reached: "restored", database: scratch.name });
  const report = await verify(ports, filling, like, { control: session, writers: [session] });
  await session.execute("COMMIT");
  return report;
}

async function verifyCommitted(ports: RestorePorts, filling: Filling, { scratch, like }: Place) {
  const open = () => ports.server.session(scratch.name, applicationOf(filling));
  await using opened = new AsyncDisposableStack();
  const control = opened.use(await open());
  await control.execute("ANALYZE");
  await ports.journal.record({ reached: "restored", database: scratch.name });
  await control.execute("BEGIN");
  const readers = Math.min(filling.jobs, MOST_READERS);
  const others: SqlSession[] = [];
  while (others.length < readers - 1) others.push(opened.use(await open()));
  return await verify(ports, filling, like, { control, writers: [opened.use(await open()), ...others] });
}

async function verify(
  ports: RestorePorts,
  { dump, assertSql, target }: Filling,
  like: DatabaseProperties,
  sessions: VerifySessions,
): Promise<VerifyReport> {
  const total = bytesOf({ dump });
  const progress = new ProgressLog(ports, `Comparing with the dump, for ${target}`);
  const onCompared = (bytes: number): void => {
    ports.signal.throwIfAborted();
    progress.at(bytes / Math.max(total, 1));
  };
  return await verifyDatabase(sessions, {
    dump,
    tables: dump.tables,
    assertSql,
    likely: likelySettings(like),
    onCompared,
  });
}

function bytesOf({ dump }: Pick<Filling, "dump">): number {
  return dump.tables.reduce((sum, { bytes }) => sum + bytes, 0);
}

/** The database that is replaced is most likely the one that was dumped. */
function likelySettings({ settings }: DatabaseProperties): OutputSettings[] {
  const own = settings.filter(({ name }) => ["TimeZone", "bytea_output", "lc_monetary"].includes(name));
  const found = own.map(({ name, value }) => [name, value] as const);
  return [...(found.length === 0 ? [] : [Object.fromEntries(found) as OutputSettings]), { TimeZone: "UTC" }];
}
