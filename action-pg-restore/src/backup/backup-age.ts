import type { Backup } from "./backup-name.ts";

/** The newest backup that was proven; undefined when there is none. */
export function newestBackup(backups: readonly Backup[]): Backup | undefined {
  return backups.filter(({ isProven }) => isProven).toSorted((a, b) => b.startedAt - a.startedAt)[0];
}
