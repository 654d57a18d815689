import type { QualifiedName } from "../archive/sql-names.ts";
import type { SqlSession } from "../server/server.ts";
import { quoteText } from "../server/sql-text.ts";

/** Whether what a table writes depends on settings that a dump does not record. */
export interface OutputDependence {
  readonly timeZone: boolean;
  readonly money: boolean;
  readonly bytea: boolean;
}

/** Types are looked into: domains, arrays, ranges, multiranges and composites of them. */
export async function readDependence(session: SqlSession, table: QualifiedName): Promise<OutputDependence> {
  const [row] = await session.rows<OutputDependence>(`
WITH RECURSIVE types (oid) AS (
  SELECT a.atttypid FROM pg_attribute AS a JOIN pg_class AS c ON c.oid = a.attrelid
    JOIN pg_namespace AS n ON n.oid = c.relnamespace
  WHERE n.nspname = ${quoteText(table.schema ?? "public")} AND c.relname = ${quoteText(table.name)}
    AND a.attnum > 0 AND NOT a.attisdropped
  UNION
  SELECT inner_type.oid FROM types JOIN pg_type AS t ON t.oid = types.oid CROSS JOIN LATERAL (
    SELECT t.typbasetype UNION SELECT t.typelem UNION
    SELECT r.rngsubtype FROM pg_range AS r WHERE t.oid IN (r.rngtypid, r.rngmultitypid) UNION
    SELECT f.atttypid FROM pg_attribute AS f WHERE f.attrelid = t.typrelid AND f.attnum > 0 AND NOT f.attisdropped
  ) AS inner_type (oid) WHERE inner_type.oid <> 0
)
SELECT coalesce(bool_or(oid = 'timestamptz'::regtype), false) AS "timeZone",
  coalesce(bool_or(oid = 'money'::regtype), false) AS money,
  coalesce(bool_or(oid = 'bytea'::regtype), false) AS bytea FROM types`);
  return row ?? { timeZone: false, money: false, bytea: false };
}
