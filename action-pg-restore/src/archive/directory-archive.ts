import type { Findings } from "./archive-account.ts";
import type { Compression } from "./archive-header.ts";
import { ArchiveFault, problemOf } from "./archive-problem.ts";
import { ByteReader, type Bytes, gather } from "./byte-reader.ts";
import { type FileArchive, readTocFile } from "./file-archive.ts";
import { LargeObjectList } from "./large-object-list.ts";
import { refuseLz4, stored } from "./stored-data.ts";
import type { TocEntry } from "./toc-entry.ts";

/** A folder, or what has names and contents as one: on this machine, another host, or an object store. */
export interface DumpFolder {
  /** The names of its files. */
  list(): Promise<readonly string[]>;
  open(name: string): Bytes;
}

const TOC = "toc.dat";
const SUFFIXES: Readonly<Record<string, Compression>> = { "": "none", ".gz": "gzip", ".lz4": "lz4", ".zst": "zstd" };

/**
 * Reads all files of an archive in pg_dump's directory format.
 * Source: PostgreSQL's src/bin/pg_dump/pg_backup_directory.c.
 * @throws {ArchiveFault} when not even the table of contents can be read.
 */
export async function readDirectory(folder: DumpFolder): Promise<Findings> {
  const files = new Set(await folder.list());
  if (!files.has(TOC))
    throw new ArchiveFault("not-a-dump", `the folder has no ${TOC}: it is no dump in directory format`);
  const archive = await readTocFile("directory", folder.open(TOC));
  refuseLz4(archive.header);
  const reading = { folder, files, archive };
  for (const [file, entry] of archive.byFile) {
    if (entry.kind === "BLOBS") await readLargeObjects(reading, file, entry);
    else await readTable(reading, file, entry);
  }
  return archive.account.finish();
}

interface Reading {
  readonly folder: DumpFolder;
  readonly files: ReadonlySet<string>;
  readonly archive: FileArchive;
}

async function readTable(reading: Reading, file: string, entry: TocEntry): Promise<void> {
  const { account } = reading.archive;
  const data = contentOf(reading, file);
  if (data !== undefined) await account.readTable(entry, data);
}

async function readLargeObjects(reading: Reading, file: string, entry: TocEntry): Promise<void> {
  const { account } = reading.archive;
  const list = contentOf(reading, file);
  if (list === undefined) return;
  account.settle(entry);
  try {
    const pieces: Buffer[] = [];
    for await (const piece of list) pieces.push(piece);
    const objects = new LargeObjectList().read(file, Buffer.concat(pieces).toString("latin1"));
    for (const { oid, file: name } of objects) {
      const data = contentOf(reading, name);
      if (data === undefined) account.problems.push({ code: "truncated", message: `the dump lacks the file ${name}` });
      else await account.readLargeObject(oid, data);
    }
  } catch (error) {
    account.problems.push(problemOf(error));
  }
}

/** What a file holds; undefined when it is not there. The name that the dump knows it by lacks the compression's suffix. */
function contentOf({ folder, files }: Reading, name: string): AsyncGenerator<Buffer> | undefined {
  for (const [suffix, compression] of Object.entries(SUFFIXES)) {
    if (!files.has(name + suffix)) continue;
    const reader = new ByteReader(folder.open(name + suffix));
    return stored(compression, "gzip", gather(reader.rest()));
  }
  return undefined;
}
