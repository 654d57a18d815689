/** A file below the folder of migrations, as a git tree lists it. */
export interface TreeFile {
  /** Relative to the folder. */
  readonly path: string;
  /** The blob's object id: the same content has the same one. */
  readonly oid: string;
}

/** How a tool lays its migrations out; it decides what runs in a transaction, and where a way back is written. */
export type Layout = "paired" | "sections" | "flyway" | "prisma" | "code";

export type Direction = "up" | "down" | "both" | "repeatable";

/** A file that is a migration, or half of one. */
export interface MigrationFile extends TreeFile {
  readonly layout: Layout;
  readonly direction: Direction;
  /** As it is written: `000042`, `20261121090000`, `1.2`. Empty for repeatable ones. */
  readonly version: string;
  readonly name: string;
}

/**
 * Names as the tools define them: golang-migrate and sqlx (`42_x.up.sql`), Flyway (`V1_2__x.sql`, `U…`, `R__x.sql`),
 * Prisma (`20261121090000_x/migration.sql`), goose, dbmate and plain numbered files (`42_x.sql`), and programs.
 */
const PATTERNS: readonly (readonly [RegExp, Layout, Direction])[] = [
  [/^(?:.*\/)?(\d+)_([^/]*)\.up\.sql$/, "paired", "up"],
  [/^(?:.*\/)?(\d+)_([^/]*)\.down\.sql$/, "paired", "down"],
  [/^(?:.*\/)?V([\d._]+)__([^/]*)\.sql$/, "flyway", "up"],
  [/^(?:.*\/)?U([\d._]+)__([^/]*)\.sql$/, "flyway", "down"],
  [/^(?:.*\/)?R()__([^/]*)\.sql$/, "flyway", "repeatable"],
  [/^(?:.*\/)?(\d+)_([^/]*)\/migration\.sql$/, "prisma", "up"],
  [/^(?:.*\/)?(\d+)_([^/]*)\.sql$/, "sections", "both"],
  [/^(?:.*\/)?(\d+)_([^/]*)\.(?:exs|rb|py|go|js|ts|mjs|cjs)$/, "code", "both"],
];

/** What a file is among migrations; undefined when its name is none of a migration's. */
export function readMigrationFile(file: TreeFile): MigrationFile | undefined {
  for (const [pattern, layout, direction] of PATTERNS) {
    const match = pattern.exec(file.path);
    if (match === null) continue;
    const [, version = "", name = ""] = match;
    return { ...file, layout, direction, version: version.replaceAll("_", "."), name };
  }
  return undefined;
}

/** The order in which tools apply versions: numbers by their value, Flyway's part by part. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a.split("."), b.split(".")];
  for (let index = 0; index < Math.max(left.length, right.length); index += 1) {
    const [x, y] = [BigInt(left[index] || "0"), BigInt(right[index] || "0")];
    if (x !== y) return x < y ? -1 : 1;
  }
  return 0;
}

/** `000042` and `42` name one version. */
export function plainVersion(version: string): string {
  return version.replace(/^0+(?=\d)/, "");
}
