import type { ExchangingConfig } from "../config.ts";
import type { Ending } from "../result.ts";
import type { Session } from "../session.ts";
import type { SwapOutcome } from "../swap/swap.ts";
import { unknownExchange, whatIs } from "./cut-short.ts";
import { type EarlyEnd, earlyEnd, nextSteps } from "./early-end.ts";
import { type Exchange, exchange, problemOfSwap, settleByHand } from "./exchange.ts";
import { checkHealth } from "./health.ts";
import { type LeftBehind, leftBehind } from "./left-behind.ts";

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
  if ("hints" in made) return await afterEarlyEnd(session, config, { ...made, incoming });
  const { outcome, downtime, trouble } = made;
  if (outcome.state !== "swapped") return notSwapped(session, config, { incoming, outcome, trouble });
  remember(session, outcome);
  const { aside } = outcome;
  if (trouble !== undefined) return await goBack(session, config, { reason: trouble.reason, since: undefined, aside });
  const began = session.world.clock.now();
  const unhealthy = await checkHealth(session, config);
  const down = (downtime ?? 0) + (config.health.length === 0 ? 0 : session.world.clock.now() - began);
  if (unhealthy === undefined) return { state: success, old: aside, downtime: down };
  return await goBack(session, config, { reason: unhealthy, since: began - (downtime ?? 0), aside });
}

function remember({ known }: Session, outcome: Swapped): void {
  known.swap = outcome;
  known.warn(...outcome.warnings, ...goneSlots(outcome));
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

interface Missed {
  readonly incoming: string;
  readonly outcome: Exclude<SwapOutcome, { state: "swapped" }>;
  readonly trouble: EarlyEnd | undefined;
}

function notSwapped(
  { journal }: Session,
  { database, mode }: ExchangingConfig,
  { incoming, outcome, trouble }: Missed,
): Ending {
  const reason = [problemOfSwap(outcome), ...(trouble === undefined ? [] : [trouble.reason])].join("\n");
  const hints = trouble?.hints ?? [];
  if (outcome.state === "unsettled") return notSettled(outcome, reason, hints);
  const left = `${whatIs(database, journal.entries)}; ${incoming} waits beside it`;
  const again = mode === "rollback" ? "run this again" : onceMore(incoming);
  const next = [...hints, `put that right, then ${again}`].join("; ");
  return { state: "untouched", reason, left, next };
}

/** What was restored need not be restored again. */
function onceMore(incoming: string): string {
  return `run mode finalize with prepared-database: ${incoming}, or mode cleanup`;
}

function notSettled(
  outcome: Extract<SwapOutcome, { state: "unsettled" }>,
  reason: string,
  hints: readonly string[] = [],
): Ending {
  const next = [...hints, `once the server answers, run this again, which settles it; or ${settleByHand(outcome)}`];
  return { state: "failed", reason, left: unknownExchange(outcome.swap.target), next: next.join("; ") };
}

/** The run was cut short: whether the exchange was made is in the journal. */
async function afterEarlyEnd(
  session: Session,
  config: ExchangingConfig,
  { reason, hints, incoming }: EarlyEnd & Pick<Missed, "incoming">,
): Promise<Ending> {
  const made = leftBehind(session.journal.entries);
  if (made.state === "swapped") return await goBack(session, config, { reason, since: undefined, aside: made.aside });
  const { database } = config;
  if (made.state === "unknown")
    return {
      state: "failed",
      reason,
      left: unknownExchange(database),
      next: nextSteps({ hints }, "then run this again"),
    };
  const left = `${database} was not exchanged; ${incoming} waits beside it`;
  const again = config.mode === "rollback" ? "run this again" : onceMore(incoming);
  return { state: "untouched", reason, left, next: nextSteps({ hints }, `then ${again}`) };
}

export interface Trouble {
  readonly reason: string;
  /** When the downtime began, if that is known. */
  readonly since: number | undefined;
  /** What was there before, under the name that it has now. */
  readonly aside: string;
  /** What the way back does with slots that are on the database by now; `recreate` where not told. */
  readonly replicationSlots?: "fail" | "recreate";
}

/**
 * Returns to the database that was there before, because what is there now does not work, or did not show it in the run's
 * time. A run that is cancelled has no time for it.
 */
export async function goBack(session: Session, config: ExchangingConfig, trouble: Trouble): Promise<Ending> {
  const { world, journal } = session;
  const { reason, since, aside, replicationSlots = "recreate" } = trouble;
  if (world.cancelled.aborted) return keptNew(config, trouble);
  world.log.error(`${reason}\nGoing back to the database that was there before`);
  const anyway = { ...session, world: { ...world, cancel: world.cancelled } };
  const back = await attempt(anyway, { ...config, replicationSlots }, aside);
  if ("hints" in back)
    return afterFailedReturn(config, leftBehind(journal.entries), { ...trouble, reason: andBack(reason, back.reason) });
  const { outcome } = back;
  const problem = back.trouble?.reason;
  if (outcome.state === "unsettled")
    return notSettled(outcome, andBack(reason, problemOfSwap(outcome), problem), back.trouble?.hints);
  if (outcome.state !== "swapped")
    return keptNew(config, { ...trouble, reason: andBack(reason, problemOfSwap(outcome), problem) });
  remember(session, outcome);
  // The database is back, and the writers may not be.
  if (problem !== undefined)
    return { ...rolledBack(config, { reason: andBack(reason, problem), aside: outcome.aside }), downtime: undefined };
  const downtime = since === undefined ? undefined : world.clock.now() - since;
  return { ...rolledBack(config, { reason, aside: outcome.aside }), downtime };
}

/** It was cut short: whether the database is back is in the journal. */
function afterFailedReturn(config: ExchangingConfig, made: LeftBehind, trouble: Trouble): Ending {
  const { reason } = trouble;
  if (made.state === "swapped" && made.aside !== trouble.aside)
    return { ...rolledBack(config, { reason, aside: made.aside }), downtime: undefined };
  if (made.state === "unknown")
    return {
      state: "failed",
      reason,
      left: unknownExchange(config.database),
      next: "run this again, which settles it",
    };
  return keptNew(config, trouble);
}

function rolledBack({ database }: ExchangingConfig, { reason, aside }: Omit<Trouble, "since">) {
  return {
    state: "rolled-back",
    reason,
    left: `Rolled back: ${database} is what it was before; the database that did not work is kept as ${aside}`,
    next: `look at ${aside}, mend the cause, and run this again`,
  } as const;
}

function andBack(reason: string, ...problems: readonly (string | undefined)[]): string {
  return `${reason}\nThe way back failed as well: ${problems.filter((each) => each !== undefined).join("\n")}`;
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
