import type { IncomingHttpHeaders, IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import type { WebSocket } from "ws";
import { AttemptError } from "./connection.ts";
import { readBody } from "./exchange.ts";
import type { Answer } from "./judge.ts";
import { Mailbox, type ReceivedMessage } from "./mailbox.ts";
import type { AwaitedMessage } from "./message-exchange.ts";
import { unlessAborted } from "./probe.ts";
import { revealHeader } from "./request-headers.ts";
import type { WsRequest } from "./target.ts";

/** A WebSocket did not do what it has to; the message is a sentence for a person. */
export class WebSocketFault extends Error {
  override readonly name = "WebSocketFault";
}

/** What came of a handshake. */
export type Handshake =
  | { readonly kind: "open"; readonly socket: OpenSocket; readonly headers: IncomingHttpHeaders }
  /** The server answered as to an ordinary request. */
  | { readonly kind: "refused"; readonly answer: Answer };

/** Milliseconds that the other side gets to answer the close. */
const CLOSING = 1_000;
const NORMAL_CLOSURE = 1000;
/** Bytes of one message. */
const LONGEST_MESSAGE = 1024 * 1024;

/**
 * The handshake over an open connection (RFC 6455, section 4), whose accept key and subprotocol are checked.
 *
 * @throws {AttemptError} when there was no answer, {WebSocketFault} when it was a wrong one.
 */
export async function shakeHands(connection: Duplex, request: WsRequest, signal: AbortSignal): Promise<Handshake> {
  const { host, path, headers, subprotocols } = request;
  // Loaded by those who need it: an action's start must not pay for it.
  const { WebSocket } = await import("ws");
  const own = { "user-agent": "slipway-healthcheck", host };
  const given = Object.fromEntries(headers.map((header) => [header.name, revealHeader(header)]));
  const socket = new WebSocket(`ws://${host}${path}`, [...subprotocols], {
    // TLS, where it is wanted, is already spoken on it.
    createConnection: () => connection as never,
    headers: { ...own, ...given },
    maxPayload: LONGEST_MESSAGE,
    perMessageDeflate: false,
    followRedirects: false,
  });
  const mailbox = new Mailbox(socket);
  try {
    return await unlessAborted(outcomeOf(socket, mailbox), signal);
  } catch (error) {
    socket.terminate();
    connection.destroy();
    throw error instanceof WebSocketFault ? error : new AttemptError("answer", error);
  }
}

function outcomeOf(socket: WebSocket, mailbox: Mailbox): Promise<Handshake> {
  return new Promise((resolve, reject) => {
    let headers: IncomingHttpHeaders = {};
    socket.once("upgrade", (response) => {
      headers = response.headers;
    });
    socket.once("open", () => resolve({ kind: "open", socket: new OpenSocket(socket, mailbox), headers }));
    socket.once("unexpected-response", (_, response) => refusal(response).then(resolve, reject));
    socket.once("error", (error: NodeJS.ErrnoException) =>
      reject(error.code === undefined ? new WebSocketFault(`the WebSocket handshake failed: ${error.message}`) : error),
    );
  });
}

async function refusal(response: IncomingMessage): Promise<Handshake> {
  const read = await readBody(response);
  response.destroy();
  return { kind: "refused", answer: { status: response.statusCode ?? 0, headers: response.headers, ...read } };
}

/** An open WebSocket. */
export class OpenSocket {
  readonly #socket: WebSocket;
  readonly #mailbox: Mailbox;

  constructor(socket: WebSocket, mailbox: Mailbox) {
    this.#socket = socket;
    this.#mailbox = mailbox;
  }

  /** @throws {WebSocketFault} when the other side has closed it. */
  send(message: string): void {
    if (this.#mailbox.end !== undefined) throw new WebSocketFault(this.#mailbox.end);
    this.#socket.send(message);
  }

  /**
   * The first message that fits and was not taken before, also one that came earlier.
   *
   * @throws {WebSocketFault} when it closes first; the signal's reason when that comes first.
   */
  async receive(wanted: AwaitedMessage, signal: AbortSignal): Promise<ReceivedMessage> {
    for (;;) {
      const found = this.#mailbox.take(wanted);
      if (found !== undefined) return found;
      if (this.#mailbox.end !== undefined) throw new WebSocketFault(this.#mailbox.end);
      await unlessAborted(this.#mailbox.news, signal);
    }
  }

  /** The last message that came and was not taken. */
  get lastUntaken(): ReceivedMessage | undefined {
    return this.#mailbox.last;
  }

  /** @throws {WebSocketFault} when it closes before the pong; the signal's reason when that comes first. */
  async ping(signal: AbortSignal): Promise<void> {
    if (this.#mailbox.end !== undefined) throw new WebSocketFault(this.#mailbox.end);
    const pong = Promise.withResolvers<void>();
    this.#socket.once("pong", () => pong.resolve());
    this.#socket.once("close", () => pong.reject(new WebSocketFault(this.#mailbox.end ?? "")));
    this.#socket.ping();
    await unlessAborted(pong.promise, signal);
  }

  /** Says goodbye, and does not wait long for the answer. Never throws. */
  async close(): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    if (this.#socket.readyState === this.#socket.CLOSED) return;
    this.#socket.once("close", () => resolve());
    const impatience = setTimeout(() => this.#socket.terminate(), CLOSING);
    this.#socket.close(NORMAL_CLOSURE);
    await promise;
    clearTimeout(impatience);
  }
}
