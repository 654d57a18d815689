import type { IncomingHttpHeaders } from "node:http";

/** Answers that ask for patience: 408, 425, 429 and 503 (RFC 9110, 10.2.3). */
const PATIENT = new Set([408, 425, 429, 503]);

/** The milliseconds that `Retry-After` asks for: seconds, or a date held against the server's own clock. */
export function retryAfter(status: number, headers: IncomingHttpHeaders): number | undefined {
  const given = headers["retry-after"];
  if (given === undefined || !PATIENT.has(status)) return undefined;
  if (/^\d+$/.test(given)) return Number(given) * 1_000;
  const wait = Date.parse(given) - Date.parse(headers.date ?? "");
  return Number.isFinite(wait) && wait > 0 ? wait : undefined;
}
