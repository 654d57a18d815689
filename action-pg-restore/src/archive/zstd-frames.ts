import { ArchiveFault } from "./archive-problem.ts";
import { ByteReader, type Bytes, gather } from "./byte-reader.ts";

const MAGIC = 0xfd2fb528;
const BLOCK_RLE = 1;
const BLOCK_RESERVED = 3;

/**
 * The zstd frames of a stream, each as it is stored: a file may have several, as from pzstd(1). Each must be read to its
 * end before the next.
 * No bytes at all are no frames: pg_dump writes an empty file for an empty large object in a directory.
 * Source: RFC 8878, section 3.1.
 * @throws {ArchiveFault} when one is cut off or is no frame.
 */
export async function* zstdFrames(source: Bytes): AsyncGenerator<AsyncIterable<Buffer>> {
  const reader = new ByteReader(source);
  reader.part = "its zstd data";
  for (;;) {
    const head = await reader.peek(4);
    if (head.length === 0) return;
    if (isSkippable(head)) await skip(reader);
    else yield gather(frame(reader));
  }
}

/** Whether a zstd frame that starts so ends with a checksum of its content (XXH64). pg_dump writes none, zstd(1) does. */
export function hasChecksum(head: Uint8Array): boolean {
  return ((head[4] ?? 0) & 0b100) !== 0;
}

function isSkippable(head: Buffer): boolean {
  return head.length >= 4 && head.readUInt32LE() >>> 4 === 0x184d2a5;
}

async function skip(reader: ByteReader): Promise<void> {
  const length = (await reader.take(8)).readUInt32LE(4);
  for await (const _ of reader.pieces(length));
}

async function* frame(reader: ByteReader): AsyncGenerator<Buffer> {
  const at = reader.position;
  const start = await reader.take(5);
  if (start.readUInt32LE() !== MAGIC) throw new ArchiveFault("damaged", `no zstd frame at byte ${at} of the zstd data`);
  yield start;
  yield await reader.take(restOfHeader(start[4] ?? 0));
  for (let last = false; !last; ) {
    const header = await reader.take(3);
    const word = header.readUIntLE(0, 3);
    const type = (word >> 1) & 3;
    if (type === BLOCK_RESERVED) throw new ArchiveFault("damaged", `no zstd block at byte ${reader.position - 3}`);
    last = (word & 1) === 1;
    yield header;
    yield* reader.pieces(type === BLOCK_RLE ? 1 : word >> 3);
  }
  if (hasChecksum(start)) yield await reader.take(4);
}

function restOfHeader(descriptor: number): number {
  const isSingleSegment = (descriptor & 0b100000) !== 0;
  const sizeFlag = descriptor >> 6;
  const contentSize = sizeFlag === 0 ? Number(isSingleSegment) : 1 << sizeFlag;
  const dictionary = [0, 1, 2, 4][descriptor & 3] ?? 0;
  return Number(!isSingleSegment) + dictionary + contentSize;
}
