import type { IncomingHttpHeaders } from "node:http";
import * as z from "zod";
import { valuesAt } from "../json-path.ts";
import { pattern } from "../matcher.ts";
import { isSecretName } from "../request-headers.ts";
import type { Value } from "./placeholder.ts";

/** One value to learn from an answer. */
export interface Capture {
  readonly name: string;
  readonly from: CaptureSource;
  /** Whether it is masked from then on. */
  readonly isSecret: boolean;
}

export type CaptureSource =
  | { readonly kind: "json"; readonly path: string }
  | { readonly kind: "header"; readonly name: string }
  | { readonly kind: "cookie"; readonly name: string }
  /** The first group, or the whole match without one. */
  | { readonly kind: "matches"; readonly pattern: RegExp };

const source = () =>
  z
    .strictObject({
      json: z.string().min(1).optional(),
      header: z.string().min(1).optional(),
      cookie: z.string().min(1).optional(),
      matches: pattern.optional(),
      secret: z.boolean().optional(),
    })
    .refine(
      ({ json, header, cookie, matches }) =>
        [json, header, cookie, matches].filter((each) => each !== undefined).length === 1,
      "expected exactly one of json, header, cookie and matches",
    );

const NAME = /^[A-Za-z][\w-]*$/;

/** `{name: json-path}` or `{name: {json | header | cookie | matches, secret}}`; what looks like a credential is secret. */
export const captures = z.lazy(() =>
  z
    .record(
      z.string().regex(NAME, "expected a name of letters, digits, _ and -"),
      z.union([z.string().min(1), source()], {
        error: "expected a JSON path, or a mapping of json, header, cookie or matches",
      }),
    )
    .default({})
    .transform((given) => Object.entries(given).map(([name, each]) => toCapture(name, each))),
);

function toCapture(name: string, given: string | z.output<ReturnType<typeof source>>): Capture {
  const whole = typeof given === "string" ? { json: given } : given;
  return { name, from: toSource(whole), isSecret: whole.secret ?? isSecretName(name) };
}

function toSource({ json, header, cookie, matches }: z.output<ReturnType<typeof source>>): CaptureSource {
  if (json !== undefined) return { kind: "json", path: json };
  if (header !== undefined) return { kind: "header", name: header.toLowerCase() };
  if (cookie !== undefined) return { kind: "cookie", name: cookie };
  return { kind: "matches", pattern: matches ?? /(?:)/ };
}

/** What captures can be taken from. */
export interface Capturable {
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  readonly json: unknown;
  readonly cookie: (name: string) => string | undefined;
}

/** The value, or why there is none, to be said after what was looked at. */
export function capture(
  from: CaptureSource,
  answer: Capturable,
): { readonly value: Value } | { readonly lack: string } {
  if (from.kind === "json") return captureJson(from.path, answer.json);
  const found = captureText(from, answer);
  return found === undefined || found === "" ? { lack: `${nameOf(from)} is not there` } : { value: found };
}

/** Every text and number where a capture looks: what it would take, and what is there in its place. */
export function textsWhere(from: CaptureSource, answer: Capturable): string[] {
  return from.kind === "json" ? valuesAt(answer.json, from.path).flatMap(leaves) : leaves(captureText(from, answer));
}

function leaves(value: unknown): string[] {
  if (typeof value === "string" || typeof value === "number") return [String(value)];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(leaves) : [];
}

function captureText(from: Exclude<CaptureSource, { kind: "json" }>, answer: Capturable): string | undefined {
  if (from.kind === "header") return [answer.headers[from.name]].flat()[0];
  if (from.kind === "cookie") return answer.cookie(from.name);
  const match = from.pattern.exec(answer.text);
  return match?.[1] ?? match?.[0];
}

function captureJson(path: string, json: unknown) {
  const [found] = valuesAt(json, path);
  if (typeof found === "string" || typeof found === "number" || typeof found === "boolean") return { value: found };
  return { lack: found === undefined || found === null ? `${path} is not there` : `${path} is no single value` };
}

function nameOf(from: Exclude<CaptureSource, { kind: "json" }>): string {
  return from.kind === "matches" ? `a match of ${from.pattern}` : `${from.kind} ${from.name}`;
}
