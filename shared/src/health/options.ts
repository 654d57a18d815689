import { formatDuration } from "../domain/duration.ts";
import { duration, integer, text } from "../inputs/fields.ts";
import type { Problems } from "../problems.ts";

/** How long to wait for health, and what counts as health. Times are milliseconds. */
export interface HealthOptions {
  /** The version that has to be served; undefined accepts any. */
  readonly expectVersion: string | undefined;
  /** One monotonic budget for the whole verification. */
  readonly timeout: number;
  /** For one attempt, from the name's lookup to the body's end. */
  readonly attemptTimeout: number;
  /** Between attempts inside a streak. */
  readonly interval: number;
  /** The longest pause between attempts while a target is not healthy. */
  readonly intervalMax: number;
  /** Misses within this time are not counted, unless a success came first. */
  readonly startPeriod: number;
  /** The healthy threshold: successes in a row. */
  readonly consecutive: number;
  /** The unhealthy threshold: misses in a row that end the wait; undefined waits until the budget ends. */
  readonly failureThreshold: number | undefined;
  /** How long everything has to stay healthy afterwards. */
  readonly hold: number;
}

const SHORTEST_INTERVAL_MAX = 1_000;
const DEFAULTED = ["timeout", "attempt-timeout", "interval", "start-period", "consecutive", "hold"] as const;

/** The inputs that become HealthOptions; defaults as in action.yml. */
export const healthOptionFields = {
  "expect-version": text.optional(),
  timeout: duration.prefault("5m"),
  "attempt-timeout": duration.prefault("5s"),
  interval: duration.prefault("1s"),
  "interval-max": duration.optional(),
  "start-period": duration.prefault("0s"),
  consecutive: integer(1).prefault("3"),
  "failure-threshold": integer(1).optional(),
  hold: duration.prefault("0s"),
};

type Given = {
  readonly [name in keyof typeof healthOptionFields]?: ReturnType<(typeof healthOptionFields)[name]["parse"]>;
};

/** Holds the inputs against each other. An interval longer than a second stretches `interval-max` with it. */
export function healthOptions(given: Given, problems: Problems): HealthOptions {
  const { timeout = 0, interval = 0, consecutive = 0, hold = 0 } = given;
  const options: HealthOptions = {
    expectVersion: given["expect-version"],
    timeout,
    attemptTimeout: given["attempt-timeout"] ?? 0,
    interval,
    intervalMax: given["interval-max"] ?? Math.max(SHORTEST_INTERVAL_MAX, interval),
    startPeriod: given["start-period"] ?? 0,
    consecutive,
    failureThreshold: given["failure-threshold"],
    hold,
  };
  // A value that could not be read is already reported, and nothing can be held against it.
  if (DEFAULTED.every((name) => given[name] !== undefined)) addContradictions(options, problems);
  return options;
}

/** The shortest time in which the options can be met. */
export function shortestSuccess({ consecutive, interval, hold }: HealthOptions): number {
  return (consecutive - 1) * interval + hold;
}

function addContradictions(options: HealthOptions, problems: Problems): void {
  const { timeout, attemptTimeout, interval, intervalMax, startPeriod } = options;
  const total = `timeout (${formatDuration(timeout)})`;
  if (timeout === 0) problems.add("timeout", "must be longer than 0");
  if (attemptTimeout === 0) problems.add("attempt-timeout", "must be longer than 0");
  if (intervalMax < interval) problems.add("interval-max", `is shorter than interval (${formatDuration(interval)})`);
  if (startPeriod > timeout) problems.add("start-period", `is longer than ${total}`);
  if (shortestSuccess(options) >= timeout) {
    problems.add(
      "timeout",
      `is too short: consecutive, interval and hold need more than ${formatDuration(shortestSuccess(options))}`,
    );
  }
}
