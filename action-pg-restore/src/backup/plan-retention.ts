import type { Retention } from "../config.ts";
import type { Backup } from "./backup-name.ts";

/**
 * The backups that go: those older than `age` and not among the newest `count` that are proven; where only one of both is
 * given, that one decides. The newest proven one never goes, and nothing goes while none is proven. One that was never
 * proven counts for nothing, and goes by the same age once a newer one is proven.
 */
export function planRetention(backups: readonly Backup[], { age, count }: Retention, now: number): readonly Backup[] {
  const newestFirst = backups.toSorted((a, b) => b.startedAt - a.startedAt);
  const proven = newestFirst.filter(({ isProven }) => isProven);
  const [newest] = proven;
  if (newest === undefined || (age === undefined && count === undefined)) return [];
  const oldestCounted = proven[Math.min(count ?? 1, proven.length) - 1] ?? newest;
  return newestFirst.filter(({ startedAt }) => {
    const isOld = age === undefined || now - startedAt > age;
    return isOld && startedAt < oldestCounted.startedAt;
  });
}
