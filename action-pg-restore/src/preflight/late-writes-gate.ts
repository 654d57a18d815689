import { describeAge, dumpedAt } from "./dump-gates.ts";
import { type Finding, type Inspection, nameSome, warning } from "./gate.ts";

const MOST_NAMES = 5;

/** What was written since the dump is not in it: whoever looks should know before it is gone from sight. */
export function lateWritesGate({ facts, dump, purpose }: Inspection): Finding[] {
  const { strategy, database } = purpose;
  const dumped = dumpedAt(dump);
  if (strategy === "drill" || facts.database === undefined || dumped === undefined) return [];
  const late = facts.database.lastWrites.filter(({ at }) => Date.parse(`${at}Z`) > dumped.getTime());
  const [last] = late;
  if (last === undefined) return [];
  const after = describeAge(Date.parse(`${last.at}Z`) - dumped.getTime());
  const tables = nameSome(
    late.map(({ table }) => table),
    MOST_NAMES,
  );
  const kept = strategy === "swap" ? "the database that is replaced keeps it" : "the copy that is made before keeps it";
  return [
    warning(
      "late-writes",
      `${database} was written to after the dump was begun, to judge by its files: ${tables}, up to ${last.at.replace("T", " ")} UTC, ${after} later. That is not in the dump; ${kept}`,
    ),
  ];
}
