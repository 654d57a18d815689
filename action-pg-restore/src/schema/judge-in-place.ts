import { keyOf, type QualifiedName } from "../archive/sql-names.ts";
import type { Difference } from "./difference.ts";
import { titleOf } from "./render-difference.ts";
import type { Column } from "./schema.ts";

/** A difference with which rows do not fit, and why. */
export interface Misfit {
  readonly difference: Difference;
  readonly message: string;
}

/** The differences because of which rows of the dump cannot go into the tables that there are, of which it fills some. */
export function judgeInPlace(differences: readonly Difference[], filled: readonly QualifiedName[]): Misfit[] {
  const filledKeys = new Set(filled.map(keyOf));
  return differences.flatMap((difference) => {
    const isFilled = difference.table !== undefined && filledKeys.has(keyOf(difference.table));
    const why = reasonOf(difference, isFilled);
    return why === undefined ? [] : [{ difference, message: `${titleOf(difference)} ${why}` }];
  });
}

function reasonOf(difference: Difference, isFilled: boolean): string | undefined {
  if (difference.of === "object") return objectReason(difference);
  if (!isFilled) return undefined;
  if (difference.of === "column") return columnReason(difference.dump, difference.database);
  if (difference.database === undefined) return "is in the dump, and not in the database";
  const isForeign = difference.database.kind.startsWith("foreign");
  return isForeign ? `is a foreign table in the database` : undefined;
}

function columnReason(dump: Column | undefined, database: Column | undefined): string | undefined {
  // Values of a generated column are in no dump.
  if (dump === undefined || dump.generated !== null)
    return database === undefined || isFilledByItself(database) ? undefined : NOT_GIVEN;
  if (database === undefined) return "is in the dump, and not in the database";
  if (database.generated !== null) return "is generated in the database, and the dump has values for it";
  const fits = dump.type === database.type || widens(dump.type, database.type);
  return fits ? undefined : `is ${dump.type} in the dump and ${database.type} in the database`;
}

const NOT_GIVEN = "is NOT NULL without a default in the database, and the dump has no values for it";

function isFilledByItself(column: Column): boolean {
  return !column.notNull || column.default !== null || column.identity !== null || column.generated !== null;
}

function objectReason({ kind, dump, database, name }: Extract<Difference, { of: "object" }>): string | undefined {
  if (kind === "sequence" && database === undefined) return "is in the dump, and not in the database";
  if (kind !== "type" || dump === undefined) return undefined;
  if (database === undefined) return "is in the dump, and not in the database";
  const missing = labelsOf(dump.definition).filter((label) => !labelsOf(database.definition).includes(label));
  return missing.length === 0
    ? undefined
    : `does not have the labels ${missing.join(", ")} in the database (ALTER TYPE ${name} ADD VALUE)`;
}

/** `'glad'` and `'it''s sad'` of an enum. */
function labelsOf(definition: string): readonly string[] {
  return definition.startsWith("ENUM") ? (definition.match(/'(?:[^']|'')*'/g) ?? []) : [];
}

/** From left to right each holds all values of the one before. */
const LADDERS = [
  ["smallint", "integer", "bigint", "numeric"],
  ["real", "double precision"],
];
const VARYING = /^character varying(?:\((\d+)\))?$/;

/** Whether every value of a type is one of the other, written the same. */
export function widens(from: string, to: string): boolean {
  const ladder = LADDERS.find((types) => types.includes(from) && types.includes(to)) ?? [];
  if (ladder.length > 0) return ladder.indexOf(from) < ladder.indexOf(to);
  // `character(n)` is padded with blanks, which other types would keep.
  const varying = VARYING.exec(from);
  return varying !== null && longest(to) >= longest(from);
}

/** Of characters; 0 for what is no such text. */
function longest(type: string): number {
  if (type === "text") return Number.POSITIVE_INFINITY;
  const varying = VARYING.exec(type);
  return varying === null ? 0 : Number(varying[1] ?? Number.POSITIVE_INFINITY);
}
