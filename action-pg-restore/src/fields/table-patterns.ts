import { parsed } from "@slipway/shared";
import { type QualifiedName, readName } from "../archive/sql-names.ts";
import type { TablePattern } from "../config.ts";

const SEPARATOR = /((?:"(?:[^"]|"")*"|[^",\n])+)/g;
const STAR = "\u{e000}";

/** Tables, separated by commas or line breaks: `orders`, `audit.*`, `"My schema"."a,b"`. */
export const tablePatterns = parsed(
  readTablePatterns,
  'tables such as schema_migrations, audit.log, audit.* or "My schema"."My table"',
);

function readTablePatterns(given: string): readonly TablePattern[] | undefined {
  const items = (given.match(SEPARATOR) ?? []).map((item) => item.trim().replace(/^- +/, ""));
  const patterns = items.filter((item) => item !== "" && !item.startsWith("#")).map(readPattern);
  return patterns.every((each) => each !== undefined) ? patterns : undefined;
}

/** As in psql, names without quotes are folded to lower case, and a `*` within quotes is one. */
function readPattern(item: string): TablePattern | undefined {
  const folded = item.replace(/"(?:[^"]|"")*"|[^"]+/g, (part) =>
    part.startsWith('"') ? part : part.toLowerCase().replaceAll("*", STAR),
  );
  return readName(folded);
}

/** Whether a table is one of those that a pattern means. */
export function matchesTable(pattern: TablePattern, { schema, name }: QualifiedName): boolean {
  const isSchema = pattern.schema === undefined || matches(pattern.schema, schema ?? "");
  return isSchema && matches(pattern.name, name);
}

function matches(pattern: string, name: string): boolean {
  return new RegExp(`^${pattern.split(STAR).map(RegExp.escape).join("[^]*")}$`).test(name);
}
