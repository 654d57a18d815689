import { createReadStream, readFileSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Clock, systemClock } from "@slipway/shared";
import { startPostgres, type TestPostgres } from "../../../../e2e/support/postgres.ts";
import type { PostgresMajor } from "../../../../e2e/support/postgres-programs.ts";
import { digestDatabase } from "../../../../e2e/support/restore-digest.ts";
import { run } from "../../../../lab/command.ts";
import type { Dump } from "../../../src/archive/dump.ts";
import { inspectArchive } from "../../../src/archive/inspect-archive.ts";
import type { Preparation } from "../../../src/restore/prepare.ts";
import type { JournalEntry, RestorePorts } from "../../../src/restore/restore-ports.ts";
import type { PostgresServer } from "../../../src/server/server.ts";
import { connectTo } from "../../server/support.ts";

const SAMPLE = join(import.meta.dirname, "../../fixtures/sample.sql");

/** A server with a database `app` that has one of everything, and what a restore of it needs. */
export interface RestoreServer extends AsyncDisposable {
  readonly postgres: TestPostgres;
  readonly server: PostgresServer;
  readonly journal: JournalEntry[];
  readonly lines: string[];
  readonly folder: string;
  ports(changes?: Partial<RestorePorts>): RestorePorts;
  /** pg_dump of a database; gives the file. */
  dump(name: string, options?: readonly string[], database?: string): Promise<string>;
  preparation(file: string, changes?: Partial<Preparation>): Promise<Preparation>;
  /** All that a database holds, as one digest a kind, and what belongs to its name. */
  digest(database: string): Promise<Record<string, string>>;
  databases(): Promise<string[]>;
}

export const TARGET = 'app "Ünï" \\; x';

export async function openRestoreServer(
  major: PostgresMajor,
  settings: Readonly<Record<string, string>> = {},
): Promise<RestoreServer> {
  await using opened = new AsyncDisposableStack();
  const postgres = opened.use(await startPostgres(major, { settings }));
  const server = opened.use(await connectTo(postgres));
  const folder = await mkdtemp(join(tmpdir(), "slipway-restore-"));
  await postgres.psql(`CREATE DATABASE ${quote(TARGET)}`);
  await postgres.psql(readFileSync(SAMPLE, "utf8"), TARGET);
  const stack = opened.move();
  const journal: JournalEntry[] = [];
  const lines: string[] = [];
  return {
    postgres,
    server,
    journal,
    lines,
    folder,
    ports: (changes = {}) => ({
      server,
      clock: systemClock as Clock,
      log: { info: (line) => lines.push(line), warning: (line) => lines.push(line) },
      journal: { record: async (entry) => void journal.push(entry) },
      signal: new AbortController().signal,
      ...changes,
    }),
    async dump(name, options = ["--format=custom"], database = TARGET) {
      const file = join(folder, name);
      const argv = [`${postgres.programs}/pg_dump`, `--file=${file}`, ...options, postgres.url(database)];
      await run(argv);
      return file;
    },
    preparation: (file, changes = {}) => readPreparation(file, changes),
    digest: (database) => digestDatabase(postgres, database),
    async databases() {
      const names = await postgres.psql("SELECT datname FROM pg_database WHERE NOT datistemplate ORDER BY datname");
      return names.trim().split("\n");
    },
    async [Symbol.asyncDispose]() {
      await stack.disposeAsync();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function readPreparation(file: string, changes: Partial<Preparation>): Promise<Preparation> {
  const report = await inspectArchive({ kind: "file", content: createReadStream(file) });
  if (report.state !== "sound") throw new Error(JSON.stringify(report.problems));
  const { dump } = report;
  const content: Preparation["content"] =
    dump.format === "plain"
      ? { kind: "script", open: () => createReadStream(file) }
      : { kind: "archive", lend: (tools) => tools.lend(file) };
  return {
    target: TARGET,
    run: "1_1",
    dump: dump as Dump,
    content,
    source: file.split("/").at(-1) ?? "",
    ownership: "dump",
    jobs: 2,
    assertSql: [],
    expires: new Date("2027-01-01T00:00:00Z"),
    ...changes,
  };
}

export function quote(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** The sample database with everything that a dump of it does not hold. */
export async function dressUp(postgres: TestPostgres, name = TARGET): Promise<void> {
  const database = `DATABASE ${quote(name)}`;
  await postgres.psql(
    `
    CREATE ROLE "odd ""role""" LOGIN; CREATE ROLE granter LOGIN; CREATE ROLE grantee LOGIN;
    ALTER ${database} OWNER TO app_owner;
    REVOKE CONNECT ON ${database} FROM PUBLIC;
    GRANT CONNECT ON ${database} TO "odd ""role""", "report reader";
    GRANT CREATE ON ${database} TO granter WITH GRANT OPTION;
    SET ROLE granter; GRANT CREATE ON ${database} TO grantee; RESET ROLE;
    ALTER ${database} CONNECTION LIMIT 77;
    COMMENT ON ${database} IS 'it''s \\ the "shop"';
    ALTER ${database} SET search_path TO shop, "Odd; Schema", public;
    ALTER ${database} SET work_mem TO '5MB';
    ALTER ${database} SET my_app.tenant TO 'a, "b"''s \\';
    ALTER ${database} SET TimeZone TO 'Asia/Kathmandu';
    ALTER ROLE "odd ""role""" IN ${database} SET statement_timeout TO '7s';
    ALTER ROLE "odd ""role""" IN ${database} SET search_path TO '';
    ALTER ROLE ALL IN ${database} SET lock_timeout TO '9s';`.replace(/ALTER ROLE ALL.*/, ""),
  );
}

export async function writeFileIn(folder: string, name: string, content: string | Buffer): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, content);
  return file;
}
