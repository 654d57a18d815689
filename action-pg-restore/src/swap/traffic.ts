import type { SqlSession } from "../server/server.ts";

/** What the server has counted of a database as a whole. Sessions that have ended are counted in full. */
export interface Traffic {
  readonly sessions: number;
  readonly inserted: number;
  readonly updated: number;
  readonly deleted: number;
}

/** Of any database, from within any. `where` is a condition on `pg_stat_database`. */
export async function readTraffic(session: SqlSession, where: string): Promise<Traffic> {
  const [row] = await session.rows<Traffic>(`
    SELECT sessions, tup_inserted AS inserted, tup_updated AS updated, tup_deleted AS deleted
    FROM pg_stat_database WHERE ${where}`);
  return row ?? { sessions: -1, inserted: -1, updated: -1, deleted: -1 };
}

/** Whether rows were written in between, in any table, the catalogue's included. */
export function wasWritten(before: Traffic, now: Traffic): boolean {
  return before.inserted !== now.inserted || before.updated !== now.updated || before.deleted !== now.deleted;
}
