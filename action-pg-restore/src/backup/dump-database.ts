import { UserError } from "@slipway/shared";
import type { BackupConfig } from "../config.ts";
import { applicationOf } from "../restore/restore-ports.ts";
import type { PostgresServer, ServerTools } from "../server/server.ts";
import { outputOf } from "../server/tool-process.ts";

/** For how long pg_dump waits for a table that somebody has locked, in milliseconds. */
const LOCK_WAIT = 60_000;
/** Since this version pg_dump compresses with zstd. */
const KNOWS_ZSTD = 16;

/** How pg_dump's option names the compressions. gzip's middle level is its own default. */
const COMPRESSIONS = { gzip: "6", zstd: "zstd", none: "0" };

export interface Dumping {
  readonly content: AsyncGenerator<Buffer>;
  /** What the database has on its server's disk: more than a compressed dump of it. */
  readonly databaseBytes: number;
}

export interface DumpOrder extends Pick<BackupConfig, "database" | "run" | "compression"> {
  readonly signal: AbortSignal;
}

/**
 * A dump of a database in PostgreSQL's custom format, as it is being made: nothing of it is kept on the way.
 * The content throws when pg_dump fails, so that no part is taken for the whole.
 * @throws {UserError} when no pg_dump can make it.
 */
export async function dumpDatabase(server: PostgresServer, order: DumpOrder): Promise<Dumping> {
  const { database, run, compression, signal } = order;
  const application = applicationOf({ run });
  const { major, bytes } = await ask(server, database, application);
  const tools = chooseTools(server, major);
  if (compression === "zstd" && tools.major < KNOWS_ZSTD)
    throw new UserError(`pg_dump ${tools.major} ${tools.place} does not know zstd`, { hint: "set compression: gzip" });
  const args = ["--format=custom", `--compress=${COMPRESSIONS[compression]}`, `--lock-wait-timeout=${LOCK_WAIT}`];
  signal.throwIfAborted();
  const process = await tools.start("pg_dump", args, { database, application });
  process.stdin.end();
  signal.addEventListener("abort", () => process.kill());
  return { content: outputOf(process, `pg_dump ${tools.place}`), databaseBytes: bytes };
}

async function ask(server: PostgresServer, database: string, application: string) {
  await using session = await server.session(database, application);
  const [facts] = await session.rows<{ major: number; bytes: number }>(
    `SELECT current_setting('server_version_num')::int / 10000 AS major,
            pg_catalog.pg_database_size(current_database()) AS bytes`,
  );
  return facts ?? { major: 0, bytes: 0 };
}

/** The oldest that is not older than the server: what it writes can be read by most. */
function chooseTools(server: PostgresServer, major: number): ServerTools {
  const able = server.tools.filter((tools) => tools.connects && tools.major >= major);
  const [best] = able.toSorted((a, b) => a.major - b.major);
  if (best !== undefined) return best;
  const there = server.tools.filter(({ connects }) => connects).map((tools) => `${tools.major} ${tools.place}`);
  throw new UserError(
    `${server.name} is PostgreSQL ${major}, and pg_dump must not be older: there is ${there.join(", ") || "none"}`,
    {
      hint: `install postgresql-client-${major} on the runner`,
    },
  );
}
