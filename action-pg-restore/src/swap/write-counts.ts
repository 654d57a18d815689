import { describe } from "../archive/sql-names.ts";
import type { DatabaseMark } from "../restore/database-mark.ts";
import type { SqlSession } from "../server/server.ts";

/** Rows inserted, updated and deleted per `schema.table`, since the database or its statistics began. */
export type WriteCounts = NonNullable<DatabaseMark["counts"]>;

interface Row {
  readonly schema: string;
  readonly name: string;
  readonly inserted: number;
  readonly updated: number;
  readonly deleted: number;
}

const QUERY = `
SELECT schemaname AS schema, relname AS name, n_tup_ins AS inserted, n_tup_upd AS updated, n_tup_del AS deleted
FROM pg_stat_user_tables WHERE n_tup_ins + n_tup_upd + n_tup_del > 0`;

export async function readWriteCounts(session: SqlSession): Promise<WriteCounts> {
  const rows = await session.rows<Row>(QUERY);
  return Object.fromEntries(rows.map((row) => [describe(row), [row.inserted, row.updated, row.deleted]]));
}

/** Writes to a table since the counts were taken. */
export interface LateWrites {
  readonly table: string;
  readonly inserted: number;
  readonly updated: number;
  readonly deleted: number;
}

/** Statistics that began anew, after a crash, count from zero: what is there then is all late. */
export function lateWrites(before: WriteCounts, now: WriteCounts): LateWrites[] {
  const late = Object.entries(now).map(([table, counts]) => {
    const then = before[table] ?? [0, 0, 0];
    const began = counts.some((count, place) => count < (then[place] ?? 0)) ? [0, 0, 0] : then;
    const [inserted = 0, updated = 0, deleted = 0] = counts.map((count, place) => count - (began[place] ?? 0));
    return { table, inserted, updated, deleted };
  });
  return late
    .filter(({ inserted, updated, deleted }) => inserted + updated + deleted > 0)
    .toSorted((a, b) => a.table.localeCompare(b.table));
}
