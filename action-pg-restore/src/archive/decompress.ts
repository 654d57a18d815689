import type { Transform } from "node:stream";
import {
  createGunzip,
  createInflate,
  createZstdDecompress,
  gunzipSync,
  inflateSync,
  zstdDecompressSync,
} from "node:zlib";
import { ArchiveFault } from "./archive-problem.ts";
import type { Bytes } from "./byte-reader.ts";
import { zstdFrames } from "./zstd-frames.ts";

/** `zlib` is what pg_dump calls gzip within a custom archive (RFC 1950, Adler-32); `gzip` has a CRC-32 (RFC 1952). */
export type Codec = "zlib" | "gzip" | "zstd";

const OUTPUT_CHUNK = 128 * 1024;
/** What is decompressed at once when all of it is at hand: a stream for each of many small tables costs far more. */
const MOST_AT_ONCE = 1024 * 1024;

/**
 * What `source` holds when decompressed. `source` is read to its end even when it turns out to be damaged, so that what
 * follows it can still be read.
 * @throws {ArchiveFault} when it is damaged, ends too early, or does not end where its data does.
 */
export async function* decompress(codec: Codec, source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  if (codec !== "zstd") return yield* decompressOne(codec, source);
  // Node's stream ends with the first frame and, in some ways of using it, without a word about one cut off.
  for await (const frame of zstdFrames(source)) yield* decompressOne(codec, frame);
}

async function* decompressOne(codec: Codec, source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const chunks = source[Symbol.asyncIterator]();
  const first = await chunks.next();
  // In a custom archive what is empty may have nothing to say so: pg_dump starts compressing with the first byte.
  if (first.done === true && codec === "zlib") return;
  const second = first.done === true ? first : await chunks.next();
  const whole = second.done === true ? atOnce(codec, first.value ?? Buffer.alloc(0)) : undefined;
  if (whole !== undefined) yield whole;
  else yield* through(ENGINES[codec]({ chunkSize: OUTPUT_CHUNK }), resumed([first, second], chunks), codec);
}

/** The chunks that were taken already, and the rest. */
async function* resumed(taken: readonly IteratorResult<Buffer>[], rest: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  try {
    for (const { done, value } of taken) if (done !== true) yield value;
    for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}

type Engine = Transform & { readonly bytesWritten: number };
type AtOnce = (bytes: Buffer, options: OnceOptions) => unknown;
interface OnceOptions {
  readonly info: true;
  readonly maxOutputLength: number;
  readonly chunkSize: number;
}

const ENGINES: Readonly<Record<Codec, (options: { chunkSize: number }) => Engine>> = {
  zlib: createInflate,
  gzip: createGunzip,
  zstd: createZstdDecompress,
};
const AT_ONCE: Readonly<Record<Codec, AtOnce>> = { zlib: inflateSync, gzip: gunzipSync, zstd: zstdDecompressSync };

/** Undefined when it is more than is decompressed at once. */
function atOnce(codec: Codec, bytes: Buffer): Buffer | undefined {
  try {
    // `info` is in Node's documentation, not in its types.
    const result = AT_ONCE[codec](bytes, {
      info: true,
      maxOutputLength: MOST_AT_ONCE,
      chunkSize: Math.min(1024 + 4 * bytes.length, OUTPUT_CHUNK),
    }) as {
      readonly buffer: Buffer;
      readonly engine: Engine;
    };
    checkEnd(codec, bytes.length, result.engine);
    return result.buffer;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE") return undefined;
    throw explain(error as NodeJS.ErrnoException, codec);
  }
}

function checkEnd(codec: Codec, given: number, { bytesWritten }: Engine): void {
  const left = given - bytesWritten;
  if (left > 0) throw new ArchiveFault("damaged", `${left} bytes follow the end of the ${codec} data`);
}

async function* through(engine: Engine, source: AsyncIterable<Buffer>, codec: Codec): AsyncGenerator<Buffer> {
  const feeding = feed(engine, source);
  try {
    for await (const chunk of engine) yield chunk as Buffer;
  } catch (error) {
    throw explain(error as NodeJS.ErrnoException, codec);
  } finally {
    engine.destroy();
    await feeding;
  }
  checkEnd(codec, await feeding, engine);
}

/** Gives all of `source` to the engine, each chunk when it has done with the one before; the bytes there were. */
async function feed(engine: Engine, source: Bytes): Promise<number> {
  let fed = 0;
  try {
    for await (const chunk of source) {
      if (engine.destroyed && engine.errored === null) break;
      fed += chunk.length;
      if (!engine.destroyed) await written(engine, chunk);
    }
    if (!engine.destroyed) engine.end();
  } catch (error) {
    engine.destroy(error as Error);
  }
  return fed;
}

async function written(engine: Engine, chunk: Uint8Array): Promise<void> {
  await new Promise<void>((resolve) => {
    const done = () => {
      engine.off("close", done);
      resolve();
    };
    engine.once("close", done);
    engine.write(chunk, done);
  });
}

function explain(error: NodeJS.ErrnoException, codec: Codec): Error {
  if (error instanceof ArchiveFault || error.code === undefined) return error;
  if (error.code === "Z_BUF_ERROR") return new ArchiveFault("truncated", `the ${codec} data ends too early`);
  if (error.code === "ZSTD_error_frameParameter_windowTooLarge") {
    const hint = "compress it without zstd's --long or --ultra";
    return new ArchiveFault("unsupported", `the zstd data needs more memory than is given to it: ${hint}`);
  }
  if (!/^(Z_|ZSTD_)/.test(error.code)) return error;
  return new ArchiveFault("damaged", `the ${codec} data is damaged (${error.message})`);
}
