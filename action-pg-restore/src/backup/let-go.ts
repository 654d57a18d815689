import type { Log } from "@slipway/shared";
import type { Retention } from "../config.ts";
import { type Store, UNFINISHED } from "../storage/store.ts";
import { backupsIn, CHECKSUM, isLeftOver } from "./backup-name.ts";
import { planRetention } from "./plan-retention.ts";
import { expiredSafetyDumps } from "./safety-dump-name.ts";

/** A file that has been unfinished for so long is nobody's any more. */
const ABANDONED = 24 * 3_600_000;
/** By which clocks of runners differ that are right. */
const CLOCKS_DIFFER = 5 * 60_000;

/**
 * Removes the backups of a database that the retention lets go, and what died runs left; never `own`, the one just made.
 * Where a backup is of a time that has not come, this run's clock is wrong or was that of another, and which backups are
 * old is not known: then none goes. Gives the backups' names.
 */
export async function letGo(
  { store, log }: { readonly store: Store; readonly log: Pick<Log, "info" | "warning"> },
  { database, retention, own }: { database: string; retention: Retention | undefined; own: string },
  now: number,
): Promise<readonly string[]> {
  const files = await store.list();
  const backups = backupsIn(files, database);
  const ahead = backups.find(({ startedAt }) => startedAt > now + CLOCKS_DIFFER);
  if (ahead !== undefined)
    log.warning(
      `The backup ${ahead.name} is of a time that has not come by this run's clock (${new Date(now).toISOString()}): no backup was let go. Set the clock right, or remove that backup if another's was wrong`,
    );
  const old = retention === undefined || ahead !== undefined ? [] : planRetention(backups, retention, now);
  const gone = old.filter(({ name }) => name !== own);
  for (const { name } of gone) {
    // Its proof goes first: what is left after a failure is then none that counts.
    await store.remove(`${name}${CHECKSUM}`);
    await store.remove(name);
    log.info(`Removed the backup ${name}, as the retention says`);
  }
  for (const name of expiredSafetyDumps(files, database, now)) {
    await store.remove(`${name}${CHECKSUM}`);
    await store.remove(name);
    log.info(`Removed ${name}, what was there before a restore in place: its time is over`);
  }
  const left = files.filter(
    ({ name, modified }) => isLeftOver(name, database, UNFINISHED) && now - modified > ABANDONED,
  );
  for (const { name } of left) await store.remove(name);
  return gone.map(({ name }) => name);
}
