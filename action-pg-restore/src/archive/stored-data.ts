import type { ArchiveHeader, Compression } from "./archive-header.ts";
import { ArchiveFault } from "./archive-problem.ts";
import { type Codec, decompress } from "./decompress.ts";

/** The data of an entry as it was before compression. No bytes at all are no data: pg_dump starts a stream late. */
export async function* stored(
  compression: Compression,
  gzip: Codec,
  source: AsyncGenerator<Buffer>,
): AsyncGenerator<Buffer> {
  if (compression === "none" || compression === "lz4") return yield* source;
  let first = await source.next();
  while (first.done !== true && first.value.length === 0) first = await source.next();
  if (first.done === true) return;
  yield* decompress(compression === "gzip" ? gzip : compression, joined(first.value, source));
}

async function* joined(first: Buffer, rest: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  yield first;
  yield* rest;
}

/** Node has no lz4, and the libraries that read its frames are native or not kept any more. */
export function refuseLz4({ compression }: Pick<ArchiveHeader, "compression">): void {
  if (compression !== "lz4") return;
  const hint = "dump again with --compress=zstd or --compress=gzip";
  throw new ArchiveFault("unsupported", `the dump is compressed with lz4, which cannot be verified here: ${hint}`);
}
