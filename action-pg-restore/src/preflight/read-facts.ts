import { UserError } from "@slipway/shared";
import { readCatalog } from "../restore/catalog.ts";
import { readProperties } from "../restore/database-properties.ts";
import type { PostgresServer, SqlSession } from "../server/server.ts";
import { quoteText } from "../server/sql-text.ts";
import type { ClusterFacts, DatabaseFacts, TargetFacts } from "./facts.ts";
import { readLastWrites } from "./last-writes.ts";

const OLDEST = 150_000;
const VERSION = `
SELECT current_setting('server_version') AS version, current_setting('server_version_num')::int AS number`;
const CLUSTER = `
SELECT current_setting('server_version_num')::int AS "versionNumber", current_setting('server_version') AS version,
  (SELECT system_identifier::text FROM pg_control_system()) AS "systemIdentifier",
  pg_is_in_recovery() AS "isStandby", to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS') AS now,
  (SELECT json_build_object('name', r.rolname, 'isSuperuser', r.rolsuper,
      'createsDatabases', r.rolsuper OR r.rolcreatedb,
      'actsAs', (SELECT coalesce(json_agg(o.rolname ORDER BY o.rolname), '[]') FROM pg_roles AS o WHERE pg_has_role(o.oid,
        CASE WHEN current_setting('server_version_num')::int < 160000 THEN 'MEMBER' ELSE 'SET' END)),
      'endsSessions', pg_has_role('pg_signal_backend', 'MEMBER'))
    FROM pg_roles AS r WHERE r.rolname = current_user) AS "user",
  (SELECT setting FROM pg_settings WHERE name = 'data_directory') AS "dataDirectory",
  (SELECT coalesce(json_agg(json_build_object('name', spcname, 'location', pg_tablespace_location(oid))), '[]')
    FROM pg_tablespace) AS tablespaces,
  (SELECT coalesce(json_agg(rolname ORDER BY rolname), '[]') FROM pg_roles) AS roles,
  (SELECT coalesce(json_agg(json_build_object('name', e.name, 'version', e.default_version,
      'isTrusted', coalesce(v.trusted OR NOT v.superuser, false))), '[]')
    FROM pg_available_extensions AS e LEFT JOIN pg_available_extension_versions AS v
      ON v.name = e.name AND v.version = e.default_version) AS extensions,
  (SELECT setting FROM pg_settings WHERE name = 'cron.database_name') AS "cronDatabase",
  (SELECT json_build_object('max', current_setting('max_connections')::int,
      'used', (SELECT count(*) FROM pg_stat_activity WHERE coalesce(backend_type, 'client backend') = 'client backend'),
      'reserved', (SELECT sum(setting::int) FROM pg_settings
        WHERE name IN ('superuser_reserved_connections', 'reserved_connections')))) AS connections,
  current_setting('max_locks_per_transaction')::bigint
    * (current_setting('max_connections')::bigint + current_setting('max_prepared_transactions')::bigint) AS "lockSlots",
  (SELECT json_build_object('maxSize', pg_size_bytes(current_setting('max_wal_size')),
      'isHeld', EXISTS (SELECT FROM pg_replication_slots AS s WHERE NOT pg_is_in_recovery()
          AND pg_wal_lsn_diff(pg_current_wal_lsn(), s.restart_lsn) > pg_size_bytes(current_setting('max_wal_size')))
        OR EXISTS (SELECT FROM pg_stat_archiver
          WHERE last_failed_time > coalesce(last_archived_time, '-infinity')),
      'archives', current_setting('archive_mode') <> 'off',
      'standbys', (SELECT count(*) FROM pg_stat_replication AS each WHERE NOT EXISTS
        (SELECT FROM pg_replication_slots WHERE active_pid = each.pid AND slot_type = 'logical')))) AS wal,
  current_setting('fsync') = 'off' AS "isFsyncOff"`;

function databaseQuery(name: string): string {
  return `
SELECT CASE WHEN has_database_privilege(d.oid, 'CONNECT') THEN pg_database_size(d.oid) ELSE 0 END AS size,
  pg_has_role(d.datdba, 'MEMBER') AS "isOwned",
  (SELECT coalesce(json_agg(json_build_object('application', application, 'role', role, 'isSuperuser', super,
      'count', count) ORDER BY count DESC, application), '[]')
    FROM (SELECT coalesce(a.application_name, '') AS application, coalesce(a.usename, '') AS role,
        coalesce(r.rolsuper, false) AS super, count(*) AS count
      FROM pg_stat_activity AS a LEFT JOIN pg_roles AS r ON r.oid = a.usesysid
      WHERE a.datid = d.oid AND a.pid <> pg_backend_pid() AND coalesce(a.backend_type, 'client backend') IN ('client backend', 'walsender')
      GROUP BY 1, 2, 3) AS each) AS sessions,
  (SELECT coalesce(json_agg(json_build_object('name', slot_name, 'plugin', plugin, 'isActive', active,
      'isTemporary', temporary, 'heldBytes', CASE WHEN NOT pg_is_in_recovery()
        THEN pg_wal_lsn_diff(pg_current_wal_lsn(), restart_lsn) END) ORDER BY slot_name), '[]')
    FROM pg_replication_slots WHERE database = d.datname) AS slots,
  (SELECT coalesce(json_agg(gid ORDER BY gid), '[]') FROM pg_prepared_xacts WHERE database = d.datname)
    AS "preparedTransactions",
  (SELECT coalesce(json_agg(subname ORDER BY subname), '[]') FROM pg_subscription WHERE subdbid = d.oid) AS subscriptions
FROM pg_database AS d WHERE d.datname = ${quoteText(name)}`;
}

const EXTENSIONS = "SELECT extname AS name FROM pg_extension ORDER BY extname";

type Seen = Pick<DatabaseFacts, "size" | "isOwned" | "sessions" | "slots" | "preparedTransactions" | "subscriptions">;

/** Where to ask, and about which database. */
export interface FactsRequest {
  readonly database: string;
  /** Another database of the server, from which it is managed. */
  readonly maintenance: string;
  readonly application: string;
}

/** Reads all of it, and writes nothing. @throws {SqlError | SessionLost} */
export async function readFacts(server: PostgresServer, request: FactsRequest): Promise<TargetFacts> {
  await using session = await server.session(request.maintenance, request.application);
  await requireVersion(server, session);
  const [cluster] = await session.rows<ClusterFacts>(CLUSTER);
  if (cluster === undefined) throw new TypeError("the server answered nothing");
  const catalog = await readCatalog(session);
  const database = await readDatabase(server, session, request, cluster.user.isSuperuser);
  return { cluster, database, catalog, free: await readFree(server, cluster, database) };
}

/** Before 15, which the PostgreSQL project does not keep any more, some of what is asked for does not exist. */
async function requireVersion({ name }: PostgresServer, session: SqlSession): Promise<void> {
  const [row] = await session.rows<{ version: string; number: number }>(VERSION);
  if (row === undefined || row.number >= OLDEST) return;
  const hint = "upgrade the server, or restore into a newer one";
  throw new UserError(`${name} is PostgreSQL ${row.version}; 15 or newer is needed. Nothing was touched`, { hint });
}

async function readDatabase(
  server: PostgresServer,
  session: SqlSession,
  { database: name, application }: FactsRequest,
  isSuperuser: boolean,
): Promise<DatabaseFacts | undefined> {
  const properties = await readProperties(session, name);
  const [seen] = await session.rows<Seen>(databaseQuery(name));
  if (properties === undefined || seen === undefined) return undefined;
  await using own = await server.session(name, application);
  const lastWrites = isSuperuser ? await readLastWrites(own) : [];
  const extensions = await own.rows<{ name: string }>(EXTENSIONS);
  return { ...properties, ...seen, lastWrites, extensions: extensions.map((each) => each.name) };
}

async function readFree(server: PostgresServer, cluster: ClusterFacts, database: DatabaseFacts | undefined) {
  const { dataDirectory, tablespaces } = cluster;
  const tablespace = tablespaces.find(({ name }) => name === database?.tablespace)?.location;
  const folder = tablespace ? tablespace : dataDirectory;
  return {
    data: folder === null ? undefined : await server.freeSpace(folder),
    wal: dataDirectory === null ? undefined : await server.freeSpace(`${dataDirectory}/pg_wal`),
  };
}
