import * as z from "zod";
import { type Matcher, matcher } from "./matcher.ts";

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

/** A message to send: text as it is, or anything else as JSON. */
export const sentMessage = z.lazy(() =>
  z.union([z.string(), z.record(z.string(), z.unknown()), z.array(z.unknown())], {
    error: "expected text, or a mapping or list that is sent as JSON",
  }),
);
export type SentMessage = z.output<typeof sentMessage>;

/** The message to wait for. */
export const awaitedMessage = z.lazy(() =>
  z
    .strictObject(
      { json: z.record(z.string(), matcher).optional(), text: matcher.optional() },
      { error: "expected a mapping of json or text" },
    )
    .refine(({ json, text }) => json !== undefined || text !== undefined, "expected json or text")
    .transform(({ json = {}, text }): AwaitedMessage => ({ json: new Map(Object.entries(json)), text })),
);

export function messageText(message: SentMessage): string {
  return typeof message === "string" ? message : JSON.stringify(message);
}

const token = z.string().regex(/^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/, "expected a subprotocol's name");

/** One subprotocol or several, as they are offered. */
export const subprotocols = z.union([token, z.array(token).min(1)]).transform((given) => [given].flat());
