import type { RestoreConfig, Strategy } from "../config.ts";
import { ensureDatabase } from "../ensure/ensure.ts";
import { formatSize } from "../fields/size.ts";
import type { TargetFacts } from "../preflight/facts.ts";
import { spaceNeeds } from "../preflight/space-gates.ts";
import { type Preparation, type Prepared, prepare } from "../restore/prepare.ts";
import type { Ending } from "../result.ts";
import { restorePorts, type Session } from "../session.ts";
import { settleLeftovers } from "../swap/settle.ts";
import { cutOver } from "./cut-over.ts";
import { whatIs } from "./cut-short.ts";
import { writersGate } from "./exchange.ts";
import { jobsOf, lookAtTarget, passGates, renderBlocking } from "./inspect.ts";
import { readDump, type SoundDump } from "./read-dump.ts";
import { inPlaceGate, isInPlace, replaceRows } from "./replace-rows.ts";

/** Looks at everything, and then restores, or only tells what it would do. */
export async function restore(session: Session, config: RestoreConfig): Promise<Ending> {
  // Not after the dump, which may take hours to read: a run that died may have left the database as nobody can use it.
  if (config.mode === "restore") await settleBefore(session, config);
  const read = await readDump(session, config.source);
  if (typeof read === "string") return { state: "refused", reason: read };
  await using dump = read;
  const facts = await lookAtTarget(session, config);
  const stops = [...(await passGates(session, config, dump, facts)), ...(await writersGate(session, config))];
  if (stops.length === 0 && isInPlace(config)) stops.push(...(await inPlaceGate(session, config, dump)));
  if (stops.length > 0) return { state: "refused", reason: renderBlocking(stops) };
  if (config.mode === "plan") return { state: "planned", planned: planOf(session, config, dump) };
  return isInPlace(config) ? await replaceRows(session, config, dump) : await restoreBeside(session, config, dump);
}

/** A run that died may have left the database closed. */
export async function settleBefore(session: Session, config: { database: string; run: string }): Promise<void> {
  const server = await session.world.server();
  const names = { target: config.database, run: config.run };
  const settled = await settleLeftovers(restorePorts(session, server), names);
  if (settled === undefined) return;
  session.known.warn(`A run before this one was cut off while it exchanged ${config.database}: that is settled now`);
}

function planOf({ known }: Session, config: RestoreConfig, dump: SoundDump): string[] {
  const { database, strategy, writers, after, keepOld } = config;
  const { facts } = known;
  const space = facts && describeSpace(dump, facts, strategy.kind);
  const names = writers.map(({ name }) => name).join(", ");
  const alone = strategy.kind === "swap" ? "ends all sessions" : "lets nobody write meanwhile";
  const stop = names === "" ? alone : `stops ${names}, and brings them back whatever happens`;
  const steps = after.map((step) => `then ${step.kind} ${step.writer.name}`);
  const days = `${Math.round(keepOld / 86_400_000)} days`;
  const swap = [
    `restores ${dump.name} beside ${database} and compares every table with the dump`,
    ...(strategy.kind === "swap" && !strategy.finalize
      ? ["leaves it there: mode finalize swaps it in"]
      : [stop, `swaps the two by their names, and keeps the old one for ${days}`, ...steps]),
  ];
  const inPlace = [
    stop,
    `copies ${database}, then replaces its rows in one transaction, which ends only once they are verified`,
    ...steps,
  ];
  return [...(strategy.kind === "swap" ? swap : inPlace), ...(space === undefined ? [] : [space])];
}

function describeSpace({ report }: SoundDump, facts: TargetFacts, strategy: Strategy["kind"]): string {
  const { data, wal } = spaceNeeds({ dump: report.dump, source: report.source.bytes }, facts, { strategy });
  const { data: free } = facts.free;
  const seen = free === undefined ? "" : `; ${formatSize(free)} are free where the data is`;
  return `takes about ${formatSize(data)} for data and ${formatSize(wal)} for the write-ahead log${seen}`;
}

async function restoreBeside(session: Session, config: RestoreConfig, dump: SoundDump): Promise<Ending> {
  const { timeline, known } = session;
  await createMissing(session, config);
  const prepared = await timeline.during("restore beside", () => prepareBeside(session, config, dump));
  known.verification = prepared.report;
  if (prepared.state === "failed") return notPrepared(session, config.database, prepared);
  const { name } = prepared.database;
  await createExtensions(session, config, name);
  if (config.strategy.kind === "swap" && !config.strategy.finalize) return { state: "prepared", prepared: name };
  return await cutOver(session, config, name, "restored");
}

/** An empty one, for the restored one to take its place. */
async function createMissing(session: Session, { database, run, createDatabase }: RestoreConfig): Promise<void> {
  if (!createDatabase || session.known.facts?.database !== undefined) return;
  const ports = restorePorts(session, await session.world.server());
  await ensureDatabase(ports, { target: database, run, owner: undefined, extensions: [] });
}

/** Those that were asked for and that the dump does not bring. */
async function createExtensions(session: Session, { run, extensions }: RestoreConfig, target: string): Promise<void> {
  if (extensions.length === 0) return;
  const ports = restorePorts(session, await session.world.server());
  await ensureDatabase(ports, { target, run, owner: undefined, extensions });
}

async function prepareBeside(session: Session, config: RestoreConfig, dump: SoundDump): Promise<Prepared> {
  const server = await session.world.server();
  return await prepare(restorePorts(session, server), preparationOf(session, config, dump));
}

export function preparationOf(
  { world }: Session,
  config: Pick<RestoreConfig, "database" | "run" | "ownership" | "jobs" | "assertSql"> & { keepOld: number },
  { report, content, name }: SoundDump,
): Preparation {
  const { database: target, run, ownership, assertSql, keepOld } = config;
  const { sha256 } = report.source;
  return {
    target,
    run,
    ownership,
    assertSql,
    jobs: jobsOf(config),
    dump: report.dump,
    content,
    source: sha256 === undefined ? name : `${name} (sha256 ${sha256})`,
    expires: new Date(world.clock.date().getTime() + keepOld),
  };
}

export function notPrepared(
  { journal }: Session,
  database: string,
  { reason, scratch }: Extract<Prepared, { state: "failed" }>,
): Ending {
  const isLeft = scratch.state === "left";
  const left = isLeft ? `the scratch database could not be dropped: ${scratch.reason}` : "the scratch database is gone";
  const next = isLeft ? "mend the cause, run mode cleanup, then run this again" : "mend the cause, then run this again";
  return { state: "untouched", reason, left: `${whatIs(database, journal.entries)}; ${left}`, next };
}
