import { chmod, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { homedir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { run, tryRun } from "../../lab/command.ts";
import { findMirror, NO_MIRROR, renderAptConfig, unpackPackages } from "../../lab/debian-archive.ts";

export type PostgresMajor = 15 | 17 | 18;

/** PostgreSQL of a Debian release, server and programs, unpacked into a folder of its own. */
export interface PostgresPrograms {
  readonly major: PostgresMajor;
  /** What chroot(8) makes a system of. */
  readonly root: string;
  /** psql, pg_dump and pg_restore that run without chroot(8): each starts the real one with its own C library. */
  readonly folder: string;
}

/** The releases of Debian with the PostgreSQL each has. */
const SUITES: Readonly<Record<PostgresMajor, string>> = { 15: "bookworm", 17: "trixie", 18: "forky" };
const CLIENTS = ["psql", "pg_dump", "pg_restore", "pg_dumpall", "pg_recvlogical"];
const KEYRING = "/usr/share/keyrings/debian-archive-keyring.gpg";
/** Any but root, whom PostgreSQL refuses. */
const USER = "postgres:x:65534:65534::/srv:/bin/sh\n";
const DEVICES = ["null", "zero", "urandom"];
/** Debian 12's packages still name /lib. */
const LIBRARIES = ["lib/x86_64-linux-gnu", "usr/lib/x86_64-linux-gnu"];
/** Another process may be unpacking the same version. */
const LOCK_PAUSE = 200;

/** Unpacks that version unless it is in the cache. Takes root, and with an empty cache half a minute. */
export async function fetchPostgres(major: PostgresMajor): Promise<PostgresPrograms> {
  const { SLIPWAY_CACHE, XDG_CACHE_HOME } = process.env;
  const cache = SLIPWAY_CACHE ?? join(XDG_CACHE_HOME ?? join(homedir(), ".cache"), "slipway");
  const root = join(cache, "postgresql", String(major));
  await using _lock = await lock(root);
  const found = await tryRun(["chroot", root, programPath(major, "postgres"), "--version"]);
  if (found.exitCode !== 0) await unpack(SUITES[major], major, root);
  return { major, root, folder: await writeClients(major, root) };
}

/** Where a program of the server is, below its root. */
export function programPath(major: number, name: string): string {
  return `/usr/lib/postgresql/${major}/bin/${name}`;
}

/** Held as a socket's name in the kernel: it is gone with the process that holds it. */
export async function lock(name: string): Promise<AsyncDisposable> {
  for (;;) {
    const mine = await tryLock(name);
    if (mine !== undefined) return mine;
    await delay(LOCK_PAUSE);
  }
}

/** Undefined when somebody else in this network holds it. */
export async function tryLock(name: string): Promise<AsyncDisposable | undefined> {
  const server = createServer();
  const isMine = await new Promise<boolean>((resolve) => {
    server.once("error", () => resolve(false));
    server.listen(`\0slipway-${name}`, () => resolve(true));
  });
  return isMine ? { [Symbol.asyncDispose]: () => new Promise((done) => server.close(() => done())) } : undefined;
}

async function unpack(suite: string, major: number, root: string): Promise<void> {
  const mirror = await findMirror();
  if (mirror === undefined) throw new Error(NO_MIRROR);
  const folder = `${root}.apt`;
  await rm(root, { recursive: true, force: true });
  await mkdir(join(folder, "lists/partial"), { recursive: true });
  await writeFile(join(folder, "sources.list"), `deb [signed-by=${KEYRING}] ${mirror} ${suite} main\n`);
  await writeFile(join(folder, "status"), "");
  const config = join(folder, "apt.conf");
  await writeFile(config, renderAptConfig(folder, "amd64"));
  await run(["apt-get", "--quiet", "update"], { env: { ...process.env, APT_CONFIG: config } });
  const { signal } = new AbortController();
  await unpackPackages({ signal }, { folder, config }, [`postgresql-${major}`, "dash"], root);
  await furnish(root);
}

/** What maintainer scripts, or a system that boots, would have made. */
async function furnish(root: string): Promise<void> {
  for (const name of ["dev", "etc", "srv", "tmp"]) await mkdir(join(root, name), { recursive: true });
  for (const name of ["srv", "tmp"]) await chmod(join(root, name), 0o1777);
  await writeFile(join(root, "etc/passwd"), USER);
  for (const name of DEVICES) await run(["cp", "--archive", `/dev/${name}`, join(root, "dev", name)]);
}

async function writeClients(major: PostgresMajor, root: string): Promise<string> {
  const folder = join(root, "clients");
  await mkdir(folder, { recursive: true });
  const libraries = LIBRARIES.map((name) => join(root, name));
  const loader = `${libraries[0]}/ld-linux-x86-64.so.2`;
  for (const name of CLIENTS) {
    const program = join(root, programPath(major, name));
    const script = `#!/bin/sh\nexec '${loader}' --library-path '${libraries.join(":")}' '${program}' "$@"\n`;
    await provide(join(folder, name), script);
  }
  return folder;
}

/** Another test may be running it: it is never written into. */
async function provide(path: string, script: string): Promise<void> {
  const present = await readFile(path, "utf8").catch(() => undefined);
  if (present === script) return;
  await writeFile(`${path}.unfinished`, script, { mode: 0o755 });
  await rename(`${path}.unfinished`, path);
}
