import type { Dump, DumpedTable } from "../archive/dump.ts";
import type { SqlSession } from "../server/server.ts";
import { checkAssertions } from "./assertions.ts";
import { type OutputSettings, writeAsDumped, writeWith } from "./copy-settings.ts";
import { type ExtensionConditions, readConditions } from "./extension-conditions.ts";
import { readDependence } from "./output-dependence.ts";
import { findSettings, findSuspects } from "./output-settings.ts";
import { verifyLargeObjects } from "./verify-large-objects.ts";
import type { VerifyReport } from "./verify-report.ts";
import { findLaggingSequences, verifySequences } from "./verify-sequences.ts";
import { compareTables, type OnCompared, reportOf, type TableComparison } from "./verify-tables.ts";

export interface VerifySessions {
  /** For everything but rows; within a transaction. */
  readonly control: SqlSession;
  /** At least one, each of which writes rows; may be `control` itself. */
  readonly writers: readonly [SqlSession, ...SqlSession[]];
}

export interface Expectation {
  readonly dump: Pick<Dump, "encoding" | "extensions" | "sequences"> & {
    /** Undefined: they are none of the dump's business. */
    readonly largeObjects: Dump["largeObjects"] | undefined;
  };
  /** Of the dump, those that were restored. */
  readonly tables: readonly DumpedTable[];
  readonly assertSql: readonly string[];
  /** Settings that the dump may have been made with, the likeliest first. */
  readonly likely: readonly OutputSettings[];
  readonly onCompared?: OnCompared;
}

/**
 * Compares a restored database with what was read of its dump: each table byte for byte, sequences, large objects,
 * extensions, and what the user asserts.
 */
export async function verifyDatabase(
  { control, writers }: VerifySessions,
  expected: Expectation,
): Promise<VerifyReport> {
  const { dump, tables, assertSql } = expected;
  const conditions = await readConditions(control);
  const lagging = await findLaggingSequences(control);
  const problems = [
    ...(await verifyExtensions(control, dump.extensions)),
    ...(await verifySequences(control, dump.sequences)),
    ...(dump.largeObjects === undefined ? [] : await verifyLargeObjects(control, dump.largeObjects)),
    ...(await checkAssertions(control, assertSql)),
  ];
  for (const writer of writers) await writeAsDumped(writer, dump.encoding);
  const options = expected.onCompared === undefined ? {} : { onCompared: expected.onCompared };
  const first = await compareTables(writers, { tables, conditions, ...options });
  const { comparisons, notes } = await reconsider(writers, first, conditions, expected.likely);
  return { tables: comparisons.map(({ report }) => report), problems, notes: [...lagging, ...notes] };
}

async function verifyExtensions(session: SqlSession, expected: Dump["extensions"]): Promise<string[]> {
  const rows = await session.rows<{ name: string }>("SELECT extname AS name FROM pg_extension");
  const present = new Set(rows.map(({ name }) => name));
  return expected.flatMap(({ name }) => (present.has(name) ? [] : [`the extension ${name} is missing`]));
}

interface Reconsidered {
  readonly comparisons: readonly TableComparison[];
  readonly notes: readonly string[];
}

/** Tables that differ may be only written another way: then as the dump's server may have written them. */
async function reconsider(
  writers: VerifySessions["writers"],
  first: readonly TableComparison[],
  conditions: ExtensionConditions,
  likely: readonly OutputSettings[],
): Promise<Reconsidered> {
  const suspects = await findSuspects(writers[0], first);
  if (suspects.length === 0) return { comparisons: first, notes: [] };
  const settings = await findSettings(writers[0], suspects, conditions, likely);
  if (settings === undefined) return await excuse(writers[0], first, new Set(suspects.map(({ table }) => table)));
  for (const writer of writers) await writeWith(writer, settings);
  const tables = suspects.map(({ table }) => table);
  const second = await compareTables(writers, { tables, conditions });
  const again = new Map(second.map((comparison) => [comparison.table, comparison]));
  const comparisons = first.map((comparison) => again.get(comparison.table) ?? comparison);
  const note = Object.entries(settings).map(([name, value]) => `${name} ${value}`);
  return { comparisons, notes: [`the dump was made with ${note.join(" and ")}: it was compared so`] };
}

/** No settings fit. Where another table shows that the settings were right, it is the rows that differ. */
async function excuse(
  session: SqlSession,
  first: readonly TableComparison[],
  suspects: ReadonlySet<DumpedTable>,
): Promise<Reconsidered> {
  for (const { table, report } of first) {
    if (report.verdict.state !== "identical" || table.rows === 0) continue;
    const { timeZone, money } = await readDependence(session, table);
    if (timeZone || money) return { comparisons: first, notes: [] };
  }
  const because = "its times or amounts depend on a setting of the server it was dumped from, which is not known";
  const comparisons = first.map((comparison) => {
    if (!suspects.has(comparison.table)) return comparison;
    const report = reportOf(comparison.table, comparison.found, { state: "counted", because });
    return { ...comparison, report };
  });
  const tables = suspects.size === 1 ? "1 table was" : `${suspects.size} tables were`;
  return { comparisons, notes: [`${tables} compared by the number of rows alone: ${because}`] };
}
