import { Deadline } from "../deadline.ts";
import type { Clock } from "../ports/clock.ts";
import type { Engine, EngineRequest, SocketEngine } from "../ports/engine.ts";
import { HttpError, type HttpResponse } from "../ports/http.ts";
import type { SshConnection } from "../ports/ssh.ts";
import type { EngineSocket } from "./engine-socket.ts";

/** The engine's socket as one SSH connection makes it reachable; gone when that connection is. */
export interface Tunnel extends AsyncDisposable {
  readonly engine: SocketEngine;
  readonly apiVersion: string;
  /** See `EngineConnection`. */
  openSocket(): Promise<EngineSocket>;
}

/**
 * How long reads without a limit of their own are repeated while the connection is down. One that is not answered is
 * asked once more by this: ssh notices a network that has gone silent later than a request runs out of time.
 */
const OUTAGE = 60_000;
const PAUSE = 500;

/**
 * An engine behind a connection that may break. Reads are repeated over a new connection, within the time that
 * they were given; a write that got no answer is the caller's to look into, because it may have been done.
 */
export class TunnelledEngine implements Engine, AsyncDisposable {
  readonly #ssh: SshConnection;
  readonly #open: () => Promise<Tunnel>;
  readonly #clock: Clock;
  #tunnel: Tunnel;
  /** Since the last tunnel was given up, and until there is another: the host may be back before its engine is. */
  #isClosed = false;
  #reopening: Promise<void> | undefined;

  constructor(parts: { ssh: SshConnection; open: () => Promise<Tunnel>; clock: Clock; tunnel: Tunnel }) {
    this.#ssh = parts.ssh;
    this.#open = parts.open;
    this.#clock = parts.clock;
    this.#tunnel = parts.tunnel;
  }

  get apiVersion(): string {
    return this.#tunnel.apiVersion;
  }

  async exchange(request: EngineRequest): Promise<HttpResponse> {
    const deadline = new Deadline(this.#clock, request.timeout ?? OUTAGE);
    for (;;) {
      try {
        return await this.#attempt(request, deadline);
      } catch (error) {
        if (deadline.left <= PAUSE || !mayRepeat(request, error)) throw error;
        await this.#clock.sleep(PAUSE);
      }
    }
  }

  async #attempt(request: EngineRequest, deadline: Deadline): Promise<HttpResponse> {
    if (this.#isClosed || !this.#ssh.isAlive) await this.#restore();
    const isLimited = isRead(request) && request.timeout !== undefined;
    return this.#tunnel.engine.exchange(isLimited ? { ...request, timeout: deadline.left } : request);
  }

  /** See `EngineConnection`. The socket counts as lost once the connection it was opened on is. */
  async openSocket(): Promise<EngineSocket> {
    if (this.#isClosed || !this.#ssh.isAlive) await this.#restore();
    const tunnel = this.#tunnel;
    const socket = await tunnel.openSocket();
    const isOurs = () => this.#tunnel === tunnel && !this.#isClosed && this.#ssh.isAlive;
    return {
      socketPath: socket.socketPath,
      get isAlive() {
        return isOurs() && socket.isAlive;
      },
      [Symbol.asyncDispose]: () => socket[Symbol.asyncDispose](),
    };
  }

  /** Parallel requests that find the connection broken share one new connection. */
  #restore(): Promise<void> {
    this.#reopening ??= this.#replace().finally(() => {
      this.#reopening = undefined;
    });
    return this.#reopening;
  }

  async #replace(): Promise<void> {
    this.#isClosed = true;
    await this.#tunnel[Symbol.asyncDispose]();
    await this.#ssh.reconnect();
    this.#tunnel = await this.#open();
    this.#isClosed = false;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#tunnel[Symbol.asyncDispose]();
  }
}

function isRead({ method }: EngineRequest): boolean {
  return method === "GET" || method === "HEAD";
}

function mayRepeat(request: EngineRequest, error: unknown): boolean {
  // Asked again, the engine would say as much again.
  if (error instanceof HttpError && error.code === "ETOOLONG") return false;
  const neverSent = error instanceof HttpError && !error.sent;
  return isRead(request) || neverSent;
}
