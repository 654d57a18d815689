import type { DumpedSequence } from "../archive/dump.ts";
import { describe, type QualifiedName } from "../archive/sql-names.ts";
import { SqlError, type SqlSession } from "../server/server.ts";
import { quoteName, quoteTable, quoteText } from "../server/sql-text.ts";

interface SequenceState {
  readonly value: string;
  readonly called: boolean;
}

/** How sequences differ from the dump's, and which would give out numbers that their tables already have. */
export async function verifySequences(session: SqlSession, expected: readonly DumpedSequence[]): Promise<string[]> {
  const problems: string[] = [];
  for (const sequence of expected) problems.push(...(await compareSequence(session, sequence)));
  return problems;
}

async function compareSequence(session: SqlSession, expected: DumpedSequence): Promise<string[]> {
  const found = await readSequence(session, expected);
  if (typeof found === "string") return [`sequence ${describe(expected)}: ${found}`];
  if (found.value === expected.value && found.called === expected.called) return [];
  return [`sequence ${describe(expected)} is at ${render(found)} in place of ${render(expected)}`];
}

function render({ value, called }: SequenceState): string {
  return called ? value : `${value} (not given out yet)`;
}

async function readSequence(session: SqlSession, name: QualifiedName): Promise<SequenceState | string> {
  try {
    const [row] = await session.rows<SequenceState>(
      `SELECT last_value::text AS value, is_called AS called FROM ${quoteTable(name)}`,
    );
    return row ?? "it cannot be read";
  } catch (error) {
    if (!(error instanceof SqlError)) throw error;
    return error.message;
  }
}

interface OwnedSequence {
  readonly sequence: QualifiedName;
  readonly table: QualifiedName;
  readonly column: string;
  readonly increment: number;
}

/** Sequences that belong to a column, or that a column's default takes its numbers from. */
const OWNED = `
SELECT json_build_object('schema', sn.nspname, 'name', s.relname) AS sequence,
  json_build_object('schema', tn.nspname, 'name', t.relname) AS table, a.attname AS column, q.seqincrement AS increment
FROM pg_depend AS d
JOIN pg_sequence AS q ON q.seqrelid = d.objid
JOIN pg_class AS s ON s.oid = d.objid JOIN pg_namespace AS sn ON sn.oid = s.relnamespace
JOIN pg_class AS t ON t.oid = d.refobjid JOIN pg_namespace AS tn ON tn.oid = t.relnamespace
JOIN pg_attribute AS a ON a.attrelid = t.oid AND a.attnum = d.refobjsubid
WHERE d.classid = 'pg_class'::regclass AND d.refclassid = 'pg_class'::regclass AND d.deptype IN ('a', 'i')
  AND a.atttypid IN ('smallint'::regtype, 'integer'::regtype, 'bigint'::regtype)`;

/**
 * The sequences that are behind the largest value of their column: the next row that is written would fail. It is how the
 * dumped database was, and so no fault of the restore.
 */
export async function findLaggingSequences(session: SqlSession): Promise<string[]> {
  const lagging: string[] = [];
  for (const owned of await session.rows<OwnedSequence>(OWNED)) {
    const { sequence, table, column, increment } = owned;
    const edge = increment > 0 ? "max" : "min";
    const isBehind = increment > 0 ? "<" : ">";
    const [row] = await session.rows<{ edge: string | null; behind: boolean | null }>(
      `SELECT t.edge::text AS edge, t.edge IS NOT NULL AND (s.last_value ${isBehind} t.edge
        OR (s.last_value = t.edge AND NOT s.is_called)) AS behind
      FROM (SELECT ${edge}(${quoteName(column)}) AS edge FROM ${quoteTable(table)}) AS t, ${quoteTable(sequence)} AS s`,
    );
    if (row?.behind === true)
      lagging.push(`sequence ${describe(sequence)} is behind ${describe(table)}.${column}, which has ${row.edge}`);
  }
  return lagging;
}

/** `setval` of each sequence to the dump's value, for a restore that writes rows alone. */
export function renderSetvals(sequences: readonly DumpedSequence[]): string[] {
  return sequences.map((sequence) => {
    const name = quoteText(quoteTable(sequence));
    return `SELECT pg_catalog.setval(${name}, ${sequence.value}, ${sequence.called})`;
  });
}
