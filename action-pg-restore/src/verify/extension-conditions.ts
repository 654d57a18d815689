import { keyOf } from "../archive/sql-names.ts";
import type { SqlSession } from "../server/server.ts";

/** Tables that an extension fills, with the condition for the rows that a dump has of them. */
export type ExtensionConditions = ReadonlyMap<string, string>;

const CONDITIONS = `
SELECT n.nspname AS schema, c.relname AS name, item.condition
FROM pg_extension AS e, unnest(e.extconfig, e.extcondition) AS item (relation, condition)
JOIN pg_class AS c ON c.oid = item.relation JOIN pg_namespace AS n ON n.oid = c.relnamespace`;

/** Source: `pg_extension_config_dump`; a dump has only the rows that the extension itself did not make. */
export async function readConditions(session: SqlSession): Promise<ExtensionConditions> {
  const rows = await session.rows<{ schema: string; name: string; condition: string }>(CONDITIONS);
  return new Map(rows.map((row) => [keyOf(row), row.condition]));
}
