import { maintenanceSession, type RestoreNames, type RestorePorts } from "../restore/restore-ports.ts";
import type { SqlSession } from "../server/server.ts";

const PAUSE = 100;

/**
 * Takes locks, for which it waits as long as the session's `lock_timeout` says. Whoever holds what it waits for, and waits
 * himself, may wait for what it holds: of such a deadlock the server might end either side, and here it is the other one,
 * whose transaction is rolled back, that has written nothing yet.
 */
export async function seize(
  ports: RestorePorts,
  names: RestoreNames,
  session: SqlSession,
  locks: readonly string[],
): Promise<void> {
  if (locks.length === 0) return;
  await using beside = await maintenanceSession(ports, names);
  const over = new AbortController();
  const work = async () => {
    for (const lock of locks) await session.execute(lock);
  };
  const untangling = async () => {
    while (!over.signal.aborted) {
      // Who may not end others' statements leaves the choice to the server.
      await beside.rows(untangle(session.backend)).catch(() => []);
      await ports.clock.sleep(PAUSE, over.signal).catch(() => undefined);
    }
  };
  await Promise.all([work().finally(() => over.abort()), untangling()]);
}

function untangle(backend: number): string {
  return `SELECT pg_cancel_backend(pid) AS cancelled FROM unnest(pg_blocking_pids(${backend})) AS pid
    WHERE pid > 0 AND cardinality(pg_blocking_pids(pid)) > 0`;
}
