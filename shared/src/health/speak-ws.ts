import type { Duplex } from "node:stream";
import { formatDuration } from "../domain/duration.ts";
import { shorten } from "../text/shorten.ts";
import type { Speak } from "./dial-probe.ts";
import type { HttpExpectation } from "./http-expectation.ts";
import { type Answer, judgeAnswer } from "./judge.ts";
import type { ReceivedMessage } from "./mailbox.ts";
import type { MessageExchange } from "./message-exchange.ts";
import { type Miss, miss } from "./outcome.ts";
import { type AttemptLimits, isAbort } from "./probe.ts";
import { shownText } from "./shown-content.ts";
import { latencyOf } from "./speak.ts";
import type { WsRequest, WsTarget } from "./target.ts";
import { ANY_VERSION } from "./version.ts";
import { type Handshake, type OpenSocket, shakeHands, WebSocketFault } from "./web-socket.ts";

/** A handshake, one exchange of messages or a ping, and a close. */
export function speakWs({ request, exchange, expect: { maxLatency } }: WsTarget): Speak {
  return async (connection, way, limits) => {
    const opened = await openSocket(connection.stream, request, limits.signal);
    if (opened.kind !== "open") return opened;
    const said = await converse(opened.socket, exchange, limits);
    const latency = latencyOf(connection, way);
    await opened.socket.close();
    if (said.kind === "miss") return said;
    if (maxLatency === undefined || latency.total <= maxLatency) return { kind: "pass", latency };
    return miss(`answered, but it took longer than ${formatDuration(maxLatency)}`, "passing", { latency });
  };
}

type Opened = Extract<Handshake, { kind: "open" }> | Miss;

/** An open WebSocket, or why there is none. @throws {AttemptError} when there was no answer. */
export async function openSocket(connection: Duplex, request: WsRequest, signal: AbortSignal): Promise<Opened> {
  try {
    const handshake = await shakeHands(connection, request, signal);
    if (handshake.kind === "open") return handshake;
    connection.destroy();
    return refusal(handshake.answer);
  } catch (error) {
    if (error instanceof WebSocketFault) return miss(error.message);
    throw error;
  }
}

/** An ordinary answer in place of a WebSocket, judged as such: a 401 lasts, a 503 passes. */
function refusal(answer: Answer): Miss {
  const outcome = judgeAnswer(answer, SWITCHING_PROTOCOLS, undefined);
  if (outcome.kind !== "miss") throw new TypeError("an answer of 101 is no refusal");
  return { ...outcome, error: `${outcome.error}, where a WebSocket begins with 101` };
}

const SWITCHING_PROTOCOLS: HttpExpectation = {
  status: [{ from: 101, to: 101 }],
  json: new Map(),
  headers: new Map(),
  bodyContains: [],
  version: ANY_VERSION,
  versionFrom: undefined,
};

/** What came of an exchange of messages; a pong is a message of no text. */
export type Said = Miss | { readonly kind: "said"; readonly message: ReceivedMessage };

/** Sends, and waits for the message or the pong. Never throws for what the other side does. */
export async function converse(
  socket: OpenSocket,
  { send, receive }: MessageExchange,
  { signal, timeout }: AttemptLimits,
): Promise<Said> {
  try {
    if (send !== undefined) socket.send(send);
    if (receive !== undefined) return { kind: "said", message: await socket.receive(receive, signal) };
    await socket.ping(signal);
    return { kind: "said", message: { text: "", json: undefined } };
  } catch (error) {
    if (error instanceof WebSocketFault) return miss(error.message);
    if (!isAbort(error)) throw error;
    return miss(`${receive === undefined ? "no pong" : silence(socket)} within ${formatDuration(timeout)}`);
  }
}

function silence({ lastUntaken }: OpenSocket): string {
  if (lastUntaken === undefined) return "no message came";
  return `no message came that was expected (the last one: ${shorten(shownText(lastUntaken.text), 160)})`;
}
