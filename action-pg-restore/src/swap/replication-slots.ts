import type { Clock } from "@slipway/shared";
import { describeFailure } from "../restore/failure.ts";
import { SqlError, type SqlSession } from "../server/server.ts";
import { quoteText } from "../server/sql-text.ts";

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

export interface DroppedSlots {
  readonly dropped: readonly string[];
  /** Why others could not be dropped, a sentence each. */
  readonly problems: readonly string[];
}

/** For a consumer that comes back over and over to let go of its slot. */
const PATIENCE = 10_000;
const PAUSE = 50;
const OBJECT_IN_USE = "55006";

/** Drops them, from whatever database the session is in, and ends whoever uses one of them. */
export async function dropSlots(
  session: SqlSession,
  slots: readonly LogicalSlot[],
  clock: Clock,
): Promise<DroppedSlots> {
  const [dropped, problems]: [string[], string[]] = [[], []];
  for (const { name } of slots) {
    try {
      await dropSlot(session, name, clock);
      dropped.push(name);
    } catch (error) {
      problems.push(`the replication slot ${name} could not be dropped: ${describeFailure(error)}`);
    }
  }
  return { dropped, problems };
}

async function dropSlot(session: SqlSession, name: string, clock: Clock): Promise<void> {
  const found = `FROM pg_replication_slots WHERE slot_name = ${quoteText(name)}`;
  const end = clock.now() + PATIENCE;
  for (;;) {
    try {
      await session.rows(`SELECT pg_drop_replication_slot(slot_name) AS dropped ${found}`);
      return;
    } catch (error) {
      const isInUse = error instanceof SqlError && error.state === OBJECT_IN_USE;
      if (!isInUse || clock.now() >= end) throw error;
    }
    await session.rows(`SELECT pg_terminate_backend(active_pid) AS ended ${found} AND active_pid IS NOT NULL`);
    await clock.sleep(PAUSE);
  }
}
