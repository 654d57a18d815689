/** How long one attempt took, in milliseconds, split where the probe could see the parts. */
export interface Latency {
  readonly total: number;
  readonly dns?: number;
  readonly connect?: number;
  readonly tls?: number;
  /** From the request to the first byte of the answer. */
  readonly firstByte?: number;
}

/** What an attempt saw, whatever came of it. */
export interface Observed {
  readonly version?: string;
  readonly latency?: Latency;
}

/**
 * How soon a miss can pass by itself: `passing` ones belong to a boot (refused, 503, a timeout); `lasting` ones seldom
 * change (a name that does not resolve, an expired certificate), so three in a row end the wait; `final` ones never do.
 */
export type Persistence = "passing" | "lasting" | "final";

export interface Miss extends Observed {
  readonly kind: "miss";
  /** What went wrong, without times and counters: an equal text is an equal state and is logged once. */
  readonly error: string;
  readonly persistence: Persistence;
  /** Milliseconds the other side asked to be left alone for. */
  readonly retryAfter?: number;
  /** The last lines the container or its health check wrote. */
  readonly logs?: readonly string[];
  /** What to do about it, where its cause is known. */
  readonly hint?: string;
}

/** One attempt's outcome. */
export type Outcome =
  | (Observed & { readonly kind: "pass"; readonly remark?: string })
  | (Observed & { readonly kind: "stale"; readonly version: string; readonly expected: string })
  | Miss
  /** Nothing was learnt about the target: the probe itself is not ready. */
  | { readonly kind: "pending"; readonly reason: string };

export function miss(error: string, persistence: Persistence = "passing", more: Partial<Miss> = {}): Miss {
  return { ...more, kind: "miss", error, persistence };
}
