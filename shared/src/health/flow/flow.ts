import type { Secret } from "../../secret.ts";
import type { HttpExpectation } from "../http-expectation.ts";
import type { AwaitedMessage, SentMessage } from "../message-exchange.ts";
import type { TargetBasics } from "../target-basics.ts";
import type { When } from "../when.ts";
import type { Capture } from "./capture.ts";

/** Steps that a user of the application would make, in order, with what one learns told to the next. */
export interface FlowTarget extends TargetBasics {
  readonly type: "flow";
  readonly place: FlowPlace;
  /** PEM certificates to trust instead of the public authorities. */
  readonly ca: string | undefined;
  /** Milliseconds for one pass of all steps. */
  readonly attemptTimeout: number;
  /** Passes in a row. */
  readonly consecutive: number;
  /** Failed passes in a row that end the wait. */
  readonly failureThreshold: number;
  readonly steps: readonly FlowStep[];
  /** What has to be masked from the beginning. */
  readonly hidden: readonly Secret[];
}

/** Where the steps are made from; of a container, its own port is all that there is. */
export type FlowPlace =
  | { readonly from: "runner" | "host" }
  | { readonly from: "container"; readonly container: string; readonly port: number };

export type FlowStep = HttpStep | OpenStep | TalkStep;

interface StepBasics {
  readonly name: string;
  readonly when: When;
  /** Milliseconds for one request, one handshake, or the wait for a message; undefined: the run's own. */
  readonly timeout: number | undefined;
  /** Milliseconds in which the answer has to become what is expected. */
  readonly within: number | undefined;
  readonly captures: readonly Capture[];
}

/** Requests of a session share its cookies. Every text may hold placeholders. */
interface Requesting {
  /** Absolute, or beginning with a placeholder. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly session: string;
}

export interface HttpStep extends StepBasics, Requesting {
  readonly kind: "http";
  readonly method: string;
  readonly body: StepBody | undefined;
  readonly expect: HttpExpectation;
}

export type StepBody =
  | { readonly kind: "json"; readonly value: unknown }
  | { readonly kind: "form"; readonly fields: Readonly<Record<string, string>> }
  | { readonly kind: "text"; readonly text: string };

/** Opens a WebSocket, which stays open to the end of the pass. */
export interface OpenStep extends StepBasics, Requesting, Talk {
  readonly kind: "open";
  readonly subprotocols: readonly string[];
}

/** Goes on with a WebSocket that an earlier step has opened. */
export interface TalkStep extends StepBasics, Talk {
  readonly kind: "talk";
  /** The name of that step. */
  readonly on: string;
}

interface Talk {
  readonly send: SentMessage | undefined;
  readonly receive: AwaitedMessage | undefined;
}
