import { readWritten } from "./flow/written-text.ts";
import { isSecretName } from "./request-headers.ts";

const HIDDEN = "***";
/** Names whose texts often let somebody in, beside those that always do. */
const SESSION = /jwt|bearer|session|cookie|ticket|^otp$|^sid$|^access$|^refresh$/i;
/** A JSON Web Token (RFC 7519) begins with `{"`, encoded; and what an Authorization header holds. */
const CREDENTIAL = /\bey[\w-]{6,}\.[\w-]+\.[\w-]*|\bBearer [\w.~+/=-]{8,}/g;

/**
 * JSON in one line, for a log that anybody may read: what is called like a credential or looks like one is hidden.
 * Placeholders stay as they are.
 */
export function shownJson(value: unknown): string {
  return JSON.stringify(value, shownMember) ?? String(value);
}

/**
 * A text that came, for the same log: of JSON its fields (also after a word, as socket.io has it), of anything else only
 * what it is, for a session's token is a text like any other.
 */
export function shownText(text: string): string {
  const written = readWritten(text);
  return written.kind === "json" ? `${written.before}${shownJson(written.value)}` : nameText(text);
}

/** `an HTML page of 4213 characters` */
export function nameText(text: string): string {
  const kind = /^\s*<(?:!doctype html|html)\b/i.test(text) ? "an HTML page" : "a text";
  return `${kind} of ${text.length} characters`;
}

/** A URL, or a text with one in it, without the parameters that are called like credentials. */
export function withoutParameters(url: string): string {
  return url.replace(/([?&#]([^=&#?]+)=)([^&#\s]*)/g, (whole, start: string, name: string, value: string) =>
    (isSecretName(name) || SESSION.test(name)) && !value.startsWith("{{") ? `${start}${HIDDEN}` : whole,
  );
}

function shownMember(name: string, value: unknown): unknown {
  if (isPlaceholder(value)) return value;
  if (isSecretName(name)) return HIDDEN;
  if (typeof value !== "string") return value;
  return SESSION.test(name) ? HIDDEN : withoutParameters(value).replace(CREDENTIAL, HIDDEN);
}

function isPlaceholder(value: unknown): boolean {
  return typeof value === "string" && /^\{\{[^}]*\}\}$/.test(value);
}
