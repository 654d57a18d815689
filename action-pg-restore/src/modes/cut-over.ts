import { formatDuration } from "@slipway/shared";
import type { Ending } from "../result.ts";
import type { Session } from "../session.ts";
import type { SwapOutcome } from "../swap/swap.ts";
import {
  describeEarlyEnd,
  type Exchange,
  type ExchangingConfig,
  exchange,
  problemOfSwap,
  settleByHand,
} from "./exchange.ts";
import { checkHealth } from "./health.ts";

type Swapped = Extract<SwapOutcome, { state: "swapped" }>;

/** How it is said that all went well: a restore, or a return. */
export type Success = "restored" | "reverted";

/**
 * Exchanges the database, has everything come up on it, and goes back to the one before when it does not.
 * `beside`: what is said of the database that was to come in, when it did not.
 */
export async function cutOver(
  session: Session,
  config: ExchangingConfig,
  incoming: string,
  success: Success,
): Promise<Ending> {
  const made = await attempt(session, config, incoming);
  if (typeof made === "string") return await goBackFrom(session, config, { reason: made, since: undefined });
  const { outcome, downtime } = made;
  if (outcome.state !== "swapped") return notSwapped(config, incoming, outcome);
  session.known.warn(...outcome.warnings, ...goneSlots(outcome));
  session.world.log.info(
    `Swapped: ${config.database} is ${incoming} now, and what it was is ${outcome.aside} (closed for ${formatDuration(outcome.closedFor)})`,
  );
  const began = session.world.clock.now();
  const unhealthy = await checkHealth(session, config);
  const down = (downtime ?? 0) + (config.health.length === 0 ? 0 : session.world.clock.now() - began);
  if (unhealthy === undefined) return { state: success, old: outcome.aside, downtime: down };
  return await goBackFrom(session, config, { reason: unhealthy, since: began - (downtime ?? 0) });
}

/** The exchange, or why it ended early. */
async function attempt(session: Session, config: ExchangingConfig, incoming: string): Promise<Exchange | string> {
  try {
    return await exchange(session, config, incoming);
  } catch (error) {
    return describeEarlyEnd(error);
  }
}

function goneSlots({ droppedSlots }: Swapped): string[] {
  if (droppedSlots.length === 0) return [];
  return [`Replication slots were dropped, for their consumers to make anew: ${droppedSlots.join(", ")}`];
}

function notSwapped(
  { database }: ExchangingConfig,
  incoming: string,
  outcome: Exclude<SwapOutcome, { state: "swapped" }>,
): Ending {
  const reason = problemOfSwap(outcome);
  if (outcome.state === "unsettled")
    return {
      state: "failed",
      reason,
      left: `It is not known which database has the name ${database} now: it may be closed for connections`,
      next: settleByHand(outcome),
    };
  const left = `${database} was not touched; the restored database waits beside it as ${incoming}`;
  const next = `put that right, then run mode finalize with prepared-database: ${incoming}, or mode cleanup`;
  return { state: "untouched", reason, left, next };
}

interface Trouble {
  readonly reason: string;
  /** When the downtime began, if that is known. */
  readonly since: number | undefined;
}

/** Returns to the database that was replaced, if it was. */
async function goBackFrom(session: Session, config: ExchangingConfig, { reason, since }: Trouble): Promise<Ending> {
  const { journal, world } = session;
  const aside = journal.entries.findLast((entry) => entry.reached === "swapped")?.aside;
  const { database } = config;
  if (aside === undefined)
    return {
      state: "untouched",
      reason,
      left: `${database} was not exchanged`,
      next: "look at the writers, then run this again",
    };
  if (world.cancel.aborted) return keptSwapped(database, aside, reason);
  world.log.error(`${reason}\nGoing back to the database that was replaced`);
  const back = await attempt(session, { ...config, replicationSlots: "recreate" }, aside);
  const problem =
    typeof back === "string" ? back : back.outcome.state === "swapped" ? undefined : problemOfSwap(back.outcome);
  if (problem !== undefined || typeof back === "string")
    return keptSwapped(database, aside, `${reason}\nThe way back failed as well: ${problem}`);
  const downtime = since === undefined ? undefined : world.clock.now() - since;
  const restored = back.outcome.state === "swapped" ? back.outcome.aside : "";
  return {
    state: "rolled-back",
    reason,
    left: `Rolled back: ${database} is what it was before; the database that did not work is kept as ${restored}`,
    next: `look at ${restored}, mend the cause, and run this again`,
    downtime,
  };
}

function keptSwapped(database: string, aside: string, reason: string): Ending {
  return {
    state: "failed",
    reason,
    left: `${database} is the restored database; the one before is kept as ${aside}`,
    next: `look at the writers (docker ps, docker service ls); mode rollback with old-database: ${aside} goes back`,
    old: aside,
  };
}
