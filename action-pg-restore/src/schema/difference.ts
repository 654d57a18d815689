import { keyOf, type QualifiedName } from "../archive/sql-names.ts";
import type { Column, Schema, SchemaObject, Table } from "./schema.ts";

/** One thing that the dump and the database do not have alike. What one of them lacks is undefined there. */
export type Difference =
  | {
      readonly of: "table";
      readonly table: QualifiedName;
      readonly dump: Table | undefined;
      readonly database: Table | undefined;
    }
  /** Of a table that both have. */
  | {
      readonly of: "column";
      readonly table: QualifiedName;
      readonly name: string;
      readonly dump: Column | undefined;
      readonly database: Column | undefined;
    }
  /** Of a table that both have, or of none. */
  | {
      readonly of: "object";
      readonly kind: SchemaObject["kind"];
      readonly table: QualifiedName | undefined;
      readonly name: string;
      readonly dump: SchemaObject | undefined;
      readonly database: SchemaObject | undefined;
    };

/** Everything that differs between what a dump makes and what a database has. The order of columns does not count. */
export function differencesBetween(dump: Schema, database: Schema): Difference[] {
  const tables = paired(dump.tables, database.tables, keyOf);
  const common = new Set(tables.flatMap(([ours, theirs]) => (ours && theirs ? [keyOf(ours)] : [])));
  const objects = paired(partsOf(dump, common), partsOf(database, common), objectKey);
  return [
    ...tables.flatMap(([ours, theirs]) => tableDifferences(ours, theirs)),
    ...objects.flatMap(([ours, theirs]) => objectDifference(ours, theirs)),
  ];
}

/** What belongs to a table that only one side has goes without saying. */
function partsOf({ objects }: Schema, common: ReadonlySet<string>): SchemaObject[] {
  return objects.filter(({ table }) => table === null || common.has(keyOf(table)));
}

function objectKey({ kind, name, table }: SchemaObject): string {
  return JSON.stringify([kind, table?.schema, table?.name, name]);
}

type Pair<T> = readonly [dump: T | undefined, database: T | undefined];

function paired<T>(dump: readonly T[], database: readonly T[], key: (item: T) => string): Pair<T>[] {
  const [ours, theirs] = [dump, database].map((items) => new Map(items.map((each) => [key(each), each])));
  const keys = [...new Set([...(ours?.keys() ?? []), ...(theirs?.keys() ?? [])])].toSorted();
  return keys.map((each) => [ours?.get(each), theirs?.get(each)]);
}

function tableDifferences(dump: Table | undefined, database: Table | undefined): Difference[] {
  const { schema, name } = dump ?? database ?? { schema: undefined, name: "" };
  const table = { schema, name };
  if (dump === undefined || database === undefined) return [{ of: "table", table, dump, database }];
  const own: Difference[] = dump.kind === database.kind ? [] : [{ of: "table", table, dump, database }];
  const columns = paired(dump.columns, database.columns, (column) => column.name);
  return [
    ...own,
    ...columns.flatMap(([ours, theirs]): Difference[] => {
      if (describeColumn(ours) === describeColumn(theirs)) return [];
      return [{ of: "column", table, name: (ours ?? theirs)?.name ?? "", dump: ours, database: theirs }];
    }),
  ];
}

function objectDifference(dump: SchemaObject | undefined, database: SchemaObject | undefined): Difference[] {
  if (dump?.definition === database?.definition) return [];
  const found = dump ?? database;
  if (found === undefined) return [];
  const { kind, name, table } = found;
  return [{ of: "object", kind, table: table ?? undefined, name, dump, database }];
}

/** `integer NOT NULL DEFAULT 0`, "" where there is none. */
export function describeColumn(column: Column | undefined): string {
  if (column === undefined) return "";
  const { type, notNull, default: expression, identity, generated } = column;
  return [
    type,
    ...(notNull ? ["NOT NULL"] : []),
    ...(identity === null ? [] : [`GENERATED ${identity} AS IDENTITY`]),
    ...(generated === null ? [] : [`GENERATED ALWAYS AS (${expression}) ${generated}`]),
    ...(expression === null || generated !== null ? [] : [`DEFAULT ${expression}`]),
  ].join(" ");
}
