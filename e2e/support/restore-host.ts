import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { ActionRun } from "../../tools/local-runner/index.ts";
import { sshInputs } from "./deploy.ts";
import { dockerOk } from "./docker.ts";
import { POSTGRES_PASSWORD, type PostgresPlace, type RunningPostgres, runPostgres } from "./postgres-container.ts";
import { expectNoSecret, type StartedRestore, startRestore } from "./restore.ts";
import { digestDatabase } from "./restore-digest.ts";
import { type RestoreProxy, startProxy } from "./restore-proxy.ts";
import { until } from "./until.ts";
import { openWorkspace, type Workspace } from "./workspace.ts";
import { containerState, type IdleContainer, leasesOn, runContainer, socketOf } from "./writers.ts";

const SAMPLE = readFileSync(join(import.meta.dirname, "../../action-pg-restore/test/fixtures/sample.sql"), "utf8");
export const NODE = "manager-1";
export const SHOP = "shop";

type Given = Readonly<Record<string, string>>;

/** A host with PostgreSQL in a container and a writer in another, and a runner that reaches it over SSH. */
export interface RestoreHost extends AsyncDisposable {
  readonly postgres: RunningPostgres;
  readonly workspace: Workspace;
  /** Of the container that is to be stopped. */
  readonly writer: string;
  /** Between the runner and the host's sshd. */
  readonly ssh: RestoreProxy;
  /** pg_dump of a database; gives the file's name in the workspace. */
  dump(name: string, ...options: readonly string[]): Promise<string>;
  start(given?: Given): StartedRestore;
  /** Runs the action to its end; nothing that it says has the password. */
  run(given?: Given): Promise<ActionRun>;
  digest(): Promise<Record<string, string>>;
  /** The same of a database that is kept and takes no connections. */
  digestOfKept(name: string): Promise<Record<string, string>>;
  databases(): Promise<string[]>;
  /** Waits until the writer runs. */
  writerIsBack(within?: number): Promise<void>;
  /** What the leases of this database say of themselves, none of them when none is there. */
  leases(): Promise<string[]>;
}

type HostOptions = Pick<PostgresPlace, "options" | "server"> & {
  readonly name: string;
  readonly major?: PostgresPlace["major"];
  readonly writer?: Partial<IdleContainer>;
};

export async function openRestoreHost(given: HostOptions): Promise<RestoreHost> {
  await using opened = new AsyncDisposableStack();
  const { name, major = 17, options = [], server = [] } = given;
  const workspace = openWorkspace({}, (remove) => opened.defer(remove));
  const postgres = opened.use(await runPostgres({ major, name, node: NODE, options, server }));
  const ssh = opened.use(await sshProxy());
  const writer = `${name}-app`;
  const atEnd = (clean: () => Promise<void>) => opened.defer(clean);
  await runContainer(writer, { node: NODE, options: ["--stop-timeout", "2"], ...given.writer, atEnd });
  await postgres.psql(`CREATE DATABASE ${SHOP}`);
  await postgres.psql(SAMPLE, SHOP);
  const stack = opened.move();
  const access = { ...sshInputs(NODE), ...throughProxy(ssh), container: name };
  const common = { ...access, database: SHOP, "confirm-database": SHOP, mode: "restore", writers: writer };
  const start = (inputs: Given = {}) => startRestore({ ...common, ...inputs }, workspace.path);
  const socket = socketOf(NODE);
  const isOurs = (line: string) => line.includes(`container-${name}-`);
  const digest = (database: string) => digestDatabase(postgres, database);
  return {
    postgres,
    workspace,
    writer,
    ssh,
    start,
    async dump(file, ...more) {
      const argv = ["--username=postgres", "--format=custom", ...more, `--file=/tmp/${file}`, SHOP];
      await dockerOk(["exec", name, "pg_dump", ...argv], { socket });
      await dockerOk(["cp", `${name}:/tmp/${file}`, join(workspace.path, file)], { socket });
      return file;
    },
    async run(inputs = {}) {
      const ended = await start(inputs).done;
      expectNoSecret(ended, [POSTGRES_PASSWORD]);
      return ended;
    },
    digest: () => digest(SHOP),
    async digestOfKept(kept) {
      await postgres.psql(`ALTER DATABASE "${kept}" ALLOW_CONNECTIONS true`);
      const found = await digest(kept);
      await postgres.psql(`ALTER DATABASE "${kept}" ALLOW_CONNECTIONS false`);
      return found;
    },
    async databases() {
      const names = await postgres.psql("SELECT datname FROM pg_database WHERE NOT datistemplate ORDER BY 1");
      return names.trim().split("\n");
    },
    async writerIsBack(within) {
      await until(
        () => containerState(NODE, writer),
        (state) => state === "running",
        within,
      );
    },
    leases: async () => (await leasesOn(NODE)).filter(isOurs),
    [Symbol.asyncDispose]: () => stack.disposeAsync(),
  };
}

/** Before the host's sshd, on 127.0.0.1. */
function sshProxy(): Promise<RestoreProxy> {
  const { "ssh-host": host = "", "ssh-port": port = "22" } = sshInputs(NODE);
  return startProxy(Number(port), { host });
}

/** The inputs that lead through it. The host's key is the same, under the name by which the runner knows it now. */
export function throughProxy({ port }: Pick<RestoreProxy, "port">): Record<string, string> {
  const lines = (sshInputs(NODE)["ssh-known-hosts"] ?? "").trim().split("\n");
  const known = lines.map((line) => line.replace(/^\S+/, `[127.0.0.1]:${port}`));
  return { "ssh-host": "127.0.0.1", "ssh-port": String(port), "ssh-known-hosts": known.join("\n") };
}
