import {
  compareVersions,
  type MigrationFile,
  plainVersion,
  readMigrationFile,
  type TreeFile,
} from "./migration-file.ts";

/** One migration, and the files that it is made of. */
export interface Migration {
  readonly version: string;
  readonly name: string;
  readonly up: MigrationFile;
  /** The file with the way back: the same one for tools that keep both in one. Undefined when there is none. */
  readonly down: MigrationFile | undefined;
}

/** A folder of migrations, in the order in which they apply. */
export interface MigrationSet {
  readonly migrations: readonly Migration[];
  /** Flyway's repeatable ones, which run again whenever they change. */
  readonly repeatable: readonly MigrationFile[];
  /** SQL files whose names no known tool would take. */
  readonly strange: readonly string[];
  /** Versions that several files claim. */
  readonly twice: readonly string[];
  /** Ways back without a way there. */
  readonly orphans: readonly string[];
}

export function readMigrationSet(files: readonly TreeFile[]): MigrationSet {
  const known = files.map(readMigrationFile).filter((each) => each !== undefined);
  const paths = new Set(known.map(({ path }) => path));
  const ups = known.filter(({ direction }) => direction === "up" || direction === "both");
  const downs = known.filter(({ direction }) => direction === "down");
  const sameVersion = (a: MigrationFile) => (b: MigrationFile) => compareVersions(a.version, b.version) === 0;
  const migrations = ups.map((up) => ({
    version: plainVersion(up.version),
    name: up.name,
    up,
    down: up.direction === "both" ? up : downs.find((down) => down.layout === up.layout && sameVersion(up)(down)),
  }));
  return {
    migrations: migrations.toSorted((a, b) => compareVersions(a.version, b.version)),
    repeatable: known.filter(({ direction }) => direction === "repeatable"),
    strange: files.filter(({ path }) => path.endsWith(".sql") && !paths.has(path)).map(({ path }) => path),
    twice: [
      ...new Set(ups.filter((up) => ups.filter(sameVersion(up)).length > 1).map((up) => plainVersion(up.version))),
    ],
    orphans: downs.filter((down) => !ups.some(sameVersion(down))).map(({ path }) => path),
  };
}

/** `42_compact_storage` */
export function describeMigration({ version, name }: Pick<Migration, "version" | "name">): string {
  return name === "" ? version : `${version}_${name}`;
}
