import type { Ending } from "../result.ts";
import type { Session } from "../session.ts";
import type { SwapOutcome } from "../swap/swap.ts";
import { type EarlyEnd, earlyEnd, nextSteps } from "./early-end.ts";
import { type Exchange, type ExchangingConfig, exchange, problemOfSwap, settleByHand } from "./exchange.ts";
import { checkHealth } from "./health.ts";

type Swapped = Extract<SwapOutcome, { state: "swapped" }>;

/** How it is said that all went well: a restore, or a return. */
export type Success = "restored" | "reverted";

/** Exchanges the database, has everything come up on it, and goes back to the one before when it does not. */
export async function cutOver(
  session: Session,
  config: ExchangingConfig,
  incoming: string,
  success: Success,
): Promise<Ending> {
  const made = await attempt(session, config, incoming);
  if ("hints" in made) return await afterEarlyEnd(session, config, made);
  const { outcome, downtime } = made;
  if (outcome.state !== "swapped") return notSwapped(config, incoming, outcome);
  session.known.swap = outcome;
  session.known.warn(...outcome.warnings, ...goneSlots(outcome));
  const began = session.world.clock.now();
  const unhealthy = await checkHealth(session, config);
  const down = (downtime ?? 0) + (config.health.length === 0 ? 0 : session.world.clock.now() - began);
  if (unhealthy === undefined) return { state: success, old: outcome.aside, downtime: down };
  return await goBack(session, config, { reason: unhealthy, since: began - (downtime ?? 0), aside: outcome.aside });
}

/** The exchange, or why it ended early. */
async function attempt(session: Session, config: ExchangingConfig, incoming: string): Promise<Exchange | EarlyEnd> {
  try {
    return await exchange(session, config, incoming);
  } catch (error) {
    return earlyEnd(error);
  }
}

function goneSlots({ droppedSlots }: Swapped): string[] {
  if (droppedSlots.length === 0) return [];
  return [`Replication slots were dropped, for their consumers to make anew: ${droppedSlots.join(", ")}`];
}

function notSwapped(
  { database, mode }: ExchangingConfig,
  incoming: string,
  outcome: Exclude<SwapOutcome, { state: "swapped" }>,
): Ending {
  const reason = problemOfSwap(outcome);
  if (outcome.state === "unsettled") return notSettled(outcome, reason);
  const left = `${database} was not touched; ${incoming} waits beside it`;
  const again = `run mode finalize with prepared-database: ${incoming}, or mode cleanup`;
  const next = `put that right, then ${mode === "rollback" ? "run this again" : again}`;
  return { state: "untouched", reason, left, next };
}

function notSettled(outcome: Extract<SwapOutcome, { state: "unsettled" }>, reason: string): Ending {
  return {
    state: "failed",
    reason,
    left: `It is not known whether ${outcome.swap.target} was exchanged: it is what it was before, or what was to take its place`,
    next: `once the server answers, run this again, which settles it; or ${settleByHand(outcome)}`,
  };
}

/** The writers did not come back, or the run was cut short: whether the exchange was made is in the journal. */
async function afterEarlyEnd(session: Session, config: ExchangingConfig, { reason, hints }: EarlyEnd): Promise<Ending> {
  const aside = lastSwap(session);
  if (aside !== undefined) return await goBack(session, config, { reason, since: undefined, aside });
  const left = `${config.database} was not exchanged`;
  return { state: "untouched", reason, left, next: nextSteps({ hints }, "then run this again") };
}

export interface Trouble {
  readonly reason: string;
  /** When the downtime began, if that is known. */
  readonly since: number | undefined;
  /** What was there before, under the name that it has now. */
  readonly aside: string;
}

/** Returns to the database that was there before, because what is there now does not work. */
export async function goBack(session: Session, config: ExchangingConfig, trouble: Trouble): Promise<Ending> {
  const { world } = session;
  const { reason, since, aside } = trouble;
  if (world.cancel.aborted) return keptNew(config, trouble);
  world.log.error(`${reason}\nGoing back to the database that was there before`);
  const back = await attempt(session, { ...config, replicationSlots: "recreate" }, aside);
  const now = lastSwap(session);
  // The database may be back, and the writers not.
  if ("hints" in back && now !== undefined && now !== aside)
    return { ...rolledBack(config, { reason: andBack(reason, back.reason), aside: now }), downtime: undefined };
  if ("hints" in back) return keptNew(config, { ...trouble, reason: andBack(reason, back.reason) });
  const { outcome } = back;
  if (outcome.state === "unsettled") return notSettled(outcome, andBack(reason, problemOfSwap(outcome)));
  if (outcome.state !== "swapped")
    return keptNew(config, { ...trouble, reason: andBack(reason, problemOfSwap(outcome)) });
  const downtime = since === undefined ? undefined : world.clock.now() - since;
  return { ...rolledBack(config, { reason, aside: outcome.aside }), downtime };
}

/** What the last exchange has put aside. */
function lastSwap({ journal }: Session): string | undefined {
  return journal.entries.findLast((entry) => entry.reached === "swapped")?.aside;
}

function rolledBack({ database }: ExchangingConfig, { reason, aside }: Omit<Trouble, "since">) {
  return {
    state: "rolled-back",
    reason,
    left: `Rolled back: ${database} is what it was before; the database that did not work is kept as ${aside}`,
    next: `look at ${aside}, mend the cause, and run this again`,
  } as const;
}

function andBack(reason: string, problem: string): string {
  return `${reason}\nThe way back failed as well: ${problem}`;
}

function keptNew({ database }: ExchangingConfig, { reason, aside }: Trouble): Ending {
  return {
    state: "failed",
    reason,
    left: `${database} is what was restored; what was there before is kept as ${aside}`,
    next: `look at the writers (docker ps, docker service ls); mode rollback with old-database: ${aside} goes back`,
    old: aside,
  };
}
