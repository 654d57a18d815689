import type { Bytes } from "../archive/byte-reader.ts";
import type { LentFile, ServerTools } from "../server/server.ts";

/** Where a dump's content comes from. */
export type DumpContent =
  /** An archive that pg_restore opens, lent to wherever it runs. */
  | { readonly kind: "archive"; lend(tools: ServerTools): Promise<LentFile> }
  /** Plain SQL, without gzip or zstd around it. */
  | { readonly kind: "script"; open(): Bytes };
