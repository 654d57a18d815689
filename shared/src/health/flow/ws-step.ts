import { DialProbe, type Speak } from "../dial-probe.ts";
import type { ReceivedMessage } from "../mailbox.ts";
import type { MessageExchange } from "../message-exchange.ts";
import { messageText } from "../message-exchange.ts";
import { miss, type Outcome } from "../outcome.ts";
import type { AttemptLimits } from "../probe.ts";
import { latencyOf } from "../speak.ts";
import { converse, openSocket } from "../speak-ws.ts";
import type { Capturable } from "./capture.ts";
import { fillAwaited } from "./fill-expectation.ts";
import type { OpenStep, TalkStep } from "./flow.ts";
import type { Pass } from "./pass.ts";
import { fillJson, fillText, fillUrl, type Values } from "./placeholder.ts";
import { destinationOf, filledHeaders, type StepMeans } from "./step-means.ts";

/** Opens the step's WebSocket, which the pass then holds. */
export async function openStep(step: OpenStep, pass: Pass, means: StepMeans, limits: AttemptLimits): Promise<Outcome> {
  const url = fillUrl(step.url, pass.values);
  const destination = destinationOf(url, ["ws:", "wss:"], means);
  if ("kind" in destination) return destination;
  const jar = pass.jar(step.session);
  const request = {
    path: `${url.pathname}${url.search}`,
    host: url.host,
    headers: filledHeaders(step.headers, pass.values, { url, cookie: jar.header(url) }),
    subprotocols: step.subprotocols,
  };
  const speak: Speak = async (connection, way, { signal }) => {
    const opened = await openSocket(connection.stream, request, signal);
    if (opened.kind !== "open") return opened;
    jar.store(url, opened.headers["set-cookie"] ?? []);
    pass.open(step.name, opened.socket);
    return { kind: "pass", latency: latencyOf(connection, way) };
  };
  return new DialProbe({ ...destination, speak }).attempt(limits);
}

/** Says the step's message, and waits for its answer, or for a pong without one. */
export async function talk(step: OpenStep | TalkStep, pass: Pass, limits: AttemptLimits): Promise<Outcome> {
  const socket = pass.socket(step.kind === "open" ? step.name : step.on);
  const said = await converse(socket, filledExchange(step, pass.values), limits);
  if (said.kind === "miss") {
    if (socket.lastUntaken !== undefined) pass.hideSecrets(step.captures, capturable(socket.lastUntaken));
    return said;
  }
  const lack = pass.learn(step.captures, capturable(said.message));
  return lack === undefined ? { kind: "pass" } : miss(`the message came, but ${lack}`);
}

function capturable({ text, json }: ReceivedMessage): Capturable {
  return { headers: {}, text, json, cookie: () => undefined };
}

function filledExchange({ send, receive }: OpenStep | TalkStep, values: Values): MessageExchange {
  return {
    send:
      send === undefined
        ? undefined
        : messageText(typeof send === "string" ? fillText(send, values) : (fillJson(send, values) as typeof send)),
    receive: receive === undefined ? undefined : fillAwaited(receive, values),
  };
}
