import type { Dump, DumpedTable } from "../archive/dump.ts";
import { keyOf } from "../archive/sql-names.ts";
import type { Column, Schema, Table } from "./schema.ts";

const UNKNOWN = { type: "unknown", notNull: false, default: null, identity: null, generated: null } as const;

/**
 * The schema that a dump of rows alone needs: its tables with the columns that it fills. What it does not say, types above
 * all, is taken to be as in the database; so are tables that have no rows which it could say.
 */
export function schemaOfRows({ tables }: Pick<Dump, "tables">, database: Schema): Schema {
  const there = new Map(database.tables.map((table) => [keyOf(table), table]));
  const filled = tables.map((table) => tableOf(table, there.get(keyOf(table))));
  const named = new Set(filled.map(keyOf));
  const rowless = database.tables.filter((table) => !table.holdsRows && !named.has(keyOf(table)));
  return { tables: [...filled, ...rowless], objects: database.objects };
}

function tableOf({ schema = "public", name, columns }: DumpedTable, there: Table | undefined): Table {
  const known = there?.columns ?? [];
  const { kind, holdsRows } = there ?? { kind: "table", holdsRows: true };
  if (columns === undefined) return { schema, name, kind, holdsRows, columns: known };
  // A generated column is in no dump's rows.
  const computed = known.filter((column) => column.generated !== null && !columns.includes(column.name));
  return { schema, name, kind, holdsRows, columns: [...columns.map((column) => columnOf(column, known)), ...computed] };
}

/** Rows give the value of a column, whether or not the database would compute it. */
function columnOf(name: string, known: readonly Column[]): Column {
  const there = known.find((column) => column.name === name) ?? { ...UNKNOWN, name };
  return there.generated === null ? there : { ...there, generated: null, default: null };
}
