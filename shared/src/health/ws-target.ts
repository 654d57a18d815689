import * as z from "zod";
import { type Broken, withRules } from "./broken-rules.ts";
import type { DialledEndpoint } from "./endpoint.ts";
import { endpointFields, endpointName, parseUrl, toEndpoint } from "./endpoint.ts";
import { brokenEndpointRules } from "./endpoint-rules.ts";
import { awaitedMessage, messageText, sentMessage, subprotocols } from "./message-exchange.ts";
import { brokenHeaders, headerValues, hostHeader, pemCertificates, requestPath } from "./request-fields.ts";
import { allHeaders, partsOf, secretParametersOf } from "./request-headers.ts";
import type { WsTarget } from "./target.ts";
import { basicFields } from "./target-basics.ts";
import { yamlDuration } from "./yaml-values.ts";

const shape = () =>
  z.strictObject({
    type: z.literal("ws"),
    ...basicFields,
    ...endpointFields,
    path: requestPath.optional(),
    headers: headerValues,
    host: hostHeader.optional(),
    ca: pemCertificates.optional(),
    subprotocol: subprotocols.optional(),
    send: sentMessage.optional(),
    receive: awaitedMessage.optional(),
    expect: z.strictObject({ "max-latency": yamlDuration.optional() }).default({}),
  });

type Given = z.output<ReturnType<typeof shape>>;

/** A ws target as written in YAML → WsTarget. */
export const wsTarget = z.lazy(() => withRules(shape(), brokenRules).transform(toWsTarget));

function brokenRules(given: Partial<Given>): Broken[] {
  if (given.when === false) return [];
  const found = [...brokenHeaders(given.headers ?? {}), ...brokenPath(given)];
  if (given.ca !== undefined && !given.url?.startsWith("wss:")) found.push({ path: "ca", message: "is only for wss" });
  // No tool in a container speaks it.
  if (given.via === "container" && (given.service !== undefined || given.url !== undefined)) {
    return [
      ...found,
      { path: "via", message: "container needs container and port here; a service is probed via host" },
    ];
  }
  return [...found, ...brokenEndpointRules(given, ["ws", "wss"])];
}

function brokenPath({ path, url, via }: Partial<Given>): Broken[] {
  if (path === undefined) return [];
  if (url !== undefined) return [{ path: "path", message: "is already in the url" }];
  return via === "container" ? [] : [{ path: "path", message: "is only for via: container" }];
}

function toWsTarget(given: Given): WsTarget {
  const url = given.url === undefined ? undefined : parseUrl(given.url);
  const endpoint = toEndpoint(given, { ca: given.ca, serverName: given.host?.replace(/:\d+$/, "") });
  const path = url === undefined ? (given.path ?? "/") : `${url.pathname}${url.search}`;
  const headers = allHeaders(given.headers, url);
  const maxLatency = given.expect["max-latency"];
  return {
    type: "ws",
    name: given.name ?? `${url?.host ?? endpointName(endpoint)}${path.replace(/\?.*$/s, "").replace(/\/$/, "")}`,
    required: given.required,
    when: given.when,
    endpoint: endpoint as DialledEndpoint,
    request: {
      path,
      headers,
      host: given.host ?? url?.host ?? `localhost:${endpoint.port}`,
      subprotocols: given.subprotocol ?? [],
    },
    exchange: {
      send: given.send === undefined ? undefined : messageText(given.send),
      receive: given.receive,
    },
    expect: maxLatency === undefined ? {} : { maxLatency },
    hidden: [...headers.flatMap(partsOf), ...secretParametersOf(path)],
  };
}
