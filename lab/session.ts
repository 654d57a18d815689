import type { LabPlan } from "./identity.ts";

/** One run of a command on a lab: what it works on, when it has to stop, and how it says what it does. */
export interface Session {
  readonly plan: LabPlan;
  /** Aborted as soon as any part of the work failed, or the user interrupted it. */
  readonly signal: AbortSignal;
  readonly stop: (reason: unknown) => void;
  readonly say: (line: string) => void;
}

export function openSession(plan: LabPlan): Session {
  const controller = new AbortController();
  return {
    plan,
    signal: controller.signal,
    stop: (reason) => controller.abort(reason),
    say: progressTo(process.stderr),
  };
}

/**
 * Like `Promise.all`, but nothing goes on behind the caller's back: the first failure stops the session, and is thrown
 * when all of the work has ended.
 */
export async function together<T extends readonly unknown[]>(
  session: Pick<Session, "stop">,
  work: { readonly [K in keyof T]: Promise<T[K]> },
): Promise<T> {
  try {
    return (await Promise.all(work)) as unknown as T;
  } catch (error) {
    session.stop(error);
    await Promise.allSettled(work);
    throw error;
  }
}

/** Progress goes to standard error with the seconds since the start: standard output is for results. */
function progressTo(stream: NodeJS.WritableStream): (line: string) => void {
  const start = performance.now();
  return (line) => {
    const seconds = ((performance.now() - start) / 1_000).toFixed(1);
    stream.write(`[${seconds.padStart(5)} s] ${line}\n`);
  };
}
