import type { ArchiveHeader, Compression } from "./archive-header.ts";
import { ArchiveFault } from "./archive-problem.ts";
import { decompress } from "./decompress.ts";

/** The data of an entry as it was before compression; `gzip` is what that means in this format. */
export function stored(
  compression: Compression,
  gzip: "zlib" | "gzip",
  source: AsyncGenerator<Buffer>,
): AsyncGenerator<Buffer> {
  if (compression === "none" || compression === "lz4") return source;
  return decompress(compression === "gzip" ? gzip : compression, source);
}

/** Node has no lz4, and the libraries that read its frames are native or not kept any more. */
export function refuseLz4({ compression }: Pick<ArchiveHeader, "compression">): void {
  if (compression !== "lz4") return;
  const hint = "dump again with --compress=zstd or --compress=gzip";
  throw new ArchiveFault("unsupported", `the dump is compressed with lz4, which cannot be verified here: ${hint}`);
}
