import * as z from "zod";
import { parseDuration } from "../domain/duration.ts";
import { formatPlatform, parsePlatform } from "../domain/platform.ts";
import { Secret } from "../secret.ts";

// Compiling a schema to code pays off after thousands of values; an action reads a few dozen, once.
z.config({ jitless: true });

/** Text that must be given. */
export const text = z.string({ error: (issue) => (issue.input === undefined ? "is required" : "must be text") });

/** A parser's answer as a zod field: the value, or one sentence that says what was expected. */
export function parsed<T>(parse: (given: string) => T | undefined, expected: string) {
  return text.transform((given, context): T => {
    const value = parse(given);
    if (value !== undefined) return value;
    context.addIssue({ code: "custom", message: `expected ${expected}, got "${given}"` });
    return z.NEVER;
  });
}

const FLAGS: ReadonlyMap<string, boolean> = new Map([
  ...["true", "yes", "on", "1"].map((word) => [word, true] as const),
  ...["false", "no", "off", "0"].map((word) => [word, false] as const),
]);

/** `true` or `false`, also as yes/no, on/off, 1/0. */
export const flag = parsed((given) => FLAGS.get(given.toLowerCase()), "true or false");

/** A duration in milliseconds. */
export const duration = parsed(parseDuration, "a duration such as 90s or 5m");

/** A whole number within bounds, both included. */
export function integer(min: number, max = Number.MAX_SAFE_INTEGER) {
  const range = max === Number.MAX_SAFE_INTEGER ? `of ${min} or more` : `from ${min} to ${max}`;
  return parsed((given) => {
    const value = Number(given);
    return /^\d+$/.test(given) && value >= min && value <= max ? value : undefined;
  }, `a whole number ${range}`);
}

/** One of the given words. */
export function choice<const T extends readonly string[]>(options: T) {
  const find = (given: string): T[number] | undefined => options.find((option) => option === given);
  return parsed(find, `one of ${options.join(", ")}`);
}

/** One item a line; blank lines and `# comments` are dropped. */
export const lines = z.string().transform(splitLines);

/** Items separated by commas or line breaks. */
export const list = z.string().transform((given) => splitLines(given.replaceAll(",", "\n")));

/** A list of OCI platforms in their normal form: `linux/amd64`. */
export const platforms = list.transform((items, context) => {
  return items.map((item) => {
    const platform = parsePlatform(item);
    if (platform) return formatPlatform(platform);
    context.addIssue({ code: "custom", message: `expected platforms such as linux/arm64, got "${item}"` });
    return z.NEVER;
  });
});

/** A value that is masked and never printed. */
export const secret = z.string().transform((given) => new Secret(given));

function splitLines(given: string): string[] {
  return given
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("#"));
}
