import type { SqlSession } from "../server/server.ts";
import type { Schema, SchemaObject, Table } from "./schema.ts";

const OWN = "n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'";

function notOfExtension(catalog: string, oid: string): string {
  return `NOT EXISTS (SELECT FROM pg_depend AS e
    WHERE e.classid = '${catalog}'::regclass AND e.objid = ${oid} AND e.deptype = 'e')`;
}

const TABLES = `
SELECT n.nspname AS schema, c.relname AS name,
  CASE WHEN c.relispartition THEN 'partition of ' || p.inhparent::regclass || ' ' || pg_get_expr(c.relpartbound, c.oid)
    WHEN c.relkind = 'f' THEN 'foreign table' WHEN c.relkind = 'p' THEN 'partitioned table'
    WHEN c.relpersistence = 'u' THEN 'unlogged table' ELSE 'table' END
    || CASE WHEN c.relkind = 'p' THEN ' by ' || pg_get_partkeydef(c.oid) ELSE '' END
    || CASE WHEN c.relrowsecurity THEN ', row security' ELSE '' END
    || CASE WHEN p.inhparent IS NOT NULL AND NOT c.relispartition THEN ', inherits ' || p.inhparent::regclass ELSE '' END
    AS kind,
  c.relkind = 'r' AS "holdsRows",
  (SELECT coalesce(json_agg(json_build_object('name', a.attname,
      'type', format_type(a.atttypid, a.atttypmod)
        || CASE WHEN a.attcollation <> t.typcollation THEN ' COLLATE ' || a.attcollation::regcollation ELSE '' END,
      'notNull', a.attnotnull, 'default', pg_get_expr(d.adbin, d.adrelid),
      'identity', CASE a.attidentity WHEN 'a' THEN 'ALWAYS' WHEN 'd' THEN 'BY DEFAULT' END,
      'generated', CASE a.attgenerated WHEN 's' THEN 'STORED' WHEN 'v' THEN 'VIRTUAL' END) ORDER BY a.attnum), '[]')
    FROM pg_attribute AS a JOIN pg_type AS t ON t.oid = a.atttypid
      LEFT JOIN pg_attrdef AS d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
    WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped) AS columns
FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace
  LEFT JOIN pg_inherits AS p ON p.inhrelid = c.oid AND p.inhseqno = 1
WHERE c.relkind IN ('r', 'p', 'f') AND ${OWN} AND ${notOfExtension("pg_class", "c.oid")}
ORDER BY 1, 2`;

const TABLE = "json_build_object('schema', n.nspname, 'name', c.relname)";
const NO_TABLE = "NULL::json";

/** One query of name, table and definition for each kind. NOT NULL, since PostgreSQL 18 a constraint, is the column's. */
const OBJECTS: Readonly<Record<SchemaObject["kind"], string>> = {
  schema: `
SELECT quote_ident(n.nspname) AS name, ${NO_TABLE} AS "table", 'SCHEMA' AS definition FROM pg_namespace AS n
WHERE ${OWN} AND ${notOfExtension("pg_namespace", "n.oid")}`,
  extension: `
SELECT quote_ident(extname) AS name, ${NO_TABLE} AS "table", 'EXTENSION in ' || extnamespace::regnamespace AS definition
FROM pg_extension WHERE extname <> 'plpgsql'`,
  type: `
SELECT t.oid::regtype::text AS name, ${NO_TABLE} AS "table",
  CASE t.typtype
    WHEN 'e' THEN 'ENUM (' || (SELECT coalesce(string_agg(quote_literal(l.enumlabel), ', ' ORDER BY l.enumsortorder), '')
      FROM pg_enum AS l WHERE l.enumtypid = t.oid) || ')'
    WHEN 'd' THEN 'DOMAIN ' || format_type(t.typbasetype, t.typtypmod)
      || CASE WHEN t.typnotnull THEN ' NOT NULL' ELSE '' END || coalesce(' DEFAULT ' || t.typdefault, '')
      || (SELECT coalesce(string_agg(' ' || pg_get_constraintdef(k.oid), '' ORDER BY k.conname), '')
        FROM pg_constraint AS k WHERE k.contypid = t.oid AND k.contype <> 'n')
    WHEN 'r' THEN 'RANGE of ' || (SELECT r.rngsubtype::regtype::text FROM pg_range AS r WHERE r.rngtypid = t.oid)
    ELSE 'COMPOSITE (' || (SELECT coalesce(string_agg(quote_ident(a.attname) || ' ' || format_type(a.atttypid, a.atttypmod),
        ', ' ORDER BY a.attnum), '') FROM pg_attribute AS a
      WHERE a.attrelid = t.typrelid AND a.attnum > 0 AND NOT a.attisdropped) || ')' END AS definition
FROM pg_type AS t JOIN pg_namespace AS n ON n.oid = t.typnamespace LEFT JOIN pg_class AS c ON c.oid = t.typrelid
WHERE (t.typtype IN ('e', 'd', 'r') OR c.relkind = 'c') AND ${OWN} AND ${notOfExtension("pg_type", "t.oid")}`,
  sequence: `
SELECT c.oid::regclass::text AS name, ${NO_TABLE} AS "table",
  format('SEQUENCE AS %s START %s INCREMENT %s FROM %s TO %s%s', s.seqtypid::regtype, s.seqstart, s.seqincrement, s.seqmin,
    s.seqmax, CASE WHEN s.seqcycle THEN ' CYCLE' ELSE '' END) AS definition
FROM pg_sequence AS s JOIN pg_class AS c ON c.oid = s.seqrelid JOIN pg_namespace AS n ON n.oid = c.relnamespace
WHERE ${OWN} AND ${notOfExtension("pg_class", "c.oid")}`,
  constraint: `
SELECT k.conname AS name, ${TABLE} AS "table", pg_get_constraintdef(k.oid) AS definition
FROM pg_constraint AS k JOIN pg_class AS c ON c.oid = k.conrelid JOIN pg_namespace AS n ON n.oid = c.relnamespace
WHERE k.contype NOT IN ('n', 't') AND ${OWN} AND ${notOfExtension("pg_class", "c.oid")}`,
  index: `
SELECT i.relname AS name, ${TABLE} AS "table", pg_get_indexdef(i.oid) AS definition
FROM pg_index AS x JOIN pg_class AS i ON i.oid = x.indexrelid JOIN pg_class AS c ON c.oid = x.indrelid
  JOIN pg_namespace AS n ON n.oid = c.relnamespace
WHERE ${OWN} AND ${notOfExtension("pg_class", "c.oid")}
  AND NOT EXISTS (SELECT FROM pg_constraint AS k WHERE k.conindid = i.oid AND k.contype IN ('p', 'u', 'x'))`,
  trigger: `
SELECT t.tgname AS name, ${TABLE} AS "table", pg_get_triggerdef(t.oid)
    || CASE t.tgenabled WHEN 'D' THEN ' DISABLED' WHEN 'A' THEN ' ENABLE ALWAYS' WHEN 'R' THEN ' ENABLE REPLICA' ELSE '' END
    AS definition
FROM pg_trigger AS t JOIN pg_class AS c ON c.oid = t.tgrelid JOIN pg_namespace AS n ON n.oid = c.relnamespace
WHERE NOT t.tgisinternal AND ${OWN} AND ${notOfExtension("pg_class", "c.oid")}`,
  view: viewQuery("v", "VIEW"),
  "materialized view": viewQuery("m", "MATERIALIZED VIEW"),
  function: `
SELECT p.oid::regprocedure::text AS name, ${NO_TABLE} AS "table",
  CASE WHEN p.prokind = 'a' THEN 'AGGREGATE' ELSE pg_get_functiondef(p.oid) END AS definition
FROM pg_proc AS p JOIN pg_namespace AS n ON n.oid = p.pronamespace
WHERE ${OWN} AND ${notOfExtension("pg_proc", "p.oid")}`,
  policy: `
SELECT p.polname AS name, ${TABLE} AS "table",
  format('POLICY %s FOR %s USING (%s) CHECK (%s)', CASE WHEN p.polpermissive THEN 'PERMISSIVE' ELSE 'RESTRICTIVE' END,
    p.polcmd, pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid)) AS definition
FROM pg_policy AS p JOIN pg_class AS c ON c.oid = p.polrelid JOIN pg_namespace AS n ON n.oid = c.relnamespace
WHERE ${OWN}`,
  rule: `
SELECT r.rulename AS name, ${TABLE} AS "table", pg_get_ruledef(r.oid) AS definition
FROM pg_rewrite AS r JOIN pg_class AS c ON c.oid = r.ev_class JOIN pg_namespace AS n ON n.oid = c.relnamespace
WHERE r.rulename <> '_RETURN' AND ${OWN} AND ${notOfExtension("pg_class", "c.oid")}`,
};

function viewQuery(relkind: "v" | "m", kind: string): string {
  return `
SELECT c.oid::regclass::text AS name, ${NO_TABLE} AS "table",
  '${kind} ' || coalesce('WITH (' || array_to_string(c.reloptions, ', ') || ') ', '') || pg_get_viewdef(c.oid) AS definition
FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace
WHERE c.relkind = '${relkind}' AND ${OWN} AND ${notOfExtension("pg_class", "c.oid")}`;
}

/**
 * Reads the catalogues of the session's database. The session's empty `search_path` makes PostgreSQL write every name with
 * its schema. @throws {SqlError | SessionLost} */
export async function readSchema(session: SqlSession): Promise<Schema> {
  const tables = await session.rows<Table>(TABLES);
  const parts = Object.entries(OBJECTS).map(([kind, query]) => `SELECT '${kind}' AS kind, q.* FROM (${query}) AS q`);
  const objects = await session.rows<SchemaObject>(`${parts.join("\nUNION ALL\n")}`);
  return { tables, objects };
}
