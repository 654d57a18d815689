import { describe } from "../archive/sql-names.ts";
import { type Difference, describeColumn } from "./difference.ts";

/** Longer definitions are functions and views: their first words tell which. */
const LONGEST = 160;

/** One line with `-` for what the database has and one with `+` for what the dump has, as a patch from one to the other. */
export interface DifferenceLines {
  /** `column shop.customers.age`, `constraint orders_pkey on shop.orders`. */
  readonly title: string;
  readonly database: string | undefined;
  readonly dump: string | undefined;
}

export function renderDifference(difference: Difference): DifferenceLines {
  return { title: titleOf(difference), ...sidesOf(difference) };
}

/** Lines such as `+ column shop.customers.age integer NOT NULL`. */
export function differenceLines(differences: readonly Difference[]): string[] {
  return differences
    .map(renderDifference)
    .flatMap(({ title, database, dump }) => [
      ...(database === undefined ? [] : [`- ${title} ${database}`.trimEnd()]),
      ...(dump === undefined ? [] : [`+ ${title} ${dump}`.trimEnd()]),
    ]);
}

export function titleOf(difference: Difference): string {
  const { of, table } = difference;
  if (of === "table") return `table ${describe(difference.table)}`;
  if (of === "column") return `column ${describe(difference.table)}.${difference.name}`;
  const where = table === undefined ? "" : ` on ${describe(table)}`;
  return `${difference.kind} ${difference.name}${where}`;
}

function sidesOf(difference: Difference): Omit<DifferenceLines, "title"> {
  if (difference.of === "table") return { database: difference.database?.kind, dump: difference.dump?.kind };
  if (difference.of === "column") {
    const { database, dump } = difference;
    return { database: database && describeColumn(database), dump: dump && describeColumn(dump) };
  }
  const [database, dump] = [difference.database, difference.dump].map((each) => each && oneLine(each.definition));
  const isCut = database !== undefined && database === dump;
  return isCut ? { database: `${database} (before)`, dump: `${dump} (changed further on)` } : { database, dump };
}

function oneLine(definition: string): string {
  const line = definition.replaceAll(/\s+/g, " ").trim();
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST)}…`;
}
