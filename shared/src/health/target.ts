import type { Secret } from "../secret.ts";
import type { DialledEndpoint, Endpoint } from "./endpoint.ts";
import type { FlowTarget } from "./flow/flow.ts";
import type { HttpExpectation } from "./http-expectation.ts";
import type { ImageExpectation } from "./image-identity.ts";
import type { MessageExchange } from "./message-exchange.ts";
import type { RequestHeader } from "./request-headers.ts";
import type { TargetBasics } from "./target-basics.ts";

/** One thing that has to be healthy. */
export type HealthTarget = HttpTarget | TcpTarget | WsTarget | ServiceTarget | ContainerTarget | FlowTarget;

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
