import { once } from "node:events";
import { isIP } from "node:net";
import type { Duplex } from "node:stream";
import type { Tls } from "./endpoint.ts";

/** One way to open a fresh connection, made anew for every attempt. */
export interface Way {
  /** `10.0.0.3:8080`, as error messages name it. */
  readonly address: string;
  /** Opens it. The stream may fail later, where something else carries the connection. */
  readonly open: (signal: AbortSignal) => Promise<Duplex>;
  /** Milliseconds the lookup took. */
  readonly dns?: number;
  /**
   * There when something else carries the connection, so that its opening alone proves nothing. Says, after the
   * connection has ended, what the carrier knows of the reason.
   */
  readonly explain?: () => Promise<string | undefined>;
}

/** An open connection, and how long its parts took in milliseconds. */
export interface Connection {
  readonly stream: Duplex;
  /** When it was begun, by the monotonic clock. */
  readonly started: number;
  readonly connect: number;
  readonly tls?: number;
}

/** How far an attempt had come when it failed. */
export type Phase = "lookup" | "connect" | "tls" | "answer" | "body";

/** A failure on the way to an answer. The cause is the system's own error. */
export class AttemptError extends Error {
  override readonly name = "AttemptError";
  readonly phase: Phase;

  constructor(phase: Phase, cause: unknown) {
    super(`${phase} failed`, { cause });
    this.phase = phase;
  }
}

/** @throws {AttemptError} */
export async function openConnection(way: Way, tls: Tls | undefined, signal: AbortSignal): Promise<Connection> {
  const started = performance.now();
  const stream = await way.open(signal).catch((error: unknown) => {
    throw new AttemptError("connect", error);
  });
  const connection = { stream, started, connect: performance.now() - started };
  return tls === undefined ? connection : secured(connection, tls, signal);
}

async function secured(plain: Connection, tls: Tls, signal: AbortSignal): Promise<Connection> {
  const { stream } = plain;
  const start = performance.now();
  const { serverName, ca } = tls;
  // An address is no server name (RFC 6066, 3), but the certificate is still held against it.
  const named = isIP(serverName) === 0 ? { servername: serverName } : {};
  // Loading TLS costs more than most runs need it: only a probe that speaks it does.
  const secure = process
    .getBuiltinModule("node:tls")
    .connect({ socket: stream, host: serverName, ...named, ...(ca === undefined ? {} : { ca }) });
  try {
    await once(secure, "secureConnect", { signal });
    return { ...plain, stream: secure, tls: performance.now() - start };
  } catch (error) {
    secure.destroy();
    stream.destroy();
    throw new AttemptError("tls", error);
  }
}
