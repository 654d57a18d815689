import { GitError } from "../git/git.ts";
import type { Answer } from "../http/exchange.ts";
import { NotFastForward, RuleViolation } from "../state/ref-updates.ts";
import { Refused } from "./route.ts";

const DOCUMENTATION = "https://docs.github.com/rest";

/** A token may not do it; GitHub says which permission would have been enough. */
export class PermissionMissing extends Refused {
  readonly accepts: string;

  constructor(message: string, accepts: string) {
    super(403, message);
    this.accepts = accepts;
  }
}

/** What GitHub answers to an error; undefined for one that is a defect of ours. */
export function answerToError(error: unknown): Answer | undefined {
  if (error instanceof PermissionMissing) {
    return { ...errorAnswer(403, error.message), headers: { "x-accepted-github-permissions": error.accepts } };
  }
  if (error instanceof Refused) return errorAnswer(error.status, error.message, error.errors);
  if (error instanceof RuleViolation || error instanceof NotFastForward) return errorAnswer(422, error.message);
  // A ref has moved since it was read.
  if (error instanceof GitError && /cannot lock ref/.test(error.message)) return errorAnswer(409, "Conflict");
  return undefined;
}

export function errorAnswer(status: number, message: string, errors: readonly object[] = []): Answer {
  const details = errors.length > 0 ? { errors } : {};
  return { status, body: { message, ...details, documentation_url: DOCUMENTATION, status: String(status) } };
}
