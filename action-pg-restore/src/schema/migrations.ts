import { describe, type QualifiedName } from "../archive/sql-names.ts";
import type { SqlSession } from "../server/server.ts";
import { quoteTable, quoteText, quoteTexts } from "../server/sql-text.ts";

/** Tables in which frameworks keep which migrations were run, with the columns of which the first there is names one. */
const BOOKKEEPING: Readonly<Record<string, readonly string[]>> = {
  // Rails, Ecto, golang-migrate, dbmate
  schema_migrations: ["version"],
  _prisma_migrations: ["migration_name"],
  django_migrations: ["name"],
  flyway_schema_history: ["version", "script"],
  alembic_version: ["version_num"],
  knex_migrations: ["name"],
  databasechangelog: ["id"],
  goose_db_version: ["version_id"],
  __drizzle_migrations: ["hash"],
  __EFMigrationsHistory: ["MigrationId"],
  SequelizeMeta: ["name"],
  phinxlog: ["version"],
  doctrine_migration_versions: ["version"],
  _sqlx_migrations: ["version"],
  __diesel_schema_migrations: ["version"],
  refinery_schema_history: ["version"],
};
/** Kept by the same frameworks, and of one row: a lock, an environment, a sequence. */
const BESIDE = ["ar_internal_metadata", "knex_migrations_lock", "databasechangeloglock"];

/** Says which migrations the tables of this database have seen: rows of another database would be a lie here. */
export function isBookkeeping({ name }: QualifiedName): boolean {
  return Object.hasOwn(BOOKKEEPING, name) || BESIDE.includes(name);
}

/** Names of migrations by table, `schema.table`, in their order. */
export type Migrations = ReadonlyMap<string, readonly string[]>;

/** What the bookkeeping tables of the session's database say. */
export async function readMigrations(session: SqlSession): Promise<Migrations> {
  const tables = await session.rows<{ schema: string; name: string }>(`
SELECT n.nspname AS schema, c.relname AS name FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace
WHERE c.relkind IN ('r', 'p') AND c.relname IN ${quoteTexts(Object.keys(BOOKKEEPING))}
  AND has_table_privilege(c.oid, 'SELECT') ORDER BY 1, 2`);
  const found = new Map<string, readonly string[]>();
  for (const table of tables) {
    const names = (BOOKKEEPING[table.name] ?? []).map((column) => `to_jsonb(t) ->> ${quoteText(column)}`);
    const rows = await session.rows<{ migration: string }>(
      `SELECT coalesce(${names.join(", ")}, '') AS migration FROM ${quoteTable(table)} AS t ORDER BY 1`,
    );
    found.set(
      describe(table),
      rows.map(({ migration }) => migration),
    );
  }
  return found;
}

export interface MigrationDifference {
  readonly table: string;
  readonly onlyInDump: readonly string[];
  readonly onlyInDatabase: readonly string[];
}

/** Which migrations one of both has not seen, by table. */
export function compareMigrations(dump: Migrations, database: Migrations): MigrationDifference[] {
  const tables = [...new Set([...dump.keys(), ...database.keys()])];
  return tables.flatMap((table) => {
    const [ours, theirs] = [dump.get(table) ?? [], database.get(table) ?? []];
    const onlyInDump = ours.filter((each) => !theirs.includes(each));
    const onlyInDatabase = theirs.filter((each) => !ours.includes(each));
    return onlyInDump.length + onlyInDatabase.length === 0 ? [] : [{ table, onlyInDump, onlyInDatabase }];
  });
}

/** `the migrations in public.schema_migrations differ: 20260101 only in the database`. */
export function describeMigrations({ table, onlyInDump, onlyInDatabase }: MigrationDifference): string {
  const parts = [
    ...(onlyInDatabase.length === 0 ? [] : [`${listed(onlyInDatabase)} only in the database`]),
    ...(onlyInDump.length === 0 ? [] : [`${listed(onlyInDump)} only in the dump`]),
  ];
  return `the migrations in ${table} differ: ${parts.join("; ")}`;
}

const SHOWN = 5;

function listed(names: readonly string[]): string {
  if (names.length <= SHOWN) return names.join(", ");
  return `${names.length} from ${names[0]} to ${names.at(-1)}`;
}
