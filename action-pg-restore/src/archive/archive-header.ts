import { ArchiveInput } from "./archive-input.ts";
import { ArchiveFault } from "./archive-problem.ts";
import type { ByteReader } from "./byte-reader.ts";

export type Compression = "none" | "gzip" | "lz4" | "zstd";

/** What an archive says of itself before its table of contents. */
export interface ArchiveHeader {
  /** Of the archive format: `1.14` for PostgreSQL 12 to 15, `1.15` for 16, `1.16` since 17. */
  readonly version: string;
  readonly minor: number;
  readonly compression: Compression;
  /** When the dump was begun, in the dumping machine's own time, whose zone is not recorded: `2026-11-21T11:29:39`. */
  readonly createdAt: string;
  readonly database: string | undefined;
  readonly serverVersion: string | undefined;
  readonly pgDumpVersion: string | undefined;
  readonly sizes: { readonly int: number; readonly offset: number };
}

export const MAGIC = "PGDMP";
/** PostgreSQL 9.0 to 18. */
const OLDEST = 12;
const NEWEST = 16;
/** The first version that names the algorithm: before, there was a level of gzip's. */
const NAMES_COMPRESSION = 15;
const COMPRESSIONS: readonly Compression[] = ["none", "gzip", "lz4", "zstd"];
/** `ArchiveFormat` in pg_backup.h. A directory's table of contents says tar, too. */
export const FORMATS = { custom: 1, tar: 3 } as const;

/** Source: ReadHead in PostgreSQL's src/bin/pg_dump/pg_backup_archiver.c. @throws {ArchiveFault} */
export async function readHeader(reader: ByteReader, format: keyof typeof FORMATS): Promise<ArchiveHeader> {
  reader.part = "the archive's header";
  const start = await reader.take(11);
  const [major = 0, minor = 0, revision = 0, int = 0, offset = 0, written = 0] = start.subarray(5);
  if (start.toString("latin1", 0, 5) !== MAGIC) throw new ArchiveFault("damaged", "the archive has no PGDMP header");
  const version = `${major}.${minor}`;
  if (major !== 1 || minor < OLDEST || minor > NEWEST) throw unsupported(version);
  const input = new ArchiveInput(reader, { int, offset });
  const isSane = revision <= 1 && (int === 4 || int === 8) && (offset === 4 || offset === 8);
  if (!isSane || written !== FORMATS[format])
    throw input.damaged(`revision ${revision}, numbers of ${int} and ${offset} bytes, format ${written}`);
  const compression = await readCompression(input, minor);
  return { version, minor, compression, sizes: { int, offset }, ...(await readOrigin(input)) };
}

function unsupported(version: string): ArchiveFault {
  const message = `archives of version ${version} cannot be read here, only 1.${OLDEST} to 1.${NEWEST} (PostgreSQL 9.0 to 18)`;
  return new ArchiveFault("unsupported", message, { at: 5 });
}

async function readCompression(input: ArchiveInput, minor: number): Promise<Compression> {
  if (minor < NAMES_COMPRESSION) {
    const level = await input.int();
    if (level < -1 || level > 9) throw input.damaged(`the compression level ${level}`);
    return level === 0 ? "none" : "gzip";
  }
  const compression = COMPRESSIONS[await input.byte()];
  if (compression === undefined) throw input.damaged("an unknown compression");
  return compression;
}

type Origin = Pick<ArchiveHeader, "createdAt" | "database" | "serverVersion" | "pgDumpVersion">;

async function readOrigin(input: ArchiveInput): Promise<Origin> {
  const parts: number[] = [];
  // A C struct tm: seconds, minutes, hours, day, month from 0, year since 1900, daylight saving time.
  for (let part = 0; part < 7; part++) parts.push(await input.int());
  const [second = 0, minute = 0, hour = 0, day = 0, month = 0, year = 0] = parts;
  const time = new Date(Date.UTC(year + 1900, month, day, hour, minute, Math.min(second, 59)));
  const isDate = time.getUTCMonth() === month && time.getUTCDate() === day && time.getUTCHours() === hour;
  if (!isDate || time.getUTCMinutes() !== minute || second > 60) throw input.damaged("an impossible date");
  return {
    createdAt: time.toISOString().slice(0, 19),
    database: await input.string(),
    serverVersion: await input.string(),
    pgDumpVersion: await input.string(),
  };
}
