import { compareVersions, type TreeFile } from "./migration-file.ts";
import { type Migration, type MigrationSet, readMigrationSet, withoutVersion } from "./migration-set.ts";

/** From where migrations count as not applied yet. */
export type Baseline =
  /** The schema's version as it was given, or as it is recorded at a place in the ops repository. */
  | { readonly kind: "schema-version"; readonly version: string; readonly place?: string | undefined }
  /** What the deployed release has; only a guess at what has been applied. */
  | { readonly kind: "release"; readonly version: string }
  /** Nothing is known to be applied. */
  | { readonly kind: "none" };

export interface PendingRequest {
  readonly baseline: Baseline;
  /** The folder as the deployed release has it; undefined when that release is not known. */
  readonly deployed: readonly TreeFile[] | undefined;
  readonly released: readonly TreeFile[];
}

/** What a release brings in migrations, before anything of their content is known. */
export interface Pending {
  readonly baseline: Baseline;
  /** To be applied, in order. */
  readonly migrations: readonly Migration[];
  /** After them: repeatable ones that are new or have changed, and new ones whose order their names do not tell. */
  readonly besides: readonly Migration[];
  /** The repeatable ones of those. */
  readonly repeatable: readonly string[];
  /** Programs that are new or have changed, and are no migrations by their names. */
  readonly programs: readonly string[];
  /** Counted as applied. */
  readonly applied: readonly Migration[];
  /** Those of them that the deployed release does not have: the version that runs now does not know what they did. */
  readonly ahead: readonly Migration[];
  /** Files of migrations counted as applied whose content is another one now. */
  readonly changed: readonly string[];
  /** … which are gone. */
  readonly deleted: readonly string[];
  /** New ones that stand before one that is applied: most tools skip them, or refuse to go on. */
  readonly late: readonly Migration[];
  /** Numbers that are left out between the ones that follow each other. */
  readonly gaps: readonly string[];
  readonly set: MigrationSet;
}

/** Holds the folder of a release against what is applied. */
export function findPending({ baseline, deployed: known, released }: PendingRequest): Pending {
  const deployed = known ?? [];
  const set = readMigrationSet(released);
  const old = readMigrationSet(deployed);
  const newest = newestApplied(baseline, old);
  const isOld = ({ version }: Migration) => old.migrations.some((each) => compareVersions(each.version, version) === 0);
  const isApplied = (migration: Migration) =>
    baseline.kind === "schema-version" ? compareVersions(migration.version, baseline.version) <= 0 : isOld(migration);
  const applied = set.migrations.filter(isApplied);
  const migrations = set.migrations.filter((each) => !isApplied(each));
  const before = new Map(deployed.map(({ path, oid }) => [path, oid]));
  const isOther = ({ path, oid }: TreeFile) => before.get(path) !== oid;
  const repeatable = set.repeatable.filter(isOther);
  const unordered = set.unordered.filter(({ path }) => !before.has(path));
  return {
    baseline,
    migrations,
    besides: [...unordered, ...repeatable].map(withoutVersion),
    repeatable: repeatable.map(pathOf),
    programs: set.programs.filter(isOther).map(pathOf),
    applied,
    ahead: known === undefined ? [] : applied.filter((migration) => !isOld(migration)),
    changed: [...filesOf(applied), ...set.unordered]
      .filter((file) => before.has(file.path) && isOther(file))
      .map(pathOf),
    deleted: [...filesOf(old.migrations), ...old.unordered]
      .filter(({ path }) => !released.some((each) => each.path === path))
      .map(pathOf),
    late: lateOnes(set.migrations, old),
    gaps: gapsIn(migrations, newest),
    set,
  };
}

const pathOf = ({ path }: TreeFile) => path;

function filesOf(migrations: readonly Migration[]): TreeFile[] {
  const files = migrations.flatMap(({ up, down }) => (down === undefined || down === up ? [up] : [up, down]));
  return files;
}

function newestApplied(baseline: Baseline, old: MigrationSet): string | undefined {
  return baseline.kind === "schema-version" ? baseline.version : old.migrations.at(-1)?.version;
}

/**
 * New files below what the deployed release has: no tool comes to them any more. Those between that and a schema
 * version that was given have been applied ahead of the release, as whoever gave it says.
 */
function lateOnes(released: readonly Migration[], old: MigrationSet): Migration[] {
  const newest = old.migrations.at(-1)?.version;
  if (newest === undefined) return [];
  return released.filter(
    ({ version }) =>
      compareVersions(version, newest) < 0 &&
      !old.migrations.some((each) => compareVersions(each.version, version) === 0),
  );
}

/** Times have gaps by nature; numbers that count do not. */
const COUNTED = /^\d{1,6}$/;

function gapsIn(migrations: readonly Migration[], newest: string | undefined): string[] {
  const versions = migrations
    .map(({ version }) => version)
    .filter((version) => newest === undefined || compareVersions(version, newest) > 0);
  if (![...versions, newest ?? "0"].every((version) => COUNTED.test(version))) return [];
  const numbers = [...(newest === undefined ? [] : [Number(newest)]), ...versions.map(Number)];
  return numbers.slice(1).flatMap((number, index) => missingBetween(numbers[index] ?? number, number));
}

function missingBetween(before: number, after: number): string[] {
  const count = Math.max(0, after - before - 1);
  if (count > 3) return [`${before + 1} to ${after - 1}`];
  return Array.from({ length: count }, (_, offset) => String(before + 1 + offset));
}
