import { isUtf8 } from "node:buffer";
import { ArchiveFault } from "./archive-problem.ts";
import type { ByteReader } from "./byte-reader.ts";
import { type Decode, decoderOf } from "./text-encoding.ts";

/** More than any name, definition or list of columns has; a larger number is a damaged one. */
const LONGEST_STRING = 32 * 1024 * 1024;

/** The sizes of numbers, which the archive's header states. */
export interface NumberSizes {
  readonly int: number;
  readonly offset: number;
}

/**
 * The numbers and strings of an archive.
 * Source: ReadInt, ReadStr and ReadOffset in PostgreSQL's src/bin/pg_dump/pg_backup_archiver.c.
 */
export class ArchiveInput {
  /** How texts are encoded, which an entry of the table of contents states. */
  decode: Decode = decoderOf(undefined);
  readonly reader: ByteReader;
  readonly #sizes: NumberSizes;
  #malformed = 0;

  constructor(reader: ByteReader, sizes: NumberSizes) {
    this.reader = reader;
    this.#sizes = sizes;
  }

  /** The strings so far that are not UTF-8. */
  get malformed(): number {
    return this.#malformed;
  }

  async byte(): Promise<number> {
    return (await this.reader.take(1))[0] ?? 0;
  }

  /** A sign, 0 or 1, and the magnitude, lowest byte first. */
  async int(): Promise<number> {
    return this.#toInt(await this.reader.take(this.#sizes.int + 1));
  }

  /** The length of a piece of data. */
  async length(): Promise<number> {
    return this.#toLength(await this.reader.take(this.#sizes.int + 1));
  }

  /** The same without waiting; undefined when not all of it has been read yet. */
  lengthNow(): number | undefined {
    if (this.reader.buffered <= this.#sizes.int) return undefined;
    return this.#toLength(this.reader.takeNow(this.#sizes.int + 1));
  }

  /** Undefined is what pg_dump had no value for. */
  async string(): Promise<string | undefined> {
    const length = await this.int();
    if (length < 0) return undefined;
    if (length > LONGEST_STRING) throw this.damaged(`a text of ${length} bytes`);
    const bytes = await this.reader.take(length);
    if (!isUtf8(bytes)) this.#malformed += 1;
    return this.decode(bytes);
  }

  async offset(): Promise<{ readonly state: number; readonly position: bigint }> {
    const bytes = await this.reader.take(this.#sizes.offset + 1);
    const position = bytes.subarray(1).reduceRight((sum, byte) => sum * 256n + BigInt(byte), 0n);
    return { state: bytes[0] ?? 0, position };
  }

  damaged(what: string): ArchiveFault {
    const { part, position } = this.reader;
    return new ArchiveFault("damaged", `${part} is damaged: ${what} before byte ${position}`, { at: position });
  }

  #toLength(bytes: Buffer): number {
    const length = this.#toInt(bytes);
    if (length < 0) throw this.damaged(`the length ${length}`);
    return length;
  }

  #toInt(bytes: Buffer): number {
    const [sign = 0] = bytes;
    if (sign > 1) throw this.damaged(`the sign ${sign} of a number`);
    const magnitude = bytes.readUIntLE(1, Math.min(this.#sizes.int, 6));
    return sign === 0 ? magnitude : -magnitude;
  }
}
