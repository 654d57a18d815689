import type { Broken } from "./broken-rules.ts";
import { bareHost, type EndpointGiven, parseUrl } from "./endpoint.ts";
import { forbiddenSentence, isForbidden } from "./forbidden-address.ts";

type Key = keyof EndpointGiven;

/** Everything that does not fit together. `schemes` are those the target's type speaks. */
export function brokenEndpointRules(given: EndpointGiven, schemes: readonly string[]): Broken[] {
  return given.via === "container" ? brokenInside(given) : brokenOutside(given, schemes);
}

function brokenOutside(given: EndpointGiven, schemes: readonly string[]): Broken[] {
  const inside: readonly Key[] = ["container", "service", "port", "network", "probe-image"];
  const ofRunner: readonly Key[] = given.via === "host" ? ["resolve", "all-addresses"] : [];
  return [
    ...brokenUrl(given.url, schemes),
    ...surplus(given, inside, "is only for via: container; from elsewhere the url says it all"),
    ...surplus(given, ofRunner, "is only for via: runner; the host resolves names itself"),
  ];
}

function brokenUrl(given: string | undefined, schemes: readonly string[]): Broken[] {
  const expected = schemes.map((scheme) => `${scheme}://…`).join(" or ");
  const message = given === undefined ? `is required: ${expected}` : urlFault(parseUrl(given), schemes, expected);
  return message === undefined ? [] : [{ path: "url", message }];
}

function urlFault(url: URL | undefined, schemes: readonly string[], expected: string): string | undefined {
  if (url === undefined || url.hostname === "") return `expected ${expected}`;
  if (!schemes.includes(url.protocol.slice(0, -1))) return `expected ${expected}`;
  if (url.protocol === "tcp:" && url.port === "") return "needs a port: tcp://host:port";
  const host = bareHost(url);
  return isForbidden(host) ? forbiddenSentence(host) : undefined;
}

function brokenInside(given: EndpointGiven): Broken[] {
  const { container, service, url, port } = given;
  const found: Broken[] = [];
  if ((container === undefined) === (service === undefined)) {
    found.push({ path: "via", message: "container needs exactly one of container and service" });
  }
  if (url === undefined && port === undefined) found.push({ path: "port", message: "is required with via: container" });
  if (url !== undefined) found.push(...brokenInsideUrl(given, parseUrl(url)));
  const ofService: readonly Key[] = service === undefined ? ["network", "probe-image"] : [];
  return [
    ...found,
    ...surplus(given, ofService, "is only for a service"),
    ...surplus(given, ["resolve", "all-addresses"], "is only for via: runner"),
  ];
}

/** Inside a container a url can only mean the container's own loopback. */
function brokenInsideUrl({ container, port }: EndpointGiven, url: URL | undefined): Broken[] {
  const isLoopback = url?.protocol === "http:" && ["localhost", "127.0.0.1", "[::1]"].includes(url.hostname);
  if (container === undefined || !isLoopback) {
    return [{ path: "url", message: "can only be http://localhost:PORT/… of a container; else give port and path" }];
  }
  return port === undefined ? [] : [{ path: "port", message: "is already in the url" }];
}

function surplus(given: EndpointGiven, keys: readonly Key[], message: string): Broken[] {
  return keys.filter((key) => given[key] !== undefined && given[key] !== false).map((path) => ({ path, message }));
}
