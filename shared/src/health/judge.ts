import type { IncomingHttpHeaders } from "node:http";
import { formatDuration } from "../domain/duration.ts";
import { type HealthReport, readHealthReport, renderFailing, reportedVersion } from "./health-report.ts";
import type { HttpExpectation } from "./http-expectation.ts";
import { valuesAt } from "./json-path.ts";
import { mismatch } from "./matcher.ts";
import { type Latency, type Miss, miss, type Observed, type Outcome } from "./outcome.ts";
import { isSecretName } from "./request-headers.ts";
import { retryAfter } from "./retry-after.ts";
import { nameText } from "./shown-content.ts";
import { accepts } from "./status-codes.ts";
import { ANY_VERSION, isComparable, sameVersion } from "./version.ts";

/** What came back, as far as it was read. */
export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** At most `BODY_LIMIT` bytes. */
  readonly body: string;
  /** The body went on beyond the limit. */
  readonly truncated: boolean;
  readonly latency?: Latency;
}

/** A health document is never longer; what is longer is not kept. */
export const BODY_LIMIT = 64 * 1024;

/** Holds an answer against what is expected of it. `expectVersion` is the run's, for targets that name none. */
export function judgeAnswer(answer: Answer, expect: HttpExpectation, expectVersion: string | undefined): Outcome {
  const body = parseBody(answer);
  const version = servedVersion(answer, body, expect);
  const seen: Observed = {
    ...(version === undefined ? {} : { version }),
    ...(answer.latency === undefined ? {} : { latency: answer.latency }),
  };
  const report = readHealthReport(body);
  const fault = statusFault(answer, report, expect) ?? contentFault(answer, body, report, expect);
  if (fault !== undefined) return { ...fault, ...seen };
  const expected = expect.version ?? expectVersion ?? expectedIfTold(version, expect);
  if (expected === undefined || expected === ANY_VERSION) return { kind: "pass", ...seen, ...remark(report) };
  if (version === undefined) return { ...miss(noVersion(answer, expect, expected)), ...seen };
  if (!sameVersion(version, expected)) return { kind: "stale", ...seen, version, expected };
  return { kind: "pass", ...seen, ...remark(report) };
}

function expectedIfTold(told: string | undefined, { versionIfTold }: HttpExpectation): string | undefined {
  if (told === undefined || versionIfTold === undefined) return undefined;
  return isComparable(told, versionIfTold) ? versionIfTold : undefined;
}

function statusFault(
  answer: Answer,
  report: HealthReport | undefined,
  { status: accepted }: HttpExpectation,
): Miss | undefined {
  const { status, headers } = answer;
  if (accepts(accepted, status)) return undefined;
  if (status === 401 || status === 403) return miss(`answered ${status}: the probe is not allowed in`, "lasting");
  if (status >= 300 && status < 400) return miss(redirected(status, headers.location));
  const wait = retryAfter(status, headers);
  return miss(`answered ${status}${failingPart(report)}`, "passing", wait === undefined ? {} : { retryAfter: wait });
}

function redirected(status: number, location = "nowhere"): string {
  const way = location.startsWith("https://") ? "; probe https, or send the header X-Forwarded-Proto: https" : "";
  return `answered ${status} to ${location.replace(/[?#].*$/s, "")} (redirects are not followed${way})`;
}

function failingPart(report: HealthReport | undefined): string {
  if (report === undefined || report.status === "pass") return "";
  const failing = report.failing.length === 0 ? "" : `, failing: ${renderFailing(report.failing)}`;
  return `, status ${report.said}${failing}`;
}

function contentFault(
  answer: Answer,
  body: unknown,
  report: HealthReport | undefined,
  expect: HttpExpectation,
): Miss | undefined {
  const ownsStatus = expect.json.has("status");
  if (report?.status === "fail" && !ownsStatus) return miss(`answered ${answer.status}${failingPart(report)}`);
  const sentence = headerFault(answer, expect) ?? bodyFault(answer, body, expect) ?? latencyFault(answer, expect);
  return sentence === undefined ? undefined : miss(`answered ${answer.status}, but ${sentence}`);
}

function headerFault({ headers }: Answer, expect: HttpExpectation): string | undefined {
  for (const [name, wanted] of expect.headers) {
    const values = [headers[name] ?? []].flat();
    const why = mismatch(values, wanted, isSecretName(name) || name.includes("cookie"));
    if (why !== undefined) return `header ${name} ${why}`;
  }
  return undefined;
}

function bodyFault(answer: Answer, body: unknown, expect: HttpExpectation): string | undefined {
  if (expect.json.size > 0 && body === undefined) return notJson(answer);
  for (const [path, wanted] of expect.json) {
    const why = mismatch(valuesAt(body, path), wanted, isSecretName(path.split(".").at(-1) ?? ""));
    if (why !== undefined) return `${path} ${why}`;
  }
  const lacking = expect.bodyContains.find((text) => !answer.body.includes(text));
  return lacking === undefined ? undefined : `the body does not contain ${JSON.stringify(lacking)}`;
}

function latencyFault({ latency }: Answer, { maxLatency }: HttpExpectation): string | undefined {
  if (maxLatency === undefined || latency === undefined || latency.total <= maxLatency) return undefined;
  return `it took longer than ${formatDuration(maxLatency)}`;
}

function servedVersion(
  { headers, body: text }: Answer,
  body: unknown,
  { versionFrom }: HttpExpectation,
): string | undefined {
  if (versionFrom === undefined) return reportedVersion(body) ?? /^\s*(v?\d+(?:\.\d+)+[\w.+-]*)\s*$/.exec(text)?.[1];
  const [found] = "header" in versionFrom ? [headers[versionFrom.header]].flat() : valuesAt(body, versionFrom.json);
  return found === undefined || found === null || found === "" ? undefined : String(found);
}

function noVersion(answer: Answer, { versionFrom }: HttpExpectation, expected: string): string {
  if (answer.truncated) return `answered ${answer.status}, but ${notJson(answer)}`;
  const place =
    versionFrom === undefined
      ? "its body has no version"
      : `${"header" in versionFrom ? `header ${versionFrom.header}` : versionFrom.json} is not there`;
  return `answered ${answer.status}, but ${place} to hold against ${expected} (a target that tells none: expect: {version: any})`;
}

function remark(report: HealthReport | undefined): { remark?: string } {
  return report?.status === "warn" ? { remark: failingPart(report).replace(/^, /, "") } : {};
}

function parseBody({ body, truncated }: Answer): unknown {
  if (truncated || !/^\s*[[{"]/.test(body)) return undefined;
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return undefined;
  }
}

function notJson({ body, truncated, headers }: Answer): string {
  if (truncated) return `the body is longer than ${BODY_LIMIT / 1024} KiB, so its JSON is not read`;
  if (headers["content-encoding"] !== undefined)
    return `the body is compressed (${headers["content-encoding"]}), which was not asked for`;
  const text = body.trim();
  return text === "" ? "the body is empty" : `the body is not JSON: ${nameText(text)}`;
}
