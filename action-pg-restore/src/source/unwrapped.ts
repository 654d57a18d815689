import { createReadStream } from "node:fs";
import { ByteReader, type Bytes } from "../archive/byte-reader.ts";
import { decompress } from "../archive/decompress.ts";

/** A file's content without the gzip and zstd around it, given from the outside in. @throws {ArchiveFault} */
export function unwrapped(file: string, wrappings: readonly ("gzip" | "zstd")[]): Bytes {
  const stored: Bytes = createReadStream(file);
  return wrappings.reduce((content, kind) => decompress(kind, new ByteReader(content).rest()), stored);
}
