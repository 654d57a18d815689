import type { Dialled } from "../dial-probe.ts";
import type { DialledEndpoint, Tls } from "../endpoint.ts";
import { bareHost, isSecure, portOf } from "../endpoint.ts";
import { type WayMeans, waysTo } from "../find-ways.ts";
import { forbiddenSentence, isForbidden } from "../forbidden-address.ts";
import { type Miss, miss } from "../outcome.ts";
import { isHeaderValue } from "../request-fields.ts";
import type { RequestHeader } from "../request-headers.ts";
import { allHeaders } from "../request-headers.ts";
import type { FlowPlace } from "./flow.ts";
import { fillText, UnusableValue, type Values } from "./placeholder.ts";

/** What every step of a flow needs from outside. */
export interface StepMeans {
  readonly place: FlowPlace;
  readonly ca: string | undefined;
  readonly expectVersion: string | undefined;
  readonly ways: WayMeans;
}

/** Where a filled URL leads, or why nothing is asked there: it may have come from an answer. */
export function destinationOf(url: URL, schemes: readonly string[], means: StepMeans): Omit<Dialled, "speak"> | Miss {
  if (!schemes.includes(url.protocol))
    return miss(`the captured address is no ${schemes.join("// or ")}// URL`, "final");
  const host = bareHost(url);
  if (isForbidden(host)) return miss(forbiddenSentence(host), "final");
  const tls = isSecure(url) ? { serverName: host, ca: means.ca } : undefined;
  const { place } = means;
  if (place.from === "container" && (host !== INSIDE || portOf(url) !== place.port || tls !== undefined)) {
    const alone = `via: container reaches port ${place.port} of ${place.container} alone, and without TLS`;
    return miss(`the captured address leads to ${url.protocol}//${url.host}, and ${alone}`, "final");
  }
  return { host, tls, findWays: waysTo(endpointAt(place, { host, port: portOf(url), tls }), means.ways) };
}

/** What a container's own address is called in its flow, and so in the requests' Host header. */
export const INSIDE = "localhost";

interface Destination {
  readonly host: string;
  readonly port: number;
  readonly tls: Tls | undefined;
}

function endpointAt(place: FlowPlace, destination: Destination): DialledEndpoint {
  if (place.from === "container") return place;
  if (place.from === "host") return { from: "host", ...destination };
  return { from: "runner", ...destination, addresses: [], every: false };
}

/** @throws {UnusableValue} for a value that would break a header. */
export function filledHeaders(
  given: Readonly<Record<string, string>>,
  values: Values,
  { url, cookie }: { readonly url: URL; readonly cookie: string | undefined },
): RequestHeader[] {
  const filled = Object.entries(given).map(([name, text]): [string, string] => {
    const value = fillText(text, values);
    if (!isHeaderValue(value))
      throw new UnusableValue(`the value that was captured for the header ${name} is no header's`);
    return [name, value];
  });
  const own = Object.fromEntries(filled);
  const isNamed = Object.keys(own).some((name) => name.toLowerCase() === "cookie");
  return allHeaders(cookie === undefined || isNamed ? own : { ...own, cookie }, url);
}
