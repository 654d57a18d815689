import type { Clock } from "@slipway/shared";
import { quoteName } from "../restore/sql-text.ts";
import type { SqlSession } from "../server/server.ts";

export interface Named {
  readonly oid: number;
  readonly name: string;
}

/** Sessions that were ended, and those that would not, as a person would name them. */
export interface Closed {
  readonly ended: number;
  readonly remaining: readonly string[];
}

const PATIENCE = 10_000;
const PAUSE = 50;

/** Nobody can connect any more, superusers included: whoever is disconnected cannot come back. */
export async function closeDatabases(session: SqlSession, databases: readonly Named[]): Promise<void> {
  for (const { name } of databases) await session.execute(`ALTER DATABASE ${quoteName(name)} ALLOW_CONNECTIONS false`);
}

interface Backend {
  readonly pid: number;
  readonly who: string;
}

/** Ends the sessions of closed databases until there is none, for ten seconds at most. */
export async function endSessions(session: SqlSession, databases: readonly Named[], clock: Clock): Promise<Closed> {
  const oids = databases.map(({ oid }) => oid).join(", ");
  const ended = new Set<number>();
  const end = clock.now() + PATIENCE;
  for (;;) {
    const backends = await session.rows<Backend>(listSessions(oids));
    if (backends.length === 0) return { ended: ended.size, remaining: [] };
    if (clock.now() >= end) return { ended: ended.size, remaining: backends.map(({ who }) => who) };
    for (const { pid } of backends) ended.add(pid);
    await session.rows(`SELECT pg_terminate_backend(pid) AS ended FROM pg_stat_activity
      WHERE datid IN (${oids}) AND pid <> pg_backend_pid()`);
    await clock.sleep(PAUSE);
  }
}

function listSessions(oids: string): string {
  return `SELECT pid, concat_ws(' ', coalesce(nullif(application_name, ''), backend_type), 'of', usename,
      'from ' || host(client_addr)) AS who
    FROM pg_stat_activity WHERE datid IN (${oids}) AND pid <> pg_backend_pid() ORDER BY pid`;
}
