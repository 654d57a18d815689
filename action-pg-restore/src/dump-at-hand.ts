import type { ArchiveReport } from "./archive/dump.ts";
import type { DumpContent } from "./restore/dump-content.ts";

/** A dump that was read to its end, and is still there to be restored from. */
export interface DumpAtHand extends AsyncDisposable {
  /** As a person would say it: `host:/srv/backups/shop.dump`. */
  readonly name: string;
  readonly report: ArchiveReport;
  /** Whether a digest from elsewhere was given and is that of the file; one that is not is among the report's problems. */
  readonly isDigestProven: boolean;
  /** When its file was last written to, where that is known. */
  readonly modifiedAt: Date | undefined;
  /** Without what is compressed around it. */
  readonly content: DumpContent;
}
