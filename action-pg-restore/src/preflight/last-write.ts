import type { SqlSession } from "../server/server.ts";

/**
 * When one of a database's files was written to last, at the checkpoint after a change at the latest; in UTC. Undefined for
 * a database in a tablespace of its own. Superusers only.
 */
export async function readLastWrite(session: SqlSession, oid: number): Promise<string | undefined> {
  const [row] = await session.rows<{ at: string | null }>(`
SELECT to_char(max(f.modification) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS') AS at
FROM pg_ls_dir('base/${oid}', true, false) AS name, pg_stat_file('base/${oid}/' || name, true) AS f
WHERE name ~ '^[0-9]+$'`);
  return row?.at ?? undefined;
}
