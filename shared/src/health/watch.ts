import type { Clock } from "../ports/clock.ts";
import type { Log } from "../ports/runner.ts";
import { backoff } from "./backoff.ts";
import type { TargetReport, TargetVerdict } from "./health-result.ts";
import type { HealthOptions } from "./options.ts";
import type { Outcome } from "./outcome.ts";
import type { AttemptLimits, Probe } from "./probe.ts";
import { type Change, changeLine } from "./progress.ts";
import { Tally } from "./tally.ts";
import type { HealthTarget } from "./target.ts";
import { nextVerdict, UNTRIED, type Verdict, type VerdictRules } from "./verdict.ts";

/** A server may ask for more patience than it needs in the end, and for more than there is. */
const LONGEST_RETRY_AFTER = 30_000;

export interface WatchParts {
  readonly target: HealthTarget;
  readonly probe: Probe;
  readonly options: HealthOptions;
  readonly clock: Clock;
  readonly log: Log;
  /** From 0 to 1. */
  readonly random: () => number;
}

/** One target over the whole verification: its verdict so far, and what was seen of it. */
export class Watch {
  readonly target: HealthTarget;
  readonly #parts: WatchParts;
  readonly #tally = new Tally();
  readonly #start: number;
  #verdict: Verdict = UNTRIED;
  #last: Outcome = { kind: "pending", reason: "not tried yet" };
  /** The last outcome that was not a success: what is wrong while a streak is young. */
  #fault: Outcome | undefined;
  #streak = 0;
  #said = "";
  #hasPassed = false;

  constructor(parts: WatchParts) {
    this.target = parts.target;
    this.#parts = parts;
    this.#start = parts.clock.now();
  }

  /** Whether it can be asked as often as one likes. A flow does things, such as joining a queue. */
  get isRepeatable(): boolean {
    return this.target.type !== "flow";
  }

  /** Milliseconds for one attempt. */
  get attemptTimeout(): number {
    return this.target.type === "flow" ? this.target.attemptTimeout : this.#parts.options.attemptTimeout;
  }

  /** Successes in a row that make it ok. */
  get consecutive(): number {
    return this.#rules.consecutive;
  }

  get #rules(): VerdictRules {
    return this.target.type === "flow" ? this.target : this.#parts.options;
  }

  get isOk(): boolean {
    return this.#verdict.state === "ok";
  }

  get hasFailed(): boolean {
    return this.#verdict.state === "failed";
  }

  /** One attempt. Its outcome counts unless nobody wanted it any more. */
  async attempt(limits: AttemptLimits, unwanted: AbortSignal): Promise<Outcome> {
    const outcome = await this.#parts.probe.attempt(limits);
    if (!unwanted.aborted) this.#count(outcome);
    return outcome;
  }

  /** Milliseconds to wait before the next attempt. */
  get pause(): number {
    const { options, random } = this.#parts;
    if (this.#last.kind === "miss" && this.#last.retryAfter !== undefined)
      return Math.min(this.#last.retryAfter, LONGEST_RETRY_AFTER, options.timeout / 2);
    if (this.#last.kind === "pass") return options.interval;
    return backoff(this.#verdict.state === "waiting" ? this.#verdict.misses : 1, options, random());
  }

  /** In a few words, for a line about all targets. */
  get standing(): string {
    if (this.#verdict.state === "ok") return "ok";
    if (this.#verdict.state === "streak") return `${this.#verdict.passes} of ${this.consecutive}`;
    return describeFault(this.#last);
  }

  get report(): TargetReport {
    const { name, type, required } = this.target;
    const verdict = this.#finalVerdict;
    const fault = this.#fault;
    const expected = verdict === "stale" && fault?.kind === "stale" ? { expected: fault.expected } : {};
    return {
      name,
      type,
      required,
      verdict,
      streak: this.#streak,
      ...expected,
      ...this.#tally.sheet,
    };
  }

  get #finalVerdict(): TargetVerdict {
    if (this.isOk) return "passed";
    return this.#fault?.kind === "stale" && !this.hasFailed ? "stale" : "failed";
  }

  #count(outcome: Outcome): void {
    const { options, clock } = this.#parts;
    const elapsed = clock.now() - this.#start;
    const before = this.#verdict;
    const isCounted = this.#hasPassed || elapsed >= options.startPeriod;
    const isFirst = this.#tally.isEmpty;
    this.#tally.add(outcome, elapsed);
    this.#verdict = nextVerdict(before, outcome, this.#rules, isCounted);
    this.#last = outcome;
    if (outcome.kind === "pass") this.#hasPassed = true;
    if (outcome.kind === "miss" || outcome.kind === "stale") this.#fault = outcome;
    if (outcome.kind !== "pending") this.#streak = outcome.kind === "pass" ? this.#streak + 1 : 0;
    // A probe that has to be started again is no news about the target.
    if (outcome.kind === "pending" && !isFirst) return;
    const { consecutive } = this;
    this.#say({ name: this.target.name, before, after: this.#verdict, outcome, elapsed, consecutive }, isCounted);
  }

  #say(change: Change, isCounted: boolean): void {
    const line = changeLine(change);
    if (line === undefined || line === this.#said) return;
    this.#said = line;
    if (isCounted || change.outcome.kind === "pass") this.#parts.log.info(line);
    else this.#parts.log.debug(`${line} (within the start period)`);
  }
}

function describeFault(outcome: Outcome): string {
  if (outcome.kind === "miss") return outcome.error;
  if (outcome.kind === "stale") return `still ${outcome.version}`;
  return outcome.kind === "pending" ? outcome.reason : "answers";
}
