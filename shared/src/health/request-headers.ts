import { Secret } from "../secret.ts";

export interface RequestHeader {
  readonly name: string;
  /** A secret unless the header is one that never carries a credential. */
  readonly value: string | Secret;
}

/** Headers that describe a request and never prove who sends it. Every other value is taken for a credential. */
const HARMLESS = new Set([
  "accept",
  "accept-language",
  "cache-control",
  "content-type",
  "forwarded",
  "origin",
  "pragma",
  "referer",
  "user-agent",
  "x-forwarded-for",
  "x-forwarded-host",
  "x-forwarded-port",
  "x-forwarded-proto",
  "x-real-ip",
  "x-request-id",
]);

/** The headers the connection itself needs; setting them would break the probe. */
const RESERVED = new Set(["connection", "content-length", "host", "transfer-encoding", "upgrade"]);

export function isReservedHeader(name: string): boolean {
  return RESERVED.has(name.toLowerCase());
}

/** RFC 9110, 5.6.2 and 5.5: a token, and a value without line breaks. */
export function isHeaderName(name: string): boolean {
  return /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/.test(name);
}

export function requestHeader(name: string, value: string): RequestHeader {
  const lower = name.toLowerCase();
  return { name: lower, value: HARMLESS.has(lower) ? value : new Secret(value) };
}

export function revealHeader({ value }: RequestHeader): string {
  return value instanceof Secret ? value.reveal() : value;
}

/** The parts of a credential that could show up on their own: a bearer token, a basic login and its password. */
export function partsOf({ value }: RequestHeader): Secret[] {
  if (!(value instanceof Secret)) return [];
  const [, scheme, credential] = /^([A-Za-z]+) +(.+)$/.exec(value.reveal()) ?? [];
  if (credential === undefined) return [];
  const login = scheme?.toLowerCase() === "basic" ? Buffer.from(credential, "base64").toString("utf8") : undefined;
  const password = login?.slice(login.indexOf(":") + 1);
  return [credential, login, password].flatMap((part) => (part === undefined || part === "" ? [] : [new Secret(part)]));
}

/** `user:password` of a URL as the header that carries it. */
export function basicAuthorization(url: URL): RequestHeader | undefined {
  if (url.username === "" && url.password === "") return undefined;
  const login = `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`;
  return requestHeader("authorization", `Basic ${Buffer.from(login).toString("base64")}`);
}

/** The headers of a request, the login that its URL holds among them. */
export function allHeaders(given: Readonly<Record<string, string>>, url: URL | undefined): RequestHeader[] {
  const login = url === undefined ? undefined : basicAuthorization(url);
  const headers = Object.entries(given).map(([name, value]) => requestHeader(name, value));
  return login === undefined ? headers : [login, ...headers];
}

const SECRET_PARAMETER = /token|key|secret|password|passwd|signature|^sig$|auth|credential/i;

/** Whether a value of this name is likely to be a credential. */
export function isSecretName(name: string): boolean {
  return SECRET_PARAMETER.test(name);
}

/** The values of query parameters that look like credentials. */
export function secretParameters(url: URL): Secret[] {
  return [...url.searchParams]
    .filter(([name, value]) => isSecretName(name) && value !== "")
    .map(([, value]) => new Secret(value));
}

/** The same of a path with its query, as a request line has it. */
export function secretParametersOf(path: string): Secret[] {
  return secretParameters(new URL(`http://target${path}`));
}
