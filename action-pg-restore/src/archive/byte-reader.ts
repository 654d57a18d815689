import { ArchiveFault } from "./archive-problem.ts";

/** Bytes in order from the first to the last: a file, a download, the output of a command on another host. */
export type Bytes = AsyncIterable<Uint8Array>;

const EMPTY = Buffer.alloc(0);

/** Reads a stream of bytes piece by piece. Holds one chunk of it, and what a single `take` asks for. */
export class ByteReader {
  /** What is being read, for the message when it ends too early. */
  part = "the archive";
  readonly #source: AsyncIterator<Uint8Array>;
  #chunk: Buffer = EMPTY;
  #at = 0;
  #before = 0;

  constructor(source: Bytes) {
    this.#source = source[Symbol.asyncIterator]();
  }

  /** The bytes read so far. */
  get position(): number {
    return this.#before + this.#at;
  }

  /** The bytes that can be had without waiting. */
  get buffered(): number {
    return this.#chunk.length - this.#at;
  }

  async atEnd(): Promise<boolean> {
    return this.buffered === 0 && !(await this.#next());
  }

  /** Waits until something is buffered. @throws {ArchiveFault} at the end. */
  async more(): Promise<void> {
    if (await this.atEnd()) throw this.truncated();
  }

  /** Exactly `length` bytes. They stay valid. @throws {ArchiveFault} when there are fewer. */
  async take(length: number): Promise<Buffer> {
    if (length <= this.buffered) return this.takeNow(length);
    const pieces: Buffer[] = [];
    for await (const piece of this.pieces(length)) pieces.push(piece);
    return Buffer.concat(pieces, length);
  }

  /** At most `length` bytes that need no waiting. */
  takeNow(length: number): Buffer {
    const piece = this.#chunk.subarray(this.#at, this.#at + length);
    this.#at += piece.length;
    return piece;
  }

  /** `length` bytes as they come. @throws {ArchiveFault} when there are fewer. */
  async *pieces(length: number): AsyncGenerator<Buffer> {
    for (let left = length; left > 0; ) {
      await this.more();
      const piece = this.takeNow(left);
      left -= piece.length;
      yield piece;
    }
  }

  /** All that is left. */
  async *rest(): AsyncGenerator<Buffer> {
    while (!(await this.atEnd())) yield this.takeNow(this.buffered);
  }

  /** What is buffered, at least `length` bytes of it if there are as many, without moving on. */
  async peek(length: number): Promise<Buffer> {
    while (this.buffered < length) {
      const start = this.#chunk.subarray(this.#at);
      const before = this.position;
      if (!(await this.#next())) {
        this.#put(start, before);
        break;
      }
      this.#put(Buffer.concat([start, this.#chunk]), before);
    }
    return this.#chunk.subarray(this.#at);
  }

  /** Lets go of the source before its end. */
  async close(): Promise<void> {
    await this.#source.return?.();
  }

  truncated(): ArchiveFault {
    const message = `the dump is cut off: it ends at byte ${this.position}, within ${this.part}`;
    return new ArchiveFault("truncated", message, { at: this.position });
  }

  #put(chunk: Buffer, before: number): void {
    this.#chunk = chunk;
    this.#at = 0;
    this.#before = before;
  }

  async #next(): Promise<boolean> {
    for (;;) {
      const { done, value } = await this.#source.next();
      this.#put(EMPTY, this.#before + this.#chunk.length);
      if (done === true) return false;
      if (value.length === 0) continue;
      this.#chunk = Buffer.from(value.buffer, value.byteOffset, value.byteLength);
      return true;
    }
  }
}

const FIRST_PIECE = 4 * 1024;
const PIECE = 256 * 1024;

/** Puts small pieces together to larger ones, so that what each piece costs matters little. */
export class Gatherer {
  #buffer: Buffer = EMPTY;
  #size = FIRST_PIECE;
  #used = 0;

  /** The bytes that fit, at least one. */
  get room(): number {
    if (this.#buffer === EMPTY) this.#buffer = Buffer.allocUnsafeSlow(this.#size);
    return this.#buffer.length - this.#used;
  }

  /** @returns whether it is full. `piece` must not be larger than the room. */
  add(piece: Buffer): boolean {
    piece.copy(this.#buffer, this.#used);
    this.#used += piece.length;
    return this.#used === this.#buffer.length;
  }

  /** What was gathered since, if anything. */
  *rest(): Generator<Buffer> {
    if (this.#used > 0) yield this.give();
  }

  /** What was gathered. */
  give(): Buffer {
    const gathered = this.#buffer.subarray(0, this.#used);
    this.#buffer = EMPTY;
    this.#used = 0;
    this.#size = Math.min(this.#size * 4, PIECE);
    return gathered;
  }
}

export async function* gather(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const gatherer = new Gatherer();
  for await (const piece of source) {
    for (let at = 0; at < piece.length; ) {
      const part = piece.subarray(at, at + gatherer.room);
      at += part.length;
      if (gatherer.add(part)) yield gatherer.give();
    }
  }
  yield* gatherer.rest();
}
