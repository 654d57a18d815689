import { HttpError, type HttpResponse } from "@slipway/shared";
import { failureOfProblem, type GraphqlProblem } from "./github-error.ts";

/** Longer than a job should stand still for. */
const LONGEST_PAUSE = 120_000;
const PASSING = new Set([500, 502, 503, 504]);

export type Outcome = HttpResponse | HttpError;

/**
 * Milliseconds to wait before the same request once more; undefined when its outcome stands. GitHub's own rules: wait
 * as long as retry-after says, else until x-ratelimit-reset, else a minute (docs, "Best practices for using the REST API").
 */
export function pauseAfter(outcome: Outcome, { attempt, date }: { attempt: number; date: Date }): number | undefined {
  if (outcome instanceof HttpError || PASSING.has(outcome.status)) return backoff(attempt);
  // A pull request or branch that was made a moment ago may not be known everywhere yet.
  if (outcome.status === 422 && /could not resolve to a node/i.test(outcome.body.toString())) return backoff(attempt);
  if (outcome.status !== 403 && outcome.status !== 429) return undefined;
  return bearable(announcedPause(outcome, date));
}

/** The same for an answer with status 200 in which GraphQL tells of problems; limits are announced in its headers, too. */
export function pauseAfterProblems(
  problems: readonly GraphqlProblem[],
  response: HttpResponse,
  { attempt, date }: { attempt: number; date: Date },
): number | undefined {
  const failures = problems.map(failureOfProblem);
  if (failures.includes("limited")) return bearable(announcedPause(response, date) ?? backoff(attempt));
  return failures.includes("unavailable") || problems.some(isLate) ? backoff(attempt) : undefined;
}

function bearable(pause: number | undefined): number | undefined {
  return pause === undefined || pause > LONGEST_PAUSE ? undefined : pause;
}

/** A node that was made a moment ago. A repository that cannot be seen is named otherwise. */
function isLate({ message }: GraphqlProblem): boolean {
  return /could not resolve to a node/i.test(message);
}

export function whyAgain(outcome: Outcome): string {
  if (outcome instanceof HttpError) return outcome.message;
  return outcome.status === 403 || outcome.status === 429 ? "GitHub's limit" : `status ${outcome.status}`;
}

function announcedPause({ headers, body }: HttpResponse, date: Date): number | undefined {
  const after = Number(headers["retry-after"] ?? Number.NaN);
  if (Number.isFinite(after)) return after * 1_000;
  const reset = Number(headers["x-ratelimit-reset"] ?? Number.NaN);
  if (headers["x-ratelimit-remaining"] === "0" && Number.isFinite(reset)) {
    return Math.max(1_000, reset * 1_000 - date.getTime());
  }
  return /secondary rate limit/i.test(body.toString()) ? 60_000 : undefined;
}

/** Half a second, then twice as long each time. */
function backoff(attempt: number): number {
  return 500 * 2 ** (attempt - 1);
}
