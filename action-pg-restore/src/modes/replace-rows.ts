import { backupName } from "../backup/backup-name.ts";
import type { RestoreConfig, TablePattern } from "../config.ts";
import {
  checkInPlace,
  type InPlaceOutcome,
  type InPlaceRequest,
  restoreInPlace,
} from "../in-place/restore-in-place.ts";
import type { KeepDump, SafetyCopy } from "../in-place/safety-copy.ts";
import { blocking, type Finding } from "../preflight/gate.ts";
import type { Ending } from "../result.ts";
import { isBookkeeping } from "../schema/migrations.ts";
import type { Session } from "../session.ts";
import { goBack } from "./cut-over.ts";
import { type EarlyEnd, earlyEnd, nextSteps } from "./early-end.ts";
import { hasWriters, whileStopped } from "./exchange.ts";
import { checkHealth } from "./health.ts";
import { restorePorts } from "./inspect.ts";
import type { SoundDump } from "./verify.ts";

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
  const outcome = await attempt(session, config, dump);
  if ("hints" in outcome) return afterEarlyEnd(session, config, outcome);
  if ("report" in outcome) session.known.verification = outcome.report;
  if (outcome.state !== "replaced") return notReplaced(config.database, outcome);
  const unhealthy = await checkHealth(session, config);
  const old = nameOf(outcome.safety);
  if (old === undefined) session.known.warn(`What was there before is in the dump ${whereIs(outcome.safety)}`);
  if (unhealthy === undefined) return { state: "restored", old, downtime: clock.now() - began };
  if (old !== undefined) return await goBack(session, config, { reason: unhealthy, since: began, aside: old });
  return afterEarlyEnd(session, config, { reason: unhealthy, hints: [] });
}

/** What came of it, or why it ended early. */
async function attempt(session: Session, config: InPlaceConfig, dump: SoundDump): Promise<InPlaceOutcome | EarlyEnd> {
  const server = await session.world.server();
  const request = await requestOf(session, config, dump);
  const work = (signal: AbortSignal) =>
    session.timeline.during("replace rows", () => restoreInPlace(restorePorts(session, server, signal), request));
  try {
    if (!hasWriters(config)) return await work(session.world.cancel);
    const { value } = await whileStopped(session, config, undefined, async (signal) => {
      const outcome = await work(signal);
      return { value: outcome, exchanged: outcome.state === "replaced" };
    });
    return value;
  } catch (error) {
    return earlyEnd(error);
  }
}

async function requestOf({ world }: Session, config: InPlaceConfig, dump: SoundDump): Promise<InPlaceRequest> {
  const { database: target, run, assertSql, keepOld, safetyDump } = config;
  const store = safetyDump === undefined ? undefined : await world.store(safetyDump);
  const name = backupName(target, world.clock.date());
  const keepDump: KeepDump | undefined =
    store === undefined
      ? undefined
      : async (content) => {
          await store.write(name, content);
          return `${store.name}${name}`;
        };
  return {
    target,
    run,
    dump: dump.report.dump,
    content: dump.content,
    excludeTables: excludedFrom(config, dump),
    assertSql,
    keepUntil: new Date(world.clock.date().getTime() + keepOld),
    keepDump,
  };
}

function nameOf(safety: SafetyCopy): string | undefined {
  return safety.kind === "database" ? safety.name : undefined;
}

function whereIs(safety: SafetyCopy): string {
  return safety.kind === "database" ? safety.name : safety.where;
}

function notReplaced(database: string, outcome: Exclude<InPlaceOutcome, { state: "replaced" }>): Ending {
  if (outcome.state === "refused") return { state: "refused", reason: outcome.problems.join("; ") };
  const { reason, safety } = outcome;
  if (outcome.state === "unchanged")
    return {
      state: "untouched",
      reason,
      left: `The transaction was rolled back: ${database} is as it was; its copy ${whereIs(safety)} is still there`,
      next: "mend the cause, then run this again",
    };
  return {
    state: "failed",
    reason,
    left: `It is not known whether the rows of ${database} were replaced; what was there before is in ${whereIs(safety)}`,
    next: "look at the server's log, then restore what is wanted",
    old: nameOf(safety),
  };
}

/** The writers did not come back, or the application does not work: what was done is in the journal. */
function afterEarlyEnd({ journal }: Session, { database }: InPlaceConfig, { reason, hints }: EarlyEnd): Ending {
  const safety = journal.entries.findLast((entry) => entry.reached === "safety-copy")?.where;
  const next = (last: string) => nextSteps({ hints }, last);
  if (!journal.has("replaced-in-place"))
    return { state: "untouched", reason, left: `${database} is as it was`, next: next("then run this again") };
  return {
    state: "failed",
    reason,
    left: `The rows of ${database} are those of the dump; what was there before is in ${safety}`,
    next: next(`to go back, restore from ${safety}`),
  };
}
