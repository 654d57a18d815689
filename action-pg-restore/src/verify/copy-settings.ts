import type { SqlSession } from "../server/server.ts";
import { quoteText } from "../server/sql-text.ts";

/**
 * Makes a session write rows as pg_dump has written them: what is not set here, pg_dump leaves to the server.
 * Source: `setup_connection` in PostgreSQL's src/bin/pg_dump/pg_dump.c.
 */
export async function writeAsDumped(session: SqlSession, encoding: string | undefined): Promise<void> {
  const settings: Readonly<Record<string, string>> = {
    client_encoding: encoding ?? "UTF8",
    DateStyle: "ISO",
    IntervalStyle: "postgres",
    extra_float_digits: "3",
    synchronize_seqscans: "off",
    quote_all_identifiers: "off",
    // Names of tables and types within values are written with their schemas.
    search_path: "",
    // A policy would hide rows: better an error than fewer of them.
    row_security: "off",
    statement_timeout: "0",
    lock_timeout: "0",
    idle_in_transaction_session_timeout: "0",
  };
  await set(session, settings);
}

/** What pg_dump leaves to the server, and so may have been another way where the dump was made. */
export type OutputSettings = Readonly<Partial<Record<"TimeZone" | "bytea_output" | "lc_monetary", string>>>;

export async function writeWith(session: SqlSession, settings: OutputSettings): Promise<void> {
  await session.execute("RESET TimeZone; RESET bytea_output; RESET lc_monetary");
  await set(session, settings);
}

async function set(session: SqlSession, settings: Readonly<Record<string, string>>): Promise<void> {
  const statements = Object.entries(settings).map(([name, value]) => {
    return `SELECT pg_catalog.set_config(${quoteText(name)}, ${quoteText(value)}, false)`;
  });
  if (statements.length > 0) await session.execute(statements.join("; "));
}
