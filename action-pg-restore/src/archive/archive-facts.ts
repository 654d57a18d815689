import type { Dump, DumpedExtension, DumpedSequence } from "./dump.ts";
import { keyOf, type QualifiedName, readName, rolesIn, unquote } from "./sql-names.ts";
import { quotedValue, type TocEntry } from "./toc-entry.ts";

export type TocFacts = Pick<
  Dump,
  "encoding" | "extensions" | "schemas" | "owners" | "roles" | "tablespaces" | "emptyTables" | "sequences" | "objects"
>;

const NAMES_ROLES = new Set(["ACL", "DEFAULT ACL", "POLICY"]);

/** What a table of contents says of the database. */
export function tocFacts(entries: readonly TocEntry[]): TocFacts {
  const owners = unique(entries.map(({ owner }) => owner));
  const named = entries.filter(({ kind }) => NAMES_ROLES.has(kind)).flatMap(({ definition }) => rolesIn(definition));
  return {
    encoding: encodingOf(entries),
    extensions: of(entries, "EXTENSION").map(readExtension),
    schemas: of(entries, "SCHEMA").map(({ name }) => name),
    owners,
    roles: unique([...owners, ...named]),
    tablespaces: unique(entries.map(({ tablespace }) => tablespace)),
    emptyTables: emptyTables(entries),
    sequences: of(entries, "SEQUENCE SET").flatMap((entry) => readSetval(entry.definition) ?? []),
    objects: countKinds(entries.map(({ kind }) => kind)),
  };
}

/** The dump's `client_encoding`. */
export function encodingOf(entries: readonly TocEntry[]): string | undefined {
  const [entry] = of(entries, "ENCODING");
  return entry === undefined ? undefined : quotedValue(entry.definition);
}

function of(entries: readonly TocEntry[], kind: string): TocEntry[] {
  return entries.filter((entry) => entry.kind === kind);
}

function readExtension({ name, definition }: TocEntry): DumpedExtension {
  return { name, schema: extensionSchema(definition) };
}

export function extensionSchema(definition: string): string | undefined {
  const schema = /\sWITH SCHEMA ("(?:[^"]|"")+"|\w+)/.exec(definition)?.[1];
  return schema === undefined ? undefined : unquote(schema);
}

const SETVAL = /pg_catalog\.setval\('((?:[^']|'')*)', (-?\d+), (true|false)\)/;

/** `SELECT pg_catalog.setval('public."My sequence"', 7, true);` */
export function readSetval(statement: string): DumpedSequence | undefined {
  const [, text = "", value, called] = SETVAL.exec(statement) ?? [];
  const sequence = readName(text.replaceAll("''", "'"));
  return value === undefined || sequence === undefined ? undefined : { ...sequence, value, called: called === "true" };
}

function emptyTables(entries: readonly TocEntry[]): QualifiedName[] {
  const filled = new Set(of(entries, "TABLE DATA").map(keyOf));
  return entries
    .filter((entry) => (entry.kind === "TABLE" || entry.kind === "FOREIGN TABLE") && !filled.has(keyOf(entry)))
    .map(({ schema, name }) => ({ schema, name }));
}

export function countKinds(kinds: readonly string[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return Object.fromEntries(counts);
}

function unique(names: readonly (string | undefined)[]): string[] {
  return [...new Set(names.filter((name) => name !== undefined))].toSorted();
}
