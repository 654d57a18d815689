import { readCatalog } from "../restore/catalog.ts";
import { describeFailure } from "../restore/failure.ts";
import { applicationOf, maintenanceSession, type RestoreNames, type RestorePorts } from "../restore/restore-ports.ts";
import { SqlError, type SqlSession } from "../server/server.ts";
import { quoteName, quoteText } from "../server/sql-text.ts";
import { type KeptDatabase, keptDatabases } from "./kept-databases.ts";
import { releaseLock, takeLock } from "./target-lock.ts";

export type CleanupDecision =
  | { readonly action: "drop"; readonly database: KeptDatabase }
  | { readonly action: "keep"; readonly database: KeptDatabase; readonly because: string };

export interface CleanupMoment {
  /** The run that cleans up. */
  readonly run: string;
  readonly now: Date;
  /** The runs that have a session with the server. */
  readonly atWork: ReadonlySet<string>;
}

/** Only what we made, that has expired or is of no use to anybody, that nobody uses, and that is not this run's own. */
export function planCleanup(kept: readonly KeptDatabase[], moment: CleanupMoment): CleanupDecision[] {
  return kept.map((database) => {
    const because = reasonToKeep(database, moment);
    return because === undefined ? { action: "drop", database } : { action: "keep", database, because };
  });
}

function reasonToKeep({ mark, sessions }: KeptDatabase, { run, now, atWork }: CleanupMoment): string | undefined {
  if (mark.run === run) return "it is of this very run";
  // Nobody but its run has any use for what is not complete.
  if (mark.kind === "scratch" && atWork.has(mark.run)) return `its run ${mark.run} is at work`;
  if (mark.replacing !== undefined) return "a swap to it was begun and is not settled";
  // What is no date is none that has passed.
  if (mark.kind !== "scratch" && !(Date.parse(mark.expires) <= now.getTime()))
    return `it is kept until ${mark.expires}`;
  if (sessions > 0) return `${sessions} sessions are connected to it`;
  return undefined;
}

export interface CleanupReport {
  readonly dropped: readonly string[];
  readonly kept: readonly { readonly name: string; readonly because: string }[];
}

/** Drops the databases beside the target that have expired. `dryRun` only tells. */
export async function cleanup(
  ports: RestorePorts,
  names: RestoreNames,
  { dryRun }: { readonly dryRun: boolean },
): Promise<CleanupReport> {
  await using session = await maintenanceSession(ports, names);
  const isMine = await takeLock(session, names.target);
  const kept = keptDatabases(await readCatalog(session), names.target);
  if (!isMine) return keepAll(kept, "another run is changing databases at the moment");
  const report = { dropped: [] as string[], kept: [] as { name: string; because: string }[] };
  const moment = { run: names.run, now: ports.clock.date(), atWork: await runsAtWork(session) };
  for (const decision of planCleanup(kept, moment)) {
    const { name } = decision.database;
    const because = decision.action === "keep" ? decision.because : dryRun ? undefined : await drop(session, name);
    if (because === undefined) report.dropped.push(name);
    else report.kept.push({ name, because });
  }
  await releaseLock(session);
  return report;
}

/** A run keeps a session for as long as it fills a scratch database. */
async function runsAtWork(session: SqlSession): Promise<ReadonlySet<string>> {
  const rows = await session.rows<{ application: string }>(
    "SELECT DISTINCT application_name AS application FROM pg_stat_activity",
  );
  const start = applicationOf({ run: "" });
  const names = rows.filter(({ application }) => application?.startsWith(start));
  return new Set(names.map(({ application }) => application.slice(start.length)));
}

function keepAll(kept: readonly KeptDatabase[], because: string): CleanupReport {
  return { dropped: [], kept: kept.map(({ name }) => ({ name, because })) };
}

/** Without FORCE: whoever has connected meanwhile keeps it. @returns why it is still there. */
async function drop(session: SqlSession, name: string): Promise<string | undefined> {
  try {
    // What is left of a drop that was cut short cannot be altered, only dropped.
    if (await isTemplate(session, name)) await session.execute(`ALTER DATABASE ${quoteName(name)} IS_TEMPLATE false`);
    await session.execute(`DROP DATABASE ${quoteName(name)}`);
    return undefined;
  } catch (error) {
    if (!(error instanceof SqlError)) throw error;
    return describeFailure(error);
  }
}

async function isTemplate(session: SqlSession, name: string): Promise<boolean> {
  const sql = `SELECT datistemplate AS yes FROM pg_database WHERE datname = ${quoteText(name)}`;
  const [row] = await session.rows<{ yes: boolean }>(sql);
  return row?.yes === true;
}
