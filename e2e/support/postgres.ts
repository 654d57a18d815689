import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes, randomInt } from "node:crypto";
import { once } from "node:events";
import { rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { run } from "../../lab/command.ts";
import { fetchPostgres, type PostgresMajor, type PostgresPrograms, programPath, tryLock } from "./postgres-programs.ts";

/** A fresh PostgreSQL server on 127.0.0.1, gone with its data when it is disposed of. */
export interface TestPostgres extends AsyncDisposable {
  readonly major: PostgresMajor;
  readonly port: number;
  /** Of the superuser `postgres`. */
  readonly password: string;
  /** Folder of psql, pg_dump and pg_restore of the same version, which run on this machine. */
  readonly programs: string;
  /** The folder that its programs see as `/`. */
  readonly root: string;
  /** `postgres://postgres:…@127.0.0.1:…/DATABASE` */
  url(database?: string): string;
  /** Runs a script with psql, up to the first error; gives the rows, unaligned. */
  psql(script: string, database?: string): Promise<string>;
  /** One of the server's own programs against it, such as pg_dump; gives its standard output. */
  execute(program: string, args: readonly string[], stdin?: string): Promise<string>;
  /** Ends it as a crash does: no checkpoint, no word to the clients. */
  crash(): Promise<void>;
  /** Starts it again on the same port, after a crash. */
  start(): Promise<void>;
}

export interface PostgresOptions {
  /** For postgresql.conf, such as `wal_level: "logical"`. */
  readonly settings?: Readonly<Record<string, string>>;
  /** More options of initdb. */
  readonly initdb?: readonly string[];
}

const NOBODY = "--userspec=65534:65534";
const ENVIRONMENT = { PATH: "/usr/sbin:/usr/bin:/sbin:/bin", TZ: "UTC", LC_ALL: "C.UTF-8" };
/** Nothing in a test outlives the machine, and the chroot has no /dev/shm. */
const SETTINGS = { fsync: "off", dynamic_shared_memory_type: "mmap", listen_addresses: "127.0.0.1" };

/** Ends the server when its own input ends: so it is gone with the test, however that ended. */
const KEEPER = `"$@" & server=$!
exec 2> /dev/null
cat > /dev/null
kill -QUIT "$server"
wait "$server"`;

/** Starts a server of that version: `await using server = await startPostgres(17)`. */
export async function startPostgres(major: PostgresMajor, options: PostgresOptions = {}): Promise<TestPostgres> {
  const server = new LocalPostgres(await fetchPostgres(major), await claimPort(), options.settings ?? {});
  try {
    await server.initialise(options.initdb ?? []);
    await server.start();
    return server;
  } catch (error) {
    await server[Symbol.asyncDispose]();
    throw error;
  }
}

class LocalPostgres implements TestPostgres {
  readonly major: PostgresMajor;
  readonly port: number;
  readonly password = randomBytes(12).toString("hex");
  readonly programs: string;
  readonly root: string;
  readonly #home = `/srv/${randomBytes(6).toString("hex")}`;
  readonly #settings: Readonly<Record<string, string>>;
  readonly #claim: AsyncDisposable;
  #process: ChildProcess | undefined;

  constructor(programs: PostgresPrograms, claim: ClaimedPort, settings: Readonly<Record<string, string>>) {
    this.major = programs.major;
    this.programs = programs.folder;
    this.port = claim.port;
    this.#claim = claim;
    this.root = programs.root;
    const own = { ...SETTINGS, port: String(claim.port), unix_socket_directories: this.#home };
    this.#settings = { ...own, ...settings };
  }

  url(database = "postgres"): string {
    return `postgres://postgres:${this.password}@127.0.0.1:${this.port}/${encodeURIComponent(database)}`;
  }

  async psql(script: string, database = "postgres"): Promise<string> {
    const options = ["--no-psqlrc", "--quiet", "--tuples-only", "--no-align", "--set=ON_ERROR_STOP=1"];
    return await this.execute("psql", [...options, `--dbname=${database}`], script);
  }

  async execute(program: string, args: readonly string[], stdin = ""): Promise<string> {
    const env = { ...ENVIRONMENT, PGHOST: this.#home, PGPORT: String(this.port), PGUSER: "postgres" };
    return await run([...this.#argv(program), ...args], { stdin, env });
  }

  /** Local connections are trusted, as in PostgreSQL's own image; others need the password. */
  async initialise(options: readonly string[]): Promise<void> {
    await run(["install", "--directory", "--owner=65534", "--group=65534", join(this.root, this.#home)]);
    await writeFile(join(this.root, this.#home, "password"), `${this.password}\n`);
    const authentication = ["--auth-local=trust", "--auth-host=scram-sha-256", "--username=postgres"];
    const common = ["--no-sync", "--encoding=UTF8", "--locale=C.UTF-8", `--pwfile=${this.#home}/password`];
    const args = [...authentication, ...common, ...options, this.#data];
    await run([...this.#argv("initdb"), ...args], { env: ENVIRONMENT });
  }

  async start(): Promise<void> {
    const settings = Object.entries(this.#settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
    const argv = [...this.#argv("postgres"), "-D", this.#data, ...settings];
    const child = spawn("sh", ["-c", KEEPER, "sh", ...argv], { env: ENVIRONMENT, stdio: ["pipe", "ignore", "pipe"] });
    this.#process = child;
    await ready(child);
  }

  async crash(): Promise<void> {
    const child = this.#process;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, "exit");
    child.stdin?.end();
    await ended;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.crash();
    await this.#claim[Symbol.asyncDispose]();
    await rm(join(this.root, this.#home), { recursive: true, force: true });
  }

  get #data(): string {
    return `${this.#home}/data`;
  }

  #argv(program: string): string[] {
    return ["chroot", NOBODY, this.root, programPath(this.major, program)];
  }
}

/** Waits until the server says that it takes connections; its log is read on, so that it never waits for us. */
async function ready(child: ChildProcess): Promise<void> {
  if (child.stderr === null) throw new TypeError("its log is not read");
  const said: string[] = [];
  await new Promise<void>((resolve, reject) => {
    const lines = createInterface({ input: child.stderr as NodeJS.ReadableStream });
    lines.on("line", (line) => {
      said.push(line);
      if (line.includes("database system is ready to accept connections")) resolve();
    });
    lines.once("close", () => reject(new Error(`the server did not start:\n${said.slice(-15).join("\n")}`)));
    child.once("error", reject);
  });
}

interface ClaimedPort extends AsyncDisposable {
  readonly port: number;
}

/** Below those that the kernel gives to whoever connects (ip_local_port_range): nobody comes by one of these by chance. */
const PORTS = { first: 20_000, end: 32_000 } as const;

/**
 * A port that no other server of a test gets until this is disposed of: its own server takes it only once it has a data
 * folder, and again after each crash.
 */
async function claimPort(): Promise<ClaimedPort> {
  for (;;) {
    const port = randomInt(PORTS.first, PORTS.end);
    const claim = await tryLock(`port-${port}`);
    if (claim === undefined) continue;
    if (await isFree(port)) return { port, [Symbol.asyncDispose]: () => claim[Symbol.asyncDispose]() };
    await claim[Symbol.asyncDispose]();
  }
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer();
  const isListening = await new Promise<boolean>((resolve) => {
    server.once("error", () => resolve(false));
    server.listen(port, "127.0.0.1", () => resolve(true));
  });
  if (isListening) await new Promise((done) => server.close(done));
  return isListening;
}
