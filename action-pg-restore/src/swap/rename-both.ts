import type { RestorePorts } from "../restore/restore-ports.ts";
import { SqlError, type SqlSession } from "../server/server.ts";
import { quoteName } from "../server/sql-text.ts";
import type { SessionEnder } from "./end-sessions.ts";

export interface Renaming {
  readonly session: SqlSession;
  /** Ends those of both databases, over another session. */
  readonly sessions: SessionEnder;
  readonly target: string;
  /** What the target is called from then on. */
  readonly aside: string;
  /** What is called as the target is from then on. */
  readonly incoming: string;
}

/** For sessions to end; each attempt of the server's own waits five seconds for them. */
const PATIENCE = 10_000;
/** Of a run that was cut off the server hears nothing: after so long it takes back what that run has begun. */
const LONGEST_SILENCE = "SET LOCAL idle_in_transaction_session_timeout = '20s'";
const OBJECT_IN_USE = "55006";

/**
 * Renames two databases in a transaction, which is left open. A rename locks its database before it looks whether anybody
 * is connected, and whoever connects from then on waits for that lock: all others are ended meanwhile.
 * Source: RenameDatabase in dbcommands.c, InitPostgres in postinit.c, CountOtherDBBackends in procarray.c.
 */
export async function renameBoth(
  { clock, signal }: Pick<RestorePorts, "clock" | "signal">,
  { session, sessions, target, aside, incoming }: Renaming,
): Promise<void> {
  const end = clock.now() + PATIENCE;
  // Those that do not come back at once are gone before anybody has to wait.
  await sessions.end();
  for (;;) {
    signal.throwIfAborted();
    await session.execute("BEGIN");
    await session.execute(LONGEST_SILENCE);
    try {
      return await sessions.during(async () => {
        await session.execute(`ALTER DATABASE ${quoteName(target)} RENAME TO ${quoteName(aside)}`);
        await session.execute(`ALTER DATABASE ${quoteName(incoming)} RENAME TO ${quoteName(target)}`);
      }, signal);
    } catch (error) {
      const { remaining } = sessions;
      if (!isInUse(error) || remaining.length === 0) throw error;
      if (clock.now() >= end) throw new Error(stubborn(remaining), { cause: error });
    }
    await session.execute("ROLLBACK");
  }
}

function isInUse(error: unknown): boolean {
  return error instanceof SqlError && error.state === OBJECT_IN_USE;
}

function stubborn(remaining: readonly string[]): string {
  return `${remaining.length} sessions did not end within ten seconds: ${remaining.join(", ")}`;
}
