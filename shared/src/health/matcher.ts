import * as z from "zod";
import { shorten } from "../text/shorten.ts";
import { shownJson } from "./shown-content.ts";

const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()], {
  error: "expected text, a number, true, false or null",
});
type Scalar = z.output<typeof scalar>;

/** What a value has to be. Every part that is given must hold. */
export interface Matcher {
  readonly eq?: Scalar | undefined;
  readonly in?: readonly Scalar[] | undefined;
  readonly matches?: RegExp | undefined;
  readonly exists?: boolean | undefined;
}

/** A regular expression. */
export const pattern = z.string().transform((given, context) => {
  try {
    return new RegExp(given);
  } catch (error) {
    context.addIssue({ code: "custom", message: `is not a regular expression: ${(error as Error).message}` });
    return z.NEVER;
  }
});

const rules = z
  .strictObject({
    eq: scalar.optional(),
    in: z.array(scalar).min(1).optional(),
    matches: pattern.optional(),
    exists: z.boolean().optional(),
  })
  .refine((given) => Object.keys(given).length > 0, "expected one of eq, in, matches, exists");

/** `ok`, `[ok, up]`, or `{eq, in, matches, exists}`. */
export const matcher = z
  .union([scalar, z.array(scalar).min(1), rules], {
    error: "expected a value, a list of values, or a mapping of eq, in, matches, exists",
  })
  .transform((given): Matcher => {
    if (Array.isArray(given)) return { in: given };
    return typeof given === "object" && given !== null ? given : { eq: given };
  });

/**
 * Why the values do not fit, or undefined when each of them does. No value at all fits only `exists: false`. The sentence
 * is for a log that anybody may read: `isSecret` says that no value may be in it.
 */
export function mismatch(values: readonly unknown[], wanted: Matcher, isSecret = false): string | undefined {
  if (wanted.exists === false) return values.length === 0 ? undefined : "is there but should not be";
  if (values.length === 0) return "is not there";
  const odd = values.find((value) => !fits(value, wanted));
  if (odd === undefined && values.every((value) => fits(value, wanted))) return undefined;
  return `is ${isSecret ? "***" : shorten(shownJson(odd), 80)}, expected ${renderMatcher(wanted)}`;
}

function fits(value: unknown, { eq, in: options, matches }: Matcher): boolean {
  if (eq !== undefined && !same(value, eq)) return false;
  if (options !== undefined && !options.some((option) => same(value, option))) return false;
  return (
    matches === undefined || ((typeof value === "string" || typeof value === "number") && matches.test(String(value)))
  );
}

/** YAML makes numbers of what JSON has as text (`version: 3`) and the other way round; both mean the same here. */
function same(value: unknown, expected: Scalar): boolean {
  if (value === expected) return true;
  const isPlain = typeof value === "string" || typeof value === "number" || typeof value === "boolean";
  return isPlain && expected !== null && String(value) === String(expected);
}

function renderMatcher({ eq, in: options, matches, exists }: Matcher): string {
  if (eq !== undefined) return shown(eq);
  if (options !== undefined) return options.map(shown).join(" or ");
  if (matches !== undefined) return `a match of ${matches}`;
  return exists ? "any value" : "nothing";
}

function shown(value: unknown): string {
  return shorten(JSON.stringify(value) ?? String(value), 80);
}
