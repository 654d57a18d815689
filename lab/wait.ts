import { setTimeout as sleep } from "node:timers/promises";
import type { Session } from "./session.ts";

export interface Waiting {
  /** Completes "… did not …", e.g. "manager-1's engine did not answer". */
  readonly failure: string;
  readonly seconds: number;
  /** Where to look when it fails. */
  readonly log?: string;
  readonly signal?: AbortSignal;
}

const INTERVAL = 50;

/**
 * Asks until there is an answer other than undefined. What the question throws counts as "not yet" and is the cause
 * when time runs out.
 */
export async function waitFor<T>(question: () => Promise<T | undefined> | T | undefined, waiting: Waiting): Promise<T> {
  const end = performance.now() + waiting.seconds * 1_000;
  let cause: unknown;
  do {
    waiting.signal?.throwIfAborted();
    try {
      const answer = await question();
      if (answer !== undefined) return answer;
    } catch (error) {
      cause = error;
    }
    await sleep(INTERVAL);
  } while (performance.now() < end);
  const log = waiting.log === undefined ? "" : `; see ${waiting.log}`;
  throw new Error(`${waiting.failure} within ${waiting.seconds} s${log}`, { cause });
}

/** A wait that ends with its session. */
export function within(session: Session, failure: string, seconds: number, log?: string): Waiting {
  return { failure, seconds, signal: session.signal, ...(log === undefined ? {} : { log }) };
}
