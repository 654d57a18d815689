import { UserError } from "@slipway/shared";
import type { LargeObjects } from "../archive/large-object-digest.ts";
import { dumpTo } from "../backup/back-up.ts";
import { safetyDumpName } from "../backup/safety-dump-name.ts";
import { named, readCatalog } from "../restore/catalog.ts";
import { renderMark } from "../restore/database-mark.ts";
import { applicationOf, maintenanceSession, type RestoreNames, type RestorePorts } from "../restore/restore-ports.ts";
import type { SqlSession } from "../server/server.ts";
import { renderComment } from "../server/sql-text.ts";
import type { Store } from "../storage/store.ts";
import { readShape, type Shape } from "../swap/table-shape.ts";
import { readWriteCounts, type WriteCounts } from "../swap/write-counts.ts";
import { verifyLargeObjects } from "../verify/verify-large-objects.ts";

/** What a restore in place can return to. */
export type SafetyCopy =
  /** A database beside, which `mode: rollback` swaps back. */
  | { readonly kind: "database"; readonly name: string }
  /** A dump, as `source` names it. */
  | { readonly kind: "dump"; readonly where: string };

export function whereIs(safety: SafetyCopy): string {
  return safety.kind === "database" ? safety.name : safety.where;
}

export interface SafetyRequest extends RestoreNames {
  /** Until when the copy is kept. */
  readonly keepUntil: Date;
  /** Where a dump is kept when no database can be made; undefined: then there is no restore in place. */
  readonly dumps: Store | undefined;
}

/** A dump that was made while nobody could write to the tables, and what it has of the large objects. */
export interface DumpedCopy {
  readonly copy: SafetyCopy & { readonly kind: "dump" };
  readonly largeObjects: LargeObjects;
}

/**
 * Dumps the database while a transaction keeps everybody from writing to its tables, and reads the dump back.
 * @throws {UserError} when there is no such dump.
 */
export async function dumpHeld(
  ports: RestorePorts,
  { target: database, run, keepUntil }: SafetyRequest,
  store: Store,
): Promise<DumpedCopy> {
  const name = safetyDumpName(database, ports.clock.date(), keepUntil);
  const { dump } = await dumpTo({ ...ports, store }, { database, run, compression: "gzip" }, name);
  const where = `${store.name}${name}`;
  await ports.journal.record({ reached: "safety-copy", kind: "dump", where });
  return { copy: { kind: "dump", where }, largeObjects: dump.largeObjects };
}

/** pg_dump cannot read large objects that nobody may write to: they are compared with it once nobody can. */
export async function assertUnwritten(holder: SqlSession, { copy, largeObjects }: DumpedCopy): Promise<void> {
  const [problem] = await verifyLargeObjects(holder, largeObjects);
  if (problem !== undefined)
    throw new UserError(`large objects were written to while they were copied to ${copy.where}: ${problem}`);
}

/**
 * Writes into the copy's mark what had been written until the rows were replaced, so that a rollback can tell what came
 * later.
 */
export async function rememberWrites(ports: RestorePorts, names: RestoreNames, copy: SafetyCopy): Promise<void> {
  if (copy.kind === "dump") return;
  const written = await readWritten(ports, names);
  await using session = await maintenanceSession(ports, names);
  const catalog = await readCatalog(session);
  const [mark, target] = [named(catalog, copy.name)?.mark, named(catalog, names.target)];
  if (mark === undefined || target === undefined) return;
  await session.execute(renderComment(copy.name, renderMark({ ...mark, replacedBy: target.oid, ...written })));
}

async function readWritten(
  { server }: RestorePorts,
  names: RestoreNames,
): Promise<{ readonly counts: WriteCounts; readonly shape: Shape }> {
  await using session = await server.session(names.target, applicationOf(names));
  return { counts: await readWriteCounts(session), shape: await readShape(session) };
}
