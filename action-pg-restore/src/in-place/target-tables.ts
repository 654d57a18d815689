import { keyOf, type QualifiedName } from "../archive/sql-names.ts";
import type { SqlSession } from "../server/server.ts";

/** A foreign key as it was made; those that partitions inherit are parts of it. */
export interface ForeignKey {
  readonly name: string;
  readonly table: QualifiedName;
  readonly references: QualifiedName;
  /** `FOREIGN KEY (customer) REFERENCES shop.customers(id)` */
  readonly definition: string;
  readonly comment: string | null;
  /** Every table whose rows it binds: the table itself and its partitions. */
  readonly binds: readonly QualifiedName[];
  /** Every table that those rows point to. */
  readonly pointsTo: readonly QualifiedName[];
}

export interface RowTrigger extends QualifiedName {
  readonly trigger: string;
  /** `pg_trigger.tgenabled`: O fires on ordinary writes, A always. */
  readonly enabled: "O" | "A";
}

export interface OwnedSequence extends QualifiedName {
  readonly owner: QualifiedName;
}

/** What a database has that a restore of rows meets. */
export interface TargetTables {
  readonly tables: readonly QualifiedName[];
  readonly foreignKeys: readonly ForeignKey[];
  readonly triggers: readonly RowTrigger[];
  readonly ownedSequences: readonly OwnedSequence[];
  readonly materializedViews: readonly QualifiedName[];
  /** Tables with columns that may name large objects. */
  readonly pointers: readonly QualifiedName[];
}

const NAME = "json_build_object('schema', n.nspname, 'name', c.relname)";
const OURS = "n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname !~ '^pg_(toast|temp)'";
const FROM = "pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace";

const TABLES = `SELECT n.nspname AS schema, c.relname AS name FROM ${FROM} WHERE c.relkind = 'r' AND ${OURS}`;

const FOREIGN_KEYS = `
WITH RECURSIVE parts (root, oid) AS (
  SELECT oid, oid FROM pg_constraint WHERE contype = 'f' AND conparentid = 0
  UNION ALL SELECT parts.root, f.oid FROM pg_constraint AS f JOIN parts ON f.conparentid = parts.oid
)
SELECT k.conname AS name, pg_get_constraintdef(k.oid) AS definition, obj_description(k.oid, 'pg_constraint') AS comment,
  (SELECT ${NAME} FROM ${FROM} WHERE c.oid = k.conrelid) AS table,
  (SELECT ${NAME} FROM ${FROM} WHERE c.oid = k.confrelid) AS references,
  (SELECT json_agg(${NAME}) FROM ${FROM} WHERE c.oid IN
    (SELECT f.conrelid FROM parts JOIN pg_constraint AS f ON f.oid = parts.oid WHERE parts.root = k.oid)) AS binds,
  (SELECT json_agg(${NAME}) FROM ${FROM} WHERE c.oid IN
    (SELECT f.confrelid FROM parts JOIN pg_constraint AS f ON f.oid = parts.oid WHERE parts.root = k.oid)) AS "pointsTo"
FROM pg_constraint AS k WHERE k.contype = 'f' AND k.conparentid = 0 ORDER BY k.oid`;

const TRIGGERS = `
SELECT n.nspname AS schema, c.relname AS name, t.tgname AS trigger, t.tgenabled AS enabled
FROM pg_trigger AS t JOIN ${FROM} ON c.oid = t.tgrelid
WHERE NOT t.tgisinternal AND t.tgenabled IN ('O', 'A') AND c.relkind = 'r' ORDER BY t.oid`;

const SEQUENCES = `
SELECT n.nspname AS schema, c.relname AS name,
  (SELECT json_build_object('schema', tn.nspname, 'name', t.relname) FROM pg_class AS t
    JOIN pg_namespace AS tn ON tn.oid = t.relnamespace WHERE t.oid = d.refobjid) AS owner
FROM ${FROM} JOIN pg_depend AS d ON d.objid = c.oid AND d.classid = 'pg_class'::regclass
  AND d.refclassid = 'pg_class'::regclass AND d.deptype IN ('a', 'i')
WHERE c.relkind = 'S'`;

/** Those that have rows, in the order in which they were made: none needs a later one. */
const VIEWS = `SELECT n.nspname AS schema, c.relname AS name FROM ${FROM}
WHERE c.relkind = 'm' AND c.relispopulated ORDER BY c.oid`;

const POINTERS = `
SELECT DISTINCT n.nspname AS schema, c.relname AS name FROM ${FROM} JOIN pg_attribute AS a ON a.attrelid = c.oid
JOIN pg_type AS t ON t.oid = a.atttypid
WHERE c.relkind = 'r' AND ${OURS} AND a.attnum > 0 AND NOT a.attisdropped AND 'oid'::regtype IN (t.oid, t.typbasetype)`;

export async function readTargetTables(session: SqlSession): Promise<TargetTables> {
  return {
    tables: await session.rows(TABLES),
    foreignKeys: await session.rows(FOREIGN_KEYS),
    triggers: await session.rows(TRIGGERS),
    ownedSequences: await session.rows(SEQUENCES),
    materializedViews: await session.rows(VIEWS),
    pointers: await session.rows(POINTERS),
  };
}

/** Tables by their names. */
export class TableSet {
  readonly #keys: ReadonlySet<string>;

  constructor(tables: readonly QualifiedName[]) {
    this.#keys = new Set(tables.map(keyOfTable));
  }

  has(table: QualifiedName): boolean {
    return this.#keys.has(keyOfTable(table));
  }
}

function keyOfTable({ schema, name }: QualifiedName): string {
  return keyOf({ schema: schema ?? "public", name });
}
