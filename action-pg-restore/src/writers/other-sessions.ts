import type { SqlSession } from "../server/server.ts";
import { quoteText } from "../server/sql-text.ts";

/** Sessions of one program on the database. */
export interface OtherSessions {
  /** `application_name`; "" for a program that gives none. */
  readonly application: string;
  readonly role: string;
  /** `local` for a connection through the server's own socket. */
  readonly from: string;
  readonly count: number;
}

/**
 * Who is connected to a database beside ourselves: once the writers are stopped, these are programs that nobody named as
 * one. `ours` begins the `application_name` of our own sessions.
 */
export function otherSessions(session: SqlSession, database: string, ours: string): Promise<readonly OtherSessions[]> {
  return session.rows<OtherSessions>(`
    SELECT coalesce(application_name, '') AS application, coalesce(usename, '') AS role,
           coalesce(host(client_addr), 'local') AS "from", count(*)::int AS count
      FROM pg_stat_activity
     WHERE datname = ${quoteText(database)} AND backend_type IN ('client backend', 'walsender')
       AND pid <> pg_backend_pid() AND NOT starts_with(coalesce(application_name, ''), ${quoteText(ours)})
     GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`);
}

/** `3 sessions of cron as app from 10.0.0.7` */
export function describeSessions({ application, role, from, count }: OtherSessions): string {
  const sessions = count === 1 ? "1 session" : `${count} sessions`;
  return `${sessions} of ${application === "" ? "a program without application_name" : application} as ${role} from ${from}`;
}
