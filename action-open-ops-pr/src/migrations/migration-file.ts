/** A file below the folder of migrations, as a git tree lists it. */
export interface TreeFile {
  /** Relative to the folder. */
  readonly path: string;
  /** The blob's object id: the same content has the same one. */
  readonly oid: string;
}

/** How a tool lays its migrations out; it decides what runs in a transaction, and where a way back is written. */
export type Layout = "paired" | "sections" | "flyway" | "prisma" | "code";

/** What is unordered, its tool orders by what is in it. */
export type Direction = "up" | "down" | "both" | "repeatable" | "unordered";

/** A file that is a migration, or half of one. */
export interface MigrationFile extends TreeFile {
  readonly layout: Layout;
  readonly direction: Direction;
  /** As it is written: `000042`, `20261121090000`, `1.2`. Empty for repeatable and unordered ones. */
  readonly version: string;
  readonly name: string;
}

/**
 * Names as the tools define them: golang-migrate and sqlx (`42_x.up.sql`), Flyway (`V1_2__x.sql`, `U…`, `R__x.sql`),
 * Prisma (`20261121090000_x/migration.sql`), goose, dbmate and plain numbered files (`42_x.sql`), and programs: of Rails,
 * Ecto, Django and Knex (`42_x.rb`), TypeORM and Sequelize (`42-x.ts`), Laravel (`2026_11_21_090000_x.php`), Flyway
 * (`V1_2__x.java`), and Alembic (`ae1027a6acf_x.py`).
 */
const PATTERNS: readonly (readonly [RegExp, Layout, Direction])[] = [
  [/^(?:.*\/)?(\d+)_([^/]*)\.up\.sql$/, "paired", "up"],
  [/^(?:.*\/)?(\d+)_([^/]*)\.down\.sql$/, "paired", "down"],
  [/^(?:.*\/)?V([\d._]+)__([^/]*)\.sql$/, "flyway", "up"],
  [/^(?:.*\/)?U([\d._]+)__([^/]*)\.sql$/, "flyway", "down"],
  [/^(?:.*\/)?R()__([^/]*)\.sql$/, "flyway", "repeatable"],
  [/^(?:.*\/)?(\d+)_([^/]*)\/migration\.sql$/, "prisma", "up"],
  [/^(?:.*\/)?(\d+)_([^/]*)\.sql$/, "sections", "both"],
  [/^(?:.*\/)?(\d{4}_\d{2}_\d{2}_\d{6})_([^/]*)\.php$/, "code", "both"],
  [/^(?:.*\/)?(\d+)[-_]([^/]*)\.(?:exs|rb|py|go|[cm]?[jt]s|php|java|kts?|cs)$/, "code", "both"],
  [/^(?:.*\/)?V([\d._]+)__([^/]*)\.(?:java|kt|py)$/, "code", "both"],
  [/^(?:.*\/)?R()__([^/]*)\.(?:java|kt|py)$/, "code", "repeatable"],
  [/^(?:.*\/)?()[0-9a-f]{4,}_([^/]*)\.py$/, "code", "unordered"],
];

/** What tools write beside migrations. */
const COMPANION = /\.d\.[cm]?ts$|\.Designer\.cs$|ModelSnapshot\.cs$|(?:^|\/)__init__\.py$/;
const PROGRAM = /\.(?:exs?|rb|py|go|[cm]?[jt]s|java|kts?|scala|groovy|php|cs|pl|sh|xml|ya?ml)$/;

/** Whether a file that has no migration's name may well be one: a program, or a change log such as Liquibase's. */
export function mayBeMigration({ path }: Pick<TreeFile, "path">): boolean {
  return PROGRAM.test(path) && !COMPANION.test(path);
}

/** A folder within so many others that it is not looked into, as a path that ends in a slash. */
export function isUnreadFolder({ path }: Pick<TreeFile, "path">): boolean {
  return path.endsWith("/");
}

/** What a file is among migrations; undefined when its name is none of a migration's. */
export function readMigrationFile(file: TreeFile): MigrationFile | undefined {
  if (COMPANION.test(file.path)) return undefined;
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
