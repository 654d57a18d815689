import type { Clock } from "@slipway/shared";
import { SqlError, type SqlSession } from "../server/server.ts";

const DEADLOCK_DETECTED = "40P01";
const PATIENCE = 10_000;
const PAUSE = 50;

/**
 * Takes locks in a transaction, for each of which it waits as long as the session's `lock_timeout` says. A deadlock does not
 * end the transaction: it is the others whose statements are given up then, those that wait to write what it keeps them from
 * writing. They have committed nothing.
 * @throws {SqlError} when there is no such lock.
 */
export async function seize(clock: Clock, session: SqlSession, locks: readonly string[]): Promise<void> {
  for (const lock of locks) await seizeOne(clock, session, lock);
}

async function seizeOne(clock: Clock, session: SqlSession, lock: string): Promise<void> {
  const end = clock.now() + PATIENCE;
  for (;;) {
    await session.execute("SAVEPOINT slipway_seize");
    try {
      await session.execute(lock);
      return await session.execute("RELEASE SAVEPOINT slipway_seize");
    } catch (error) {
      const isDeadlock = error instanceof SqlError && error.state === DEADLOCK_DETECTED;
      if (!isDeadlock || clock.now() >= end) throw error;
      await session.execute("ROLLBACK TO SAVEPOINT slipway_seize");
      await session.rows(GIVE_UP_WAITING);
    }
    await clock.sleep(PAUSE);
  }
}

const GIVE_UP_WAITING = `SELECT pg_cancel_backend(pid) AS asked FROM pg_stat_activity
  WHERE pg_backend_pid() = ANY(pg_blocking_pids(pid))`;
