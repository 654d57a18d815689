import * as z from "zod";
import { Secret } from "../secret.ts";
import { type Broken, withRules } from "./broken-rules.ts";
import { endpointFields, endpointName, parseUrl, toEndpoint } from "./endpoint.ts";
import { brokenEndpointRules } from "./endpoint-rules.ts";
import { expectation, toExpectation } from "./http-expectation.ts";
import { brokenHeaders, headerValues, hostHeader, pemCertificates, requestPath } from "./request-fields.ts";
import {
  allHeaders,
  basicAuthorization,
  partsOf,
  requestHeader,
  secretParameters,
  secretParametersOf,
} from "./request-headers.ts";
import type { HttpTarget } from "./target.ts";
import { basicFields } from "./target-basics.ts";

const shape = () =>
  z.strictObject({
    type: z.literal("http").optional(),
    ...basicFields,
    ...endpointFields,
    path: requestPath.optional(),
    method: z.enum(["GET", "HEAD"], { error: "expected GET or HEAD" }).default("GET"),
    headers: headerValues,
    host: hostHeader.optional(),
    ca: pemCertificates.optional(),
    expect: expectation.default({}),
  });

type Given = z.output<ReturnType<typeof shape>>;

/** An http target as written in YAML → HttpTarget. */
export const httpTarget = z.lazy(() => withRules(shape(), brokenRules).transform(toHttpTarget));

function brokenRules(given: Partial<Given>): Broken[] {
  // What is left out need not be configured.
  if (given.when === false) return [];
  return [
    ...brokenEndpointRules(given, ["http", "https"]),
    ...brokenTargetHeaders(given),
    ...exposedAddress(given),
    ...brokenHttpRules(given),
  ];
}

function brokenHttpRules(given: Partial<Given>): Broken[] {
  const found: Broken[] = [];
  if (given.path !== undefined && given.url !== undefined)
    found.push({ path: "path", message: "is already in the url" });
  if (given.path !== undefined && given.url === undefined && given.via !== "container") {
    found.push({ path: "path", message: "is only for via: container" });
  }
  if (given.ca !== undefined && !given.url?.startsWith("https:"))
    found.push({ path: "ca", message: "is only for https" });
  if (given.expect?.["max-latency"] !== undefined && isScripted(given)) {
    found.push({ path: "expect.max-latency", message: "cannot be measured from inside a container" });
  }
  return found;
}

function brokenTargetHeaders(given: Partial<Given>): Broken[] {
  const broken = brokenHeaders(given.headers ?? {});
  if (!isScripted(given)) return broken;
  const exposed = Object.keys(given.headers ?? {}).flatMap((name) => exposedHeader(name) ?? []);
  return [...broken, ...exposed.filter(({ path }) => !broken.some((each) => each.path === path))];
}

function exposedHeader(name: string): Broken | undefined {
  if (!(requestHeader(name, "").value instanceof Secret)) return undefined;
  const message =
    "would show in the container's process list; only headers without credentials can be sent from inside";
  return { path: `headers.${name}`, message };
}

/** Credentials in the address, which a program inside a container is given as an argument. */
function exposedAddress({ path, ...given }: Partial<Given>): Broken[] {
  if (!isScripted(given)) return [];
  const url = given.url === undefined ? undefined : parseUrl(given.url);
  const message =
    "holds a credential, which would show in the container's process list; ask for an address without one";
  if (path !== undefined && secretParametersOf(path).length > 0) return [{ path: "path", message }];
  return url !== undefined && holdsCredential(url) ? [{ path: "url", message }] : [];
}

function holdsCredential(url: URL): boolean {
  return basicAuthorization(url) !== undefined || secretParameters(url).length > 0;
}

/** Whether the request is made by a program inside a container, whose arguments others can read. */
function isScripted({ via, service, container, url }: Partial<Given>): boolean {
  return via === "container" && (service !== undefined || (container !== undefined && url !== undefined));
}

function toHttpTarget(given: Given): HttpTarget {
  const url = given.url === undefined ? undefined : parseUrl(given.url);
  const endpoint = toEndpoint(given, { ca: given.ca, serverName: given.host?.replace(/:\d+$/, "") });
  const path = url === undefined ? (given.path ?? "/") : `${url.pathname}${url.search}`;
  const headers = allHeaders(given.headers, url);
  const place = url === undefined || endpoint.from === "inside" ? endpointName(endpoint) : url.host;
  return {
    type: "http",
    name: given.name ?? `${place}${path.replace(/\?.*$/s, "").replace(/\/$/, "")}`,
    required: given.required,
    when: given.when,
    endpoint,
    request: { method: given.method, path, headers, host: given.host ?? url?.host ?? `localhost:${endpoint.port}` },
    expect: toExpectation(given.expect),
    hidden: [...headers.flatMap(partsOf), ...secretParametersOf(path)],
  };
}
