import { named, readCatalog } from "../restore/catalog.ts";
import { type DatabaseMark, renderMark } from "../restore/database-mark.ts";
import { safetyName, unusedName } from "../restore/database-names.ts";
import { describeFailure } from "../restore/failure.ts";
import { applicationOf, maintenanceSession, type RestorePorts } from "../restore/restore-ports.ts";
import { SqlError, type SqlSession } from "../server/server.ts";
import { quoteName, quoteText, renderComment } from "../server/sql-text.ts";
import { readTraffic, type Traffic, wasWritten } from "../swap/traffic.ts";
import type { SafetyRequest } from "./safety-copy.ts";

/** A copy of the database as it was while nobody was connected to it. */
export interface Clone {
  readonly name: string;
  /** What had come to the original until then. */
  readonly traffic: Traffic;
}

/** Copies the database as a database beside it, for which nobody may be connected. A text says why there is none. */
export async function cloneDatabase(ports: RestorePorts, request: SafetyRequest): Promise<Clone | string> {
  await using session = await maintenanceSession(ports, request);
  const catalog = await readCatalog(session);
  if (named(catalog, request.target) === undefined) return `there is no database ${request.target}`;
  const name = unusedName(
    safetyName(request.target, request.run),
    catalog.map((database) => database.name),
  );
  await ownHaveLeft(ports, session, request);
  const traffic = await readTraffic(session, `datname = ${quoteText(request.target)}`);
  try {
    await session.execute(`CREATE DATABASE ${quoteName(name)} TEMPLATE ${quoteName(request.target)}`);
  } catch (error) {
    if (!(error instanceof SqlError)) throw error;
    return describeFailure(error);
  }
  await session.execute(
    `${renderComment(name, renderMark(markOf(ports, request)))}; ALTER DATABASE ${quoteName(name)} ALLOW_CONNECTIONS false`,
  );
  await ports.journal.record({ reached: "safety-copy", kind: "database", where: name });
  return { name, traffic };
}

const PAUSE = 50;
const PATIENCE = 10_000;

/** This run's own sessions with the target are closed by then; until the server has let them go, they are not counted. */
async function ownHaveLeft({ clock }: RestorePorts, session: SqlSession, request: SafetyRequest): Promise<void> {
  const end = clock.now() + PATIENCE;
  const own = `datname = ${quoteText(request.target)} AND application_name = ${quoteText(applicationOf(request))}`;
  while ((await session.rows(`SELECT pid FROM pg_stat_activity WHERE ${own}`)).length > 0 && clock.now() < end)
    await clock.sleep(PAUSE);
}

/** Until the rows are replaced it is no older than the target itself. */
function markOf({ clock }: RestorePorts, { target, run, keepUntil }: SafetyRequest): DatabaseMark {
  const at = clock.date().toISOString();
  return { kind: "old", of: target, run, at, expires: keepUntil.toISOString() };
}

/** Has what a session did counted as soon as it is in no transaction, and not only once the server has let it go. */
export async function countOwn(session: SqlSession): Promise<void> {
  await session.execute("SELECT pg_catalog.pg_stat_force_next_flush()");
}

/**
 * Why the clone may lack something, asked once `holder` keeps everybody from writing. Between the clone and that moment
 * somebody may have come, and gone again: a session that is not there any more has had itself counted before it went.
 * Source: pgstat_shutdown_hook in pgstat.c runs before the session leaves pg_stat_activity.
 */
export async function findOvertaking(
  holder: SqlSession,
  { target }: SafetyRequest,
  { traffic }: Clone,
): Promise<string | undefined> {
  const there = await holder.rows<{ who: string }>(`
    SELECT concat_ws(' ', coalesce(nullif(application_name, ''), backend_type, 'a program'), 'of', usename) AS who
    FROM pg_stat_activity WHERE datname = current_database() AND usesysid IS NOT NULL AND pid <> pg_backend_pid()`);
  if (there.length > 0)
    return `${there.map(({ who }) => who).join(", ")} connected to ${target} when it had been copied`;
  const now = await readTraffic(holder, "datname = current_database()");
  if (now.sessions === traffic.sessions + 1 && !wasWritten(traffic, now)) return undefined;
  return `somebody was connected to ${target} for a moment when it had been copied`;
}

/** One that may lack something is none to return to. */
export async function dropClone(ports: RestorePorts, request: SafetyRequest, { name }: Clone): Promise<void> {
  await using session = await maintenanceSession(ports, request);
  await session.execute(`DROP DATABASE ${quoteName(name)}`);
}
