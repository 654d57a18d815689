import { readSetval } from "../archive/archive-facts.ts";
import type { Dump, DumpedSequence, DumpedTable } from "../archive/dump.ts";
import { describe, keyOf, type QualifiedName, readInsert } from "../archive/sql-names.ts";
import type { TablePattern } from "../config.ts";
import { matchesTable } from "../fields/table-patterns.ts";
import type { Keep } from "../restore/filter-script.ts";
import { isOfSession } from "../restore/plain-script.ts";
import { quoteName, quoteTable, quoteText } from "../server/sql-text.ts";
import { KEEP_GRANTS, RETURN_GRANTS } from "./large-object-grants.ts";
import { type ForeignKey, TableSet, type TargetTables } from "./target-tables.ts";

/** What replaces the rows of exactly the dump's tables, in one transaction. */
export interface InPlacePlan {
  readonly tables: readonly DumpedTable[];
  readonly sequences: readonly DumpedSequence[];
  readonly excluded: readonly QualifiedName[];
  readonly hasLargeObjects: boolean;
  /** Keeps everybody from writing what is going to be replaced, and nobody from reading it: so that it can be copied. */
  readonly hold: readonly string[];
  /** Waits for those who read, too. */
  readonly seize: readonly string[];
  /** Before the dump's rows. */
  readonly before: readonly string[];
  /** Which of the dump's statements run. */
  readonly keep: Keep;
  /** After the rows: foreign keys are made anew, and so checked for every row. */
  readonly after: readonly string[];
}

const UNLINK = "SELECT pg_catalog.lo_unlink(oid) FROM pg_catalog.pg_largeobject_metadata";

export type InPlaceDecision =
  | { readonly state: "planned"; readonly plan: InPlacePlan }
  | { readonly state: "refused"; readonly problems: readonly string[] };

/**
 * Decides how the rows of a dump take the place of those of a database. Nothing outside the dump is emptied: a table that
 * refers to one of the dump's from outside is a reason to refuse, never one for CASCADE.
 */
export function planInPlace(dump: Dump, target: TargetTables, excludeTables: readonly TablePattern[]): InPlaceDecision {
  const isExcluded = (table: QualifiedName) => excludeTables.some((pattern) => matchesTable(pattern, table));
  const tables = dump.tables.filter((table) => !isExcluded(table));
  const excluded = dump.tables.filter(isExcluded);
  const inside = new TableSet(tables);
  const hasLargeObjects = dump.largeObjects.count > 0;
  const problems = [
    ...missingTables(tables, target),
    ...outsideReferences(target, inside),
    ...(hasLargeObjects ? outsidePointers(target, inside) : []),
  ];
  if (problems.length > 0) return { state: "refused", problems };
  const foreign = target.ownedSequences.filter(({ owner }) => !inside.has(owner) && isOfDump(dump, owner));
  const left = new Set(foreign.map(keyOf));
  const sequences = dump.sequences.filter((sequence) => !left.has(keyOf(sequence)));
  const plan = { tables, sequences, excluded, hasLargeObjects, keep: keepRows(excluded, left) };
  return { state: "planned", plan: { ...plan, ...statements(plan, target, inside) } };
}

function isOfDump({ tables }: Dump, { schema, name }: QualifiedName): boolean {
  return tables.some((table) => table.schema === schema && table.name === name);
}

function missingTables(tables: readonly DumpedTable[], target: TargetTables): string[] {
  const present = new TableSet(target.tables);
  const missing = tables.filter((table) => !present.has(table)).map(describe);
  return missing.length === 0 ? [] : [`tables of the dump are not in the database: ${missing.join(", ")}`];
}

function outsideReferences({ tables, foreignKeys }: TargetTables, inside: TableSet): string[] {
  // A partitioned table has no rows of its own, and is in the dump with its partitions.
  const holding = new TableSet(tables);
  return foreignKeys.flatMap((key) => {
    const outside = key.binds.filter((table) => holding.has(table) && !inside.has(table));
    if (outside.length === 0 || !key.pointsTo.some((table) => inside.has(table))) return [];
    const names = outside.map(describe).join(", ");
    return [
      `${names} refers to ${describe(key.references)} by ${key.name} and is not in the dump: emptying one would empty both`,
    ];
  });
}

function outsidePointers({ pointers }: TargetTables, inside: TableSet): string[] {
  const outside = pointers.filter((table) => !inside.has(table)).map(describe);
  if (outside.length === 0) return [];
  return [`the dump has large objects, and tables that it leaves alone may name some: ${outside.join(", ")}`];
}

function keepRows(excluded: readonly QualifiedName[], left: ReadonlySet<string>): Keep {
  const without = new TableSet(excluded);
  return (statement, copied) => {
    if (isOfSession(statement)) return false;
    const table = copied ?? (statement.startsWith("INSERT") ? readInsert(statement)?.table : undefined);
    if (table !== undefined) return !without.has(table);
    const sequence = readSetval(statement);
    return sequence === undefined || !left.has(keyOf(sequence));
  };
}

type Parts = Pick<InPlacePlan, "tables" | "sequences" | "hasLargeObjects">;

function statements(
  { tables, sequences, hasLargeObjects }: Parts,
  target: TargetTables,
  inside: TableSet,
): Pick<InPlacePlan, "hold" | "seize" | "before" | "after"> {
  const keys = target.foreignKeys.filter(({ binds }) => binds.some((table) => inside.has(table)));
  const triggers = target.triggers.filter((trigger) => inside.has(trigger));
  const only = tables.map((table) => `ONLY ${quoteTable(table)}`).join(", ");
  const lock = (mode: string) => (tables.length === 0 ? [] : [`LOCK TABLE ${only} IN ${mode} MODE`]);
  return {
    hold: [
      ...lock("EXCLUSIVE"),
      // setval alone is not undone by a rollback; of a sequence that was restarted in the same transaction it is.
      ...sequences.map((sequence) => `ALTER SEQUENCE ${quoteTable(sequence)} RESTART`),
      ...(hasLargeObjects ? ["LOCK TABLE pg_catalog.pg_largeobject_metadata IN EXCLUSIVE MODE"] : []),
    ],
    seize: [
      ...lock("ACCESS EXCLUSIVE"),
      // To read a large object takes the lock that to write one takes.
      ...(hasLargeObjects ? ["LOCK TABLE pg_catalog.pg_largeobject IN EXCLUSIVE MODE"] : []),
    ],
    before: [
      ...keys.map(({ table, name }) => `ALTER TABLE ${quoteTable(table)} DROP CONSTRAINT ${quoteName(name)}`),
      ...triggers.map((each) => `ALTER TABLE ${quoteTable(each)} DISABLE TRIGGER ${quoteName(each.trigger)}`),
      ...(tables.length === 0 ? [] : [`TRUNCATE ${only}`]),
      ...(hasLargeObjects ? [KEEP_GRANTS, UNLINK] : []),
    ],
    after: [
      ...(hasLargeObjects ? [RETURN_GRANTS] : []),
      ...triggers.map(({ enabled, trigger, ...table }) => {
        const always = enabled === "A" ? "ALWAYS " : "";
        return `ALTER TABLE ${quoteTable(table)} ENABLE ${always}TRIGGER ${quoteName(trigger)}`;
      }),
      ...keys.flatMap(addForeignKey),
      ...target.materializedViews.map((view) => `REFRESH MATERIALIZED VIEW ${quoteTable(view)}`),
    ],
  };
}

function addForeignKey({ table, name, definition, comment }: ForeignKey): string[] {
  const on = `${quoteName(name)} ON ${quoteTable(table)}`;
  return [
    `ALTER TABLE ${quoteTable(table)} ADD CONSTRAINT ${quoteName(name)} ${definition}`,
    ...(comment === null ? [] : [`COMMENT ON CONSTRAINT ${on} IS ${quoteText(comment)}`]),
  ];
}
