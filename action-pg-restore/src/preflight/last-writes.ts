import type { SqlSession } from "../server/server.ts";

/** When a table's files were written to last. */
export interface LastWrite {
  /** `shop.orders`, as SQL takes it. */
  readonly table: string;
  /** In UTC, `2026-11-21T02:59:10`. */
  readonly at: string;
}

/**
 * When the tables of the session's database were written to last, the latest first: by their files, into which a change
 * gets with the next checkpoint at the latest. Superusers only.
 * Source: pg_relation_filepath and the 1 GB segments beside it, "Database File Layout" in PostgreSQL's manual.
 */
export async function readLastWrites(session: SqlSession): Promise<readonly LastWrite[]> {
  return await session.rows<LastWrite>(`
WITH tables AS (
  SELECT c.oid, regexp_replace(pg_relation_filepath(c.oid), '/[^/]*$', '') AS folder,
    pg_relation_filenode(c.oid)::text AS file
  FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace
  WHERE c.relkind IN ('r', 'm') AND c.relpersistence = 'p' AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
), files AS (
  SELECT folder, name
  FROM (SELECT DISTINCT folder FROM tables) AS folders, LATERAL pg_ls_dir(folder, true, false) AS name
)
SELECT t.oid::regclass::text AS table, to_char(max(s.modification) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS') AS at
FROM tables AS t JOIN files AS f ON f.folder = t.folder AND split_part(f.name, '.', 1) = t.file,
  LATERAL pg_stat_file(f.folder || '/' || f.name, true) AS s
WHERE s.modification IS NOT NULL GROUP BY t.oid ORDER BY max(s.modification) DESC, 1`);
}
