import type { StoredFile } from "../storage/store.ts";
import { compactTime, encodeName } from "./backup-name.ts";

const NAME = /^([\w.=-]+)_\d{8}T\d{6}Z\.until-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z\.dump$/;

/**
 * `shop_20261121T031500Z.until-20261128T031500Z.dump`, for what was there before a restore in place: no backup, which would
 * be restored as the newest one, and kept for a time of its own.
 */
export function safetyDumpName(database: string, at: Date, until: Date): string {
  return `${encodeName(database)}_${compactTime(at)}.until-${compactTime(until)}.dump`;
}

/** Those of a database whose time is over at `now`, in milliseconds. */
export function expiredSafetyDumps(files: readonly StoredFile[], database: string, now: number): readonly string[] {
  return files.flatMap(({ name }) => {
    const [, of, ...time] = NAME.exec(name) ?? [];
    const [year, month, day, hour, minute, second] = time.map(Number);
    const until = Date.UTC(year ?? 0, (month ?? 1) - 1, day, hour, minute, second);
    return of === encodeName(database) && until < now ? [name] : [];
  });
}
