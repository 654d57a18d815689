import { once } from "node:events";
import type { PassThrough, Readable } from "node:stream";

const HEADER = 8;
const STDOUT = 1;

interface Part {
  readonly isOutput: boolean;
  readonly bytes: Buffer;
}

/**
 * Takes a program's output and complaints out of the engine's one stream, as fast as both are read, and ends both when
 * the stream ends.
 */
export async function separate(source: Readable, stdout: PassThrough, stderr: PassThrough): Promise<void> {
  const frames = new Frames();
  const targetOf = ({ isOutput }: Part) => (isOutput ? stdout : stderr);
  try {
    for await (const chunk of source)
      for (const part of frames.take(chunk as Buffer)) await writeAll(targetOf(part), part.bytes);
  } catch {
    // A stream that breaks is one that ends: whether all of it came is told by what the engine knows of the program.
  } finally {
    stdout.end();
    stderr.end();
  }
}

/** Stream, three zero bytes, length, payload. Source: Docker Engine API, "Attach to a container", "Stream format". */
class Frames {
  #pending: Buffer = Buffer.alloc(0);
  #isOutput = true;
  /** Of the frame's payload. */
  #left = 0;

  *take(chunk: Buffer): Generator<Part> {
    this.#pending = this.#pending.length === 0 ? chunk : Buffer.concat([this.#pending, chunk]);
    while (this.#pending.length > 0) {
      if (this.#left === 0 && !this.#begin()) return;
      const bytes = this.#cut(Math.min(this.#left, this.#pending.length));
      this.#left -= bytes.length;
      if (bytes.length > 0) yield { isOutput: this.#isOutput, bytes };
    }
  }

  /** False while the header is not all there. */
  #begin(): boolean {
    if (this.#pending.length < HEADER) return false;
    const header = this.#cut(HEADER);
    this.#isOutput = header[0] === STDOUT;
    this.#left = header.readUInt32BE(4);
    return true;
  }

  #cut(length: number): Buffer {
    const part = this.#pending.subarray(0, length);
    this.#pending = this.#pending.subarray(length);
    return part;
  }
}

/** Whoever is not interested any more destroys the stream. */
async function writeAll(stream: PassThrough, bytes: Buffer): Promise<void> {
  if (stream.destroyed || stream.write(bytes)) return;
  const waiting = new AbortController();
  const { signal } = waiting;
  await Promise.race(["drain", "close"].map((event) => once(stream, event, { signal }).catch(() => [])));
  waiting.abort();
}
