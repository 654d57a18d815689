import type { Constraint } from "libpg-query";
import type { Hazard } from "../hazard.ts";
import { tableName, unwrap } from "../sql-nodes.ts";
import type { RuleContext } from "./rule.ts";

/** A constraint, as it is added to a table or comes with a column. */
export interface AddedConstraint extends Constraint {
  /** Its column is new and null in every row, so that there is nothing to look at. */
  readonly isOfNewColumn?: boolean;
}

/** What adding a constraint costs (ALTER TABLE, "Notes", and its locks by command). */
export function constraintHazards(table: string, constraint: AddedConstraint, context: RuleContext): Hazard[] {
  switch (constraint.contype) {
    case "CONSTR_CHECK":
      return checkHazards(table, constraint, context);
    case "CONSTR_NOTNULL":
      return notNullHazards(table, constraint, context);
    case "CONSTR_FOREIGN":
      return foreignKeyHazards(table, constraint);
    case "CONSTR_PRIMARY":
    case "CONSTR_UNIQUE":
    case "CONSTR_EXCLUSION":
      return indexedHazards(table, constraint);
    default:
      return [];
  }
}

const VALIDATE =
  "add it NOT VALID, and VALIDATE CONSTRAINT in a migration of its own, which lets reads and writes go on";

function checkHazards(
  table: string,
  { conname = "", skip_validation = false, raw_expr }: AddedConstraint,
  { memory }: RuleContext,
): Hazard[] {
  const test = unwrap(raw_expr, "NullTest");
  const column = test?.nulltesttype === "IS_NOT_NULL" ? columnName(test.arg) : undefined;
  if (column !== undefined) memory.check(table, conname, column, !skip_validation);
  return [
    {
      id: skip_validation ? "add-check-not-valid" : "add-check",
      lock: "ACCESS EXCLUSIVE",
      effects: skip_validation ? ["restricts-previous"] : ["scans", "blocks-reads", "restricts-previous"],
      table,
      sentence: skip_validation
        ? `holds new rows of ${table} to a check at once, also those that the previous application writes`
        : `reads all of ${table} for a check while nobody may use it`,
      remedy: skip_validation ? "make sure that the previous application writes no such rows" : VALIDATE,
    },
  ];
}

function columnName(node: Parameters<typeof unwrap>[0]): string | undefined {
  const last = unwrap(node, "ColumnRef")?.fields?.at(-1);
  return unwrap(last, "String")?.sval;
}

function notNullHazards(
  table: string,
  { conname = "", keys, skip_validation = false }: AddedConstraint,
  { memory }: RuleContext,
): Hazard[] {
  const [key] = keys ?? [];
  const column = unwrap(key, "String")?.sval ?? "";
  if (!skip_validation) return setNotNull(table, column, memory.isKnownNotNull(table, column));
  memory.check(table, conname, column, false);
  return [
    {
      id: "add-not-null-not-valid",
      lock: "ACCESS EXCLUSIVE",
      effects: ["restricts-previous"],
      table,
      sentence: `refuses new rows of ${table} without ${column} at once, also those that the previous application writes`,
      remedy: "make sure that the previous application writes it",
    },
  ];
}

/** PostgreSQL 12 and later take a valid check that says so for a proof. */
export function setNotNull(table: string, column: string, isKnown: boolean): Hazard[] {
  return [
    {
      id: isKnown ? "set-not-null-proven" : "set-not-null",
      lock: "ACCESS EXCLUSIVE",
      effects: isKnown ? ["restricts-previous"] : ["scans", "blocks-reads", "restricts-previous"],
      table,
      sentence: isKnown
        ? `requires ${column} of ${table}, which a valid check has proven already`
        : `reads all of ${table} while nobody may use it, to see that ${column} is never null`,
      remedy: isKnown
        ? "make sure that the previous application writes it"
        : `add CHECK (${column} IS NOT NULL) NOT VALID, VALIDATE it in a migration of its own, then SET NOT NULL`,
    },
  ];
}

function foreignKeyHazards(
  table: string,
  { pktable, skip_validation = false, isOfNewColumn = false }: AddedConstraint,
): Hazard[] {
  const other = tableName(pktable);
  const isQuick = skip_validation || isOfNewColumn;
  const both = (on: string): Hazard => ({
    id: isQuick ? "add-foreign-key-not-valid" : "add-foreign-key",
    lock: "SHARE ROW EXCLUSIVE",
    effects: isQuick ? ["restricts-previous"] : ["scans", "blocks-writes", "restricts-previous"],
    table: on,
    sentence: isQuick
      ? `stops writes to ${on} for a moment to tie ${table} to ${other}`
      : `stops writes to ${on} while it looks every row of ${table} up in ${other}`,
    remedy: isQuick ? "set a lock_timeout and try again when it runs out" : VALIDATE,
  });
  return other === table ? [both(table)] : [both(table), both(other)];
}

const INDEXED: Readonly<Record<string, string>> = {
  CONSTR_PRIMARY: "primary key",
  CONSTR_UNIQUE: "unique constraint",
};

function indexedHazards(table: string, { contype, conname, indexname }: AddedConstraint): Hazard[] {
  const what = INDEXED[contype ?? ""] ?? "exclusion constraint";
  if (indexname !== undefined) {
    return [
      {
        id: "add-constraint-using-index",
        lock: "ACCESS EXCLUSIVE",
        effects: ["restricts-previous"],
        table,
        sentence: `turns the index ${indexname} into a ${what} of ${table}, which takes a moment`,
        remedy: "set a lock_timeout and try again when it runs out",
      },
    ];
  }
  return [
    {
      id: "add-indexed-constraint",
      lock: "ACCESS EXCLUSIVE",
      effects: ["scans", "blocks-reads", "restricts-previous"],
      table,
      sentence: `builds the index of ${conname === undefined ? `a ${what}` : conname} on ${table} while nobody may use it`,
      remedy:
        contype === "CONSTR_EXCLUSION"
          ? "do it in maintenance mode: no way round the lock is known"
          : "CREATE UNIQUE INDEX CONCURRENTLY first, then ADD CONSTRAINT … USING INDEX",
    },
  ];
}
