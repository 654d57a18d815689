import { readCatalog } from "../restore/catalog.ts";
import { describeFailure } from "../restore/failure.ts";
import { maintenanceSession, type RestoreNames, type RestorePorts } from "../restore/restore-ports.ts";
import { quoteName } from "../restore/sql-text.ts";
import { SqlError, type SqlSession } from "../server/server.ts";
import { type KeptDatabase, keptDatabases } from "./kept-databases.ts";
import { lockKey } from "./settle-sql.ts";

export type CleanupDecision =
  | { readonly action: "drop"; readonly database: KeptDatabase }
  | { readonly action: "keep"; readonly database: KeptDatabase; readonly because: string };

/** Only what we made, that has expired, that nobody uses, and that is not this run's own. */
export function planCleanup(kept: readonly KeptDatabase[], run: string, now: Date): CleanupDecision[] {
  return kept.map((database) => {
    const because = reasonToKeep(database, run, now);
    return because === undefined ? { action: "drop", database } : { action: "keep", database, because };
  });
}

function reasonToKeep({ mark, sessions }: KeptDatabase, run: string, now: Date): string | undefined {
  const expires = Date.parse(mark.expires);
  if (mark.run === run) return "it is of this very run";
  if (mark.replacing !== undefined) return "a swap to it was begun and is not settled";
  // What is no date is none that has passed.
  if (!(expires <= now.getTime())) return `it is kept until ${mark.expires}`;
  if (sessions > 0) return `${sessions} sessions are connected to it`;
  return undefined;
}

export interface CleanupReport {
  readonly dropped: readonly string[];
  readonly kept: readonly { readonly name: string; readonly because: string }[];
}

/** Drops the databases beside the target that have expired. `dryRun` only tells. */
export async function cleanup(
  ports: RestorePorts,
  names: RestoreNames,
  { dryRun }: { readonly dryRun: boolean },
): Promise<CleanupReport> {
  await using session = await maintenanceSession(ports, names);
  const [lock] = await session.rows<{ taken: boolean }>(
    `SELECT pg_try_advisory_lock(${lockKey(names.target)}) AS taken`,
  );
  const kept = keptDatabases(await readCatalog(session), names.target);
  if (lock?.taken !== true) return keepAll(kept, "another run is changing databases at the moment");
  const report = { dropped: [] as string[], kept: [] as { name: string; because: string }[] };
  for (const decision of planCleanup(kept, names.run, ports.clock.date())) {
    const { name } = decision.database;
    const because = decision.action === "keep" ? decision.because : dryRun ? undefined : await drop(session, name);
    if (because === undefined) report.dropped.push(name);
    else report.kept.push({ name, because });
  }
  return report;
}

function keepAll(kept: readonly KeptDatabase[], because: string): CleanupReport {
  return { dropped: [], kept: kept.map(({ name }) => ({ name, because })) };
}

/** Without FORCE: whoever has connected meanwhile keeps it. @returns why it is still there. */
async function drop(session: SqlSession, name: string): Promise<string | undefined> {
  try {
    await session.execute(`ALTER DATABASE ${quoteName(name)} IS_TEMPLATE false`);
    await session.execute(`DROP DATABASE ${quoteName(name)}`);
    return undefined;
  } catch (error) {
    if (!(error instanceof SqlError)) throw error;
    return describeFailure(error);
  }
}
