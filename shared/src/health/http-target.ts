import * as z from "zod";
import { Secret } from "../secret.ts";
import { endpointFields, endpointName, parseUrl, toEndpoint } from "./endpoint.ts";
import { type Broken, brokenEndpointRules } from "./endpoint-rules.ts";
import { matcher } from "./matcher.ts";
import {
  basicAuthorization,
  isHeaderName,
  isReservedHeader,
  partsOf,
  requestHeader,
  secretParameters,
} from "./request-headers.ts";
import { SUCCESSFUL, statusCodes } from "./status-codes.ts";
import type { HttpTarget, RequestHeader, VersionSource } from "./target.ts";
import { basicFields, versionText, yamlDuration } from "./yaml-values.ts";

const versionFrom = z
  .strictObject({ json: z.string().min(1).optional(), header: z.string().min(1).optional() })
  .refine(({ json, header }) => (json === undefined) !== (header === undefined), "expected either json or header")
  .transform(
    ({ json, header }): VersionSource => (json === undefined ? { header: (header ?? "").toLowerCase() } : { json }),
  );

const expectation = z.strictObject({
  status: statusCodes.optional(),
  json: z.record(z.string(), matcher).optional(),
  header: z.record(z.string(), matcher).optional(),
  "body-contains": z.union([z.string(), z.array(z.string())], { error: "expected text or a list of texts" }).optional(),
  version: versionText.optional(),
  "version-from": versionFrom.optional(),
  "max-latency": yamlDuration.optional(),
});

const headerValue = z.union([z.string(), z.number(), z.boolean()], { error: "expected text" }).transform(String);

const shape = z.strictObject({
  type: z.literal("http").optional(),
  ...basicFields,
  ...endpointFields,
  path: z
    .string()
    .regex(/^\/[\x21-\x7e]*$/, "expected a path that begins with / and has no blanks")
    .optional(),
  method: z.enum(["GET", "HEAD"], { error: "expected GET or HEAD" }).default("GET"),
  headers: z.record(z.string(), headerValue).default({}),
  host: z
    .string()
    .regex(/^[\w.:[\]-]+$/, "expected a host name")
    .optional(),
  ca: z.string().includes("-----BEGIN CERTIFICATE-----", { error: "expected a PEM certificate" }).optional(),
  expect: expectation.default({}),
});

type Given = z.output<typeof shape>;

/** An http target as written in YAML → HttpTarget. */
export const httpTarget = shape
  .superRefine(
    (given, context) => {
      for (const { path, message } of brokenRules(given)) {
        context.addIssue({ code: "custom", path: path.split("."), message });
      }
    },
    // Reported together with keys of the wrong shape, not after them.
    { when: () => true },
  )
  .transform(toHttpTarget);

function brokenRules(given: Partial<Given>): Broken[] {
  return [...brokenEndpointRules(given, ["http", "https"]), ...brokenHeaders(given), ...brokenHttpRules(given)];
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

function brokenHeaders(given: Partial<Given>): Broken[] {
  return Object.entries(given.headers ?? {}).flatMap(([name, value]) => {
    const message = brokenHeader(name, String(value)) ?? (isScripted(given) ? exposedHeader(name) : undefined);
    return message === undefined ? [] : [{ path: `headers.${name}`, message }];
  });
}

function brokenHeader(name: string, value: string): string | undefined {
  if (!isHeaderName(name)) return "is not a header's name";
  if (name.toLowerCase() === "host") return "write the key host instead";
  if (isReservedHeader(name)) return "is set by the connection itself";
  return /[^\t\x20-\x7e\x80-\xff]/.test(value) ? "may not hold line breaks or characters beyond Latin-1" : undefined;
}

function exposedHeader(name: string): string | undefined {
  if (!(requestHeader(name, "").value instanceof Secret)) return undefined;
  return "would show in the container's process list; only headers without credentials can be sent from inside";
}

/** Whether the request is made by a program inside a container, whose arguments others can read. */
function isScripted({ via, service, container, url }: Partial<Given>): boolean {
  return via === "container" && (service !== undefined || (container !== undefined && url !== undefined));
}

function toHttpTarget(given: Given): HttpTarget {
  const url = given.url === undefined ? undefined : parseUrl(given.url);
  const endpoint = toEndpoint(given, { ca: given.ca, serverName: given.host?.replace(/:\d+$/, "") });
  const path = url === undefined ? (given.path ?? "/") : `${url.pathname}${url.search}`;
  const headers = [...allHeaders(given, url)];
  const place = url === undefined || endpoint.from === "inside" ? endpointName(endpoint) : url.host;
  return {
    type: "http",
    name: given.name ?? `${place}${path.replace(/\?.*$/s, "").replace(/\/$/, "")}`,
    required: given.required,
    when: given.when,
    endpoint,
    request: { method: given.method, path, headers, host: given.host ?? url?.host ?? `localhost:${endpoint.port}` },
    expect: toExpectation(given.expect),
    hidden: [...headers.flatMap(partsOf), ...(url === undefined ? [] : secretParameters(url))],
  };
}

function* allHeaders(given: Given, url: URL | undefined): Generator<RequestHeader> {
  const login = url === undefined ? undefined : basicAuthorization(url);
  if (login !== undefined) yield login;
  yield* Object.entries(given.headers).map(([name, value]) => requestHeader(name, value));
}

function toExpectation(given: Given["expect"]): HttpTarget["expect"] {
  const latency = given["max-latency"];
  return {
    status: given.status ?? SUCCESSFUL,
    json: new Map(Object.entries(given.json ?? {})),
    headers: new Map(Object.entries(given.header ?? {}).map(([name, rule]) => [name.toLowerCase(), rule])),
    bodyContains: [given["body-contains"] ?? []].flat(),
    version: given.version,
    versionFrom: given["version-from"],
    ...(latency === undefined ? {} : { maxLatency: latency }),
  };
}
