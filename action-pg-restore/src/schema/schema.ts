import type { QualifiedName } from "../archive/sql-names.ts";

/** What is in a database besides its rows. What belongs to an extension is left out. */
export interface Schema {
  readonly tables: readonly Table[];
  readonly objects: readonly SchemaObject[];
}

export interface Table {
  readonly schema: string;
  readonly name: string;
  /** `table`, `unlogged table`, `partitioned table by RANGE (at)`, `foreign table`, `partition of public.a FOR VALUES …`. */
  readonly kind: string;
  /** Not so of one that is partitioned, whose rows are in its partitions, nor of a foreign one. */
  readonly holdsRows: boolean;
  readonly columns: readonly Column[];
}

export interface Column {
  readonly name: string;
  /** As `format_type` writes it, with a collation of its own: `character varying(10)`. */
  readonly type: string;
  readonly notNull: boolean;
  readonly default: string | null;
  readonly identity: "ALWAYS" | "BY DEFAULT" | null;
  /** `STORED`, and since PostgreSQL 18 `VIRTUAL`; the expression is in `default`. */
  readonly generated: "STORED" | "VIRTUAL" | null;
}

export type ObjectKind =
  | "schema"
  | "extension"
  | "type"
  | "sequence"
  | "constraint"
  | "index"
  | "trigger"
  | "view"
  | "materialized view"
  | "function"
  | "policy"
  | "rule";

/** Anything that has a definition of one text. */
export interface SchemaObject {
  readonly kind: ObjectKind;
  /** With its schema, quoted where need be; of a part of a table the bare name. */
  readonly name: string;
  /** The table it is a part of. */
  readonly table: QualifiedName | null;
  readonly definition: string;
}
