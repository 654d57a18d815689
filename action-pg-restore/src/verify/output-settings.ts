import type { DumpedTable } from "../archive/dump.ts";
import { keyOf } from "../archive/sql-names.ts";
import { SqlError, type SqlSession } from "../server/server.ts";
import { type OutputSettings, writeWith } from "./copy-settings.ts";
import type { ExtensionConditions } from "./extension-conditions.ts";
import { type OutputDependence, readDependence } from "./output-dependence.ts";
import { compareTable, type TableComparison } from "./verify-tables.ts";

/** With a larger one it would take long to try hundreds of time zones; the few that are likely are worth it. */
const LARGEST_SAMPLE = 1024 * 1024;
const SAMPLES = 3;

export interface Suspect {
  readonly table: DumpedTable;
  readonly dependence: OutputDependence;
}

/** The tables that differ, though not in their number of rows, and that other settings would have written otherwise. */
export async function findSuspects(
  session: SqlSession,
  comparisons: readonly TableComparison[],
): Promise<readonly Suspect[]> {
  const differing = comparisons.filter(({ table, found, report }) => {
    return report.verdict.state === "different" && table.sha256 !== undefined && table.rows === found.rows;
  });
  const suspects: Suspect[] = [];
  for (const { table } of differing) suspects.push({ table, dependence: await readDependence(session, table) });
  return suspects.filter(({ dependence }) => dependence.timeZone || dependence.bytea || dependence.money);
}

/**
 * The settings with which the smallest suspects come out as the dump has them: those that are likely, and then any time
 * zone the server knows. A dump does not say with which it was made. Undefined when none fits.
 */
export async function findSettings(
  session: SqlSession,
  suspects: readonly Suspect[],
  conditions: ExtensionConditions,
  likely: readonly OutputSettings[],
): Promise<OutputSettings | undefined> {
  const ordered = suspects.toSorted((a, b) => a.table.bytes - b.table.bytes);
  const small = ordered.filter(({ table }) => table.bytes <= LARGEST_SAMPLE).slice(0, SAMPLES);
  const samples = small.length === 0 ? ordered.slice(0, 1) : small;
  const tried = small.length === 0 ? likely : [...likely, ...everyZone(small)];
  for (const settings of tried) {
    if (!(await accepts(session, settings))) continue;
    if (await areAllIdentical(session, samples, conditions)) return settings;
  }
  await writeWith(session, {});
  return undefined;
}

async function areAllIdentical(
  session: SqlSession,
  samples: readonly Suspect[],
  conditions: ExtensionConditions,
): Promise<boolean> {
  for (const { table } of samples) {
    const { report } = await compareTable(session, table, conditions.get(keyOf(table)));
    if (report.verdict.state !== "identical") return false;
  }
  return true;
}

/** Those that Node knows: not every server can list its own. */
function everyZone(samples: readonly Suspect[]): OutputSettings[] {
  const hasBytes = samples.some(({ dependence }) => dependence.bytea);
  const hasTimes = samples.some(({ dependence }) => dependence.timeZone);
  const inZones = hasTimes
    ? Intl.supportedValuesOf("timeZone").map((zone): OutputSettings => ({ TimeZone: zone }))
    : [];
  const escaped = [{}, ...inZones].map((settings): OutputSettings => ({ ...settings, bytea_output: "escape" }));
  return [...inZones, ...(hasBytes ? escaped : [])];
}

/** False when the server knows no such time zone. */
async function accepts(session: SqlSession, settings: OutputSettings): Promise<boolean> {
  try {
    await writeWith(session, settings);
    return true;
  } catch (error) {
    if (!(error instanceof SqlError)) throw error;
    return false;
  }
}
