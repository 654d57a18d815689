import { encodingOf, tocFacts } from "./archive-facts.ts";
import type { ArchiveHeader } from "./archive-header.ts";
import { type ArchiveProblem, problemOf } from "./archive-problem.ts";
import type { Dump, DumpedTable, DumpFormat, Protection } from "./dump.ts";
import { LargeObjectDigest } from "./large-object-digest.ts";
import { LargeObjectList } from "./large-object-list.ts";
import { describe, keyOf, readCopy } from "./sql-names.ts";
import { copiedTable, insertedTable, type TableContent, type TableReader } from "./table-content.ts";
import type { TocEntry } from "./toc-entry.ts";

export interface ArchiveContents {
  readonly format: DumpFormat;
  readonly header: ArchiveHeader;
  readonly entries: readonly TocEntry[];
  /** The length of header and table of contents. */
  readonly tocBytes: number;
  /** The strings in them that are not UTF-8. */
  readonly malformed: number;
}

/** What a reader of dumps found out: problems, and the dump as far as it could be read. */
export interface Findings {
  readonly problems: readonly ArchiveProblem[];
  readonly dump: Dump | undefined;
  /** What has no checksum of its own. */
  readonly unprotected: Protection["unprotected"];
}

/** Collects what the entries of an archive hold, in whatever order they come, and what is wrong with it. */
export class ArchiveAccount {
  readonly problems: ArchiveProblem[] = [];
  readonly largeObjects = new LargeObjectDigest();
  readonly #contents: ArchiveContents;
  readonly #isUtf8: boolean;
  readonly #awaited: Map<number, TocEntry>;
  readonly #tables: DumpedTable[] = [];
  readonly #objects = new LargeObjectList();

  constructor(contents: ArchiveContents) {
    this.#contents = contents;
    this.#isUtf8 = encodingOf(contents.entries) === "UTF8";
    this.#awaited = new Map(
      contents.entries.filter(({ data }) => data.at !== "nowhere").map((each) => [each.id, each]),
    );
    this.problems.push(...flawsOf(contents, this.#isUtf8));
  }

  /** The entries whose data has not come yet. */
  get awaited(): ReadonlyMap<number, TocEntry> {
    return this.#awaited;
  }

  /** Reads a table's data. What is wrong with it becomes a problem: the next entry can be read all the same. */
  async readTable(entry: TocEntry, data: AsyncIterable<Buffer>): Promise<void> {
    this.#awaited.delete(entry.id);
    const copy = readCopy(entry.copyStatement);
    const reader = entry.copyStatement === "" ? insertedTable() : copiedTable(copy?.columns?.length, this.#isUtf8);
    const table = describe(entry);
    if (!(await this.#read(data, reader, `the data of ${table}`, table))) return;
    const { flaw, ...content } = reader.finish();
    if (flaw !== undefined)
      this.problems.push({ code: "damaged", message: `the data of ${table} is damaged: ${flaw}`, table });
    else this.#tables.push(tableOf(entry, copy, content));
  }

  async readLargeObject(oid: number, data: AsyncIterable<Buffer>): Promise<void> {
    this.#objects.found(oid);
    const object = this.largeObjects.begin(oid);
    if (await this.#read(data, { update: object.write }, `the large object ${oid}`)) object.end();
  }

  /** The list of large objects is there. */
  settle(entry: TocEntry): void {
    this.#awaited.delete(entry.id);
  }

  /** Nothing after this problem could be read, and so what is missing follows from it. */
  stop(problem: ArchiveProblem): Findings {
    this.#awaited.clear();
    this.problems.push(problem);
    return this.finish();
  }

  finish(): Findings {
    for (const entry of this.#awaited.values()) this.problems.push(missing(entry));
    const { header, format, entries } = this.#contents;
    const { version, compression, createdAt, database, serverVersion, pgDumpVersion } = header;
    const largeObjects = this.largeObjects.finish();
    this.#compareLargeObjects();
    const origin = { archiveVersion: version, compression, createdAt, database, serverVersion, pgDumpVersion };
    const dump = { format, ...origin, ...tocFacts(entries), tables: this.#tables, largeObjects, script: undefined };
    return { problems: this.problems, dump, unprotected: this.#unprotected(dump) };
  }

  async #read(
    data: AsyncIterable<Buffer>,
    reader: Pick<TableReader, "update">,
    what: string,
    table?: string,
  ): Promise<boolean> {
    try {
      for await (const chunk of data) reader.update(chunk);
      return true;
    } catch (error) {
      const problem = problemOf(error);
      const where = table === undefined ? {} : { table };
      this.problems.push({ ...problem, ...where, message: `${what} cannot be read: ${problem.message}` });
      return false;
    }
  }

  #compareLargeObjects(): void {
    for (const oid of namedObjects(this.#contents.entries)) this.#objects.named(oid);
    if (this.#objects.isComplete || this.problems.length > 0) return;
    const message = "the large objects of the dump are not those that its table of contents names";
    this.problems.push({ code: "damaged", message });
  }

  #unprotected({ tables, compression, largeObjects }: Dump): string[] {
    const toc = `the table of contents (${this.#contents.tocBytes} bytes) has no checksum`;
    if (compression === "gzip" && this.#contents.format !== "tar") return [toc];
    const bytes = tables.reduce((sum, table) => sum + table.bytes, largeObjects.bytes);
    const data = `the data (${bytes} bytes in ${tables.length} tables and ${largeObjects.count} large objects)`;
    const checked = "the shape of rows and their encoding were checked";
    return bytes === 0
      ? [toc]
      : [toc, `${data} has no checksum, stored with compression ${compression}: only ${checked}`];
  }
}

function tableOf(entry: TocEntry, copy: ReturnType<typeof readCopy>, content: Omit<TableContent, "flaw">): DumpedTable {
  const { schema, name } = entry;
  return { schema, name, target: copy?.table ?? { schema, name }, columns: copy?.columns, ...content };
}

/** What contradicts itself in a table of contents. */
function flawsOf({ entries, malformed }: ArchiveContents, isUtf8: boolean): ArchiveProblem[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const flaws = entries.flatMap((entry) => flawOf(entry, byId) ?? []);
  if (isUtf8 && malformed > 0)
    flaws.push({
      code: "damaged",
      message: `the table of contents is damaged: ${malformed} of its texts are not UTF-8`,
    });
  return flaws;
}

function flawOf(entry: TocEntry, byId: ReadonlyMap<number, TocEntry>): ArchiveProblem | undefined {
  const what = `entry ${entry.id} (${entry.kind} ${entry.name})`;
  const isTable = entry.kind === "TABLE DATA";
  if (entry.data.at !== "nowhere" && !isTable && entry.kind !== "BLOBS")
    return { code: "damaged", message: `the table of contents is damaged: ${what} cannot have data` };
  if (isTable && entry.copyStatement !== "" && readCopy(entry.copyStatement) === undefined)
    return {
      code: "forbidden",
      message: `${what} is not filled by COPY … FROM stdin: ${entry.copyStatement.slice(0, 100)}`,
    };
  const owner = isTable
    ? entry.dependencies.map((id) => byId.get(id)).find((each) => each?.kind === "TABLE")
    : undefined;
  if (owner !== undefined && keyOf(owner) !== keyOf(entry))
    return {
      code: "damaged",
      message: `the table of contents is damaged: ${what} belongs to table ${describe(owner)}`,
    };
  return undefined;
}

function missing({ kind, schema, name }: TocEntry): ArchiveProblem {
  if (kind === "BLOBS") return { code: "truncated", message: "the dump is cut off: large objects are missing" };
  const table = describe({ schema, name });
  return { code: "truncated", message: `the dump is cut off: the data of ${table} is missing`, table };
}

/** Before PostgreSQL 17 each has an entry; since then an entry lists those of one owner. */
function* namedObjects(entries: readonly TocEntry[]): Generator<number> {
  for (const { kind, name, definition } of entries) {
    if (kind === "BLOB") yield Number(name);
    if (kind === "BLOB METADATA") for (const oid of definition.match(/\d+/g) ?? []) yield Number(oid);
  }
}
