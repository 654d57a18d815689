import { describe } from "../archive/sql-names.ts";
import type { DatabaseMark } from "../restore/database-mark.ts";
import type { SqlSession } from "../server/server.ts";

/**
 * Per `schema.table` the number of its file and of its columns. A TRUNCATE gives it a new file, as does what rewrites it:
 * none of that is counted as rows written.
 */
export type Shape = NonNullable<DatabaseMark["shape"]>;

const QUERY = `
SELECT n.nspname AS schema, c.relname AS name, c.relfilenode || '.' || c.relnatts AS shape
FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace
WHERE c.relkind IN ('r', 'p') AND c.relpersistence <> 't'
  AND n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname !~ '^pg_toast'`;

export async function readShape(session: SqlSession): Promise<Shape> {
  const rows = await session.rows<{ schema: string; name: string; shape: string }>(QUERY);
  return Object.fromEntries(rows.map((row) => [describe(row), row.shape]));
}

/** What became of tables since, a sentence each. */
export function reshaped(before: Shape, now: Shape): string[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(now)])].toSorted((a, b) => a.localeCompare(b));
  return names.flatMap((name) => {
    if (before[name] === now[name]) return [];
    if (before[name] === undefined) return [`${name}: created`];
    return [`${name}: ${now[name] === undefined ? "dropped" : "truncated, altered or rewritten"}`];
  });
}
