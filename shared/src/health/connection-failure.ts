import { formatDuration } from "../domain/duration.ts";
import { AttemptError, type Phase } from "./connection.ts";
import { type Miss, miss } from "./outcome.ts";

/** What the attempt was about, for the sentence. */
export interface FailedAttempt {
  /** `10.0.0.3:8080` */
  readonly address: string;
  /** The name that was looked up. */
  readonly host: string;
  /** Milliseconds the attempt was given. */
  readonly timeout: number;
  /** What the carrier of the connection knows of it, in a sentence. */
  readonly explanation?: string | undefined;
}

type Sentence = (attempt: FailedAttempt, error: NodeJS.ErrnoException) => string;

const REFUSED: Sentence = ({ address }) => `connection refused at ${address}`;
const CLOSED: Sentence = ({ address }) => `${address} closed the connection without an answer`;

const PASSING: Readonly<Record<string, Sentence>> = {
  ECONNREFUSED: REFUSED,
  ECONNRESET: CLOSED,
  EPIPE: CLOSED,
  ENOENT: REFUSED,
  EAI_AGAIN: ({ host }) => `the name ${host} could not be looked up now`,
  EHOSTUNREACH: ({ address }) => `no route to ${address}`,
  ENETUNREACH: ({ address }) => `no route to ${address}: this runner has no network of that kind (IPv6?)`,
  EPROTO: ({ address }) => `${address} does not speak TLS as expected`,
  ERR_SSL_WRONG_VERSION_NUMBER: ({ address }) => `${address} does not speak TLS; probe http://`,
  DEPTH_ZERO_SELF_SIGNED_CERT: ({ address }) => `the certificate at ${address} is self-signed (trust it with ca)`,
  SELF_SIGNED_CERT_IN_CHAIN: ({ address }) =>
    `the certificate at ${address} comes from an unknown authority (trust it with ca)`,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: ({ address }) =>
    `the certificate at ${address} comes without its intermediate certificate`,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: ({ address }) =>
    `the certificate at ${address} comes from an unknown authority (trust it with ca)`,
};

const LASTING: Readonly<Record<string, Sentence>> = {
  ENOTFOUND: ({ host }) => `the name ${host} does not resolve`,
  CERT_HAS_EXPIRED: ({ address }) => `the certificate at ${address} has expired`,
  ERR_TLS_CERT_ALTNAME_INVALID: ({ address }, error) =>
    `the certificate at ${address} is not for this name: ${altNames(error)}`,
};

const TIMED_OUT: Readonly<Record<Phase, Sentence>> = {
  lookup: ({ host, timeout }) => `the lookup of ${host} took longer than ${formatDuration(timeout)}`,
  connect: ({ address, timeout }) => `no connection to ${address} within ${formatDuration(timeout)}`,
  tls: ({ address, timeout }) =>
    `${address} accepted the connection, but TLS was not ready within ${formatDuration(timeout)}`,
  answer: ({ address, timeout }) =>
    `${address} accepted the connection, but did not answer within ${formatDuration(timeout)}`,
  body: ({ address, timeout }) => `${address} answered, but the body did not end within ${formatDuration(timeout)}`,
};

/** Why an attempt got no answer, in a sentence, and whether that is likely to last. */
export function explainAttempt(error: unknown, attempt: FailedAttempt): Miss {
  const phase = error instanceof AttemptError ? error.phase : "connect";
  const cause = innermost(error);
  const { explanation } = attempt;
  if (cause.name === "AbortError" || cause.name === "TimeoutError" || cause.code === "ETIMEDOUT") {
    return miss(TIMED_OUT[phase](attempt, cause));
  }
  if (explanation !== undefined) return miss(explanation);
  const code = cause.code ?? "";
  const lasting = LASTING[code];
  if (lasting !== undefined) return miss(lasting(attempt, cause), "lasting");
  if (code.startsWith("HPE_")) return miss(`${attempt.address} does not answer in HTTP`);
  return miss(PASSING[code]?.(attempt, cause) ?? `${attempt.address}: ${cause.message || code || "no connection"}`);
}

/** An error that stands for one failure each of several addresses carries them in `errors`; a missing network says least. */
function innermost(error: unknown): NodeJS.ErrnoException {
  if (error instanceof AttemptError) return innermost(error.cause);
  if (error instanceof AggregateError && error.errors.length > 0) {
    const errors = error.errors as NodeJS.ErrnoException[];
    return innermost(errors.find(({ code }) => code !== "ENETUNREACH") ?? errors[0]);
  }
  return error instanceof Error ? error : new Error(String(error));
}

function altNames(error: NodeJS.ErrnoException): string {
  const names = (error as { cert?: { subjectaltname?: string } }).cert?.subjectaltname;
  return names === undefined ? "it names none" : `it is for ${names.replaceAll("DNS:", "")}`;
}
