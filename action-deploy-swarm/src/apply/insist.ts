import { type Clock, EngineError, HttpError } from "@slipway/shared";

const ATTEMPTS = 5;
const PAUSE = 500;

/**
 * Repeats a step whose outcome is unknown or that lost a race. The step looks at the cluster first each time, because
 * a write without an answer — a broken tunnel, a leader election — may have been done (seen: applied after an error).
 */
export async function insist<T>(clock: Clock, step: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await step();
    } catch (error) {
      if (attempt === ATTEMPTS || !isPassing(error)) throw error;
      await clock.sleep(PAUSE * attempt);
    }
  }
}

/** Whether an error may pass by itself; a write that met it may have been done all the same. */
export function isPassing(error: unknown): boolean {
  if (error instanceof HttpError) return true;
  if (!(error instanceof EngineError)) return false;
  return (
    /update out of sequence/i.test(error.message) ||
    error.status === 503 ||
    /leader|rpc error: code = (Unknown|Unavailable|DeadlineExceeded|Canceled)|context deadline/i.test(error.message)
  );
}
