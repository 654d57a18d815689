import { keyOf, type QualifiedName } from "../archive/sql-names.ts";
import { blocking, type Finding, nameSome, warning } from "../preflight/gate.ts";
import type { Difference } from "./difference.ts";
import { judgeInPlace } from "./judge-in-place.ts";
import { titleOf } from "./render-difference.ts";
import type { Schema } from "./schema.ts";

export interface DriftRequest {
  readonly strategy: "swap" | "in-place";
  readonly onSchemaDrift: "fail" | "warn";
  /** The tables that the dump fills. */
  readonly filled: readonly QualifiedName[];
  /** Those of them, and of all others, that are left as they are. */
  readonly isExcluded: (table: QualifiedName) => boolean;
  /** Whether the dump says how its tables are made; else only names of tables and columns can differ. */
  readonly hasSchema: boolean;
  readonly database: Schema;
}

const GATE = "schema";
const ALIGN = "bring them together by a migration first";

/** What of the differences stands in the way. Which they are in full is told beside. */
export function judgeDrift(differences: readonly Difference[], request: DriftRequest): Finding[] {
  if (request.strategy === "swap") return judgeSwap(differences, request.onSchemaDrift);
  const relevant = differences.filter(({ table }) => table === undefined || !request.isExcluded(table));
  const found = judgeInPlace(relevant, request);
  const held = new Set(found.map(({ difference }) => difference));
  const others = relevant.filter((each) => !held.has(each));
  const isStrict = (each: Difference) => request.onSchemaDrift === "fail" && concernsRows(each, request.hasSchema);
  return [
    ...found.map(({ message }) => blocking(GATE, `${message}: ${ALIGN}`)),
    ...summary(others.filter(isStrict), blocking, `${ALIGN}, or set on-schema-drift: warn to restore all the same`),
    ...summary(
      others.filter((each) => !isStrict(each)),
      warning,
      "the rows go into the tables as they are in the database",
    ),
    ...outsideReferences(request),
    ...stubbornTriggers(request),
  ];
}

function judgeSwap(differences: readonly Difference[], onSchemaDrift: "fail" | "warn"): Finding[] {
  return onSchemaDrift === "fail"
    ? summary(differences, blocking, `${ALIGN}, or set on-schema-drift: warn`)
    : summary(
        differences,
        warning,
        "after the swap all is as in the dump, and the application's migrations have to be run",
      );
}

type Level = (gate: string, message: string) => Finding;

function summary(differences: readonly Difference[], level: Level, then: string): Finding[] {
  if (differences.length === 0) return [];
  const names = nameSome([...new Set(differences.map(titleOf))]);
  const count = differences.length === 1 ? "1 difference" : `${differences.length} differences`;
  return [level(GATE, `${count} between the dump's schema and the database's (${names}): ${then}`)];
}

/** Functions, views and the like have no rows. Tables that a dump of some rows does not name may well be others. */
function concernsRows(difference: Difference, hasSchema: boolean): boolean {
  if (difference.of === "table") return hasSchema || difference.database === undefined;
  if (difference.of === "column") return true;
  return difference.kind === "type" || difference.kind === "constraint";
}

const NAME = '(?:"(?:[^"]|"")+"|[\\w$\\u0080-\\uffff]+)';
const REFERENCES = new RegExp(`^FOREIGN KEY .* REFERENCES ((${NAME})\\.)?(${NAME})\\(`);

/** Rows cannot be taken away from under a table that refers to them and is not filled anew itself. */
function outsideReferences({ database, filled, isExcluded }: DriftRequest): Finding[] {
  const replaced = new Set(filled.filter((table) => !isExcluded(table)).map(keyOf));
  const outside = database.objects.filter(({ kind, table, definition }) => {
    if (kind !== "constraint" || table === null || replaced.has(keyOf(table))) return false;
    const referred = referredTable(definition);
    return referred !== undefined && replaced.has(keyOf(referred));
  });
  if (outside.length === 0) return [];
  const names = outside.map(({ table, name }) => `${table?.schema}.${table?.name} (${name})`);
  const message = `tables that are not in the dump refer to tables that are: ${nameSome(names)}`;
  return [
    blocking(
      GATE,
      `${message}. Emptying them would need CASCADE, which is never done: drop these constraints first, or use strategy: swap`,
    ),
  ];
}

/** `shop.customers` of `FOREIGN KEY (customer) REFERENCES shop.customers(id)`. */
function referredTable(definition: string): QualifiedName | undefined {
  const [, , schema, name] = REFERENCES.exec(definition) ?? [];
  const bare = (text: string) => (text.startsWith('"') ? text.slice(1, -1).replaceAll('""', '"') : text);
  return name === undefined ? undefined : { schema: schema === undefined ? undefined : bare(schema), name: bare(name) };
}

/** They fire in spite of `session_replication_role = replica`. */
function stubbornTriggers({ database, filled, isExcluded }: DriftRequest): Finding[] {
  const replaced = new Set(filled.filter((table) => !isExcluded(table)).map(keyOf));
  const stubborn = database.objects.filter(
    ({ kind, table, definition }) =>
      kind === "trigger" &&
      table !== null &&
      replaced.has(keyOf(table)) &&
      / ENABLE (ALWAYS|REPLICA)$/.test(definition),
  );
  if (stubborn.length === 0) return [];
  const names = stubborn.map(({ table, name }) => `${name} on ${table?.schema}.${table?.name}`);
  return [
    blocking(
      GATE,
      `triggers are set to fire during a restore, too: ${nameSome(names)}: ALTER TABLE … ENABLE TRIGGER them for its time, or use strategy: swap`,
    ),
  ];
}
