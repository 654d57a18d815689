import type { Agent } from "node:http";
import { UserError } from "../errors.ts";
import type { Clock } from "../ports/clock.ts";
import { type Engine, keptOpen, SocketEngine } from "../ports/engine.ts";
import { openPrivateFolder, type PrivateFolder } from "../ports/files.ts";
import { type Http, HttpError } from "../ports/http.ts";
import { openSsh, type SshConnection } from "../ports/ssh.ts";
import type { SshTarget } from "../ports/ssh-target.ts";
import { startDialRelay } from "./dial-relay.ts";
import { type EngineSocket, lastingSocket } from "./engine-socket.ts";
import { type Tunnel, TunnelledEngine } from "./tunnelled-engine.ts";

/** Where the engine is: behind a local socket, or behind one on a host reached by SSH. */
export type EngineAccess =
  | { readonly kind: "local"; readonly socketPath: string }
  | { readonly kind: "ssh"; readonly socketPath: string; readonly target: SshTarget };

export interface EngineConnection extends AsyncDisposable {
  readonly engine: Engine;
  /** As a person would name it: `deploy@manager-1:2222` or the socket's path. */
  readonly name: string;
  /** The connection to the host, where there is one. */
  readonly ssh: SshConnection | undefined;
  readonly apiVersion: string;
  /**
   * A way to the engine for a request that takes its connection over. Where sshd allows one session a connection, it is
   * an SSH connection of its own.
   */
  openSocket(): Promise<EngineSocket>;
}

export interface ConnectPorts {
  readonly http: Http;
  readonly clock: Clock;
  /** Where keys and sockets are kept while the connection lasts. */
  readonly folder: PrivateFolder;
}

/** The newest API this code was tested with; engines keep answering older versions than their own. */
const NEWEST_API = "1.51";
/** Service status and jobs came with 1.41 (Engine 20.10). */
const OLDEST_API = "1.41";
/** Forwarded channels do not count in MaxSessions; this many parallel reads are plenty. */
const PARALLEL_REQUESTS = 8;
const PING_TIMEOUT = 15_000;

/** @throws {UserError} when the engine cannot be reached or is too old. */
export async function connectEngine(access: EngineAccess, ports: ConnectPorts): Promise<EngineConnection> {
  const { http, folder, clock } = ports;
  if (access.kind === "local") return connectLocal(access.socketPath, http);
  const ssh = await openSsh(access.target, folder);
  const { host, user, port } = access.target;
  const name = `${user}@${host}${port === 22 ? "" : `:${port}`}`;
  try {
    const open = () => openTunnel({ ssh, target: access.target, remoteSocket: access.socketPath, http, name });
    const engine = new TunnelledEngine({ ssh, open, clock, tunnel: await open() });
    return {
      engine,
      name,
      ssh,
      apiVersion: engine.apiVersion,
      openSocket: () => engine.openSocket(),
      [Symbol.asyncDispose]: async () => {
        await engine[Symbol.asyncDispose]();
        await ssh[Symbol.asyncDispose]();
      },
    };
  } catch (error) {
    await ssh[Symbol.asyncDispose]();
    throw error;
  }
}

async function connectLocal(socketPath: string, http: Http): Promise<EngineConnection> {
  const { engine, apiVersion } = await openEngine(http, socketPath, PARALLEL_REQUESTS).catch((error: Error) => {
    const hint = "check docker-host, and that the runner's user may use that socket; or give ssh-host";
    throw new UserError(`no Docker engine answers at ${socketPath}`, { cause: error, hint });
  });
  return {
    engine,
    name: socketPath,
    ssh: undefined,
    apiVersion,
    openSocket: async () => lastingSocket(socketPath),
    [Symbol.asyncDispose]: async () => engine[Symbol.dispose](),
  };
}

interface TunnelParts {
  readonly ssh: SshConnection;
  readonly target: SshTarget;
  readonly remoteSocket: string;
  readonly http: Http;
  readonly name: string;
}

/**
 * Forwards the host's engine socket; where its sshd forbids that (`AllowStreamLocalForwarding no`), falls back to
 * `docker system dial-stdio` over the same connection, one channel at a time, which `MaxSessions 1` still permits.
 */
async function openTunnel(parts: TunnelParts): Promise<Tunnel> {
  const socketPath = await parts.ssh.forward({ socket: parts.remoteSocket });
  try {
    const { engine, apiVersion } = await openEngine(parts.http, socketPath, PARALLEL_REQUESTS);
    const openSocket = async () => lastingSocket(socketPath);
    return { engine, apiVersion, openSocket, [Symbol.asyncDispose]: async () => engine[Symbol.dispose]() };
  } catch (error) {
    if (!(error instanceof HttpError)) throw error;
  }
  return openDialTunnel(parts);
}

async function openDialTunnel({ ssh, target, remoteSocket, http, name }: TunnelParts): Promise<Tunnel> {
  const relay = await startDialRelay(ssh, remoteSocket);
  try {
    const { engine, apiVersion } = await openEngine(http, relay.socketPath, 1);
    return {
      engine,
      apiVersion,
      openSocket: () => openDialSocket(target, remoteSocket),
      [Symbol.asyncDispose]: async () => {
        engine[Symbol.dispose]();
        await relay[Symbol.asyncDispose]();
      },
    };
  } catch (error) {
    await relay[Symbol.asyncDispose]();
    throw explainNoEngine(name, remoteSocket, `${relay.complaints}\n${ssh.complaints}`, error);
  }
}

async function openDialSocket(target: SshTarget, remoteSocket: string): Promise<EngineSocket> {
  await using stack = new AsyncDisposableStack();
  const ssh = stack.use(await openSsh(target, stack.use(await openPrivateFolder("ssh"))));
  const { socketPath } = stack.use(await startDialRelay(ssh, remoteSocket));
  const kept = stack.move();
  return {
    socketPath,
    get isAlive() {
      return ssh.isAlive;
    },
    [Symbol.asyncDispose]: () => kept.disposeAsync(),
  };
}

function explainNoEngine(name: string, socket: string, complaints: string, cause: unknown): unknown {
  if (cause instanceof UserError) return cause;
  if (/permission denied/i.test(complaints)) {
    return new UserError(`${name} may not use the engine's socket ${socket}`, {
      hint: `on that host, add the user to the group that owns the socket: usermod -aG docker ${name.split("@")[0]}`,
    });
  }
  if (/not found/i.test(complaints)) {
    return new UserError(`${name} has no docker command, and its sshd forbids forwarding the engine's socket`, {
      hint: "install the Docker CLI there, or set AllowStreamLocalForwarding yes in its sshd_config",
    });
  }
  return new UserError(`no Docker engine answers at ${socket} on ${name}`, {
    cause: new Error(complaints.trim() || (cause as Error).message),
    hint: "check that Docker runs there, and docker-host if its socket is elsewhere",
  });
}

/** Asks for the version over the connection that then serves the requests: where one is allowed, a second is refused. */
async function openEngine(http: Http, socketPath: string, connections: number) {
  const agent = keptOpen(connections);
  try {
    const apiVersion = await negotiate(http, socketPath, agent);
    return { engine: new SocketEngine({ http, socketPath, apiVersion, agent }), apiVersion };
  } catch (error) {
    agent.destroy();
    throw error;
  }
}

/** The API version to speak. @throws {HttpError} without an answer, {UserError} for an engine that is too old. */
async function negotiate(http: Http, socketPath: string, agent: Agent): Promise<string> {
  const answer = await http.request({ method: "GET", url: "/_ping", socketPath, timeout: PING_TIMEOUT, agent });
  const offered = String(answer.headers["api-version"] ?? "1.24");
  if (isOlder(offered, OLDEST_API)) {
    throw new UserError(`the engine speaks API ${offered}; ${OLDEST_API} (Docker 20.10) or newer is needed`);
  }
  return isOlder(offered, NEWEST_API) ? offered : NEWEST_API;
}

function isOlder(version: string, than: string): boolean {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [otherMajor = 0, otherMinor = 0] = than.split(".").map(Number);
  return major < otherMajor || (major === otherMajor && minor < otherMinor);
}
