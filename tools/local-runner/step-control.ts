import type { RunningProcess } from "./process.ts";

export type StopReason = "cancelled" | "timed-out";

/**
 * One step while it runs, and what can stop it. A composite action's step holds the inner step that runs now.
 * Source: actions/runner 2.336, StepsRunner.cs and CompositeActionHandler.cs.
 */
export class StepControl {
  /** Why the step was stopped, once it was. */
  stopped: StopReason | undefined;
  readonly #survives: () => boolean;
  #process: RunningProcess | undefined;
  #inner: StepControl | undefined;

  /** @param survives whether the step's condition still holds, asked when the job is cancelled */
  constructor(survives: () => boolean) {
    this.#survives = survives;
  }

  get pid(): number | undefined {
    return this.#process?.pid ?? this.#inner?.pid;
  }

  /** Waits for a process of the step, which is not started any more when the step is stopped already. */
  async attend(start: () => RunningProcess): Promise<number | undefined> {
    if (this.stopped !== undefined) return undefined;
    try {
      this.#process = start();
      return (await this.#process.done).exitCode;
    } finally {
      this.#process = undefined;
    }
  }

  /** Runs an inner step under its own control. */
  async within<T>(inner: StepControl, run: () => Promise<T>): Promise<T> {
    this.#inner = inner;
    try {
      return await run();
    } finally {
      this.#inner = undefined;
    }
  }

  /** Cancels the step unless its condition holds for a cancelled job too. Resolves when its process is gone. */
  async cancel(): Promise<void> {
    await (this.#survives() ? this.#inner?.cancel() : this.stop("cancelled"));
  }

  /** Stops the step, and with it what runs inside it, whatever the conditions say. */
  async stop(reason: StopReason): Promise<void> {
    if (this.stopped !== undefined) return;
    this.stopped = reason;
    await Promise.all([this.#process?.cancel(), this.#inner?.stop(reason)]);
  }
}
