import { isIP } from "node:net";
import * as z from "zod";
import { isDigest, parseImageRef } from "../domain/image-ref.ts";

/** Where a connection goes to, and where it is made from. */
export type Endpoint =
  /** From the runner. `addresses` replaces the lookup; `every` probes each address. */
  | (Destination & { readonly from: "runner"; readonly addresses: readonly string[]; readonly every: boolean })
  /** From the host that SSH reaches, names resolved there. */
  | (Destination & { readonly from: "host" })
  /** To a container's own address, from its host. */
  | { readonly from: "container"; readonly container: string; readonly port: number }
  /** On 127.0.0.1 inside a container. */
  | { readonly from: "inside"; readonly container: string; readonly port: number }
  /** To each running task of a swarm service, from inside one of its networks. */
  | {
      readonly from: "service";
      readonly service: string;
      readonly port: number;
      readonly network: string | undefined;
      readonly probeImage: string | undefined;
    };

/** An endpoint that is connected to, rather than asked from inside a container. */
export type DialledEndpoint = Extract<Endpoint, { from: "runner" | "host" | "container" }>;

export interface Destination {
  readonly host: string;
  readonly port: number;
  readonly tls: Tls | undefined;
}

export interface Tls {
  /** The name the certificate must be valid for. */
  readonly serverName: string;
  /** PEM certificates to trust instead of the public authorities. */
  readonly ca: string | undefined;
}

const NAME = /^[A-Za-z0-9][\w.-]*$/;

/** The name of a service, container or network. */
export const engineName = z.string().regex(NAME, "expected a name of letters, digits, _, . and -");

export const portNumber = z
  .number({ error: "expected a port from 1 to 65535" })
  .int()
  .min(1, "expected a port from 1 to 65535")
  .max(65_535, "expected a port from 1 to 65535");

/** The keys of a target that say where its connection goes, and from where. */
export const endpointFields = {
  via: z.enum(["runner", "host", "container"], { error: "expected runner, host or container" }).default("runner"),
  url: z.string().optional(),
  container: engineName.optional(),
  service: engineName.optional(),
  port: portNumber.optional(),
  network: engineName.optional(),
  "probe-image": z
    .string()
    .refine((image) => parseImageRef(image) !== undefined, "expected an image reference")
    .optional(),
  resolve: z
    .array(z.string().refine((address) => isIP(address) !== 0, "expected an IP address"))
    .min(1)
    .optional(),
  "all-addresses": z.boolean().default(false),
};

/** As read, but perhaps with wrong parts: the rules run even when a key has the wrong shape. */
export type EndpointGiven = Partial<z.output<z.ZodObject<typeof endpointFields>>>;

/** The endpoint of a target that breaks no rule. `tls` is what an https or wss target adds. */
export function toEndpoint(given: EndpointGiven, tls: TlsGiven = {}): Endpoint {
  const url = given.url === undefined ? undefined : parseUrl(given.url);
  if (given.via === "container" || url === undefined) return insideEndpoint(given, url);
  const host = bareHost(url);
  const secure = isSecure(url) ? { ca: tls.ca, serverName: tls.serverName ?? host } : undefined;
  const destination = { host, port: portOf(url), tls: secure };
  if (given.via === "host") return { from: "host", ...destination };
  return { from: "runner", ...destination, addresses: given.resolve ?? [], every: given["all-addresses"] ?? false };
}

interface TlsGiven {
  readonly ca?: string | undefined;
  readonly serverName?: string | undefined;
}

function insideEndpoint(given: EndpointGiven, url: URL | undefined): Endpoint {
  const { service, container = "", network, port = 0 } = given;
  if (service !== undefined) return { from: "service", service, port, network, probeImage: given["probe-image"] };
  if (url !== undefined) return { from: "inside", container, port: portOf(url) };
  return { from: "container", container, port };
}

/** Undefined when the text is not an absolute URL. */
export function parseUrl(text: string): URL | undefined {
  return URL.canParse(text) ? new URL(text) : undefined;
}

/** `::1` of `http://[::1]:80/` */
export function bareHost(url: URL): string {
  return url.hostname.replace(/^\[(.*)\]$/, "$1");
}

/** `worker:6060`, `[::1]:80`: what a person calls the endpoint. */
export function endpointName(endpoint: Endpoint): string {
  const { port } = endpoint;
  if (endpoint.from === "service") return `${endpoint.service}:${port}`;
  if (endpoint.from === "runner" || endpoint.from === "host") return hostAndPort(endpoint.host, port);
  return `${endpoint.container}:${port}`;
}

export function hostAndPort(host: string, port: number): string {
  return host.includes(":") ? `[${host}]:${port}` : `${host}:${port}`;
}

/** `sha256:…`, alone or at the end of an image reference. */
export function digestOf(image: string): string | undefined {
  return isDigest(image) ? image : parseImageRef(image)?.digest;
}

export function isSecure({ protocol }: URL): boolean {
  return protocol === "https:" || protocol === "wss:";
}

export function portOf(url: URL): number {
  return url.port === "" ? (isSecure(url) ? 443 : 80) : Number(url.port);
}
