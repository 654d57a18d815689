import { createReadStream, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { Bytes } from "../../../src/archive/byte-reader.ts";
import type { DumpFolder } from "../../../src/archive/directory-archive.ts";
import type { ArchiveReport, Dump } from "../../../src/archive/dump.ts";
import { inspectArchive } from "../../../src/archive/inspect-archive.ts";

const DUMPS = join(import.meta.dirname, "../../fixtures/dumps");

/** A dump made by generate.ts, such as `15-custom-gzip`. */
export function dumpBytes(name: string): Buffer {
  return gunzipSync(readFileSync(join(DUMPS, `${name}.gz`)));
}

export function dumpFolder(name: string): DumpFolder {
  const folder = join(DUMPS, name);
  return {
    list: async () => readdirSync(folder),
    open: (file) => createReadStream(join(folder, file)),
  };
}

/** A folder of a dump with some of its files replaced, or taken away. */
export function changedFolder(name: string, changes: Readonly<Record<string, Buffer | undefined>>): DumpFolder {
  const folder = dumpFolder(name);
  return {
    list: async () => [...(await folder.list())].filter((file) => !(file in changes) || changes[file] !== undefined),
    open: (file) => (changes[file] === undefined ? folder.open(file) : inChunks(changes[file])),
  };
}

export async function* inChunks(bytes: Buffer, size = 1000): Bytes & AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

export async function inspect(bytes: Buffer, chunk?: number): Promise<ArchiveReport> {
  return await inspectArchive({ kind: "file", content: inChunks(bytes, chunk) });
}

export async function inspectFolder(folder: DumpFolder): Promise<ArchiveReport> {
  return await inspectArchive({ kind: "folder", folder });
}

/** The dump of a report that has nothing to complain of. */
export function soundDump(report: ArchiveReport): Dump {
  if (report.state !== "sound") throw new Error(`${report.state}: ${messages(report).join("; ")}`);
  return report.dump;
}

export function messages(report: ArchiveReport): string[] {
  return report.state === "sound" ? [] : report.problems.map(({ message }) => message);
}

/** What the server said that it holds. */
export interface Facts {
  readonly tables: Readonly<Record<string, { readonly rows: number; readonly bytes: number; readonly sha256: string }>>;
  readonly sequences: Readonly<Record<string, { readonly value: string; readonly called: boolean }>>;
  readonly largeObjects: { readonly count: number; readonly digest: string };
}

export function serverFacts(major: number): Facts {
  return JSON.parse(readFileSync(join(DUMPS, `${major}-facts.json`), "utf8")) as Facts;
}

/** The same of a dump. */
export function dumpFacts(dump: Dump): Facts {
  const { count, digest } = dump.largeObjects;
  return {
    tables: Object.fromEntries(
      dump.tables.map(({ schema, name, rows, bytes, sha256 = "" }) => [`${schema}.${name}`, { rows, bytes, sha256 }]),
    ),
    sequences: Object.fromEntries(
      dump.sequences.map(({ schema, name, value, called }) => [`${schema}.${name}`, { value, called }]),
    ),
    largeObjects: { count, digest },
  };
}
