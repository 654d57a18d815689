import { createHash } from "node:crypto";

/** Whoever runs a script with psql as the superuser, up to the first error, and gives the rows unaligned. */
export interface AsksWithPsql {
  psql(script: string, database?: string): Promise<string>;
}

const KINDS: Readonly<Record<string, string>> = {
  columns: `SELECT attrelid::regclass, attname, format_type(atttypid, atttypmod), attnotnull, attidentity, attgenerated
    FROM pg_attribute WHERE attnum > 0 AND NOT attisdropped AND attrelid IN
      (SELECT oid FROM pg_class WHERE oid >= 16384 AND relkind NOT IN ('t', 'i', 'I') AND relnamespace <> 99)`,
  constraints: `SELECT conrelid::regclass, conname, convalidated, pg_get_constraintdef(oid) FROM pg_constraint
    WHERE conrelid >= 16384 ORDER BY 1::text, 2`,
  indexes: "SELECT schemaname, indexname, indexdef FROM pg_indexes WHERE schemaname !~ '^pg_' ORDER BY 1, 2",
  triggers: `SELECT tgrelid::regclass, tgname, tgenabled FROM pg_trigger WHERE NOT tgisinternal ORDER BY 1::text, 2`,
  policies: "SELECT schemaname, tablename, policyname, roles, qual FROM pg_policies ORDER BY 1, 2, 3",
  grants: `SELECT relname, relkind, pg_get_userbyid(relowner), relrowsecurity, relforcerowsecurity,
      (SELECT array_agg(a::text ORDER BY a::text) FROM aclexplode(coalesce(relacl,
        acldefault(CASE relkind WHEN 'S' THEN 's' ELSE 'r' END::"char", relowner))) AS a)
    FROM pg_class WHERE oid >= 16384 AND relkind NOT IN ('t', 'i') ORDER BY relnamespace::regnamespace::text, relname`,
  sequences: "SELECT schemaname, sequencename, last_value FROM pg_sequences ORDER BY 1, 2",
  extensions: "SELECT extname, extversion FROM pg_extension ORDER BY 1",
  largeObjects: "SELECT oid, sha256(lo_get(oid)), lomacl FROM pg_largeobject_metadata ORDER BY oid",
  database: `SELECT pg_get_userbyid(datdba), datconnlimit, datistemplate, datallowconn, datcollate, datctype, encoding,
      shobj_description(d.oid, 'pg_database'),
      (SELECT array_agg(a::text ORDER BY a::text) FROM aclexplode(coalesce(datacl, acldefault('d', datdba))) AS a),
      (SELECT array_agg((setrole::regrole, item)::text ORDER BY setrole, item)
        FROM pg_db_role_setting, unnest(setconfig) AS item WHERE setdatabase = d.oid)
    FROM pg_database AS d WHERE datname = current_database()`,
};

const TABLES = `SELECT oid::regclass FROM pg_class WHERE relkind IN ('r', 'm') AND relispopulated AND oid >= 16384
  ORDER BY oid::regclass::text`;

/** All that a database holds, as one digest a kind and a table. Over psql alone: nothing of what is tested takes part. */
export async function digestDatabase(postgres: AsksWithPsql, database: string): Promise<Record<string, string>> {
  const tables = (await postgres.psql(TABLES, database)).trim().split("\n");
  const queries = tables.filter((name) => name !== "").map((name) => [`table ${name}`, `TABLE ${name}`] as const);
  const all = [...Object.entries(KINDS), ...queries];
  const copies = all.map(([, query]) => `\\echo ${SEPARATOR}\nCOPY (${query.replaceAll("\n", " ")}) TO STDOUT;`);
  const [, ...answers] = (await postgres.psql(copies.join("\n"), database)).split(`${SEPARATOR}\n`);
  return Object.fromEntries(all.map(([kind], place) => [kind, digestLines(answers[place] ?? "")]));
}

const SEPARATOR = "==== next ====";

function digestLines(text: string): string {
  return createHash("sha256")
    .update(text.replace(/\n$/, "").split("\n").toSorted().join("\n"))
    .digest("hex")
    .slice(0, 16);
}
