import { type CatalogDatabase, readCatalog } from "../restore/catalog.ts";
import { type DatabaseMark, renderMark } from "../restore/database-mark.ts";
import { asideName, unusedName } from "../restore/database-names.ts";
import { type DatabaseProperties, readProperties } from "../restore/database-properties.ts";
import { describeFailure } from "../restore/failure.ts";
import { applicationOf, maintenanceSession, type RestoreNames, type RestorePorts } from "../restore/restore-ports.ts";
import { quoteName, renderComment } from "../restore/sql-text.ts";
import type { SqlSession } from "../server/server.ts";
import { differences, planCarryOver } from "./carry-over.ts";
import { closeDatabases, endSessions } from "./close-database.ts";
import { dropSlots, type LogicalSlot } from "./replication-slots.ts";
import { type Settlement, settle } from "./settle.ts";
import type { BegunSwap } from "./settle-sql.ts";
import { readReadiness } from "./swap-readiness.ts";
import { readWriteCounts, type WriteCounts } from "./write-counts.ts";

export interface SwapRequest extends RestoreNames {
  /** The name of the database that comes in: prepared by a restore, or put aside by a swap before. */
  readonly incoming: string;
  /** Until when the one that goes out is kept. */
  readonly keepUntil: Date;
  readonly replicationSlots: "fail" | "recreate";
}

export type SwapOutcome =
  | {
      readonly state: "swapped";
      /** What the replaced database is called now. */
      readonly aside: string;
      /** Milliseconds in which nobody could connect. */
      readonly closedFor: number;
      readonly endedSessions: number;
      /** Slots that are gone: whoever used them has to begin anew. */
      readonly droppedSlots: readonly string[];
      readonly warnings: readonly string[];
    }
  /** Nothing was begun. */
  | { readonly state: "refused"; readonly problems: readonly string[] }
  /** It failed, and the target is the database it was, open for connections. */
  | { readonly state: "unchanged"; readonly reason: string }
  /** What became of it is not known, or is not what either would leave. `swap` is for `settleSql`. */
  | { readonly state: "unsettled"; readonly reason: string; readonly swap: BegunSwap };

/**
 * Exchanges two databases by two renames in one transaction, in which what belongs to the name (owner, grants, settings,
 * limits, comment) moves as well. Whatever fails, the names are settled before this returns.
 */
export async function swapDatabases(ports: RestorePorts, request: SwapRequest): Promise<SwapOutcome> {
  await using session = await maintenanceSession(ports, request);
  const readiness = await readReadiness(session, request);
  if (readiness.state === "refused") return readiness;
  const { outgoing, incoming, slots } = readiness;
  const counts = await countWrites(ports, request, incoming);
  const swap = { target: request.target, run: request.run, outgoing: outgoing.oid, incoming: incoming.oid };
  const began = ports.clock.now();
  const parts: Parts = { request, outgoing, incoming, slots, counts, swap };
  try {
    const done = await exchange(ports, session, parts);
    if (done.remaining.length > 0) {
      await session[Symbol.asyncDispose]();
      return await unchanged(ports, swap, stubborn(done.remaining));
    }
    const closedFor = ports.clock.now() - began;
    await ports.journal.record({ reached: "swapped", aside: done.aside });
    return await finish(session, slots, { ...done, closedFor });
  } catch (error) {
    await session[Symbol.asyncDispose]();
    return await settleFailure(ports, parts, { error, began });
  }
}

interface Parts {
  readonly request: SwapRequest;
  readonly outgoing: DatabaseProperties & { readonly name: string };
  readonly incoming: CatalogDatabase & { readonly mark: DatabaseMark };
  readonly slots: readonly LogicalSlot[];
  readonly counts: WriteCounts;
  readonly swap: BegunSwap;
}

/** What was written into the incoming one until now is its restore. */
async function countWrites({ server }: RestorePorts, request: SwapRequest, { name, isOpen }: CatalogDatabase) {
  if (!isOpen) return {};
  await using session = await server.session(name, applicationOf(request));
  return await readWriteCounts(session);
}

interface Exchanged {
  readonly aside: string;
  readonly endedSessions: number;
  readonly remaining: readonly string[];
}

async function exchange(ports: RestorePorts, session: SqlSession, parts: Parts): Promise<Exchanged> {
  const { request, outgoing, incoming, swap } = parts;
  const taken = (await readCatalog(session)).map(({ name }) => name);
  const aside = unusedName(asideName(request.target, ports.clock.date()), taken);
  ports.signal.throwIfAborted();
  const intent = renderMark({ ...incoming.mark, run: request.run, replacing: outgoing.oid });
  await session.execute(renderComment(incoming.name, intent));
  await ports.journal.record({ reached: "closed", outgoing: swap.outgoing, incoming: swap.incoming });
  await closeDatabases(session, [outgoing, incoming]);
  const { ended, remaining } = await endSessions(session, [outgoing, incoming], ports.clock);
  if (remaining.length === 0) await rename(ports, session, parts, aside);
  return { aside, endedSessions: ended, remaining };
}

async function rename(ports: RestorePorts, session: SqlSession, parts: Parts, aside: string): Promise<void> {
  const { request, outgoing, incoming } = parts;
  const target = quoteName(request.target);
  ports.signal.throwIfAborted();
  await session.execute("BEGIN");
  await session.execute(`ALTER DATABASE ${target} RENAME TO ${quoteName(aside)}`);
  await session.execute(`ALTER DATABASE ${quoteName(incoming.name)} RENAME TO ${target}`);
  const came = await readProperties(session, request.target);
  if (came?.oid !== incoming.oid) throw new Error(`${request.target} is not the database that was renamed to it`);
  for (const statement of planCarryOver(request.target, outgoing, came)) await session.execute(statement);
  await session.execute(renderComment(aside, renderMark(markAside(ports, parts))));
  await session.execute(`ALTER DATABASE ${target} ALLOW_CONNECTIONS true`);
  const now = await readProperties(session, request.target);
  const left = now === undefined ? ["it is gone"] : differences(outgoing, now);
  if (left.length > 0)
    throw new Error(`not all that belongs to ${request.target} was carried over: ${left.join("; ")}`);
  await session.execute("COMMIT");
}

function markAside(ports: RestorePorts, { request, incoming, counts }: Parts): DatabaseMark {
  return {
    kind: "old",
    of: request.target,
    run: request.run,
    at: ports.clock.date().toISOString(),
    expires: request.keepUntil.toISOString(),
    replacedBy: incoming.oid,
    counts,
  };
}

function stubborn(remaining: readonly string[]): string {
  return `${remaining.length} sessions did not end within ten seconds: ${remaining.join(", ")}`;
}

/** Slots of the database that is aside are of no use to anybody, and hold back write-ahead log. */
async function finish(
  session: SqlSession,
  slots: readonly LogicalSlot[],
  { aside, endedSessions, closedFor }: Omit<Exchanged, "remaining"> & { readonly closedFor: number },
): Promise<SwapOutcome> {
  const warnings = await dropSlots(session, slots).catch((error: unknown) => [describeFailure(error)]);
  const droppedSlots = warnings.length === 0 ? slots.map(({ name }) => name) : [];
  return { state: "swapped", aside, closedFor, endedSessions, droppedSlots, warnings };
}

async function unchanged(ports: RestorePorts, swap: BegunSwap, reason: string): Promise<SwapOutcome> {
  const settlement = await settle(ports, swap);
  return settlement.on === "outgoing" ? { state: "unchanged", reason } : unsettled(swap, reason, settlement);
}

/** The COMMIT may have been lost on its way there, or its answer on the way back: the catalogue knows. */
async function settleFailure(
  ports: RestorePorts,
  { request, slots, swap }: Parts,
  { error, began }: { readonly error: unknown; readonly began: number },
): Promise<SwapOutcome> {
  const reason = describeFailure(error);
  const settlement = await settle(ports, swap);
  if (settlement.on === "outgoing") return { state: "unchanged", reason };
  if (settlement.on !== "incoming" || settlement.aside === undefined) return unsettled(swap, reason, settlement);
  await ports.journal.record({ reached: "swapped", aside: settlement.aside });
  await using session = await maintenanceSession(ports, request);
  return await finish(session, slots, {
    aside: settlement.aside,
    endedSessions: 0,
    closedFor: ports.clock.now() - began,
  });
}

function unsettled(swap: BegunSwap, reason: string, settlement: Settlement): SwapOutcome {
  if (settlement.on === "unknown") return { state: "unsettled", reason: `${reason}; then ${settlement.reason}`, swap };
  if (settlement.on === "other") return { state: "unsettled", reason: `${reason}; ${settlement.found}`, swap };
  return { state: "unsettled", reason, swap };
}
