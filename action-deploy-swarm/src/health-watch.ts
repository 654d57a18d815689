import type { FailureReport } from "./result.ts";
import type { Session } from "./session.ts";

/** The checks' own streak takes about this long; for the rest of the watch they have to hold. */
const STREAK = 2_000;

/**
 * Runs the health checks while the services are still being watched, so that the one costs no time on top of the other
 * and both see the same stretch. Begins anew when the services fell back meanwhile.
 */
export class HealthWatch implements AsyncDisposable {
  readonly #session: Pick<Session, "health" | "timeline" | "forward">;
  readonly #begun: Promise<unknown>[] = [];
  #running: { readonly cancel: AbortController; readonly failures: Promise<readonly FailureReport[]> } | undefined;

  constructor(session: Pick<Session, "health" | "timeline" | "forward">) {
    this.#session = session;
  }

  /** `remaining`: milliseconds for which the services are still watched. */
  begin(remaining: number): void {
    this.#running?.cancel.abort();
    const cancel = new AbortController();
    const { timeline, health, forward } = this.#session;
    const hold = Math.max(0, remaining - STREAK);
    const failures = timeline.during("verify", () => health({ deadline: forward, hold, cancel: cancel.signal }));
    // Whoever asks for the result gets the error; nobody asks when the services failed first.
    this.#begun.push(failures.catch(() => undefined));
    this.#running = { cancel, failures };
  }

  /** What is not healthy, once that is decided. */
  async result(): Promise<readonly FailureReport[]> {
    if (this.#running === undefined) this.begin(0);
    return this.#running?.failures ?? [];
  }

  /** Ends the checks, and waits until what they put into the cluster is gone: the connection may end next. */
  async [Symbol.asyncDispose](): Promise<void> {
    this.#running?.cancel.abort();
    await Promise.all(this.#begun);
  }
}
