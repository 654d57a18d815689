import type { Log } from "@slipway/shared";
import type { Retention } from "../config.ts";
import { type Store, UNFINISHED } from "../storage/store.ts";
import { backupsIn, CHECKSUM, isLeftOver } from "./backup-name.ts";
import { planRetention } from "./plan-retention.ts";

/** A file that has been unfinished for so long is nobody's any more. */
const ABANDONED = 24 * 3_600_000;

/** Removes the backups of a database that the retention lets go, and what died runs left. Gives the backups' names. */
export async function letGo(
  { store, log }: { readonly store: Store; readonly log: Pick<Log, "info"> },
  { database, retention }: { readonly database: string; readonly retention: Retention | undefined },
  now: number,
): Promise<readonly string[]> {
  const files = await store.list();
  const gone = retention === undefined ? [] : planRetention(backupsIn(files, database), retention, now);
  for (const { name } of gone) {
    // Its proof goes first: what is left after a failure is then none that counts.
    await store.remove(`${name}${CHECKSUM}`);
    await store.remove(name);
    log.info(`Removed the backup ${name}, as the retention says`);
  }
  const left = files.filter(
    ({ name, modified }) => isLeftOver(name, database, UNFINISHED) && now - modified > ABANDONED,
  );
  for (const { name } of left) await store.remove(name);
  return gone.map(({ name }) => name);
}
