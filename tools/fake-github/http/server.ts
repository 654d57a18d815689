import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout } from "node:timers/promises";
import type { Answer, Exchange, Handler, Service } from "./exchange.ts";
import { type Fault, type Faults, faultAnswer } from "./faults.ts";
import { withoutField } from "./hidden-field.ts";
import { bodyBytes, type RequestLog } from "./request-log.ts";

export interface Listening {
  readonly port: number;
  close(): Promise<void>;
}

export interface Serving {
  readonly service: Service;
  readonly handler: Handler;
  readonly faults: Faults;
  readonly log: RequestLog;
}

/** Serves on a free port of the loopback. */
export async function listen(serving: Serving): Promise<Listening> {
  const server = createServer((request, response) => {
    serve(serving, request, response).catch((error: unknown) => request.destroy(error as Error));
  });
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once("error", reject).listen(0, "127.0.0.1", resolve);
  await promise;
  return { port: (server.address() as AddressInfo).port, close: () => close(server) };
}

function close(server: Server): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  server.close(() => resolve());
  server.closeAllConnections();
  return promise;
}

async function serve(serving: Serving, incoming: IncomingMessage, response: ServerResponse): Promise<void> {
  const request = await read(serving.service, incoming);
  const fault = serving.faults.next(request);
  const answer = await answerTo(serving.handler, { ...request, isStale: fault?.kind === "stale" }, fault);
  serving.log.add(request, { answer, fault });
  if (answer === "dropped") incoming.socket.destroy();
  else send(answer, request, response);
}

async function answerTo(handler: Handler, request: Exchange, fault: Fault | undefined): Promise<Answer | "dropped"> {
  if (fault?.kind === "hold") await fault.until;
  if (fault?.kind === "delay") await setTimeout(fault.milliseconds);
  const isLate = fault !== undefined && "when" in fault && fault.when === "after";
  const instead = fault === undefined ? undefined : fault.kind === "drop" ? "dropped" : faultAnswer(fault);
  if (instead !== undefined && !isLate) return instead;
  const answer = await handler(request);
  return fault?.kind === "hidden-field" ? withoutField(answer, fault.field) : (instead ?? answer);
}

async function read(service: Service, incoming: IncomingMessage): Promise<Exchange> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const { method = "GET", headers } = incoming;
  const url = new URL(incoming.url ?? "/", "http://127.0.0.1");
  return { service, method, url, path: decode(url.pathname), headers, body: Buffer.concat(chunks), isStale: false };
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function send({ status, headers = {}, body }: Answer, { method }: Exchange, response: ServerResponse): void {
  const isText = body === undefined || typeof body === "string" || Buffer.isBuffer(body);
  const bytes = bodyBytes(body);
  const type: Record<string, string> = isText ? {} : { "content-type": "application/json; charset=utf-8" };
  const length: Record<string, string> = status === 204 ? {} : { "content-length": String(bytes.length) };
  response.writeHead(status, { ...type, ...length, ...headers });
  response.end(method === "HEAD" || status === 204 ? undefined : bytes);
}
