import { Deadline } from "../../deadline.ts";
import { formatDuration } from "../../domain/duration.ts";
import type { Clock } from "../../ports/clock.ts";
import { miss, type Outcome } from "../outcome.ts";
import type { AttemptLimits, Probe } from "../probe.ts";
import { describeSent } from "./describe-step.ts";
import type { FlowStep, FlowTarget } from "./flow.ts";
import { askOnce } from "./http-step.ts";
import { Pass } from "./pass.ts";
import { UnusableValue } from "./placeholder.ts";
import type { StepMeans } from "./step-means.ts";
import { openStep, talk } from "./ws-step.ts";

export interface FlowProbeParts {
  readonly target: FlowTarget;
  readonly means: StepMeans;
  readonly clock: Clock;
  /** Milliseconds for a step that names no time of its own. */
  readonly stepTimeout: number;
  /** Told once of each step that passes for the first time, and of each that has to be waited for. */
  readonly tell: (line: string) => void;
  /** Hides a value from then on. */
  readonly mask: (value: string) => void;
}

/** Between two requests of a step whose answer is not yet what is expected. */
const POLL = 500;

/** Makes every step of a flow in order, each attempt from the beginning with nothing remembered. */
export class FlowProbe implements Probe {
  readonly #parts: FlowProbeParts;
  readonly #told = new Set<string>();

  constructor(parts: FlowProbeParts) {
    this.#parts = parts;
  }

  async attempt(limits: AttemptLimits): Promise<Outcome> {
    const { clock, target } = this.#parts;
    const start = clock.now();
    const deadline = new Deadline(clock, limits.timeout);
    await using pass = new Pass(
      target.steps.flatMap(({ captures }) => captures),
      this.#parts,
    );
    let seen: Outcome = { kind: "pass" };
    for (const [index, step] of target.steps.entries()) {
      const outcome = await this.#make(step, pass, { deadline, signal: limits.signal });
      if (outcome.kind !== "pass") return this.#failed(step, index, pass, outcome);
      if (outcome.version !== undefined) seen = { kind: "pass", version: outcome.version };
      this.#tell(`${target.name}: ${step.name} passed (step ${index + 1} of ${target.steps.length})`);
    }
    return { ...seen, latency: { total: clock.now() - start } };
  }

  #failed(step: FlowStep, index: number, pass: Pass, outcome: Outcome): Outcome {
    if (outcome.kind !== "miss") return outcome;
    const place = `step ${index + 1} of ${this.#parts.target.steps.length}, ${step.name}`;
    return { ...outcome, error: pass.redact(`${place}: ${describeSent(step)}: ${outcome.error}`) };
  }

  async #make(step: FlowStep, pass: Pass, within: StepLimits): Promise<Outcome> {
    try {
      if (step.kind === "http") return await this.#ask(step, pass, within);
      const opened =
        step.kind === "open"
          ? await openStep(step, pass, this.#parts.means, this.#limits(step.timeout, within))
          : undefined;
      if (opened !== undefined && opened.kind !== "pass") return opened;
      return await talk(step, pass, this.#limits(step.within ?? step.timeout, within));
    } catch (error) {
      if (error instanceof UnusableValue) return miss(error.message);
      throw error;
    }
  }

  /** Asks until the answer is what is expected, where the step says how long that may take. */
  async #ask(step: FlowStep & { kind: "http" }, pass: Pass, within: StepLimits): Promise<Outcome> {
    const { clock, means, target } = this.#parts;
    const patience = new Deadline(clock, Math.min(step.within ?? 0, within.deadline.left));
    for (;;) {
      const outcome = await askOnce(step, pass, means, this.#limits(step.timeout, within));
      if (outcome.kind !== "miss" || outcome.persistence === "final" || step.within === undefined) return outcome;
      if (patience.left <= POLL || within.signal.aborted) return tooLate(outcome, step.within);
      this.#tell(
        pass.redact(
          `${target.name}: waiting at most ${formatDuration(step.within)} for ${step.name}: ${outcome.error}`,
        ),
        `${step.name} waits`,
      );
      await clock.sleep(POLL, within.signal).catch(() => undefined);
    }
  }

  #limits(wanted = this.#parts.stepTimeout, { deadline, signal }: StepLimits): AttemptLimits {
    const timeout = Math.max(1, Math.min(wanted, deadline.left));
    return { timeout, signal: AbortSignal.any([signal, AbortSignal.timeout(Math.ceil(timeout))]) };
  }

  #tell(line: string, key = line): void {
    if (this.#told.has(key)) return;
    this.#told.add(key);
    this.#parts.tell(line);
  }

  async [Symbol.asyncDispose](): Promise<void> {}
}

interface StepLimits {
  readonly deadline: Deadline;
  readonly signal: AbortSignal;
}

function tooLate(outcome: Outcome & { kind: "miss" }, within: number): Outcome {
  return { ...outcome, error: `not within ${formatDuration(within)}: ${outcome.error}` };
}
