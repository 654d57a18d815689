import type { Clock } from "@slipway/shared";
import type { SqlSession } from "../server/server.ts";

export interface Named {
  readonly oid: number;
  readonly name: string;
}

const PAUSE = 50;

interface Backend {
  readonly pid: number;
  /** As a person would name it. */
  readonly who: string;
}

/** Ends the sessions of databases, over a session of its own. */
export class SessionEnder {
  readonly #session: SqlSession;
  readonly #oids: string;
  readonly #clock: Clock;
  readonly #ended = new Set<number>();
  #remaining: readonly string[] = [];

  constructor(session: SqlSession, databases: readonly Named[], clock: Clock) {
    this.#session = session;
    this.#oids = databases.map(({ oid }) => oid).join(", ");
    this.#clock = clock;
  }

  /** How many were ended so far. */
  get ended(): number {
    return this.#ended.size;
  }

  /** Those that were still there when it looked last, as a person would name them. */
  get remaining(): readonly string[] {
    return this.#remaining;
  }

  /** Asks all to end that are there now. */
  async end(): Promise<void> {
    const backends = await this.#session.rows<Backend>(listSessions(this.#oids));
    this.#remaining = backends.map(({ who }) => who);
    if (backends.length === 0) return;
    for (const { pid } of backends) this.#ended.add(pid);
    await this.#session.rows(`SELECT pg_terminate_backend(pid) AS ended FROM pg_stat_activity
      WHERE ${ofClients(this.#oids)}`);
  }

  /**
   * Goes on with it for as long as `work` takes, which keeps new ones from coming.
   * @throws what either throws; the signal's reason, whatever `work` still waits for.
   */
  async during(work: () => Promise<void>, signal: AbortSignal): Promise<void> {
    const over = new AbortController();
    const ending = async () => {
      while (!over.signal.aborted) {
        signal.throwIfAborted();
        await this.end();
        await this.#clock.sleep(PAUSE, over.signal).catch(() => undefined);
      }
    };
    await Promise.all([work().finally(() => over.abort()), ending()]);
  }
}

function listSessions(oids: string): string {
  return `SELECT pid, concat_ws(' ', coalesce(nullif(application_name, ''), backend_type), 'of', usename,
      'from ' || host(client_addr)) AS who
    FROM pg_stat_activity WHERE ${ofClients(oids)} ORDER BY pid`;
}

/**
 * Without the server's own workers: an autovacuum, which belongs to no role, gives way to a rename by itself, and only a
 * superuser may end it. What kind of process it is, the view does not tell everybody.
 */
function ofClients(oids: string): string {
  return `datid IN (${oids}) AND usesysid IS NOT NULL AND pid <> pg_backend_pid()`;
}
