import type { QualifiedName } from "../archive/sql-names.ts";

/** How a table of the database compares with the dump's. */
export type TableVerdict =
  /** Byte for byte. */
  | { readonly state: "identical" }
  /** As many rows, and more cannot be said. `because` is why. */
  | { readonly state: "counted"; readonly because: string }
  | { readonly state: "different"; readonly because: string };

export interface TableReport extends QualifiedName {
  readonly expectedRows: number;
  readonly rows: number;
  /** Of the rows as COPY writes them. */
  readonly bytes: number;
  readonly verdict: TableVerdict;
}

export interface VerifyReport {
  readonly tables: readonly TableReport[];
  /** What else is not as the dump has it, a sentence each. */
  readonly problems: readonly string[];
  /** What could not be compared as strictly as the rest, a sentence each. */
  readonly notes: readonly string[];
}

/** The names of those of which no more can be said than how many rows they have. */
export function countedTables({ tables }: VerifyReport): string[] {
  const counted = tables.filter(({ verdict, rows }) => verdict.state === "counted" && rows > 0);
  return counted.map(({ schema, name }) => (schema === undefined ? name : `${schema}.${name}`));
}

/** Every reason not to use the database. */
export function problemsOf({ tables, problems }: VerifyReport): string[] {
  const different = tables.flatMap(({ schema, name, verdict }) =>
    verdict.state === "different" ? [`${schema === undefined ? name : `${schema}.${name}`}: ${verdict.because}`] : [],
  );
  return [...different, ...problems];
}
