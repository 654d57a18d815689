import { backUp } from "../backup/back-up.ts";
import type { BackupConfig, CleanupConfig, DrillConfig, EnsureConfig } from "../config.ts";
import { ensureDatabase } from "../ensure/ensure.ts";
import { drill as drillDatabase } from "../restore/drill.ts";
import { maintenanceSession } from "../restore/restore-ports.ts";
import type { Ending } from "../result.ts";
import { findServiceContainer, runningContainer } from "../server/find-container.ts";
import { quoteName } from "../server/sql-text.ts";
import { restorePorts, type Session } from "../session.ts";
import { cleanup as dropExpired } from "../swap/cleanup.ts";
import { bootOn } from "./boot.ts";
import { lookAtTarget, passGates, renderBlocking } from "./inspect.ts";
import { readDump } from "./read-dump.ts";
import { notPrepared, preparationOf } from "./restore.ts";

/** What a drill that died may leave behind is gone after a day at the next cleanup. */
const DRILL_KEPT = 86_400_000;

/** Restores into a scratch database that is dropped afterwards. */
export async function drill(session: Session, config: DrillConfig): Promise<Ending> {
  const read = await readDump(session, config.source);
  if (typeof read === "string") return { state: "refused", reason: read };
  await using dump = read;
  const facts = await lookAtTarget(session, config);
  const stops = await passGates(session, config, dump, facts);
  if (stops.length > 0) return { state: "refused", reason: renderBlocking(stops) };
  if (config.dryRun)
    return { state: "planned", planned: ["restores into a scratch database, verifies it, and drops it"] };
  const ports = restorePorts(session, await session.world.server());
  const preparation = preparationOf(session, { ...config, keepOld: DRILL_KEPT }, dump);
  const drilled = await session.timeline.during("drill", () =>
    drillDatabase(ports, preparation, ({ name }) => bootIfAsked(session, config, name)),
  );
  session.known.verification = drilled.report;
  return drilled.state === "failed" ? notPrepared(session, config.database, drilled) : { state: "verified" };
}

/** The release's image on the restored database, which its role may connect to as it may to the other. */
async function bootIfAsked(session: Session, config: DrillConfig, database: string): Promise<void> {
  const { boot, target, run } = config;
  if (boot === undefined || target.kind === "connection") return;
  const { clock, log, cancel } = session.world;
  const ports = restorePorts(session, await session.world.server());
  await using own = await maintenanceSession(ports, { target: config.database, run });
  await own.execute(`GRANT CONNECT ON DATABASE ${quoteName(database)} TO PUBLIC`);
  const connection = await session.world.engine("writers");
  const find = target.kind === "service" ? findServiceContainer : runningContainer;
  const serverContainer = (await find(connection, target.name)).Id;
  const request = { boot, name: `slipway-drill-${run}`, database, serverContainer };
  await session.timeline.during("boot", () => bootOn({ engine: connection.engine, clock, log, cancel }, request));
}

/** Drops what earlier runs left beside the database and nobody needs any more. */
export async function cleanup(session: Session, config: CleanupConfig): Promise<Ending> {
  await lookAtTarget(session, config);
  const ports = restorePorts(session, await session.world.server());
  const names = { target: config.database, run: config.run };
  const report = await dropExpired(ports, names, { dryRun: config.dryRun });
  if (config.dryRun) return { state: "planned", planned: report.dropped.map((name) => `drops ${name}`) };
  return { state: "cleaned", ...report };
}

/** Creates the database, its owner and its extensions where they are missing. */
export async function ensure(session: Session, config: EnsureConfig): Promise<Ending> {
  const facts = await lookAtTarget(session, config);
  const { database: target, run, owner, extensions } = config;
  if (config.dryRun) return { state: "planned", planned: missingParts(config, facts) };
  const password = owner?.password?.reveal();
  const request = { target, run, extensions, owner: owner && { name: owner.name, password } };
  const ports = restorePorts(session, await session.world.server());
  const report = await session.timeline.during("ensure", () => ensureDatabase(ports, request));
  if (owner !== undefined && facts.database !== undefined && facts.database.owner !== owner.name)
    session.known.warn(`${target} belongs to ${facts.database.owner}, not to ${owner.name}: it is left so`);
  return { state: "ensured", ...report };
}

type Facts = Awaited<ReturnType<typeof lookAtTarget>>;

function missingParts({ database, owner, extensions }: EnsureConfig, facts: Facts): string[] {
  const roles =
    owner === undefined || facts.cluster.roles.includes(owner.name) ? [] : [`creates the role ${owner.name}`];
  const there = facts.database?.extensions ?? [];
  return [
    ...roles,
    ...(facts.database === undefined ? [`creates the database ${database}`] : []),
    ...extensions.filter((name) => !there.includes(name)).map((name) => `creates the extension ${name}`),
  ];
}

/** Dumps the database to where backups are kept, reads it back from there, and lets older ones go. */
export async function backup(session: Session, config: BackupConfig): Promise<Ending> {
  await lookAtTarget(session, config);
  const { world, timeline } = session;
  const store = await world.store(config.destination);
  if (config.dryRun) return { state: "planned", planned: [`dumps ${config.database} to ${store.name}`] };
  const { clock, log, cancel: signal } = world;
  const server = await world.server();
  const made = await timeline.during("back up", () => backUp({ server, store, clock, log, signal }, config));
  const { location, bytes, sha256, removed } = made;
  return { state: "backed-up", backup: { location, bytes, sha256, removed } };
}
