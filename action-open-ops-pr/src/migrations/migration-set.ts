import {
  compareVersions,
  isUnreadFolder,
  type MigrationFile,
  mayBeMigration,
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
  /** Alembic's, whose order is not in their names. */
  readonly unordered: readonly MigrationFile[];
  /** SQL files whose names no known tool would take. */
  readonly strange: readonly string[];
  /** Programs of which the same is true: what is here beside migrations, or migrations of a tool that is not known. */
  readonly programs: readonly TreeFile[];
  /** Folders that are not looked into. */
  readonly unread: readonly string[];
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
    unordered: known.filter(({ direction }) => direction === "unordered"),
    strange: files.filter(({ path }) => path.endsWith(".sql") && !paths.has(path)).map(({ path }) => path),
    programs: files.filter((file) => mayBeMigration(file) && !paths.has(file.path)),
    unread: files.filter(isUnreadFolder).map(({ path }) => path),
    twice: [
      ...new Set(ups.filter((up) => ups.filter(sameVersion(up)).length > 1).map((up) => plainVersion(up.version))),
    ],
    orphans: downs.filter((down) => !ups.some(sameVersion(down))).map(({ path }) => path),
  };
}

/** A migration of one file, which no version orders among the others. */
export function withoutVersion(file: MigrationFile): Migration {
  return { version: "", name: file.name, up: file, down: undefined };
}

/** `42_compact_storage`, or the name of the file that has no version: `R__views`. */
export function describeMigration({ version, name, up }: Pick<Migration, "version" | "name" | "up">): string {
  if (version === "") return up.path.replace(/^.*\//, "").replace(/\.[^.]*$/, "");
  return name === "" ? version : `${version}_${name}`;
}
