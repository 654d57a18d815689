import { type Clock, formatDuration, type Log, UserError } from "@slipway/shared";
import type { ArchiveReport } from "../archive/dump.ts";
import { inspectArchive } from "../archive/inspect-archive.ts";
import type { BackupConfig } from "../config.ts";
import { formatSize } from "../fields/size.ts";
import type { PostgresServer } from "../server/server.ts";
import type { Store, StoredFile } from "../storage/store.ts";
import { newestBackup } from "./backup-age.ts";
import { type Backup, backupName, backupsIn, CHECKSUM } from "./backup-name.ts";
import { dumpDatabase } from "./dump-database.ts";
import { letGo } from "./let-go.ts";
import { Counted, progressing, textContent } from "./passing.ts";

export interface BackupPorts {
  readonly server: PostgresServer;
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Pick<Log, "info" | "warning">;
  readonly signal: AbortSignal;
}

const SECOND = 1_000;

export type BackupPlan = Pick<BackupConfig, "database" | "run" | "retention" | "compression" | "maxAge">;

/** A backup that was written, read back, and found sound. */
export interface BackedUp {
  /** `s3://backups/shop/shop_20261121T030000Z.dump` */
  readonly location: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly tables: number;
  readonly rows: number;
  /** Milliseconds for dumping, and for reading back. */
  readonly dumped: number;
  readonly proven: number;
  /** Names of older ones that went. */
  readonly removed: readonly string[];
  /** The newest proven one before this one, and its age in milliseconds. */
  readonly before: { readonly name: string; readonly age: number } | undefined;
}

/**
 * Dumps a database straight into its place, reads it back from there, and only when all of it is sound lets older ones go.
 * @throws {UserError} when the dump or its proof fails. All older backups are still there then.
 */
export async function backUp(ports: BackupPorts, plan: BackupPlan): Promise<BackedUp> {
  const { store, clock } = ports;
  const { name, startedAt, files } = await chooseName(ports, plan);
  const before = lookBefore(ports, plan, { startedAt, files });
  const { dump, written, dumped, proven } = await dumpTo(ports, plan, name);
  const { tables } = dump;
  const removed = await letGo(ports, { ...plan, own: name }, clock.date().getTime());
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  const { bytes, sha256 } = written;
  return {
    location: `${store.name}${name}`,
    bytes,
    sha256,
    tables: tables.length,
    rows,
    dumped,
    proven,
    removed,
    before,
  };
}

/** A dump that was written, read back, and found sound; its checksum is beside it. Times in milliseconds. */
export interface ProvenDump {
  readonly dump: Sound["dump"];
  readonly written: Counted;
  readonly dumped: number;
  readonly proven: number;
}

/**
 * Dumps a database straight into a file of the place, and reads it back from there.
 * @throws {UserError} when the dump or its proof fails. There is no file of the name then.
 */
export async function dumpTo(
  ports: BackupPorts,
  plan: Pick<BackupPlan, "database" | "run" | "compression">,
  name: string,
): Promise<ProvenDump> {
  const { store, clock, log } = ports;
  const [began, written] = [clock.now(), new Counted()];
  const { content, databaseBytes } = await dumpDatabase(ports.server, { ...plan, signal: ports.signal });
  await store.write(name, progressing(ports, "Dumped", written.of(content)), databaseBytes);
  const dumped = clock.now() - began;
  log.info(
    `Dumped ${plan.database} to ${store.name}${name}: ${formatSize(written.bytes)} in ${formatDuration(dumped)}`,
  );
  const { dump } = await prove(ports, name, written);
  const proven = clock.now() - began - dumped;
  log.info(`Read all of it back from there in ${formatDuration(proven)}: ${dump.tables.length} tables are whole`);
  return { dump, written, dumped, proven };
}

type Sound = Extract<ArchiveReport, { state: "sound" }>;

/** Reads a backup from where it is kept, and puts its checksum beside it. A damaged one is removed. */
async function prove(ports: BackupPorts, name: string, written: Counted): Promise<Sound> {
  const { store, signal } = ports;
  const content = progressing(ports, "Read back", store.read(name));
  const report = await inspectArchive({ kind: "file", content });
  signal.throwIfAborted();
  if (report.state === "sound" && report.source.sha256 === written.sha256) {
    await store.write(`${name}${CHECKSUM}`, textContent(`${written.sha256}  ${name}\n`));
    return report;
  }
  // Nobody shall restore from it.
  await store.remove(name);
  const problems = report.state === "sound" ? [] : report.problems.map(({ message }) => message);
  const reason = problems.join("; ") || "it is not what was written there";
  throw new UserError(`the new backup in ${store.name} is damaged, and was removed: ${reason}`, {
    hint: "all older backups are untouched: run the backup again, and check the storage if this repeats",
  });
}

/** When a backup began, and what was there then. */
interface Beginning {
  readonly startedAt: Date;
  readonly files: readonly StoredFile[];
}

/** Backups are named by the second in which they begin: one whose name is taken begins in the next that has none. */
async function chooseName(
  { store, clock, signal }: BackupPorts,
  { database }: BackupPlan,
): Promise<Beginning & { readonly name: string }> {
  for (;;) {
    const startedAt = clock.date();
    const name = backupName(database, startedAt);
    const files = await store.list();
    // Its checksum's name and that of an unfinished one begin with it, too.
    if (!files.some((file) => file.name.startsWith(name))) return { name, startedAt, files };
    await clock.sleep(SECOND - startedAt.getMilliseconds(), signal);
  }
}

/** The newest backup so far, and a warning when it is older than it should be. */
function lookBefore({ log }: BackupPorts, plan: BackupPlan, { startedAt, files }: Beginning): BackedUp["before"] {
  const { database, maxAge } = plan;
  const newest: Backup | undefined = newestBackup(backupsIn(files, database));
  if (newest === undefined) return undefined;
  const age = startedAt.getTime() - newest.startedAt;
  const limit = formatDuration(maxAge ?? 0);
  if (maxAge !== undefined && age > maxAge)
    log.warning(
      `The backup before this one, ${newest.name}, is ${formatDuration(age)} old; at most ${limit} was wanted`,
    );
  return { name: newest.name, age };
}
