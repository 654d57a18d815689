import { formatDuration } from "@slipway/shared";
import { type CatalogDatabase, readCatalog } from "../restore/catalog.ts";
import { type DatabaseMark, renderMark } from "../restore/database-mark.ts";
import { asideName, unusedName } from "../restore/database-names.ts";
import { type DatabaseProperties, readProperties } from "../restore/database-properties.ts";
import { describeFailure } from "../restore/failure.ts";
import { applicationOf, maintenanceSession, type RestorePorts } from "../restore/restore-ports.ts";
import type { SqlSession } from "../server/server.ts";
import { quoteName, renderComment } from "../server/sql-text.ts";
import { differences, planCarryOver } from "./carry-over.ts";
import { SessionEnder } from "./end-sessions.ts";
import { renameBoth } from "./rename-both.ts";
import { dropSlots, type LogicalSlot } from "./replication-slots.ts";
import { type Settlement, settle } from "./settle.ts";
import type { BegunSwap } from "./settle-sql.ts";
import { readReadiness, type SwapIntent } from "./swap-readiness.ts";
import { readShape } from "./table-shape.ts";
import { releaseLock } from "./target-lock.ts";
import { readTraffic, type Traffic, wasWritten } from "./traffic.ts";
import { readWriteCounts } from "./write-counts.ts";

export interface SwapRequest extends SwapIntent {
  /** Until when the one that goes out is kept. */
  readonly keepUntil: Date;
  /** Where what was written since must not be left behind: what had been counted of the target until then. */
  readonly unwritten?: Traffic;
}

export type SwapOutcome =
  | {
      readonly state: "swapped";
      /** What the replaced database is called now. */
      readonly aside: string;
      /** Milliseconds in which whoever connected had to wait, or was turned away. */
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
 * limits, comment) moves as well. Until its COMMIT nothing is changed, so that the server itself takes everything back when
 * this run dies: whoever connects meanwhile waits for it. Whatever fails, the names are settled before this returns.
 */
export async function swapDatabases(ports: RestorePorts, request: SwapRequest): Promise<SwapOutcome> {
  await using session = await maintenanceSession(ports, request);
  const readiness = await readReadiness(session, request);
  if (readiness.state === "refused") {
    await releaseLock(session);
    return readiness;
  }
  const { outgoing, incoming, slots } = readiness;
  const written = await readWritten(ports, request, incoming);
  const swap = { target: request.target, run: request.run, outgoing: outgoing.oid, incoming: incoming.oid };
  const began = ports.clock.now();
  const parts: Parts = { request, outgoing, incoming, slots, written, swap };
  try {
    const done = await exchange(ports, session, parts);
    const closedFor = ports.clock.now() - began;
    await ports.journal.record({ reached: "swapped", aside: done.aside });
    return await finish(ports, session, { ...done, closedFor, request, slots });
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
  readonly written: Pick<DatabaseMark, "counts" | "shape">;
  readonly swap: BegunSwap;
}

/** What was written into the incoming one until now is its restore. */
async function readWritten({ server }: RestorePorts, request: SwapRequest, { name, isOpen }: CatalogDatabase) {
  if (!isOpen) return { counts: {} };
  await using session = await server.session(name, applicationOf(request));
  return { counts: await readWriteCounts(session), shape: await readShape(session) };
}

interface Exchanged {
  readonly aside: string;
  readonly endedSessions: number;
}

async function exchange(ports: RestorePorts, session: SqlSession, parts: Parts): Promise<Exchanged> {
  const { request, outgoing, incoming, swap } = parts;
  const taken = (await readCatalog(session)).map(({ name }) => name);
  const aside = unusedName(asideName(request.target, ports.clock.date()), taken);
  ports.signal.throwIfAborted();
  const intent = renderMark({ ...incoming.mark, run: request.run, replacing: outgoing.oid });
  await session.execute(renderComment(incoming.name, intent));
  await ports.journal.record({ reached: "exchanging", outgoing: swap.outgoing, incoming: swap.incoming });
  await using beside = await maintenanceSession(ports, request);
  const sessions = new SessionEnder(beside, [outgoing, incoming], ports.clock);
  const names = { target: request.target, aside, incoming: incoming.name };
  await renameBoth(ports, { session, sessions, ...names });
  await complete(ports, session, parts, aside);
  return { aside, endedSessions: sessions.ended };
}

/** What moves with the name, and the COMMIT: the last moment at which a run can be cancelled. */
async function complete(ports: RestorePorts, session: SqlSession, parts: Parts, aside: string): Promise<void> {
  const { request, outgoing, incoming } = parts;
  const target = quoteName(request.target);
  if (request.unwritten !== undefined) await assertUnwritten(session, outgoing, request.unwritten);
  const came = await readProperties(session, request.target);
  if (came?.oid !== incoming.oid) throw new Error(`${request.target} is not the database that was renamed to it`);
  for (const statement of planCarryOver(request.target, outgoing, came)) await session.execute(statement);
  await session.execute(renderComment(aside, renderMark(markAside(ports, parts))));
  await session.execute(`ALTER DATABASE ${quoteName(aside)} ALLOW_CONNECTIONS false`);
  await session.execute(`ALTER DATABASE ${target} ALLOW_CONNECTIONS true`);
  const now = await readProperties(session, request.target);
  const left = now === undefined ? ["it is gone"] : differences(outgoing, now);
  if (left.length > 0)
    throw new Error(`not all that belongs to ${request.target} was carried over: ${left.join("; ")}`);
  ports.signal.throwIfAborted();
  await session.execute("COMMIT");
}

/** All its sessions have ended, and have had counted what they wrote. */
async function assertUnwritten(session: SqlSession, { oid, name }: Parts["outgoing"], before: Traffic): Promise<void> {
  if (!wasWritten(before, await readTraffic(session, `datid = ${oid}`))) return;
  throw new Error(`something was written to ${name} in the moment before the exchange`);
}

function markAside(ports: RestorePorts, { request, incoming, written }: Parts): DatabaseMark {
  return {
    kind: "old",
    of: request.target,
    run: request.run,
    at: ports.clock.date().toISOString(),
    expires: request.keepUntil.toISOString(),
    replacedBy: incoming.oid,
    ...written,
  };
}

interface Done extends Exchanged, Pick<Parts, "request" | "slots"> {
  readonly closedFor: number;
}

/** Slots of the database that is aside are of no use to anybody, and hold back write-ahead log. */
async function finish(
  { clock, log }: RestorePorts,
  session: SqlSession,
  { request, slots, ...done }: Done,
): Promise<SwapOutcome> {
  log.info(describeSwap(request, done));
  const { dropped, problems } = await dropSlots(session, slots, clock);
  for (const name of dropped) log.info(`Dropped the replication slot ${name}`);
  await releaseLock(session);
  return { state: "swapped", ...done, droppedSlots: dropped, warnings: problems };
}

function describeSwap(
  { target, incoming }: SwapRequest,
  { aside, endedSessions, closedFor }: Pick<Done, "aside" | "endedSessions" | "closedFor">,
): string {
  const ended = `${endedSessions} ${endedSessions === 1 ? "session" : "sessions"} ended`;
  const closed = `nobody could connect for ${formatDuration(closedFor)}`;
  return `Swapped: ${target} is ${incoming} now, and what it was is ${aside} (${ended}, ${closed})`;
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
  return await finish(ports, session, {
    request,
    slots,
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
