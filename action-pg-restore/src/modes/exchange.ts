import { UserError } from "@slipway/shared";
import type { ExchangingConfig, Target } from "../config.ts";
import { blocking, type Finding } from "../preflight/gate.ts";
import { patiently } from "../restore/patiently.ts";
import { maintenanceOf, maintenanceSession, type RestorePorts } from "../restore/restore-ports.ts";
import { restorePorts, type Session } from "../session.ts";
import { type BegunSwap, settleSql } from "../swap/settle-sql.ts";
import { type SwapOutcome, type SwapRequest, swapDatabases } from "../swap/swap.ts";
import { checkSwap } from "../swap/swap-readiness.ts";
import type { Settlement } from "../writers/lease/lease-container.ts";
import { describeSessions, otherSessions } from "../writers/other-sessions.ts";
import { PendingStops } from "../writers/pending-stops.ts";
import { readWriters, type WritersPlan } from "../writers/read-writers.ts";
import { type Done, type StopPlan, withWritersStopped } from "../writers/with-writers-stopped.ts";
import { type EarlyEnd, earlyEnd } from "./early-end.ts";
import { withoutLateWrites } from "./late-writes.ts";

/** For the writers to stop, and again to come back. */
const PATIENCE = 120_000;

export interface Exchange {
  readonly outcome: SwapOutcome;
  /** Milliseconds from the first writer's stop until all ran again; without writers, in which nobody could connect. */
  readonly downtime: number | undefined;
  /** Why not all writers are back. */
  readonly trouble: EarlyEnd | undefined;
}

/**
 * Exchanges the database while the writers are stopped, and brings them back.
 * @throws when it was cut short; whether the exchange was made is in the journal.
 */
export async function exchange(session: Session, config: ExchangingConfig, incoming: string): Promise<Exchange> {
  const { world, timeline } = session;
  const server = await world.server();
  const request = swapRequest(session, config, incoming);
  const ports = restorePorts(session, server);
  // Who cannot swap must not stop anybody.
  const ready = await patiently(ports.clock, () => checkSwap(ports, request));
  if (ready.state === "refused")
    return { outcome: { state: "refused", problems: ready.problems }, downtime: undefined, trouble: undefined };
  const swap = async (signal: AbortSignal): Promise<SwapOutcome> => {
    const own = { ...ports, signal };
    const last = await withoutLateWrites(own, config, request);
    if ("problems" in last) return { state: "refused", problems: last.problems };
    return await timeline.during("swap", () => swapDatabases(own, last));
  };
  if (!hasWriters(config)) {
    const outcome = await swap(ports.signal);
    return { outcome, downtime: outcome.state === "swapped" ? outcome.closedFor : undefined, trouble: undefined };
  }
  const settlement = settlementOf(config.target, ready.swap);
  const { value, ...rest } = await whileStopped(session, config, settlement, async (signal) => {
    session.known.warn(...(await strangers(ports, request)));
    const outcome = await swap(signal);
    return { value: outcome, exchanged: outcome.state === "swapped" };
  });
  return { outcome: value, ...rest };
}

/** Something done while the writers are stopped, how long they were, and why not all of them are back. */
export interface WhileStopped<T> {
  readonly value: T;
  readonly downtime: number;
  readonly trouble: EarlyEnd | undefined;
}

/** Programs that are still connected though all writers are stopped. */
async function strangers(ports: RestorePorts, request: SwapRequest): Promise<string[]> {
  await using own = await maintenanceSession(ports, request);
  const found = await otherSessions(own, request.target, "slipway/");
  return found.map(
    (each) => `${describeSessions(each)} went on while the writers were stopped: name that program in writers`,
  );
}

/**
 * Does something to the database under stopped writers, which then come back, whatever happens.
 * @throws what `work` throws.
 */
export async function whileStopped<T>(
  session: Session,
  config: ExchangingConfig,
  settlement: Settlement | undefined,
  work: (signal: AbortSignal) => Promise<Done<T>>,
): Promise<WhileStopped<T>> {
  const { world, timeline, known } = session;
  const { clock, log, cancel, cancelled } = world;
  const { engine } = await world.engine("writers");
  const lease = { clock, log, engine: (await world.engine("lease")).engine, socketPath: session.access.socketPath };
  const plan: StopPlan = {
    subject: subjectOf(config, known.server),
    run: config.run,
    ...writersOf(config),
    settlement,
    patience: PATIENCE,
  };
  const ports = { engine, clock, log, lease, cancel, cancelled, pending: new PendingStops() };
  const { value, downtime, broughtBack, notBack } = await timeline.during("stopped writers", () =>
    withWritersStopped(ports, plan, async ({ signal, assertStopped }) => {
      await assertStopped();
      return await work(signal);
    }),
  );
  known.failedSteps = [...known.failedSteps, ...broughtBack.failedSteps];
  return { value, downtime, trouble: notBack && earlyEnd(notBack) };
}

/** As its host knows it: two runs that reach that by different names mean the same. */
function subjectOf({ database, target }: ExchangingConfig, server = ""): string {
  return `database ${database} ${target.kind === "connection" ? `on ${server}` : `in ${target.kind} ${target.name}`}`;
}

/** The database's own container is none of its writers. */
function writersOf({ writers, after, target }: ExchangingConfig): WritersPlan {
  return { writers, after, spared: target.kind === "connection" ? [] : [target.name] };
}

/** Whether anything has to be stopped, started or done around the exchange. */
export function hasWriters({ writers, after }: ExchangingConfig): boolean {
  return writers.length + after.length > 0;
}

/** What is wrong with the writers and the steps after them, before anything is begun. Changes nothing. */
export async function writersGate({ world }: Session, config: ExchangingConfig): Promise<Finding[]> {
  if (!hasWriters(config)) return [];
  try {
    await readWriters((await world.engine("writers")).engine, writersOf(config));
    return [];
  } catch (error) {
    if (!(error instanceof UserError) || error.problems.length === 0) throw error;
    return error.problems.map(({ input, message }) => blocking("writers", `${input}: ${message}`));
  }
}

function swapRequest({ world }: Session, config: ExchangingConfig, incoming: string): SwapRequest {
  const keepUntil = new Date(world.clock.date().getTime() + config.keepOld);
  const { database: target, run, replicationSlots } = config;
  return { target, run, incoming, keepUntil, replicationSlots };
}

/**
 * What the host does with the databases' names when this run dies, in the server's own container. A server that is reached
 * by its address takes back by itself what a run that fell silent had begun.
 */
function settlementOf(target: Target, swap: BegunSwap): Settlement | undefined {
  if (target.kind === "connection") return undefined;
  const where = { kind: target.kind, name: target.name };
  return { where, database: maintenanceOf(swap), sql: settleSql(swap) };
}

/** The problem of a swap that was not made. */
export function problemOfSwap(outcome: Exclude<SwapOutcome, { state: "swapped" }>): string {
  return outcome.state === "refused" ? outcome.problems.join("; ") : outcome.reason;
}

/** For whoever has to bring a swap to its end by hand. */
export function settleByHand(outcome: Extract<SwapOutcome, { state: "unsettled" }>): string {
  return `in psql, in the database ${maintenanceOf(outcome.swap)}:\n${settleSql(outcome.swap)}`;
}
