import { quoteText } from "../restore/sql-text.ts";
import { SqlError, type SqlSession } from "../server/server.ts";

/** A logical slot is bound to a database's oid: the database that takes its place is none of its business. */
export interface LogicalSlot {
  readonly name: string;
  readonly plugin: string;
  readonly active: boolean;
}

/** Those of a database, which a swap would leave behind with all write-ahead log from then on. */
export async function readSlots(session: SqlSession, database: string): Promise<readonly LogicalSlot[]> {
  return await session.rows<LogicalSlot>(
    `SELECT slot_name AS name, plugin, active FROM pg_replication_slots
    WHERE slot_type = 'logical' AND NOT temporary AND database = ${quoteText(database)} ORDER BY slot_name`,
  );
}

/** Drops them, from whatever database the session is in. @returns what could not be dropped, a sentence each. */
export async function dropSlots(session: SqlSession, slots: readonly LogicalSlot[]): Promise<string[]> {
  const problems: string[] = [];
  for (const { name } of slots) {
    try {
      await session.rows(`SELECT pg_drop_replication_slot(slot_name) AS dropped FROM pg_replication_slots
        WHERE slot_name = ${quoteText(name)}`);
    } catch (error) {
      if (!(error instanceof SqlError)) throw error;
      problems.push(`the replication slot ${name} could not be dropped: ${error.message}`);
    }
  }
  return problems;
}
