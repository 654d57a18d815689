import type { Dump } from "../archive/dump.ts";
import { formatSize } from "../fields/size.ts";
import { chooseWay } from "../restore/choose-tools.ts";
import { serverMajorOf, type TargetFacts } from "./facts.ts";
import { blocking, type Finding, type Inspection, type Purpose, warning } from "./gate.ts";

/**
 * Measured with PostgreSQL 15 on tables with their usual indexes: a database is 2.2 times as large as the text of its rows;
 * filling a new one writes 0.8 times its size of write-ahead log, replacing the rows of one with indexes 2.7 times.
 */
const SIZE_OF_TEXT = 2.2;
const WAL_OF_NEW = 0.8;
const WAL_OF_REPLACED = 2.7;
const MARGIN = 1.3;
/** A free space that differs by less than this was measured on the same disk, a moment later. */
const SAME_DISK = 64 * 1024 ** 2;
/** Between checkpoints the log may grow above `max_wal_size`, which is no limit but an aim. */
const WAL_ABOVE_MAXIMUM = 2;

/** What a restore will take, in bytes. */
export interface SpaceNeeds {
  readonly data: number;
  readonly wal: number;
}

export function spaceNeeds(
  { dump, source }: { dump: Dump; source: number },
  facts: TargetFacts,
  purpose: Pick<Purpose, "strategy">,
): SpaceNeeds {
  const text = dump.tables.reduce((sum, { bytes }) => sum + bytes, dump.largeObjects.bytes);
  const database = text * SIZE_OF_TEXT;
  const isInPlace = purpose.strategy === "in-place";
  // In place there is a copy of the database to return to, and the old rows stay until the commit.
  const beside = isInPlace ? (facts.database?.size ?? 0) : 0;
  const written = database * (isInPlace ? WAL_OF_REPLACED : WAL_OF_NEW) + beside;
  const { maxSize, isHeld } = facts.cluster.wal;
  const wal = isHeld ? written : Math.min(written, maxSize * WAL_ABOVE_MAXIMUM);
  return { data: (database + beside + source) * MARGIN, wal: wal * MARGIN };
}

/** Whether what is free is enough, for data and log apart or on one disk. */
export function spaceGate({ dump, facts, purpose }: Inspection): Finding[] {
  const { data, wal } = facts.free;
  const needs = spaceNeeds({ dump: dump.report.dump, source: dump.report.source.bytes }, facts, purpose);
  if (data === undefined)
    return [
      purpose.minFreeSpace > 0
        ? blocking(
            "space",
            "min-free-space is given, and the free space cannot be seen: that takes a server in a container or a service. Leave it out",
          )
        : warning("space", `the free space cannot be seen; about ${formatSize(needs.data + needs.wal)} will be taken`),
    ];
  const isOneDisk = wal === undefined || Math.abs(wal - data) <= SAME_DISK;
  const wanted = purpose.minFreeSpace;
  if (isOneDisk) return short("the data and the write-ahead log", data, needs.data + needs.wal + wanted);
  return [...short("the data", data, needs.data + wanted), ...short("the write-ahead log", wal, needs.wal)];
}

function short(what: string, free: number, needed: number): Finding[] {
  if (free >= needed) return [];
  return [
    blocking(
      "space",
      `the disk with ${what} has ${formatSize(free)} free, and ${formatSize(needed)} are needed: free some, or use a larger one`,
    ),
  ];
}

/** Locks that one table takes in a transaction which fills it: its own, its TOAST table's and their indexes'. */
const LOCKS_OF_TABLE = 3;
/** What else is locked once it is made. */
const MADE = ["SEQUENCE", "VIEW", "MATERIALIZED VIEW", "FOREIGN TABLE"];
const TIGHT = 0.5;

/** In one transaction all locks have to fit in the server's table of them at once. */
export function lockGate(inspection: Inspection): Finding[] {
  const way = oneTransaction(inspection);
  if (way === undefined) return [];
  const { needed, instead } = way;
  const { lockSlots } = inspection.facts.cluster;
  const message = `about ${needed} locks are needed at once, and the server has room for ${lockSlots}: raise max_locks_per_transaction and restart it, or ${instead}`;
  if (needed > lockSlots) return [blocking("locks", message)];
  return needed > lockSlots * TIGHT ? [warning("locks", message)] : [];
}

/**
 * Whether the restore is one transaction: in place, where the dump is run as a script, and where pg_restore has one session.
 * `instead` is how it would be none.
 */
function oneTransaction({ dump, facts, purpose, tools }: Inspection) {
  const { format, archiveVersion = "", tables, objects, largeObjects } = dump.report.dump;
  const indexes = (objects.INDEX ?? 0) + (objects.CONSTRAINT ?? 0) + largeObjects.count;
  if (purpose.strategy === "in-place")
    return { needed: tables.length * LOCKS_OF_TABLE + indexes, instead: "use strategy: swap" };
  const made = MADE.reduce((sum, kind) => sum + (objects[kind] ?? 0), 0);
  const needed = Math.max(objects.TABLE ?? 0, tables.length) * LOCKS_OF_TABLE + indexes + made;
  if (format === "plain" || format === "tar") return { needed, instead: "dump with --format=custom" };
  const major = serverMajorOf(facts.cluster);
  if (chooseWay(tools, archiveVersion, major)?.way === "script")
    return { needed, instead: `dump with pg_dump ${major}, and have its pg_restore at hand` };
  return purpose.jobs === 1 ? { needed, instead: "set jobs to 2" } : undefined;
}
