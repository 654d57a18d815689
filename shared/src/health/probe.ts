import type { Outcome } from "./outcome.ts";

export interface AttemptLimits {
  /** Milliseconds for each request of the attempt. */
  readonly timeout: number;
  /** Aborted when that time is over, or when nobody wants the outcome any more. */
  readonly signal: AbortSignal;
}

/** Looks at one target, anew for each attempt. */
export interface Probe extends AsyncDisposable {
  /** Never throws for what the target does: every fault of it is an outcome. */
  attempt(limits: AttemptLimits): Promise<Outcome>;
}

/** The value, or the signal's reason when that comes first. */
export async function unlessAborted<T>(value: Promise<T>, signal: AbortSignal): Promise<T> {
  signal.throwIfAborted();
  const aborted = Promise.withResolvers<never>();
  const abort = () => aborted.reject(signal.reason as Error);
  signal.addEventListener("abort", abort, { once: true });
  try {
    return await Promise.race([value, aborted.promise]);
  } finally {
    signal.removeEventListener("abort", abort);
  }
}

/** Of several outcomes of one attempt the one that decides: the worst, or a pass with the slowest latency. */
export function worstOf(outcomes: readonly Outcome[]): Outcome {
  const rank = ({ kind }: Outcome) => ["pending", "miss", "stale", "pass"].indexOf(kind);
  const slowness = (outcome: Outcome) => ("latency" in outcome ? (outcome.latency?.total ?? 0) : 0);
  const [worst] = [...outcomes].sort((a, b) => rank(a) - rank(b) || slowness(b) - slowness(a));
  if (worst === undefined) throw new TypeError("an attempt without an outcome");
  return worst;
}

/** Whether an error only says that time was up or that nobody waits any more. */
export function isAbort(error: unknown): boolean {
  return error instanceof Error && (error.name === "AbortError" || error.name === "TimeoutError");
}
