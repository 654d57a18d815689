import { ArchiveAccount, type Findings } from "./archive-account.ts";
import { readHeader } from "./archive-header.ts";
import { ArchiveInput } from "./archive-input.ts";
import { readPart } from "./archive-part.ts";
import { ArchiveFault, problemOf } from "./archive-problem.ts";
import { type ByteReader, Gatherer } from "./byte-reader.ts";
import { refuseLz4, stored } from "./stored-data.ts";
import { type EntryData, readToc, type TocEntry } from "./toc-entry.ts";

const TABLE_BLOCK = 1;
const LARGE_OBJECTS_BLOCK = 3;
/** `K_OFFSET_…` in pg_backup_archiver.h. */
const UNKNOWN_POSITION = 1;
const POSITION = 2;
const NO_DATA = 3;

/**
 * Reads all of an archive in pg_dump's custom format: header, table of contents, and every block of data. A block that is
 * damaged does not keep the next ones from being read.
 * Source: PostgreSQL's src/bin/pg_dump/pg_backup_custom.c.
 * @throws {ArchiveFault} when not even the table of contents can be read.
 */
export async function readCustom(reader: ByteReader): Promise<Findings> {
  const header = await readHeader(reader, "custom");
  refuseLz4(header);
  const input = new ArchiveInput(reader, header.sizes);
  const entries = await readToc(input, header, readPosition);
  const { malformed } = input;
  const account = new ArchiveAccount({ format: "custom", header, entries, malformed, tocBytes: reader.position });
  const open = (block: AsyncGenerator<Buffer>) => stored(header.compression, "zlib", block);
  try {
    while (!(await reader.atEnd())) await readBlock({ input, open, account });
  } catch (error) {
    return account.stop(problemOf(error));
  }
  return account.finish();
}

interface Reading {
  readonly input: ArchiveInput;
  /** What a block holds, decompressed. */
  readonly open: (block: AsyncGenerator<Buffer>) => AsyncGenerator<Buffer>;
  readonly account: ArchiveAccount;
}

async function readPosition(input: ArchiveInput): Promise<EntryData> {
  const { state, position } = await input.offset();
  if (state === NO_DATA) return { at: "nowhere" };
  if (state === UNKNOWN_POSITION) return { at: "block", position: undefined };
  if (state === POSITION) return { at: "block", position: Number(position) };
  throw input.damaged(`the state ${state} of an offset`);
}

async function readBlock(reading: Reading): Promise<void> {
  const { input, account, open } = reading;
  const at = input.reader.position;
  const entry = await readBlockHeader(reading, at);
  const part = `the data of ${entry.kind === "BLOBS" ? "large objects" : `${entry.schema}.${entry.name}`}`;
  input.reader.part = part;
  if (entry.data.at === "block" && (entry.data.position ?? at) !== at) {
    const message = `the table of contents is damaged: it has ${part} at byte ${entry.data.position}, it is at ${at}`;
    account.problems.push({ code: "damaged", message, at });
  }
  if (entry.kind === "BLOBS") return await readLargeObjects(entry, reading);
  await readPart(account, pieces(input), (data) => account.readTable(entry, open(data)));
}

async function readBlockHeader({ input, account }: Reading, at: number): Promise<TocEntry> {
  input.reader.part = "the head of a block of data";
  if (account.awaited.size === 0)
    throw new ArchiveFault("trailing", `something follows the end of the dump, at byte ${at}`, { at });
  const type = await input.byte();
  const id = await input.int();
  const entry = account.awaited.get(id);
  const expected = entry?.kind === "BLOBS" ? LARGE_OBJECTS_BLOCK : TABLE_BLOCK;
  if (entry !== undefined && type === expected) return entry;
  throw new ArchiveFault("damaged", `the dump is damaged: no block of data begins at byte ${at}, where one should`, {
    at,
  });
}

async function readLargeObjects(entry: TocEntry, { input, account, open }: Reading): Promise<void> {
  account.settle(entry);
  for (;;) {
    // An object id is unsigned; numbers are not.
    const oid = (await input.int()) >>> 0;
    if (oid === 0) return;
    await readPart(account, pieces(input), (data) => account.readLargeObject(oid, open(data)));
  }
}

/** The data of one block, each piece of it with its length before it; the length 0 ends it. */
async function* pieces(input: ArchiveInput): AsyncGenerator<Buffer> {
  const { reader } = input;
  const gatherer = new Gatherer();
  // Without compression each row is a piece: none of them may cost a promise.
  for (let left = await input.length(); left > 0; left = input.lengthNow() ?? (await input.length())) {
    while (left > 0) {
      if (reader.buffered === 0) await reader.more();
      const piece = reader.takeNow(Math.min(left, gatherer.room));
      left -= piece.length;
      if (gatherer.add(piece)) yield gatherer.give();
    }
  }
  yield* gatherer.rest();
}
