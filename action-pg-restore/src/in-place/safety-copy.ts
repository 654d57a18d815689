import type { Readable } from "node:stream";
import { named, readCatalog } from "../restore/catalog.ts";
import { type DatabaseMark, renderMark } from "../restore/database-mark.ts";
import { safetyName, unusedName } from "../restore/database-names.ts";
import { describeFailure } from "../restore/failure.ts";
import { applicationOf, maintenanceSession, type RestoreNames, type RestorePorts } from "../restore/restore-ports.ts";
import { quoteName, renderComment } from "../restore/sql-text.ts";
import { SqlError } from "../server/server.ts";
import { readWriteCounts, type WriteCounts } from "../swap/write-counts.ts";

/** What a restore in place can return to. */
export type SafetyCopy =
  /** A database beside, which `mode: rollback` swaps back. */
  | { readonly kind: "database"; readonly name: string }
  /** A dump. */
  | { readonly kind: "dump"; readonly where: string };

/**
 * Writes into the copy's mark what had been written until the rows were replaced, so that a rollback can tell what came
 * later.
 */
export async function rememberWrites(ports: RestorePorts, names: RestoreNames, copy: SafetyCopy): Promise<void> {
  if (copy.kind === "dump") return;
  const counts = await countWrites(ports, names);
  await using session = await maintenanceSession(ports, names);
  const catalog = await readCatalog(session);
  const [mark, target] = [named(catalog, copy.name)?.mark, named(catalog, names.target)];
  if (mark === undefined || target === undefined) return;
  await session.execute(renderComment(copy.name, renderMark({ ...mark, replacedBy: target.oid, counts })));
}

async function countWrites({ server }: RestorePorts, names: RestoreNames): Promise<WriteCounts> {
  await using session = await server.session(names.target, applicationOf(names));
  return await readWriteCounts(session);
}

/** Keeps a dump somewhere, and says where, once all of it is there and readable. */
export type KeepDump = (content: Readable) => Promise<string>;

export interface SafetyRequest extends RestoreNames {
  /** Until when the copy is kept. */
  readonly keepUntil: Date;
  /** For servers where no database can be made; undefined: then there is no restore in place. */
  readonly keepDump: KeepDump | undefined;
}

/**
 * Copies the database as it is, before anything of it is touched: as a database beside it, for which nobody else may be
 * connected, or where that is not possible as a dump.
 * @returns a text when there is no copy, which says why.
 */
export async function makeSafetyCopy(ports: RestorePorts, request: SafetyRequest): Promise<SafetyCopy | string> {
  const copy = await cloneDatabase(ports, request);
  if (typeof copy !== "string" || request.keepDump === undefined) return copy;
  ports.log.info(`No copy beside ${request.target} (${copy}): it is dumped first`);
  const [tools] = ports.server.tools;
  if (tools === undefined) return "there is no pg_dump at hand";
  const options = { database: request.target, application: applicationOf(request) };
  const dump = await tools.start("pg_dump", ["--format=custom", "--compress=1"], options);
  dump.stdin.end();
  const where = await request.keepDump(dump.stdout);
  const { exitCode, stderr } = await dump.done;
  if (exitCode !== 0) return `pg_dump ended with ${exitCode}: ${stderr.trim().split("\n").at(-1)}`;
  await ports.journal.record({ reached: "safety-copy", where });
  return { kind: "dump", where };
}

async function cloneDatabase(ports: RestorePorts, request: SafetyRequest): Promise<SafetyCopy | string> {
  await using session = await maintenanceSession(ports, request);
  const catalog = await readCatalog(session);
  if (named(catalog, request.target) === undefined) return `there is no database ${request.target}`;
  const name = unusedName(
    safetyName(request.target, request.run),
    catalog.map((database) => database.name),
  );
  // Until the rows are replaced it is no older than the target itself.
  const mark: DatabaseMark = {
    kind: "old",
    of: request.target,
    run: request.run,
    at: ports.clock.date().toISOString(),
    expires: request.keepUntil.toISOString(),
  };
  try {
    await session.execute(`CREATE DATABASE ${quoteName(name)} TEMPLATE ${quoteName(request.target)}`);
  } catch (error) {
    if (!(error instanceof SqlError)) throw error;
    return describeFailure(error);
  }
  await session.execute(
    `${renderComment(name, renderMark(mark))}; ALTER DATABASE ${quoteName(name)} ALLOW_CONNECTIONS false`,
  );
  await ports.journal.record({ reached: "safety-copy", where: name });
  return { kind: "database", name };
}
