import { SqlError, type SqlSession } from "../server/server.ts";

/**
 * Runs each query, which must give one row with one value, true. What is wrong is a sentence each. The session must be
 * within a transaction.
 */
export async function checkAssertions(session: SqlSession, queries: readonly string[]): Promise<string[]> {
  const problems: string[] = [];
  for (const [index, query] of queries.entries()) {
    const answer = await ask(session, query);
    if (answer !== undefined) problems.push(`assert-sql[${index}] ${answer}: ${query.trim().slice(0, 200)}`);
  }
  return problems;
}

/** A query that writes would change what was verified, and names are those that its author would type. */
async function ask(session: SqlSession, query: string): Promise<string | undefined> {
  await session.execute("SAVEPOINT assertion");
  try {
    await session.execute("SET LOCAL transaction_read_only = on; SET LOCAL search_path TO DEFAULT");
    const rows = await session.rows<Record<string, unknown>>(query);
    const values = rows.flatMap((row) => Object.values(row));
    return rows.length === 1 && values.length === 1 && values[0] === true ? undefined : describeAnswer(rows);
  } catch (error) {
    if (!(error instanceof SqlError)) throw error;
    return `failed (${error.message})`;
  } finally {
    await session.execute("ROLLBACK TO SAVEPOINT assertion");
  }
}

function describeAnswer(rows: readonly Record<string, unknown>[]): string {
  if (rows.length !== 1) return `gave ${rows.length} rows in place of one`;
  return `gave ${JSON.stringify(Object.values(rows[0] ?? {})).slice(1, -1)} in place of true`;
}
