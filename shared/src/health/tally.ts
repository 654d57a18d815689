import type { Latency, Outcome } from "./outcome.ts";

/** What all attempts at one target saw. Times are milliseconds. */
export interface TallySheet {
  readonly attempts: number;
  /** When the first success came, from the beginning. */
  readonly firstPassAfter: number | undefined;
  /** Each version that was served, the newest sighting last. */
  readonly versions: readonly { readonly version: string; readonly seen: number }[];
  readonly latency: LatencySpread | undefined;
  readonly lastError: string | undefined;
  readonly logs: readonly string[];
  /** What to do about the last error, where its cause is known. */
  readonly hint: string | undefined;
}

export interface LatencySpread {
  readonly p50: number;
  readonly p95: number;
  readonly max: number;
  /** The parts of the slowest attempt. */
  readonly slowest: Latency;
}

/** Counts the outcomes of one target. */
export class Tally {
  #attempts = 0;
  #firstPassAfter: number | undefined;
  readonly #versions = new Map<string, number>();
  readonly #latencies: Latency[] = [];
  #lastError: string | undefined;
  #pending: string | undefined;
  #hint: string | undefined;
  #logs: readonly string[] = [];

  add(outcome: Outcome, elapsed: number): void {
    this.#pending = outcome.kind === "pending" ? outcome.reason : undefined;
    if (outcome.kind === "pending") return;
    this.#attempts += 1;
    if (outcome.kind === "pass") this.#firstPassAfter ??= elapsed;
    if (outcome.kind === "miss") {
      this.#lastError = outcome.error;
      this.#logs = outcome.logs ?? [];
      this.#hint = outcome.hint;
    }
    if (outcome.latency !== undefined) this.#latencies.push(outcome.latency);
    if (outcome.version !== undefined) this.#see(outcome.version);
  }

  /** Whether nothing has been learnt yet. */
  get isEmpty(): boolean {
    return this.#attempts === 0;
  }

  get sheet(): TallySheet {
    return {
      attempts: this.#attempts,
      firstPassAfter: this.#firstPassAfter,
      versions: [...this.#versions].map(([version, seen]) => ({ version, seen })),
      latency: spread(this.#latencies),
      lastError: this.#lastError ?? this.#pending,
      hint: this.#hint,
      logs: this.#logs,
    };
  }

  #see(version: string): void {
    const seen = this.#versions.get(version) ?? 0;
    this.#versions.delete(version);
    this.#versions.set(version, seen + 1);
  }
}

/** Nearest-rank percentiles. */
function spread(latencies: readonly Latency[]): LatencySpread | undefined {
  const sorted = latencies.toSorted((a, b) => a.total - b.total);
  const slowest = sorted.at(-1);
  if (slowest === undefined) return undefined;
  const rank = (share: number) => sorted[Math.ceil(share * sorted.length) - 1]?.total ?? 0;
  return { p50: rank(0.5), p95: rank(0.95), max: slowest.total, slowest };
}
