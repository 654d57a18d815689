import type { RepositoryAccess } from "../config.ts";

/** One error of GitHub's GraphQL API, as far as anybody here looks at it. */
export interface GraphqlProblem {
  readonly type?: string;
  readonly message: string;
  readonly path?: readonly (string | number)[];
}

/** Why GitHub did not do what it was asked. */
export type GitHubFailure =
  /** The token is none, or no longer one. */
  | "unauthenticated"
  /** The token may not do it. */
  | "forbidden"
  /** Not there, or not to be seen by this token: GitHub does not say which. */
  | "not-found"
  /** A rule of the repository, or the state of things, is against it. */
  | "refused"
  /** Limits that did not end in time. */
  | "limited"
  /** 5xx, no answer, or an answer that is none. */
  | "unavailable";

export interface GitHubErrorDetails {
  readonly failure: GitHubFailure;
  /** What was asked, and with which token. */
  readonly access: Pick<RepositoryAccess, "owner" | "name" | "input">;
  /** GitHub's own words. */
  readonly said: string;
  /** Permissions that would have been enough, as GitHub lists them. */
  readonly accepted?: string | undefined;
  /** What was done before, and could not be taken back: the next run takes it up. */
  readonly left?: string | undefined;
}

/** GitHub refused, or could not be asked. */
export class GitHubError extends Error {
  override readonly name = "GitHubError";
  readonly details: GitHubErrorDetails;
  readonly #action: string;

  constructor(action: string, details: GitHubErrorDetails, options: ErrorOptions = {}) {
    super(`${nameOf(details)}: cannot ${action}${details.said === "" ? "" : `: ${details.said}`}`, options);
    this.details = details;
    this.#action = action;
  }

  /** What to do about it. */
  get hint(): string {
    const { failure, left } = this.details;
    const mend = HINTS[failure](this.details);
    return left === undefined ? mend : `${mend}; the next run takes up what is left: ${left}`;
  }

  /** The same, where something is left that the next run takes up. */
  leaving(left: string): GitHubError {
    return new GitHubError(this.#action, { ...this.details, left }, { cause: this });
  }
}

const RULE = /rule violations|protected|pull request|signature/i;
const LATER = ({ left }: GitHubErrorDetails) =>
  left === undefined ? "run the job again later; nothing was left half done" : "run the job again later";

const HINTS: Readonly<Record<GitHubFailure, (details: GitHubErrorDetails) => string>> = {
  unauthenticated: ({ access: { input } }) =>
    input === "token"
      ? "give a token that is still good: those of Apps end after an hour, others when they expire"
      : "give app-token a token that is still good: those of Apps end after an hour, others when they expire",
  forbidden: (details) =>
    `give ${tokenOf(details)} ${rightsIn(details)} in ${nameOf(details)}${details.access.input === "token" ? "" : "; a job's own token gets that by the job's permissions"}`,
  "not-found": (details) =>
    `${details.access.input === "token" ? "check the name, and " : ""}give ${tokenOf(details)} access to ${nameOf(details)}: an App has to be installed there, a fine-grained token has to list it`,
  refused: (details) =>
    details.access.input === "token" && RULE.test(details.said)
      ? `let this token's owner past the rule, or change the rules of ${nameOf(details)}`
      : "mend what GitHub says, and run the job again",
  limited: LATER,
  unavailable: LATER,
};

/** `acme/ops` */
function nameOf({ access: { owner, name } }: GitHubErrorDetails): string {
  return `${owner}/${name}`;
}

function tokenOf({ access: { input } }: GitHubErrorDetails): string {
  return input === "token" ? "the token" : input;
}

/** What GitHub says would have been enough, else all that is ever done with the token. */
function rightsIn({ accepted = "", access: { input } }: GitHubErrorDetails): string {
  if (accepted !== "") return accepted.replaceAll("_", "-").replaceAll("=", ": ");
  return input === "token" ? "contents: write and pull-requests: write" : "contents: read and pull-requests: read";
}

/** The meaning of a GraphQL error. */
export function failureOfProblem({ type, message }: GraphqlProblem): GitHubFailure {
  if (type === "NOT_FOUND") return "not-found";
  if (type === "FORBIDDEN" || type === "INSUFFICIENT_SCOPES" || /not accessible by/i.test(message)) return "forbidden";
  if (type === "RATE_LIMITED" || /secondary rate limit/i.test(message)) return "limited";
  return /something went wrong/i.test(message) ? "unavailable" : "refused";
}

/** The meaning of an HTTP status that is none of success. */
export function failureOfStatus(status: number, said: string): GitHubFailure {
  if (status === 401) return "unauthenticated";
  if (status === 429 || /rate limit/i.test(said)) return "limited";
  if (status === 403) return "forbidden";
  if (status === 404) return "not-found";
  return status >= 500 ? "unavailable" : "refused";
}
