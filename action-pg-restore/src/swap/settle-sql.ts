import { applicationOf, type RestoreNames } from "../restore/restore-ports.ts";
import { quoteText } from "../server/sql-text.ts";

/** A swap that was begun: which database was to go, and which to come. */
export interface BegunSwap extends RestoreNames {
  /** Oids, which names do not change. */
  readonly outgoing: number;
  readonly incoming: number;
}

/** Locked while names of databases around `target` are changed. Advisory locks belong to the database they are taken in. */
export function lockKey(target: string): string {
  return `pg_catalog.hashtextextended(${quoteText(`slipway:${target}`)}, 0)`;
}

/**
 * A script that leaves exactly one database under the target's name, open for connections, whatever a run that died has
 * left: it ends that run's sessions, gives the name back to the outgoing database when nothing has it, and opens
 * whichever of the two has it. It changes nothing when all is well, may run any number of times, and runs in psql, in
 * the maintenance database, with the rights of whoever swaps.
 */
export function settleSql(swap: BegunSwap): string {
  return [...settleStatements(swap), ""].join(";\n");
}

/** The same as single statements: ending sessions must be over before the rest looks. */
export function settleStatements({ target, outgoing, incoming, run }: BegunSwap): readonly [string, string] {
  const application = applicationOf({ run });
  return [
    `SELECT pg_catalog.pg_terminate_backend(pid, 5000) FROM pg_catalog.pg_stat_activity
  WHERE application_name = ${quoteText(application)} AND pid <> pg_catalog.pg_backend_pid()`,
    `DO $slipway$
DECLARE
  wanted CONSTANT name := ${quoteText(target)};
  holder oid;
BEGIN
  PERFORM pg_catalog.set_config('lock_timeout', '30s', true);
  PERFORM pg_catalog.pg_advisory_xact_lock(${lockKey(target)});
  SELECT oid INTO holder FROM pg_catalog.pg_database WHERE datname = wanted;
  IF holder IS NULL THEN
    SELECT oid INTO holder FROM pg_catalog.pg_database WHERE oid = ${outgoing};
    IF holder IS NOT NULL THEN
      EXECUTE pg_catalog.format('ALTER DATABASE %I RENAME TO %I',
        (SELECT datname FROM pg_catalog.pg_database WHERE oid = holder), wanted);
    END IF;
  END IF;
  IF holder IN (${outgoing}, ${incoming})
    AND EXISTS (SELECT FROM pg_catalog.pg_database WHERE oid = holder AND NOT datallowconn) THEN
    EXECUTE pg_catalog.format('ALTER DATABASE %I ALLOW_CONNECTIONS true', wanted);
  END IF;
END $slipway$`,
  ];
}
