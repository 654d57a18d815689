import type { Lock } from "../../action-open-ops-pr/src/migrations/hazard.ts";
import type { TestPostgres } from "./postgres.ts";
import { until } from "./until.ts";

/** What a statement did to one relation, as the server itself tells it. */
export interface Seen {
  /** The strongest lock that was held, or waited for. */
  readonly lock: Lock;
  /** Its rows are in another file than before. */
  readonly hasNewFile: boolean;
  /** All of its rows were read. */
  readonly isRead: boolean;
}

/** Weakest first, as pg_locks spells them. */
const MODES = [
  ...["AccessShareLock", "RowShareLock", "RowExclusiveLock", "ShareUpdateExclusiveLock"],
  ...["ShareLock", "ShareRowExclusiveLock", "ExclusiveLock", "AccessExclusiveLock"],
];

/** Every table has at least as many, so that a look at some of them is not taken for a look at all. */
export const TABLE_ROWS = 200;

const SNAPSHOT = `CREATE TEMP TABLE seen_before ON COMMIT DROP AS SELECT oid, relname AS name, relkind AS kind,
  pg_relation_filenode(oid) AS file FROM pg_class
  WHERE relnamespace = ANY ('{public,s}'::regnamespace[]) AND relkind NOT IN ('i', 'I', 'c');`;
const REPORT = `SELECT jsonb_agg(seen) FROM (SELECT coalesce(relname, name) AS name, array_agg(mode) AS modes,
  pg_relation_filenode(before.oid) <> file AS moved, pg_stat_get_xact_tuples_returned(before.oid) AS returned
  FROM seen_before AS before JOIN pg_locks ON relation = before.oid AND pid = pg_backend_pid()
  LEFT JOIN pg_class AS now ON now.oid = before.oid GROUP BY relname, name, before.oid, file) AS seen;`;

interface Reported {
  readonly name: string;
  readonly modes: readonly string[];
  readonly moved: boolean | null;
  readonly returned: number;
}

/** Runs statements in a transaction, looks at its locks and files before it ends, and takes it back. */
export async function observe(server: TestPostgres, sql: string): Promise<ReadonlyMap<string, Seen>> {
  const said = await server.psql(`BEGIN;\n${SNAPSHOT}\n${sql};\n\\o\n${REPORT}\nROLLBACK;`);
  const reported = JSON.parse(said.trim().split("\n").at(-1) || "null") as readonly Reported[] | null;
  return new Map(
    (reported ?? []).map(({ name, modes, moved, returned }) => [
      name,
      { lock: strongest(modes), hasNewFile: moved === true, isRead: returned >= TABLE_ROWS },
    ]),
  );
}

/** The lock that a statement which runs in no transaction waits for while another session holds a weaker one. */
export async function observeWait(
  server: TestPostgres,
  sql: string,
  { table, held }: { readonly table: string; readonly held: string },
): Promise<Pick<Seen, "lock" | "hasNewFile">> {
  const before = await fileOf(server, table);
  const holding = await hold(server, `LOCK TABLE ${table} IN ${held} MODE;`);
  const waiting = server.psql(sql);
  const mode = await until(
    () => server.psql(`SELECT mode FROM pg_locks WHERE relation = '${table}'::regclass AND NOT granted`),
    (said) => said.trim() !== "",
  );
  await letGo(server, holding);
  await waiting;
  return { lock: spelt(mode.trim()), hasNewFile: (await fileOf(server, table)) !== before };
}

/** Reads a table while the transaction of another session, which has run statements, is open. @throws {Error} when it waits */
export async function readBeside(server: TestPostgres, sql: string, table: string): Promise<string> {
  const holding = await hold(server, `${sql};`);
  const reading = server.psql(`SET lock_timeout = '300ms'; SELECT FROM ${table} LIMIT 0`);
  return await reading.finally(() => letGo(server, holding));
}

/** Runs statements in a transaction of a session of its own, and leaves it open. */
async function hold(server: TestPostgres, sql: string): Promise<{ readonly ended: Promise<unknown> }> {
  const script = `SET application_name = 'holder'; BEGIN; ${sql} SELECT pg_sleep(60);`;
  let fault: unknown;
  // It ends with an error: it is ended from outside.
  const ended = server.psql(script).catch((error: unknown) => {
    fault = error;
  });
  const count = "SELECT count(*) FROM pg_stat_activity WHERE application_name = 'holder' AND wait_event = 'PgSleep'";
  await until(
    () => (fault === undefined ? server.psql(count) : Promise.reject(fault)),
    (said) => said.trim() === "1",
  );
  return { ended };
}

async function letGo(server: TestPostgres, { ended }: { readonly ended: Promise<unknown> }): Promise<void> {
  await server.psql("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'holder'");
  await ended;
}

function fileOf(server: TestPostgres, table: string): Promise<string> {
  return server.psql(`SELECT pg_relation_filenode('${table}')`);
}

function strongest(modes: readonly string[]): Lock {
  return spelt(MODES.findLast((mode) => modes.includes(mode)) ?? "");
}

/** `AccessExclusiveLock` → `ACCESS EXCLUSIVE` */
function spelt(mode: string): Lock {
  return mode
    .replace(/Lock$/, "")
    .replace(/(?<=[a-z])(?=[A-Z])/g, " ")
    .toUpperCase() as Lock;
}
