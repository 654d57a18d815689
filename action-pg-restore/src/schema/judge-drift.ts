import type { QualifiedName } from "../archive/sql-names.ts";
import { blocking, type Finding, nameSome, warning } from "../preflight/gate.ts";
import type { Difference } from "./difference.ts";
import { judgeInPlace } from "./judge-in-place.ts";
import { titleOf } from "./render-difference.ts";

export interface DriftRequest {
  readonly strategy: "swap" | "in-place";
  readonly onSchemaDrift: "fail" | "warn";
  /** The tables that the dump fills. */
  readonly filled: readonly QualifiedName[];
  /** Those of them, and of all others, that are left as they are. */
  readonly isExcluded: (table: QualifiedName) => boolean;
  /** Whether the dump says how its tables are made; else only names of tables and columns can differ. */
  readonly hasSchema: boolean;
}

const GATE = "schema";
const ALIGN = "bring them together by a migration first";

/** What of the differences stands in the way. Which they are in full is told beside. */
export function judgeDrift(differences: readonly Difference[], request: DriftRequest): Finding[] {
  if (request.strategy === "swap") return judgeSwap(differences, request.onSchemaDrift);
  const relevant = differences.filter(({ table }) => table === undefined || !request.isExcluded(table));
  const found = judgeInPlace(relevant, request.filled);
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
