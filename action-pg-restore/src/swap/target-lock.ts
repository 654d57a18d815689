import type { SqlSession } from "../server/server.ts";
import { lockKey } from "./settle-sql.ts";

/** Keeps other runs from changing databases around a target. @returns false when one of them is at it. */
export async function takeLock(session: SqlSession, target: string): Promise<boolean> {
  const [lock] = await session.rows<{ taken: boolean }>(`SELECT pg_try_advisory_lock(${lockKey(target)}) AS taken`);
  return lock?.taken === true;
}

/**
 * Gives it back before the session is closed: of one that is closed the server only hears, and on a busy one its locks are
 * still there when the next session asks for them.
 */
export async function releaseLock(session: SqlSession): Promise<void> {
  await session.execute("SELECT pg_catalog.pg_advisory_unlock_all()");
}
