import { formatDuration, UserError } from "@slipway/shared";
import type { Backup } from "./backup-name.ts";

/** The newest backup that was proven; undefined when there is none. */
export function newestBackup(backups: readonly Backup[]): Backup | undefined {
  return backups.filter(({ isProven }) => isProven).toSorted((a, b) => b.startedAt - a.startedAt)[0];
}

/**
 * The newest proven backup in a place that is not older than `maxAge` milliseconds.
 * @throws {UserError} when it is older, or there is none.
 */
export function requireFresh(
  backups: readonly Backup[],
  { place, maxAge, now }: { readonly place: string; readonly maxAge: number; readonly now: number },
): Backup {
  const newest = newestBackup(backups);
  const unproven = backups.length === 0 ? "" : ` (${backups.length} without a checksum file were never proven)`;
  if (newest === undefined)
    throw new UserError(`there is no proven backup in ${place}${unproven}`, {
      hint: "run mode: backup, and see why it has not",
    });
  const age = now - newest.startedAt;
  if (age <= maxAge) return newest;
  const message = `the newest backup in ${place}, ${newest.name}, is ${formatDuration(age)} old; at most ${formatDuration(maxAge)} is allowed`;
  throw new UserError(message, { hint: "look at the last runs of the backup workflow" });
}
