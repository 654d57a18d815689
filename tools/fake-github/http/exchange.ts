import type { IncomingHttpHeaders } from "node:http";

export type Service = "api" | "git" | "actions";

/** A request that has been read to its end. */
export interface Exchange {
  readonly service: Service;
  readonly method: string;
  /** With the percent-encoding that it came with. */
  readonly url: URL;
  /** Decoded. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  /** Whether to answer as before the last change. */
  readonly isStale: boolean;
}

export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** An object is sent as JSON. */
  readonly body?: Buffer | string | object;
  /** What the request log says about it. */
  readonly note?: Note;
}

export interface Note {
  /** Whose token came with the request. */
  readonly token?: string;
  /** As the description of the API calls it. */
  readonly operation?: string;
  /** What is wrong with the request or the answer, by the description of the API. */
  readonly problems?: readonly string[];
}

export type Handler = (request: Exchange) => Promise<Answer>;
