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
    // COPY tells columns apart, whatever they are called.
    const statement = `COPY (\n${query.replace(/[;\s]+$/, "")}\n) TO STDOUT`;
    const chunks: Buffer[] = [];
    for await (const chunk of session.copyOut(statement)) chunks.push(chunk);
    return describeAnswer(Buffer.concat(chunks).toString());
  } catch (error) {
    if (!(error instanceof SqlError)) throw error;
    return `failed (${error.message})`;
  } finally {
    await session.execute("ROLLBACK TO SAVEPOINT assertion");
  }
}

/** Undefined is what is asked for: one row of one column, true. */
function describeAnswer(answer: string): string | undefined {
  if (answer === "t\n") return undefined;
  const rows = answer.split("\n").slice(0, -1);
  const [row = ""] = rows;
  return rows.length === 1
    ? `gave ${row.split("\t").join(", ")} in place of t`
    : `gave ${rows.length} rows in place of one`;
}
