import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { watch } from "node:fs/promises";
import { join } from "node:path";
import { UserError } from "../errors.ts";
import { atExit } from "./at-exit.ts";
import type { PrivateFolder } from "./files.ts";
import { cleanEnvironment } from "./shell.ts";
import { explainSshFailure } from "./ssh-failure.ts";
import type { SshTarget } from "./ssh-target.ts";

/** One authenticated connection, over which further channels cost no new handshake. */
export interface SshConnection extends AsyncDisposable {
  /** Makes an address as the host sees it reachable here and gives the local socket's path. */
  forward(remote: RemoteAddress): Promise<string>;
  /**
   * Opens a new connection from the host to an address as the host sees it: the child's standard input and output. The
   * child exits with 255 when the host cannot connect.
   */
  dial(host: string, port: number): ChildProcess;
  /** Starts a fixed command on the host over the same connection; for streams only. */
  startCommand(argv: readonly string[]): ChildProcess;
  /** Connects anew when the connection has ended. Forwards have to be asked for again. */
  reconnect(): Promise<void>;
  readonly isAlive: boolean;
  /** The private folder that holds the connection's sockets. */
  readonly folder: string;
  /** What ssh itself has said so far. */
  readonly complaints: string;
}

export type RemoteAddress = { readonly socket: string } | { readonly host: string; readonly port: number };

const CONNECT_TIMEOUT_SECONDS = 15;
const KEPT_STDERR = 8_192;

/**
 * Connects with the machine's own OpenSSH, which knows certificates, jump hosts and hashed known_hosts files.
 * @throws {UserError} that says why the host could not be reached, or who was refused.
 */
export async function openSsh(target: SshTarget, folder: PrivateFolder): Promise<SshConnection> {
  await folder.write("known_hosts", `${target.knownHosts.trim()}\n`);
  // OpenSSH rejects a key file without a final line break.
  if (target.key) await folder.write("key", `${target.key.reveal().trim()}\n`);
  await folder.write("ssh_config", renderSshConfig(target, folder.path));
  const connection = new OpenSshConnection(target, folder.path);
  await connection.reconnect();
  return connection;
}

/** The whole of ssh's configuration: a file rather than options, because a jump host's ssh reads it as well. */
export function renderSshConfig(target: SshTarget, folder: string): string {
  const quoted = (name: string) => `"${join(folder, name)}"`;
  const identity = target.key ? [`IdentityFile ${quoted("key")}`, "IdentitiesOnly yes"] : [];
  const options = [
    "BatchMode yes",
    "StrictHostKeyChecking yes",
    `UserKnownHostsFile ${quoted("known_hosts")}`,
    "GlobalKnownHostsFile /dev/null",
    "UpdateHostKeys no",
    "PreferredAuthentications publickey",
    ...identity,
    `ConnectTimeout ${CONNECT_TIMEOUT_SECONDS}`,
    // A connection that died without a word is noticed while there is time left to make another (TunnelledEngine).
    "ServerAliveInterval 10",
    "ServerAliveCountMax 3",
  ];
  return ["Host *", ...options.map((option) => `  ${option}`), ""].join("\n");
}

class OpenSshConnection implements SshConnection {
  readonly #target: SshTarget;
  readonly folder: string;
  #master: ChildProcess | undefined;
  #stderr = "";
  #forwards = 0;
  #generation = 0;

  constructor(target: SshTarget, folder: string) {
    this.#target = target;
    this.folder = folder;
  }

  get isAlive(): boolean {
    return this.#master !== undefined && this.#master.exitCode === null && this.#master.signalCode === null;
  }

  get complaints(): string {
    return this.#stderr;
  }

  async reconnect(): Promise<void> {
    if (this.isAlive) return;
    this.#stderr = "";
    this.#generation += 1;
    const { jump } = this.#target;
    const control = this.#controlName();
    const master = this.#spawn(["-M", "-N", ...(jump === undefined ? [] : ["-J", jump])], "ignore");
    this.#master = master;
    master.stderr?.on("data", (chunk: Buffer) => {
      this.#stderr = (this.#stderr + chunk.toString()).slice(-KEPT_STDERR);
    });
    master.once("error", (error) => {
      this.#stderr += error.message;
    });
    const waiting = new AbortController();
    master.once("close", () => waiting.abort());
    const connected = await appears(this.folder, control, waiting.signal);
    if (!connected) throw explainSshFailure(this.#target, this.#stderr);
  }

  async forward(remote: RemoteAddress): Promise<string> {
    this.#forwards += 1;
    const local = join(this.folder, `f${this.#forwards}`);
    const far = "socket" in remote ? remote.socket : `${bracketed(remote.host)}:${remote.port}`;
    const request = this.#spawn(["-O", "forward", "-L", `${local}:${far}`], "pipe");
    const [code] = (await once(request, "exit")) as [number | null];
    if (code !== 0)
      throw new UserError(`ssh could not forward ${far} from ${this.#target.host}`, { cause: this.#stderr });
    return local;
  }

  dial(host: string, port: number): ChildProcess {
    return this.#spawn(["-W", `${bracketed(host)}:${port}`], "pipe");
  }

  startCommand(argv: readonly string[]): ChildProcess {
    const unsafe = argv.find((word) => !/^[\w./:=-]+$/.test(word));
    if (unsafe !== undefined) throw new TypeError(`a remote shell would change the word ${unsafe}`);
    return this.#spawn(["-T"], "pipe", argv);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const master = this.#master;
    if (master === undefined || !this.isAlive) return;
    master.kill("SIGTERM");
    await once(master, "exit");
  }

  #controlName(): string {
    return `c${this.#generation}`;
  }

  #spawn(options: readonly string[], stdin: "ignore" | "pipe", command: readonly string[] = []): ChildProcess {
    const { host, port, user } = this.#target;
    const shared = ["-F", join(this.folder, "ssh_config"), "-S", join(this.folder, this.#controlName())];
    const child = spawn("ssh", [...shared, ...options, "-p", String(port), "-l", user, "--", host, ...command], {
      stdio: [stdin, "pipe", "pipe"],
      env: { ...cleanEnvironment(process.env), LC_ALL: "C" },
    });
    child.once(
      "exit",
      atExit(() => child.kill()),
    );
    return child;
  }
}

/** True when the file is there; false when the signal came first. The control socket appears after authentication. */
async function appears(folder: string, name: string, signal: AbortSignal): Promise<boolean> {
  const changes = watch(folder, { signal });
  try {
    for await (const change of changes) if (change.filename === name && existsSync(join(folder, name))) return true;
  } catch (error) {
    if (!signal.aborted) throw error;
  }
  return false;
}

function bracketed(host: string): string {
  return host.includes(":") ? `[${host}]` : host;
}
