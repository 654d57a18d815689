import { type Clock, formatDuration, type Log } from "@slipway/shared";
import { type Expectation, needsProof } from "./expectation.ts";
import type { Track } from "./track.ts";

const PROGRESS_EVERY = 5_000;

/** What is told of a wait: its bound, each change of a service that has to prove itself, and now and then what is missing. */
export class ConvergenceLog {
  readonly #log: Log;
  readonly #clock: Clock;
  readonly #started: number;
  #lastProgress: number;

  constructor({ log, clock }: { readonly log: Log; readonly clock: Clock }) {
    this.#log = log;
    this.#clock = clock;
    this.#started = clock.now();
    this.#lastProgress = this.#started;
  }

  /** @param atMost milliseconds */
  begin(expectations: readonly Expectation[], atMost: number): void {
    const watched = expectations.filter(needsProof).map(({ name }) => name);
    const what = watched.length === 0 ? "all services to run" : `${watched.join(", ")} to run and stay up`;
    this.#log.info(`Waiting for ${what}, at most ${formatDuration(atMost)}`);
  }

  change(name: string, { state }: Track): void {
    const now = this.#clock.now();
    if (state.kind === "converged") this.#log.info(`${name}: converged after ${formatDuration(now - this.#started)}`);
    if (state.kind === "steady")
      this.#log.info(`${name}: ${state.progress}, watched for ${formatDuration(state.until - now)} more`);
    if (state.kind === "waiting") this.#log.info(`${name}: ${state.progress} again`);
  }

  progress(awaited: readonly (Pick<Track, "state"> & { readonly name: string })[]): void {
    const now = this.#clock.now();
    if (now - this.#lastProgress < PROGRESS_EVERY) return;
    this.#lastProgress = now;
    const waiting = awaited.flatMap(({ name, state }) => ("progress" in state ? [`${name} ${state.progress}`] : []));
    if (waiting.length > 0)
      this.#log.info(`Still waiting after ${formatDuration(now - this.#started)}: ${waiting.join("; ")}`);
  }
}
