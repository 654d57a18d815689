import type { Column, Schema, SchemaObject, Table } from "../../../src/schema/schema.ts";

/** `integer`, nullable, with whatever is changed. */
export function column(name: string, changes: Partial<Column> = {}): Column {
  return { name, type: "integer", notNull: false, default: null, identity: null, generated: null, ...changes };
}

export function table(name: string, columns: readonly Column[] = [column("id")], kind = "table"): Table {
  return { schema: "public", name, kind, holdsRows: !/^(partitioned|foreign)/.test(kind), columns };
}

export function object(kind: SchemaObject["kind"], name: string, definition: string, of?: string): SchemaObject {
  return { kind, name, definition, table: of === undefined ? null : { schema: "public", name: of } };
}

export function schema(tables: readonly Table[], objects: readonly SchemaObject[] = []): Schema {
  return { tables, objects };
}
