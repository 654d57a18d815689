import type { ArchiveHeader } from "./archive-header.ts";
import type { ArchiveInput } from "./archive-input.ts";
import { decoderOf } from "./text-encoding.ts";

/** One object of the dumped database, or its data. */
export interface TocEntry {
  readonly id: number;
  /** `TABLE`, `TABLE DATA`, `FK CONSTRAINT`, … */
  readonly kind: string;
  readonly name: string;
  readonly schema: string | undefined;
  readonly owner: string | undefined;
  readonly tablespace: string | undefined;
  readonly definition: string;
  /** `COPY … FROM stdin;`, or empty for data as INSERT statements. */
  readonly copyStatement: string;
  /** The entries it needs. */
  readonly dependencies: readonly number[];
  readonly data: EntryData;
}

/** Where the data of an entry is. */
export type EntryData =
  | { readonly at: "nowhere" }
  /** In a custom archive; a dump written to a pipe does not know where. */
  | { readonly at: "block"; readonly position: number | undefined }
  | { readonly at: "file"; readonly file: string };

/** Reads what a format adds to each entry: `_ReadExtraToc` of pg_backup_custom.c, _directory.c and _tar.c. */
export type ReadEntryData = (input: ArchiveInput) => Promise<EntryData>;

/** `teSection` in pg_backup.h: none, pre-data, data, post-data. */
const SECTIONS = [1, 2, 3, 4];
const DIGITS = /^\d+$/;

/**
 * An archive's table of contents.
 * Source: ReadToc in PostgreSQL's src/bin/pg_dump/pg_backup_archiver.c.
 * @throws {ArchiveFault} when it is cut off, or what it says is impossible. It has no checksum.
 */
export async function readToc(
  input: ArchiveInput,
  header: ArchiveHeader,
  readData: ReadEntryData,
): Promise<readonly TocEntry[]> {
  input.reader.part = "the table of contents";
  const count = await input.int();
  if (count < 0) throw input.damaged(`${count} entries`);
  const entries = new Map<number, TocEntry>();
  for (let read = 0; read < count; read++) {
    const entry = await readEntry(input, header.minor, readData);
    if (entry.id <= 0 || entries.has(entry.id)) throw input.damaged(`a second or impossible entry ${entry.id}`);
    entries.set(entry.id, entry);
    // pg_dump writes it first.
    if (entry.kind === "ENCODING") input.decode = decoderOf(quotedValue(entry.definition));
  }
  return [...entries.values()];
}

/** `UTF8` of `SET client_encoding = 'UTF8';` */
export function quotedValue(definition: string): string | undefined {
  return /'([^']*)'/.exec(definition)?.[1];
}

async function readEntry(input: ArchiveInput, minor: number, readData: ReadEntryData): Promise<TocEntry> {
  const id = await input.int();
  const hadData = await input.int();
  const catalogue = [await input.string(), await input.string()];
  const name = (await input.string()) ?? "";
  const kind = (await input.string()) ?? "";
  const section = await input.int();
  const [definition = "", , copyStatement = ""] = await strings(input, 3);
  const [schema, tablespace] = await strings(input, 2);
  // The table access method (1.14) and the kind of relation (1.16) matter to pg_restore alone.
  if (minor >= 14) await input.string();
  const relationKind = minor >= 16 ? await input.int() : 0;
  const [owner, withOids] = await strings(input, 2);
  const dependencies = await readDependencies(input);
  const data = await readData(input);
  const facts = { hadData, catalogue, section, relationKind, withOids, hasData: data.at !== "nowhere" };
  if (!isPossible(facts)) throw input.damaged(`an impossible entry ${id} (${kind} ${name})`);
  return {
    id,
    kind,
    name,
    schema: schema === "" ? undefined : schema,
    owner: owner === "" ? undefined : owner,
    tablespace: tablespace === "" ? undefined : tablespace,
    definition,
    copyStatement,
    dependencies,
    data,
  };
}

async function strings(input: ArchiveInput, count: number): Promise<(string | undefined)[]> {
  const read: (string | undefined)[] = [];
  while (read.length < count) read.push(await input.string());
  return read;
}

async function readDependencies(input: ArchiveInput): Promise<number[]> {
  const dependencies: number[] = [];
  for (;;) {
    const text = await input.string();
    if (text === undefined) return dependencies;
    if (!DIGITS.test(text)) throw input.damaged(`the dependency ${JSON.stringify(text)}`);
    dependencies.push(Number(text));
  }
}

interface EntryFacts {
  readonly hadData: number;
  readonly catalogue: readonly (string | undefined)[];
  readonly section: number;
  readonly relationKind: number;
  readonly withOids: string | undefined;
  readonly hasData: boolean;
}

/** What pg_dump never writes was changed since: nothing else would tell. */
function isPossible({ hadData, catalogue, section, relationKind, withOids, hasData }: EntryFacts): boolean {
  return (
    (hadData === 1 || (hadData === 0 && !hasData)) &&
    catalogue.every((oid) => oid !== undefined && DIGITS.test(oid)) &&
    SECTIONS.includes(section) &&
    (relationKind === 0 || /[a-zA-Z]/.test(String.fromCharCode(relationKind))) &&
    (withOids === "true" || withOids === "false")
  );
}
