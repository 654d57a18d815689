import type { GitHubError } from "../github/github-error.ts";

/** Something has changed since the repository was read: read again, and decide anew. */
export class StaleRead extends Error {
  override readonly name = "StaleRead";
  /** GitHub's refusal, for when it never works. */
  readonly refusal: GitHubError;

  constructor(refusal: GitHubError) {
    super(refusal.message, { cause: refusal });
    this.refusal = refusal;
  }
}
