import { openPrivateFolder } from "@slipway/shared";
import type { Dump } from "../archive/dump.ts";
import type { Ownership } from "../config.ts";
import type { LentFile, ServerTools, ToolOptions, ToolProcess } from "../server/server.ts";
import { filterScript } from "./filter-script.ts";
import { ProgressLog } from "./progress-log.ts";
import type { RestorePorts } from "./restore-ports.ts";
import { type IndexTables, RestoreProgress, readIndex } from "./restore-progress.ts";

/** Since this version an archive may have statistics, which ANALYZE makes anew. */
const HAS_STATISTICS = 18;

export interface ArchiveJob {
  readonly tools: ServerTools;
  readonly archive: LentFile;
  readonly database: string;
  readonly application: string;
  readonly jobs: number;
  readonly dump: Pick<Dump, "tables" | "objects" | "format">;
  readonly ownership: Ownership;
  /** Who owns the objects with `ownership: "database-owner"`. */
  readonly owner: string;
}

/** pg_restore ended with a complaint. Its message is what it said. */
export class ToolFailed extends Error {
  override readonly name = "ToolFailed";
}

/** Restores an archive with several sessions. @throws {ToolFailed} with pg_restore's first complaint. */
export async function runPgRestore(ports: RestorePorts, job: ArchiveJob): Promise<void> {
  const progress = new RestoreProgress(job.dump, await readIndexTables(ports, job));
  const log = new ProgressLog(ports, `Restoring into ${job.database}`);
  let complaint: string | undefined;
  const onLine = (line: string): void => {
    const begun = progress.read(line);
    if (begun !== undefined) log.at(progress.fraction, begun);
    if (/^pg_restore: (error|fatal)/.test(line)) complaint ??= line.replace(/^pg_restore: (?:error|fatal): /, "");
  };
  const options = { database: job.database, application: job.application, onLine };
  await using list = job.ownership === "dump" ? undefined : await listWithoutExtensions(ports, job);
  const process = await job.tools.start("pg_restore", restoreArguments(job, list), options);
  await finish(process, ports.signal, () => complaint);
}

/** What each index is on, which pg_restore does not say while it works. */
export async function readIndexTables(
  ports: RestorePorts,
  { tools, archive, database, application }: Pick<ArchiveJob, "tools" | "archive" | "database" | "application">,
): Promise<IndexTables> {
  const args = ["--section=post-data", "--no-owner", "--no-privileges", archive.path];
  const indexes = new Map<string, string>();
  const note = (statement: string): boolean => {
    const index = readIndex(statement);
    if (index !== undefined) indexes.set(...index);
    return false;
  };
  for await (const _ of filterScript(writeScript(ports, tools, args, { database, application }), note));
  return indexes;
}

/** Waits for a tool. @throws {ToolFailed} unless it ends with 0. */
async function finish(process: ToolProcess, signal: AbortSignal, complaint: () => string | undefined): Promise<void> {
  const stop = () => process.kill();
  signal.addEventListener("abort", stop, { once: true });
  if (signal.aborted) stop();
  process.stdout.resume();
  process.stdin.end();
  const { exitCode, stderr } = await process.done;
  signal.removeEventListener("abort", stop);
  signal.throwIfAborted();
  if (exitCode !== 0) throw new ToolFailed(complaint() ?? describeEnd(exitCode, stderr));
}

function describeEnd(exitCode: number, stderr: string): string {
  const last = stderr.trim().split("\n").at(-1) ?? "";
  return `pg_restore ended with ${exitCode}${last === "" ? "" : `: ${last}`}`;
}

export function restoreArguments({ tools, archive, jobs, dump, ...job }: ArchiveJob, list?: LentFile): string[] {
  return [
    "--exit-on-error",
    ...(list === undefined ? [] : [`--use-list=${list.path}`]),
    "--verbose",
    inOrder(dump, jobs),
    ...ownershipArguments(job),
    ...(tools.major >= HAS_STATISTICS ? ["--no-statistics"] : []),
    archive.path,
  ];
}

/**
 * Rows come back in the order in which they were put in, and can be compared with the dump's, where COPY does not look for
 * room on pages that it has left: in a table that its own transaction has made or emptied. With several jobs pg_restore
 * empties each; with one all has to be a single transaction, as with a tar archive, of which it cannot read several parts
 * at once. Source: TABLE_INSERT_SKIP_FSM in PostgreSQL's copyfrom.c, restore_toc_entry in pg_backup_archiver.c.
 */
function inOrder({ format }: Pick<Dump, "format">, jobs: number): string {
  return format === "tar" || jobs === 1 ? "--single-transaction" : `--jobs=${jobs}`;
}

/** A dump's owners need roles of the same names; without them all is the database owner's, and grants are left out. */
function ownershipArguments({ ownership, owner }: Pick<ArchiveJob, "ownership" | "owner">): string[] {
  if (ownership === "dump") return [];
  return ["--no-owner", "--no-privileges", `--role=${owner}`];
}

/** The archive's table of contents without comments on extensions, which only their owner may write. */
async function listWithoutExtensions(
  ports: RestorePorts,
  { tools, archive, ...options }: ArchiveJob,
): Promise<LentFile> {
  const chunks: Buffer[] = [];
  for await (const chunk of written(ports, tools, ["--list", archive.path], options)) chunks.push(chunk);
  const lines = Buffer.concat(chunks).toString("latin1").split("\n");
  const kept = lines.filter((line) => !/^\d+; \d+ \d+ COMMENT - EXTENSION /.test(line));
  await using stack = new AsyncDisposableStack();
  const folder = stack.use(await openPrivateFolder("restore"));
  const file = await folder.write("list", Buffer.from(kept.join("\n"), "latin1"));
  const { path } = stack.use(await tools.lend(file));
  const moved = stack.move();
  return { path, [Symbol.asyncDispose]: () => moved.disposeAsync() };
}

export interface ScriptJob extends Pick<ArchiveJob, "tools" | "archive" | "database" | "application" | "ownership"> {
  readonly owner: string;
  readonly dataOnly: boolean;
}

/** The archive as a script, see `writeScript`. */
export async function* archiveScript(ports: RestorePorts, job: ScriptJob): AsyncGenerator<Buffer> {
  const section = job.dataOnly ? ["--data-only", "--no-owner", "--no-privileges"] : ownershipArguments(job);
  const statistics = job.tools.major >= HAS_STATISTICS ? ["--no-statistics"] : [];
  const args = ["--exit-on-error", ...section, ...statistics, job.archive.path];
  yield* writeScript(ports, job.tools, args, { database: job.database, application: job.application });
}

/** What pg_restore writes in place of running it. @throws {ToolFailed} at its end, when it did not come to its own. */
export function writeScript(
  ports: RestorePorts,
  tools: ServerTools,
  args: readonly string[],
  options: ToolOptions,
): AsyncGenerator<Buffer> {
  return written(ports, tools, ["--file=-", ...args], options);
}

async function* written(
  { signal }: Pick<RestorePorts, "signal">,
  tools: ServerTools,
  args: readonly string[],
  options: ToolOptions,
): AsyncGenerator<Buffer> {
  const process = await tools.start("pg_restore", args, options);
  process.stdin.end();
  let isOver = false;
  try {
    for await (const chunk of process.stdout) {
      signal.throwIfAborted();
      yield chunk as Buffer;
    }
    isOver = true;
  } finally {
    if (!isOver) process.kill();
  }
  const { exitCode, stderr } = await process.done;
  if (exitCode !== 0) throw new ToolFailed(describeEnd(exitCode, stderr));
}
