import { Deadline } from "../deadline.ts";
import { formatDuration } from "../domain/duration.ts";
import type { Clock } from "../ports/clock.ts";
import type { Log } from "../ports/runner.ts";
import { pauseWithin } from "./backoff.ts";
import type { HealthResult } from "./health-result.ts";
import type { HealthOptions } from "./options.ts";
import { renderWanted } from "./wanted.ts";
import type { Watch } from "./watch.ts";

const FIRST_PROGRESS = 5_000;
const SLOWEST_PROGRESS = 30_000;
/** What an attempt gets at least, even when the budget has just ended. */
const SHORTEST_ATTEMPT = 250;
const AFTER_REGRESS = 250;
const NOT_TOGETHER = "each target was ok, but the time ended before all had been ok together for as long as asked";

/**
 * Watches all targets at once until every awaited one is ok, asks them once more together so that none has regressed
 * while another booted, and holds them there for the time asked for. One budget covers all of it. What must not be
 * repeated without need begins when the others are ok, and is not asked again once it is ok itself.
 */
export class Verification {
  readonly #watches: readonly Watch[];
  readonly #options: HealthOptions;
  readonly #clock: Clock;
  readonly #log: Log;
  readonly #start: number;
  readonly #deadline: Deadline;
  readonly #cancel: AbortSignal;
  #nextProgress = FIRST_PROGRESS;

  constructor(
    watches: readonly Watch[],
    options: HealthOptions,
    { clock, log, cancel }: { clock: Clock; log: Log; cancel?: AbortSignal | undefined },
  ) {
    this.#watches = watches;
    this.#options = options;
    this.#clock = clock;
    this.#log = log;
    this.#start = clock.now();
    this.#deadline = new Deadline(clock, options.timeout);
    this.#cancel = cancel ?? new AbortController().signal;
  }

  async run(): Promise<HealthResult> {
    this.#announce();
    while (await this.#allBecomeOk()) {
      if ((await this.#passTogether()) && (await this.#hold())) return this.#result(true);
      if (this.#deadline.passed || this.#cancel.aborted) break;
      await this.#clock.sleep(AFTER_REGRESS);
    }
    return this.#result(false);
  }

  /** The required targets; all of them when none is. */
  get #awaited(): readonly Watch[] {
    const required = this.#watches.filter(({ target }) => target.required);
    return required.length > 0 ? required : this.#watches;
  }

  #isDecided(watches: readonly Watch[]): boolean {
    const awaited = this.#awaitedOf(watches);
    const isLost = awaited.some(({ hasFailed, target }) => hasFailed && target.required);
    return isLost || awaited.every(({ isOk, hasFailed }) => isOk || hasFailed);
  }

  #awaitedOf(watches: readonly Watch[]): readonly Watch[] {
    return this.#awaited.filter((watch) => watches.includes(watch));
  }

  /** False when a required target failed for good, or the budget ended first. */
  async #allBecomeOk(): Promise<boolean> {
    const first = this.#watches.filter(({ isRepeatable }) => isRepeatable);
    const others = this.#watches.filter(({ isRepeatable, isOk }) => !isRepeatable && !isOk);
    if (this.#awaitedOf(first).length === 0) return this.#become([...first, ...others]);
    return (await this.#become(first)) && (others.length === 0 || (await this.#become(others)));
  }

  async #become(watches: readonly Watch[]): Promise<boolean> {
    const stop = new AbortController();
    const followed = watches.map((watch) => this.#follow(watch, watches, stop));
    try {
      await Promise.all(followed);
    } finally {
      // When one look could not be made at all, the others must not go on behind the error.
      stop.abort();
      await Promise.allSettled(followed);
    }
    return this.#awaitedOf(watches).every(({ isOk }) => isOk);
  }

  async #follow(watch: Watch, watches: readonly Watch[], stop: AbortController): Promise<void> {
    const over = AbortSignal.any([stop.signal, this.#cancel]);
    while (!over.aborted && !watch.hasFailed) {
      await this.#attempt(watch, over);
      if (this.#isDecided(watches)) return stop.abort();
      this.#showProgress();
      const pause = this.#pauseOf(watch);
      if (pause === undefined) return;
      await this.#clock.sleep(pause, over).catch(() => undefined);
    }
  }

  /** A flow has no last look: begun just before the end it could only fail, and hide why it failed before. */
  #pauseOf({ pause, isRepeatable }: Watch): number | undefined {
    const left = this.#deadline.left;
    if (isRepeatable) return pauseWithin(pause, left);
    return pause + this.#options.attemptTimeout < left ? pause : undefined;
  }

  async #attempt(watch: Watch, unwanted: AbortSignal): Promise<boolean> {
    const timeout = Math.max(SHORTEST_ATTEMPT, Math.min(watch.attemptTimeout, this.#deadline.left));
    const signal = AbortSignal.any([unwanted, AbortSignal.timeout(Math.ceil(timeout))]);
    const outcome = await watch.attempt({ timeout, signal }, unwanted);
    return outcome.kind === "pass";
  }

  /** The barrier. A single target has just passed by itself. */
  async #passTogether(): Promise<boolean> {
    return this.#awaited.length === 1 || (await this.#askTogether());
  }

  async #askTogether(): Promise<boolean> {
    const asked = this.#awaited.filter(({ isRepeatable }) => isRepeatable);
    const passed = await Promise.all(asked.map((watch) => this.#attempt(watch, this.#cancel)));
    return passed.every(Boolean);
  }

  async #hold(): Promise<boolean> {
    const { hold, interval } = this.#options;
    if (hold === 0) return true;
    this.#log.info(`All are ok; holding for ${formatDuration(hold)}`);
    const end = this.#clock.now() + hold;
    while (this.#clock.now() < end && !this.#cancel.aborted) {
      const pause = pauseWithin(Math.min(interval, end - this.#clock.now()), this.#deadline.left);
      if (pause === undefined) return false;
      await this.#clock.sleep(pause, this.#cancel).catch(() => undefined);
      if (!(await this.#askTogether())) return false;
      this.#showProgress();
    }
    return true;
  }

  #result(hasPassed: boolean): HealthResult {
    const targets = this.#watches.map(({ report }) => report);
    const elapsed = this.#clock.now() - this.#start;
    const wrong = targets.filter(({ required, verdict }) => required && verdict !== "passed");
    const isOptional = this.#watches.every(({ target }) => !target.required);
    if (hasPassed || isOptional) return { state: "healthy", targets, elapsed };
    if (wrong.length === 0) return { state: "unhealthy", targets, elapsed, reason: NOT_TOGETHER };
    // A flow that could not begin is no news of its own.
    const tried = wrong.filter(({ attempts }) => attempts > 0);
    const isStale = tried.length > 0 && tried.every(({ verdict }) => verdict === "stale");
    return { state: isStale ? "stale" : "unhealthy", targets, elapsed };
  }

  #announce(): void {
    const { timeout, hold } = this.#options;
    const wanted = renderWanted(this.#watches, { isTogether: this.#awaited.length > 1, hold });
    this.#log.info(`Waiting at most ${formatDuration(timeout)} for ${wanted}`);
  }

  #showProgress(): void {
    const elapsed = this.#clock.now() - this.#start;
    if (elapsed < this.#nextProgress || this.#deadline.passed) return;
    this.#nextProgress = elapsed + Math.min(SLOWEST_PROGRESS, elapsed);
    const standings = this.#watches.map(({ target, standing }) => `${target.name}: ${standing}`).join("; ");
    this.#log.info(
      `Still checking after ${formatDuration(elapsed)} of at most ${formatDuration(this.#options.timeout)}: ${standings}`,
    );
  }
}
