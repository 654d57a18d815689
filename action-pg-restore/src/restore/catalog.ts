import type { SqlSession } from "../server/server.ts";
import { type DatabaseMark, readMark } from "./database-mark.ts";

/** A database of the server, as its catalogue has it. */
export interface CatalogDatabase {
  readonly oid: number;
  readonly name: string;
  /** Whether connections are allowed. */
  readonly isOpen: boolean;
  readonly comment: string | null;
  /** Undefined when it is none of ours. */
  readonly mark: DatabaseMark | undefined;
  /** Backends that are connected to it. */
  readonly sessions: number;
}

const QUERY = `
SELECT d.oid::bigint AS oid, d.datname AS name, d.datallowconn AS "isOpen",
  shobj_description(d.oid, 'pg_database') AS comment,
  (SELECT count(*) FROM pg_stat_activity AS a WHERE a.datid = d.oid) AS sessions
FROM pg_database AS d ORDER BY d.datname`;

export async function readCatalog(session: SqlSession): Promise<readonly CatalogDatabase[]> {
  const rows = await session.rows<Omit<CatalogDatabase, "mark">>(QUERY);
  return rows.map((row) => ({ ...row, mark: readMark(row.comment) }));
}

export function named(catalog: readonly CatalogDatabase[], name: string): CatalogDatabase | undefined {
  return catalog.find((database) => database.name === name);
}
