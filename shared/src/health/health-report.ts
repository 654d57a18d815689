import { shorten } from "../text/shorten.ts";

/** What a health document says about one part of the application. */
export interface CheckReport {
  readonly name: string;
  readonly status: string;
  /** The application's own words, where it gave any. */
  readonly output?: string;
}

/** A health document in one vocabulary. */
export interface HealthReport {
  readonly status: "pass" | "warn" | "fail";
  /** The word the document itself used. */
  readonly said: string;
  readonly version?: string;
  readonly failing: readonly CheckReport[];
}

const WORDS: Readonly<Record<string, HealthReport["status"]>> = {
  pass: "pass",
  ok: "pass",
  up: "pass",
  healthy: "pass",
  alive: "pass",
  ready: "pass",
  warn: "warn",
  warning: "warn",
  degraded: "warn",
  unknown: "warn",
  fail: "fail",
  failed: "fail",
  error: "fail",
  down: "fail",
  unhealthy: "fail",
  out_of_service: "fail",
  shutting_down: "fail",
};

/** Where the dialects keep their parts: guide contract and IETF, Spring, Spring 1, Terminus, ASP.NET. */
const PARTS = ["checks", "components", "details", "error", "entries", "results"] as const;

/**
 * Reads a health document: the contract `{status, version, checks: {name: {status}}}`, draft-inadarei-api-health-check,
 * Spring Boot Actuator, NestJS Terminus, MicroProfile, ASP.NET. Undefined when the body is something else.
 */
export function readHealthReport(body: unknown): HealthReport | undefined {
  if (!isObject(body) || typeof body.status !== "string") return undefined;
  const status = WORDS[body.status.toLowerCase()];
  if (status === undefined) return undefined;
  const version = reportedVersion(body);
  const failing = failingParts(body);
  return { status, said: body.status, failing, ...(version === undefined ? {} : { version }) };
}

/** `version`, else the draft's `releaseId`. */
export function reportedVersion(body: unknown): string | undefined {
  if (!isObject(body)) return undefined;
  const found = [body.version, body.releaseId].find((each) => typeof each === "string" && each !== "");
  return found as string | undefined;
}

/** `database (connection refused), cache` */
export function renderFailing(checks: readonly CheckReport[]): string {
  return checks.map(({ name, output }) => (output === undefined ? name : `${name} (${output})`)).join(", ");
}

function failingParts(body: Record<string, unknown>, prefix = ""): CheckReport[] {
  const found = PARTS.flatMap((key) => namedParts(body[key])).flatMap(([name, part]) => inspect(prefix + name, part));
  return [...new Map(found.map((check) => [check.name, check])).values()];
}

/** The deepest part that fails is the one to name: Spring nests components in components. */
function inspect(name: string, part: unknown): CheckReport[] {
  if (Array.isArray(part)) return part.flatMap((each) => inspect(name, each));
  if (!isObject(part) || typeof part.status !== "string") return [];
  if (WORDS[part.status.toLowerCase()] !== "fail") return [];
  const deeper = failingParts(part, `${name}.`);
  if (deeper.length > 0) return deeper;
  const output = [part.output, part.message, part.error, part.description, nestedError(part.details)].find(isSentence);
  return [{ name, status: part.status, ...(output === undefined ? {} : { output: shortened(output) }) }];
}

function namedParts(parts: unknown): (readonly [string, unknown])[] {
  if (Array.isArray(parts)) return parts.filter(isObject).map((part) => [String(part.name ?? "unnamed"), part]);
  return isObject(parts) ? Object.entries(parts) : [];
}

function nestedError(details: unknown): unknown {
  return isObject(details) ? (details.error ?? details.message) : undefined;
}

function isSentence(value: unknown): value is string {
  return typeof value === "string" && value.trim() !== "";
}

function shortened(text: string): string {
  return shorten(text.trim().split("\n", 1)[0] ?? "", 120);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
