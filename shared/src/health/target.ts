import type { Secret } from "../secret.ts";
import type { FlowTarget } from "./flow/flow.ts";
import type { Matcher } from "./matcher.ts";
import type { StatusRange } from "./status-codes.ts";

/** One thing that has to be healthy. */
export type HealthTarget = HttpTarget | TcpTarget | WsTarget | ServiceTarget | ContainerTarget | FlowTarget;

export interface TargetBasics {
  readonly name: string;
  /** A miss of a target that is not required is a warning. */
  readonly required: boolean;
  /** False leaves the target out. */
  readonly when: When;
}

/** Whether something is checked: always, never, or when a migration that one of the globs means was touched. */
export type When = boolean | { readonly migrations: readonly string[] };

export interface HttpTarget extends TargetBasics {
  readonly type: "http";
  readonly endpoint: Endpoint;
  readonly request: ProbeRequest;
  readonly expect: HttpExpectation;
  /** What has to be masked besides the header values: credentials inside them, tokens in the URL. */
  readonly hidden: readonly Secret[];
}

export interface TcpTarget extends TargetBasics {
  readonly type: "tcp";
  readonly endpoint: Endpoint;
  readonly expect: { readonly maxLatency?: number };
}

/** A WebSocket: the handshake, and then an exchange of messages or a ping. */
export interface WsTarget extends TargetBasics {
  readonly type: "ws";
  readonly endpoint: DialledEndpoint;
  readonly request: WsRequest;
  readonly exchange: MessageExchange;
  readonly expect: { readonly maxLatency?: number };
  /** As for http targets. */
  readonly hidden: readonly Secret[];
}

export interface WsRequest {
  /** With its query. */
  readonly path: string;
  /** Host header. */
  readonly host: string;
  readonly headers: readonly RequestHeader[];
  /** Offered in this order; one of them has to be chosen. */
  readonly subprotocols: readonly string[];
}

/** What is said over an open WebSocket. Without a message to wait for, a ping has to be answered. */
export interface MessageExchange {
  readonly send: string | undefined;
  readonly receive: AwaitedMessage | undefined;
}

/** The message that is waited for; others may come before it. */
export interface AwaitedMessage {
  readonly json: ReadonlyMap<string, Matcher>;
  readonly text: Matcher | undefined;
}

/** A swarm service: update finished, all wanted tasks of the current spec running. */
export interface ServiceTarget extends TargetBasics {
  readonly type: "service";
  readonly service: string;
  readonly minInstances: number | undefined;
  readonly expect: ImageExpectation;
}

/** A container on the connected engine: running, healthy, not restarting. */
export interface ContainerTarget extends TargetBasics {
  readonly type: "container";
  readonly container: string;
  readonly expect: ImageExpectation;
}

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

export interface ProbeRequest {
  /** A target only looks: GET or HEAD. A flow's step can have any. */
  readonly method: string;
  /** With its query. */
  readonly path: string;
  /** Host header. */
  readonly host: string;
  readonly headers: readonly RequestHeader[];
  readonly body?: string;
}

export interface RequestHeader {
  readonly name: string;
  /** A secret unless the header is one that never carries a credential. */
  readonly value: string | Secret;
}

export interface HttpExpectation {
  readonly status: readonly StatusRange[];
  readonly json: ReadonlyMap<string, Matcher>;
  readonly headers: ReadonlyMap<string, Matcher>;
  readonly bodyContains: readonly string[];
  /** Undefined: the run's own expected version; `any`: none. */
  readonly version: string | undefined;
  /** The version that an answer which tells one of its kind has to tell, where no other is expected. */
  readonly versionIfTold?: string;
  readonly versionFrom: VersionSource | undefined;
  readonly maxLatency?: number;
}

export type VersionSource = { readonly json: string } | { readonly header: string };

export interface ImageExpectation {
  /** `sha256:…` of the image's manifest or index. */
  readonly digest: string | undefined;
  readonly version: string | undefined;
}

/** The expected version that asks for none. */
export const ANY_VERSION = "any";
