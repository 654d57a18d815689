import type { RestoreConfig, TablePattern } from "../config.ts";
import {
  checkInPlace,
  type InPlaceOutcome,
  type InPlaceRequest,
  restoreInPlace,
} from "../in-place/restore-in-place.ts";
import { type SafetyCopy, whereIs } from "../in-place/safety-copy.ts";
import { blocking, type Finding } from "../preflight/gate.ts";
import type { Ending } from "../result.ts";
import { isBookkeeping } from "../schema/migrations.ts";
import { restorePorts, type Session } from "../session.ts";
import { goBack } from "./cut-over.ts";
import { rowsLeft, unknownRows } from "./cut-short.ts";
import { type EarlyEnd, earlyEnd, nextSteps } from "./early-end.ts";
import { hasWriters, whileStopped } from "./exchange.ts";
import { checkHealth } from "./health.ts";
import { leftBehind } from "./left-behind.ts";
import type { SoundDump } from "./read-dump.ts";

/** A restore of rows into the tables that there are. */
export type InPlaceConfig = RestoreConfig & { readonly strategy: { readonly kind: "in-place" } };

export function isInPlace(config: RestoreConfig): config is InPlaceConfig {
  return config.strategy.kind === "in-place";
}

/** Tables that keep which migrations were run are never filled from elsewhere. */
function excludedFrom({ strategy }: InPlaceConfig, { report }: SoundDump): readonly TablePattern[] {
  return [...strategy.excludeTables, ...report.dump.tables.filter(isBookkeeping)];
}

/** What of the tables' references stands in the way. */
export async function inPlaceGate(session: Session, config: InPlaceConfig, dump: SoundDump): Promise<Finding[]> {
  const ports = restorePorts(session, await session.world.server());
  const { database: target, run } = config;
  const request = { target, run, dump: dump.report.dump, excludeTables: excludedFrom(config, dump) };
  const decision = await checkInPlace(ports, request);
  if (decision.state === "planned") return [];
  return decision.problems.map((problem) =>
    blocking("tables", `${problem}. Nothing is ever emptied by CASCADE: use strategy: swap`),
  );
}

/** Replaces the rows under stopped writers, and goes back to the copy made before when nothing works afterwards. */
export async function replaceRows(session: Session, config: InPlaceConfig, dump: SoundDump): Promise<Ending> {
  const { clock } = session.world;
  const began = clock.now();
  const made = await attempt(session, config, dump);
  if ("hints" in made) return afterEarlyEnd(session, config, made);
  const { outcome, trouble } = made;
  if ("report" in outcome) session.known.verification = outcome.report;
  if (outcome.state !== "replaced") return notReplaced(config.database, outcome, trouble);
  const { safety } = outcome;
  if (safety.kind === "dump") session.known.warn(`What was there before is in the dump ${safety.where}`);
  const unhealthy = trouble ?? asTrouble(await checkHealth(session, config));
  if (unhealthy === undefined) return { state: "restored", old: nameOf(safety), downtime: clock.now() - began };
  if (safety.kind === "dump") return afterEarlyEnd(session, config, unhealthy);
  const { reason } = unhealthy;
  const since = trouble === undefined ? began : undefined;
  const { replicationSlots } = config;
  // The rows did not take their slots along: who has not allowed for that keeps both.
  return await goBack(session, config, { reason, since, aside: safety.name, replicationSlots });
}

function asTrouble(reason: string | undefined): EarlyEnd | undefined {
  return reason === undefined ? undefined : { reason, hints: [] };
}

interface Replaced {
  readonly outcome: InPlaceOutcome;
  /** Why not all writers are back. */
  readonly trouble: EarlyEnd | undefined;
}

/** What came of it, or why it ended early. */
async function attempt(session: Session, config: InPlaceConfig, dump: SoundDump): Promise<Replaced | EarlyEnd> {
  const server = await session.world.server();
  const request = await requestOf(session, config, dump);
  const work = (signal: AbortSignal) =>
    session.timeline.during("replace rows", () => restoreInPlace(restorePorts(session, server, signal), request));
  try {
    if (!hasWriters(config)) return { outcome: await work(session.world.cancel), trouble: undefined };
    const { value, trouble } = await whileStopped(session, config, undefined, async (signal) => {
      const outcome = await work(signal);
      return { value: outcome, exchanged: outcome.state === "replaced" };
    });
    return { outcome: value, trouble };
  } catch (error) {
    return earlyEnd(error);
  }
}

async function requestOf({ world }: Session, config: InPlaceConfig, dump: SoundDump): Promise<InPlaceRequest> {
  const { database: target, run, assertSql, keepOld, safetyDump } = config;
  return {
    target,
    run,
    dump: dump.report.dump,
    content: dump.content,
    excludeTables: excludedFrom(config, dump),
    assertSql,
    keepUntil: new Date(world.clock.date().getTime() + keepOld),
    dumps: safetyDump === undefined ? undefined : await world.store(safetyDump),
  };
}

function nameOf(safety: SafetyCopy | undefined): string | undefined {
  return safety?.kind === "database" ? safety.name : undefined;
}

function notReplaced(
  database: string,
  outcome: Exclude<InPlaceOutcome, { state: "replaced" }>,
  trouble: EarlyEnd | undefined,
): Ending {
  const reasons = outcome.state === "refused" ? outcome.problems : [outcome.reason];
  const reason = [reasons.join("; "), ...(trouble === undefined ? [] : [trouble.reason])].join("\n");
  const next = (last: string) => (trouble === undefined ? last : nextSteps(trouble, last));
  if (outcome.state === "unsettled")
    return {
      state: "failed",
      reason,
      left: unknownRows(database, whereIs(outcome.safety)),
      next: next("look at the server's log, then restore what is wanted"),
      old: nameOf(outcome.safety),
    };
  if (outcome.state === "refused" && trouble === undefined) return { state: "refused", reason };
  const safety = outcome.state === "unchanged" ? outcome.safety : undefined;
  const copy = safety === undefined ? "" : `; its copy ${whereIs(safety)} is still there`;
  const left = `${outcome.state === "refused" ? "" : "The transaction was rolled back: "}${database} is as it was${copy}`;
  return { state: "untouched", reason, left, next: next("mend the cause, then run this again") };
}

/** The run was cut short, or the application does not work: what was done is in the journal. */
function afterEarlyEnd({ journal }: Session, { database }: InPlaceConfig, { reason, hints }: EarlyEnd): Ending {
  return rowsLeft(database, leftBehind(journal.entries), { reason, hints });
}
