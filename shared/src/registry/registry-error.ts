/** Why a registry did not do what it was asked. */
export type RegistryFailure =
  /** 401: no credential, or one the registry does not accept. */
  | "unauthenticated"
  /** 403, or a token server that refuses: known, but not allowed. */
  | "denied"
  /** 404 where the repository itself must exist. */
  | "missing"
  /** 405 or UNSUPPORTED: this registry does not do that (a read-only mirror, for one). */
  | "unsupported"
  /** 429 or 5xx that did not go away. */
  | "unavailable"
  /** No answer: name, connection, timeout. */
  | "unreachable"
  /** The registry's certificate is not signed by anything this machine trusts. */
  | "untrusted"
  /** An answer that breaks the protocol, or content that is not what its digest says. */
  | "invalid";

export interface RegistryErrorDetails {
  readonly failure: RegistryFailure;
  readonly host: string;
  /** "" when the whole registry is meant. */
  readonly repository: string;
  /** 0 when there was no answer. */
  readonly status: number;
  /** The registry's own words. */
  readonly said: string;
}

/** A registry refused or could not be used. The message names the registry, the repository and its own words. */
export class RegistryError extends Error implements RegistryErrorDetails {
  override readonly name = "RegistryError";
  readonly failure: RegistryFailure;
  readonly host: string;
  readonly repository: string;
  readonly status: number;
  readonly said: string;

  constructor(action: string, details: RegistryErrorDetails, options: ErrorOptions = {}) {
    const { host, repository, status, said } = details;
    const place = repository === "" ? host : `${host}/${repository}`;
    const answer = [status === 0 ? "" : String(status), said].filter((part) => part !== "").join(" ");
    super(`${place}: cannot ${action}${answer === "" ? "" : `: ${answer}`}`, options);
    this.failure = details.failure;
    this.host = host;
    this.repository = repository;
    this.status = status;
    this.said = said;
  }
}

interface ErrorBody {
  readonly errors?: readonly { readonly code?: string; readonly message?: string }[];
  readonly message?: string;
  readonly error?: string;
  readonly details?: string;
}

const LONGEST_QUOTE = 300;

/** What an error answer says: the distribution specification's `errors`, a token server's `details`, or plain text. */
export function registryWords(body: Buffer): string {
  const text = body.toString("utf8").trim();
  try {
    const parsed = JSON.parse(text) as ErrorBody;
    const errors = parsed.errors?.map(({ code, message }) => [code, message].filter(Boolean).join(": ")) ?? [];
    const words = errors.length > 0 ? errors.join("; ") : (parsed.details ?? parsed.message ?? parsed.error ?? "");
    return words.slice(0, LONGEST_QUOTE);
  } catch {
    return text.startsWith("<") ? "" : (text.split("\n")[0] ?? "").slice(0, LONGEST_QUOTE);
  }
}

/** The meaning of a status that is not a success. */
export function failureOf(status: number, said: string): RegistryFailure {
  if (status === 401) return "unauthenticated";
  if (status === 403) return "denied";
  if (status === 404) return "missing";
  if (status === 405 || /\bUNSUPPORTED\b/.test(said)) return "unsupported";
  if (isPassing(status)) return "unavailable";
  // Some registries answer 400 with the code of a refusal.
  return /\b(DENIED|UNAUTHORIZED)\b/.test(said) ? "denied" : "invalid";
}

/** Statuses that another try may not get. */
export function isPassing(status: number): boolean {
  return status === 429 || (status >= 500 && status !== 501 && status !== 505);
}
