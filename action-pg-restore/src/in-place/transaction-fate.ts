import type { applicationOf } from "../restore/restore-ports.ts";
import type { SqlSession } from "../server/server.ts";
import { quoteText } from "../server/sql-text.ts";

export type TransactionFate = "committed" | "aborted" | "in progress" | "unknown";

/** What became of a transaction; `application` has its sessions ended before, so that it cannot still be committed. */
export async function askTransaction(
  session: SqlSession,
  transaction: string,
  application?: ReturnType<typeof applicationOf>,
): Promise<TransactionFate> {
  if (application !== undefined)
    await session.execute(`SELECT pg_catalog.pg_terminate_backend(pid, 5000) FROM pg_catalog.pg_stat_activity
      WHERE application_name = ${quoteText(application)} AND pid <> pg_catalog.pg_backend_pid()`);
  const [row] = await session.rows<{ status: TransactionFate | null }>(
    `SELECT pg_catalog.pg_xact_status(${quoteText(transaction)}::xid8) AS status`,
  );
  return row?.status ?? "unknown";
}
