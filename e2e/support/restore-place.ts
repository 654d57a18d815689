import { readFileSync } from "node:fs";
import { copyFile } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "vitest";
import { run } from "../../lab/command.ts";
import type { ActionRun } from "../../tools/local-runner/index.ts";
import { startPostgres, type TestPostgres } from "./postgres.ts";
import type { PostgresMajor } from "./postgres-programs.ts";
import { expectNoSecret, type StartedRestore, startRestore } from "./restore.ts";
import { digestDatabase } from "./restore-digest.ts";
import { openWorkspace, type Workspace } from "./workspace.ts";

const SAMPLE = readFileSync(join(import.meta.dirname, "../../action-pg-restore/test/fixtures/sample.sql"), "utf8");
export const SHOP = "shop";

/** A server with a database of one of everything, and a runner that reaches it by its address. */
export interface RestorePlace extends AsyncDisposable {
  readonly server: TestPostgres;
  readonly workspace: Workspace;
  /** pg_dump of the database; gives the file's name in the workspace. */
  dump(name: string, ...options: readonly string[]): Promise<string>;
  copy(from: string, to: string): Promise<string>;
  start(given: Readonly<Record<string, string>>): StartedRestore;
  /** Runs the action to its end; nothing that it says has the password. */
  run(given: Readonly<Record<string, string>>): Promise<ActionRun>;
  /** Everything that the database holds. */
  digest(): Promise<Record<string, string>>;
  databases(): Promise<string[]>;
}

export async function openRestorePlace(
  major: PostgresMajor,
  settings: Readonly<Record<string, string>> = {},
): Promise<RestorePlace> {
  const stack = new AsyncDisposableStack();
  const server = stack.use(await startPostgres(major, { settings }));
  const workspace = openWorkspace({}, (remove) => stack.defer(remove));
  await server.psql(`CREATE DATABASE ${SHOP}`);
  await server.psql(SAMPLE, SHOP);
  const common = { connection: server.url(), database: SHOP, "confirm-database": SHOP, mode: "restore" };
  const start = (given: Readonly<Record<string, string>>) =>
    startRestore({ ...common, ...given }, workspace.path, [server.programs]);
  return {
    server,
    workspace,
    start,
    async dump(name, ...options) {
      await run([`${server.programs}/pg_dump`, ...options, `--file=${workspace.path}/${name}`, server.url(SHOP)]);
      return name;
    },
    async copy(from, to) {
      await copyFile(join(workspace.path, from), join(workspace.path, to));
      return to;
    },
    async run(given) {
      const ended = await start(given).done;
      expectNoSecret(ended, [server.password]);
      return ended;
    },
    digest: () => digestDatabase(server, SHOP),
    async databases() {
      const names = await server.psql("SELECT datname FROM pg_database WHERE NOT datistemplate ORDER BY 1");
      return names.trim().split("\n");
    },
    [Symbol.asyncDispose]: () => stack.disposeAsync(),
  };
}

/** Nothing but the database and what every server has. */
export async function expectNothingBeside(place: RestorePlace): Promise<void> {
  expect(await place.databases()).toEqual(["postgres", SHOP]);
}
