import type { Compression } from "./archive-header.ts";
import type { ArchiveProblem } from "./archive-problem.ts";
import type { LargeObjects } from "./large-object-digest.ts";
import type { QualifiedName } from "./sql-names.ts";

export type DumpFormat = "custom" | "directory" | "tar" | "plain";

/** What is known of a dump once all of it was read. */
export interface Dump {
  readonly format: DumpFormat;
  /** Of the archive format, such as `1.16`; undefined for plain SQL. */
  readonly archiveVersion: string | undefined;
  /** Within the archive. */
  readonly compression: Compression;
  /** Undefined for plain SQL, which does not say. */
  readonly database: string | undefined;
  /** `15.18 (Debian 15.18-0+deb12u1)` */
  readonly serverVersion: string | undefined;
  readonly pgDumpVersion: string | undefined;
  /** In the dumping machine's own time, whose zone is not recorded: `2026-11-21T11:29:39`. */
  readonly createdAt: string | undefined;
  readonly encoding: string | undefined;
  readonly extensions: readonly DumpedExtension[];
  /** The schemas the dump creates: `public` is none of them, but for its owner or a comment. */
  readonly schemas: readonly string[];
  /** The roles that own something, and those that grants and policies name. */
  readonly owners: readonly string[];
  readonly roles: readonly string[];
  /** Those that must exist, beside the default one. */
  readonly tablespaces: readonly string[];
  readonly tables: readonly DumpedTable[];
  /** Tables the dump creates without data: partitioned and foreign ones, and those it was told to leave out. */
  readonly emptyTables: readonly QualifiedName[];
  readonly sequences: readonly DumpedSequence[];
  readonly largeObjects: LargeObjects;
  /** How many of each kind of object (`TABLE`, `INDEX`, `FK CONSTRAINT`, …) there are. */
  readonly objects: Readonly<Record<string, number>>;
  /** What only plain SQL has. */
  readonly script: ScriptFacts | undefined;
}

export interface DumpedExtension {
  readonly name: string;
  readonly schema: string | undefined;
}

export interface DumpedTable extends QualifiedName {
  /** Where its rows go: its partitioned table, for a dump made with `--load-via-partition-root`. */
  readonly target: QualifiedName;
  /** Undefined when COPY names none: the table has no columns, or the data is INSERT statements without. */
  readonly columns: readonly string[] | undefined;
  readonly rows: number;
  /** Of the rows as COPY writes them, or of the INSERT statements. */
  readonly bytes: number;
  /** See `RowFacts`; undefined for INSERT statements. */
  readonly sha256: string | undefined;
}

export interface DumpedSequence extends QualifiedName {
  /** As text: a bigint does not fit in a number. */
  readonly value: string;
  /** Whether the value has been given out: the next one follows it, else is it. */
  readonly called: boolean;
}

export interface ScriptFacts {
  /** Whether it drops what it creates (`--clean`). */
  readonly drops: boolean;
}

/** What protects a dump from changes that go unnoticed. */
export interface Protection {
  /** The checksum that covers all of it, such as gzip's around it. */
  readonly whole: string | undefined;
  /** What no checksum covers, one sentence each. Empty when something covers all. */
  readonly unprotected: readonly string[];
}

/** The source, as it is stored. */
export interface SourceFacts {
  readonly bytes: number;
  /** Of a single file; undefined for a folder, and when it was not read to its end. */
  readonly sha256: string | undefined;
  /** What was around the dump, from the outside in. */
  readonly wrappings: readonly ("gzip" | "zstd")[];
}

/** The verdict on a dump. */
export type ArchiveReport =
  /** All of it was read, and nothing is wrong with it. */
  | { readonly state: "sound"; readonly source: SourceFacts; readonly dump: Dump; readonly protection: Protection }
  /** It is a dump, and not all of it is there or as it was. `dump` is what could be read, if its beginning could. */
  | {
      readonly state: "damaged";
      readonly source: SourceFacts;
      readonly problems: readonly ArchiveProblem[];
      readonly dump: Dump | undefined;
    }
  /** It is something else, or must not be restored. */
  | { readonly state: "refused"; readonly source: SourceFacts; readonly problems: readonly ArchiveProblem[] };
