import type { Dialled } from "../dial-probe.ts";
import { bareHost, isSecure, portOf } from "../endpoint.ts";
import { type WayMeans, waysTo } from "../find-ways.ts";
import { forbiddenSentence, isForbidden } from "../forbidden-address.ts";
import { type Miss, miss } from "../outcome.ts";
import { isHeaderValue } from "../request-fields.ts";
import { allHeaders } from "../request-headers.ts";
import type { RequestHeader } from "../target.ts";
import { fillText, UnusableValue, type Values } from "./placeholder.ts";

/** What every step of a flow needs from outside. */
export interface StepMeans {
  readonly via: "runner" | "host";
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
  const destination = { host, port: portOf(url), tls };
  const endpoint =
    means.via === "host"
      ? { from: "host" as const, ...destination }
      : { from: "runner" as const, ...destination, addresses: [], every: false };
  return { host, tls, findWays: waysTo(endpoint, means.ways) };
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
