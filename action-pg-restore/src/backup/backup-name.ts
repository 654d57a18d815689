import type { StoredFile } from "../storage/store.ts";

/** A dump that this action wrote, by its name. */
export interface Backup {
  readonly name: string;
  readonly bytes: number;
  /** When it was begun, in milliseconds of the wall clock. */
  readonly startedAt: number;
  /** Whether a checksum file stands beside it: it is written once the dump was read back. */
  readonly isProven: boolean;
}

const ENDING = ".dump";
/** Beside each dump, as sha256sum(1) writes and checks it. */
export const CHECKSUM = ".sha256";
const NAME = /^([\w.=-]+)_(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z\.dump$/;

/** `shop_20261121T030000Z.dump`. Characters that need care somewhere are written `=20`, as quoted-printable does. */
export function backupName(database: string, startedAt: Date): string {
  return `${encodeName(database)}_${compactTime(startedAt)}${ENDING}`;
}

/** `20261121T030000Z` */
export function compactTime(date: Date): string {
  return date.toISOString().replace(/\.\d+/, "").replaceAll(/[-:]/g, "");
}

/** The backups of a database among the files of a place, or those of all; newest first. Other files are nobody's business. */
export function backupsIn(files: readonly StoredFile[], database?: string): readonly Backup[] {
  const names = new Set(files.map(({ name }) => name));
  const backups = files.flatMap(({ name, bytes }) => {
    const [, of, ...time] = NAME.exec(name) ?? [];
    if (of === undefined || (database !== undefined && of !== encodeName(database))) return [];
    const [year, month, day, hour, minute, second] = time.map(Number);
    const startedAt = Date.UTC(year ?? 0, (month ?? 1) - 1, day, hour, minute, second);
    return [{ name, bytes, startedAt, isProven: names.has(`${name}${CHECKSUM}`) }];
  });
  return backups.toSorted((a, b) => b.startedAt - a.startedAt || b.name.localeCompare(a.name));
}

/** A file that a run which died was writing: of a database's backup, or of its checksum. */
export function isLeftOver(file: string, database: string, ending: string): boolean {
  if (!file.endsWith(ending)) return false;
  const whole = file
    .slice(0, -ending.length)
    .replace(/\.sha256$/, "")
    // One that a restore in place was writing, see `safetyDumpName`.
    .replace(/\.until-\w+(?=\.dump$)/, "");
  return NAME.exec(whole)?.[1] === encodeName(database);
}

/** A database's name as a file's. */
export function encodeName(database: string): string {
  const characters = [...Buffer.from(database)].map((byte) => String.fromCharCode(byte));
  return characters.map((each) => (/[\w.-]/.test(each) ? each : `=${hex(each)}`)).join("");
}

function hex(character: string): string {
  return character.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0");
}
