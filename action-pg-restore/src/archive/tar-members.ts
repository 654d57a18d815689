import { ArchiveFault } from "./archive-problem.ts";
import type { ByteReader } from "./byte-reader.ts";

const BLOCK = 512;
const CHECKSUM_AT = 148;
const CHECKSUM_BYTES = 8;

export interface TarMember {
  readonly name: string;
  readonly bytes: number;
  /** To be read to its end before the next member. */
  readonly content: AsyncGenerator<Buffer>;
}

/** Whether a block of 512 bytes is the head of a member of a tar archive. Source: POSIX pax(1), "ustar". */
export function isTarHeader(block: Buffer): boolean {
  if (block.length < BLOCK || block[0] === 0) return false;
  return checksum(block) === octal(block, CHECKSUM_AT, CHECKSUM_BYTES);
}

export function memberName(block: Buffer): string {
  return untilZero(block, 0, 100);
}

/** @throws {ArchiveFault} when a member is cut off, the end is missing, or something follows it. */
export async function* tarMembers(reader: ByteReader): AsyncGenerator<TarMember> {
  for (;;) {
    const at = reader.position;
    reader.part = "the head of a member of the tar archive";
    const header = await reader.take(BLOCK);
    if (header[0] === 0) break;
    if (!isTarHeader(header))
      throw new ArchiveFault("damaged", `the tar archive is damaged: no member begins at byte ${at}`, { at });
    const name = memberName(header);
    const bytes = sizeOf(header);
    reader.part = name;
    yield { name, bytes, content: reader.pieces(bytes) };
    await reader.take((BLOCK - (bytes % BLOCK)) % BLOCK);
  }
  reader.part = "the end mark of the tar archive";
  await checkEnd(reader);
}

/** Two blocks of zeros end an archive, and more may fill it up. */
async function checkEnd(reader: ByteReader): Promise<void> {
  const zeros = await reader.take(BLOCK);
  let isEmpty = zeros.every((byte) => byte === 0);
  for await (const rest of reader.rest()) isEmpty &&= rest.every((byte) => byte === 0);
  if (!isEmpty) throw new ArchiveFault("trailing", "something follows the end of the tar archive");
}

function checksum(block: Buffer): number {
  let sum = 0;
  for (const [at, byte] of block.entries()) sum += at >= CHECKSUM_AT && at < CHECKSUM_AT + CHECKSUM_BYTES ? 0x20 : byte;
  return sum;
}

/** In octal, or from 8 GiB on in base 256 with the highest bit set, as GNU tar does. */
function sizeOf(block: Buffer): number {
  return ((block[124] ?? 0) & 0x80) === 0 ? octal(block, 124, 12) : block.readUIntBE(130, 6);
}

function octal(block: Buffer, at: number, length: number): number {
  return Number.parseInt(untilZero(block, at, length).trim(), 8);
}

function untilZero(block: Buffer, at: number, length: number): string {
  const text = block.toString("utf8", at, at + length);
  const end = text.indexOf("\0");
  return end < 0 ? text : text.slice(0, end);
}
