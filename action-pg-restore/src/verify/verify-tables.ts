import type { DumpedTable } from "../archive/dump.ts";
import type { RowFacts } from "../archive/row-digest.ts";
import { describe, keyOf } from "../archive/sql-names.ts";
import { SqlError, type SqlSession } from "../server/server.ts";
import { quoteName, quoteTable } from "../server/sql-text.ts";
import { digestCopy } from "./copy-digest.ts";
import type { ExtensionConditions } from "./extension-conditions.ts";
import type { TableReport, TableVerdict } from "./verify-report.ts";

export interface TableComparison {
  readonly table: DumpedTable;
  readonly found: RowFacts;
  readonly report: TableReport;
}

/** Told with each table: bytes of all tables compared so far. */
export type OnCompared = (bytes: number) => void;

export interface TableWork {
  readonly tables: readonly DumpedTable[];
  readonly conditions: ExtensionConditions;
  readonly onCompared?: OnCompared;
}

/** Compares tables over as many sessions as there are, the largest first, so that they end at about the same time. */
export async function compareTables(
  sessions: readonly SqlSession[],
  { tables, conditions, onCompared }: TableWork,
): Promise<TableComparison[]> {
  const queue = tables.toSorted((a, b) => a.bytes - b.bytes);
  const compared: TableComparison[] = [];
  let bytes = 0;
  const work = async (session: SqlSession): Promise<void> => {
    for (let table = queue.pop(); table !== undefined; table = queue.pop()) {
      compared.push(await compareTable(session, table, conditions.get(keyOf(table))));
      bytes += table.bytes;
      onCompared?.(bytes);
    }
  };
  await Promise.all(sessions.map(work));
  const order = new Map(tables.map((table, place) => [table, place]));
  return compared.toSorted((a, b) => (order.get(a.table) ?? 0) - (order.get(b.table) ?? 0));
}

export async function compareTable(
  session: SqlSession,
  table: DumpedTable,
  condition: string | undefined,
): Promise<TableComparison> {
  const found = await readTable(session, table, condition);
  if ("missing" in found) {
    const verdict: TableVerdict = { state: "different", because: found.missing };
    return { table, found: { rows: 0, bytes: 0, sha256: "" }, report: reportOf(table, { rows: 0, bytes: 0 }, verdict) };
  }
  return { table, found, report: reportOf(table, found, judge(table, found)) };
}

/** The verdict once the session writes as the dumping one did. */
export function judge(expected: DumpedTable, found: RowFacts): TableVerdict {
  if (expected.rows !== found.rows) return { state: "different", because: describeCounts(expected.rows, found.rows) };
  if (expected.sha256 === undefined)
    return { state: "counted", because: "the dump has INSERT statements, whose text is not comparable" };
  if (expected.sha256 === found.sha256) return { state: "identical" };
  // Each row was put where there was room among those of its partition.
  if (expected.bytes === found.bytes && keyOf(expected.target) !== keyOf(expected))
    return { state: "counted", because: `its rows came by way of ${describe(expected.target)}, which keeps no order` };
  return { state: "different", because: `its ${found.rows} rows are not those of the dump` };
}

export function reportOf(
  table: DumpedTable,
  found: Pick<RowFacts, "rows" | "bytes">,
  verdict: TableVerdict,
): TableReport {
  const { schema, name, rows: expectedRows } = table;
  return { schema, name, expectedRows, rows: found.rows, bytes: found.bytes, verdict };
}

function describeCounts(expected: number, found: number): string {
  return `${found} rows in place of ${expected}`;
}

async function readTable(
  session: SqlSession,
  table: DumpedTable,
  condition: string | undefined,
): Promise<RowFacts | { readonly missing: string }> {
  try {
    if (table.sha256 === undefined) return await countRows(session, table);
    return await digestCopy(session, renderCopy(table, condition));
  } catch (error) {
    if (!(error instanceof SqlError)) throw error;
    return { missing: error.message };
  }
}

async function countRows(session: SqlSession, table: DumpedTable): Promise<RowFacts> {
  const [row] = await session.rows<{ rows: number }>(`SELECT count(*) AS rows FROM ONLY ${quoteTable(table)}`);
  return { rows: row?.rows ?? 0, bytes: 0, sha256: "" };
}

/** Generated columns are not in the dump, and so not in its list. */
export function renderCopy({ columns, ...table }: DumpedTable, condition = ""): string {
  const names = columns?.map(quoteName).join(", ") ?? "";
  if (condition === "") return `COPY ${quoteTable(table)}${names === "" ? "" : ` (${names})`} TO STDOUT`;
  // PostgreSQL itself puts the condition of an extension behind the table's name.
  return `COPY (SELECT ${names} FROM ONLY ${quoteTable(table)} ${condition}) TO STDOUT`;
}
