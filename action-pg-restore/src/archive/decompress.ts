import type { Transform } from "node:stream";
import { createGunzip, createInflate, createZstdDecompress } from "node:zlib";
import { ArchiveFault } from "./archive-problem.ts";
import type { Bytes } from "./byte-reader.ts";
import { zstdFrames } from "./zstd-frames.ts";

/** `zlib` is what pg_dump calls gzip within a custom archive (RFC 1950, Adler-32); `gzip` has a CRC-32 (RFC 1952). */
export type Codec = "zlib" | "gzip" | "zstd";

const OUTPUT_CHUNK = 128 * 1024;

/**
 * What `source` holds when decompressed. `source` is read to its end even when it turns out to be damaged, so that what
 * follows it can still be read.
 * @throws {ArchiveFault} when it is damaged, ends too early, or does not end where its data does.
 */
export async function* decompress(codec: Codec, source: Bytes): AsyncGenerator<Buffer> {
  switch (codec) {
    case "zlib":
      return yield* through(createInflate({ chunkSize: OUTPUT_CHUNK }), source, codec);
    case "gzip":
      return yield* through(createGunzip({ chunkSize: OUTPUT_CHUNK }), source, codec);
    case "zstd":
      // Node's stream ends with the first frame and, in some ways of using it, without a word about one cut off.
      for await (const frame of zstdFrames(source))
        yield* through(createZstdDecompress({ chunkSize: OUTPUT_CHUNK }), frame, codec);
  }
}

type Engine = Transform & { readonly bytesWritten: number };

async function* through(engine: Engine, source: Bytes, codec: Codec): AsyncGenerator<Buffer> {
  const feeding = feed(engine, source);
  try {
    for await (const chunk of engine) yield chunk as Buffer;
  } catch (error) {
    throw explain(error as NodeJS.ErrnoException, codec);
  } finally {
    engine.destroy();
    await feeding;
  }
  const left = (await feeding) - engine.bytesWritten;
  if (left > 0) throw new ArchiveFault("damaged", `${left} bytes follow the end of the ${codec} data`);
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
