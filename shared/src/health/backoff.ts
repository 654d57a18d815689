/** The pauses between attempts, in milliseconds. */
export interface Pace {
  /** Inside a streak. */
  readonly interval: number;
  /** The longest pause while a target does not answer well. */
  readonly intervalMax: number;
}

const FIRST_PAUSE = 250;
const GROWTH = 1.5;
const JITTER = 0.2;

/**
 * The pause after some misses in a row: 250 ms, half as long again each time, varied by a fifth so that several probes
 * do not keep step, never above `intervalMax`. `random` is from 0 to 1.
 */
export function backoff(misses: number, { intervalMax }: Pace, random: number): number {
  const grown = Math.min(intervalMax, FIRST_PAUSE * GROWTH ** Math.max(0, misses - 1));
  return Math.min(intervalMax, grown * (1 - JITTER + 2 * JITTER * random));
}

/** The last attempt gets at least this long before the budget ends. */
const LAST_LOOK = 250;

/**
 * The pause that fits into what is left of the budget, so that one attempt falls right before its end; undefined when
 * no further attempt fits.
 */
export function pauseWithin(wanted: number, left: number): number | undefined {
  if (left <= LAST_LOOK) return undefined;
  return Math.min(wanted, left - LAST_LOOK);
}
