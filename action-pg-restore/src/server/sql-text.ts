import type { QualifiedName } from "../archive/sql-names.ts";

/** `"My ""db"""`: a name as SQL takes it, whatever is in it. */
export function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** A text as SQL takes it, whether or not backslashes mean something. */
export function quoteText(text: string): string {
  const doubled = text.replaceAll("'", "''");
  return doubled.includes("\\") ? `E'${doubled.replaceAll("\\", "\\\\")}'` : `'${doubled}'`;
}

export function quoteTable({ schema, name }: QualifiedName): string {
  return schema === undefined ? quoteName(name) : `${quoteName(schema)}.${quoteName(name)}`;
}

/** `('a', 'b')`, for IN; matches nothing when there are none. */
export function quoteTexts(texts: readonly string[]): string {
  return texts.length === 0 ? "(NULL)" : `(${texts.map(quoteText).join(", ")})`;
}

export function renderComment(database: string, comment: string | null): string {
  return `COMMENT ON DATABASE ${quoteName(database)} IS ${comment === null ? "NULL" : quoteText(comment)}`;
}
