import { type CatalogDatabase, named, readCatalog } from "../restore/catalog.ts";
import { renderMark } from "../restore/database-mark.ts";
import { describeFailure } from "../restore/failure.ts";
import { patiently } from "../restore/patiently.ts";
import { maintenanceOf, type RestoreNames, type RestorePorts } from "../restore/restore-ports.ts";
import type { SqlSession } from "../server/server.ts";
import { renderComment } from "../server/sql-text.ts";
import { type BegunSwap, settleStatements } from "./settle-sql.ts";
import { releaseLock, takeLock } from "./target-lock.ts";

/** Which database has the target's name, once that is settled. */
export type Settlement =
  /** The old one, as before: nothing was swapped. */
  | { readonly on: "outgoing" }
  /** The swap was committed. */
  | { readonly on: "incoming"; readonly aside: string | undefined }
  /** Neither: someone else has changed names. */
  | { readonly on: "other"; readonly found: string }
  /** The server could not be asked. */
  | { readonly on: "unknown"; readonly reason: string };

/** Reads from the catalogue what came of a swap. */
export function judgeSwap(catalog: readonly CatalogDatabase[], swap: BegunSwap): Settlement {
  const holder = named(catalog, swap.target);
  const outgoing = catalog.find(({ oid }) => oid === swap.outgoing);
  if (holder?.oid === swap.incoming) return { on: "incoming", aside: outgoing?.name };
  if (holder?.oid === swap.outgoing) return { on: "outgoing" };
  const found = holder === undefined ? "no database has that name" : `it is the database with oid ${holder.oid}`;
  return { on: "other", found };
}

/** A swap that a run began and nobody has settled: the database that was to come in says so in its mark. */
export function findBegunSwap(catalog: readonly CatalogDatabase[], target: string): BegunSwap | undefined {
  for (const { oid, mark } of catalog) {
    if (mark?.of !== target || mark.replacing === undefined) continue;
    return { target, run: mark.run, outgoing: mark.replacing, incoming: oid };
  }
  return undefined;
}

const PAUSE = 500;

/**
 * Settles what a swap left: by then the target's name is that of one database, open for connections. A server that
 * restarts meanwhile is waited for, up to a minute.
 */
export async function settle(ports: RestorePorts, swap: BegunSwap): Promise<Settlement> {
  const settlement = await patiently(ports.clock, () => settleOnce(ports, swap)).catch(
    (error: unknown): Settlement => ({ on: "unknown", reason: describeFailure(error) }),
  );
  await ports.journal.record({ reached: "settled", on: settlement.on === "other" ? "unknown" : settlement.on });
  return settlement;
}

async function settleOnce({ server }: RestorePorts, swap: BegunSwap): Promise<Settlement> {
  // Not the run's own name, by which its sessions are ended.
  await using session = await server.session(maintenanceOf(swap), "slipway/settle");
  for (const statement of settleStatements(swap)) await session.execute(statement);
  const catalog = await readCatalog(session);
  await unmark(session, catalog, swap);
  return judgeSwap(catalog, swap);
}

/** The database that was to come in, and did not, is about to replace nothing any more. */
async function unmark(session: SqlSession, catalog: readonly CatalogDatabase[], swap: BegunSwap): Promise<void> {
  const incoming = catalog.find(({ oid }) => oid === swap.incoming);
  if (incoming?.mark?.replacing === undefined || incoming.name === swap.target) return;
  const { replacing: _, ...mark } = incoming.mark;
  await session.execute(renderComment(incoming.name, renderMark(mark)));
}

/** A swap that is under way ends by itself within this time. */
const SWAP_TAKES = 30_000;

/** Before anything else of a new run: settles what a run that died has left around this database. */
export async function settleLeftovers(ports: RestorePorts, names: RestoreNames): Promise<Settlement | undefined> {
  const begun = await findAbandoned(ports, names);
  return begun === undefined ? undefined : await settle(ports, begun);
}

/** A begun swap whose run holds the lock may be alive: it is given the time that it needs. */
async function findAbandoned({ server, clock }: RestorePorts, names: RestoreNames): Promise<BegunSwap | undefined> {
  await using session = await server.session(maintenanceOf(names), "slipway/settle");
  const end = clock.now() + SWAP_TAKES;
  for (;;) {
    const begun = findBegunSwap(await readCatalog(session), names.target);
    if (begun === undefined || clock.now() >= end || !(await isLocked(session, names.target))) return begun;
    await clock.sleep(PAUSE);
  }
}

async function isLocked(session: SqlSession, target: string): Promise<boolean> {
  const isFree = await takeLock(session, target);
  if (isFree) await releaseLock(session);
  return !isFree;
}
