/** What a step has learnt. */
export type Value = string | number | boolean;
export type Values = ReadonlyMap<string, Value>;

const PLACEHOLDER = /\{\{\s*([A-Za-z][\w-]*)\s*\}\}/g;

/** A value that has no place where it is used; the message says so to a person. */
export class UnusableValue extends Error {
  override readonly name = "UnusableValue";
}

/** Every placeholder anywhere in a value: `{{name}}` in texts, lists, mappings and their keys. */
export function placeholdersIn(value: unknown): string[] {
  if (typeof value === "string") return [...value.matchAll(PLACEHOLDER)].map(([, name = ""]) => name);
  if (value instanceof Map) return placeholdersIn([...value]);
  if (Array.isArray(value)) return value.flatMap(placeholdersIn);
  return typeof value === "object" && value !== null ? placeholdersIn(Object.entries(value)) : [];
}

/** A text with its placeholders filled in; `fit` makes each value fit its place. */
export function fillText(text: string, values: Values, fit: (value: string) => string = (value) => value): string {
  return text.replace(PLACEHOLDER, (_, name: string) => fit(String(learntValue(name, values))));
}

/**
 * A JSON value with its texts filled in. A text that is one placeholder and nothing else becomes the value itself, so a
 * number stays one.
 */
export function fillJson(json: unknown, values: Values): unknown {
  if (typeof json === "string") return fillWhole(json, values);
  if (Array.isArray(json)) return json.map((each) => fillJson(each, values));
  if (typeof json !== "object" || json === null) return json;
  return Object.fromEntries(Object.entries(json).map(([key, each]) => [key, fillJson(each, values)]));
}

/**
 * A URL with its placeholders filled in. At the very beginning a value is an address and stays as it is; in the place of
 * the host it has to be one; anywhere else it is percent-encoded, so that it cannot lead elsewhere.
 *
 * @throws {UnusableValue} when a value is no address or host.
 */
export function fillUrl(text: string, values: Values): URL {
  const [, start = "", rest = ""] = /^(\{\{[^}]*\}\}|\w+:\/\/[^/?#]*)?(.*)$/s.exec(text) ?? [];
  const base = start.startsWith("{{") ? fillText(start, values) : fillText(start, values, hostOnly);
  const whole = `${base}${fillText(rest, values, encodeURIComponent)}`;
  if (!URL.canParse(whole)) throw new UnusableValue(`${text} becomes no URL with the value that was captured`);
  return new URL(whole);
}

function fillWhole(text: string, values: Values): unknown {
  const [only] = [...text.matchAll(PLACEHOLDER)];
  return only !== undefined && only[0] === text ? learntValue(only[1] ?? "", values) : fillText(text, values);
}

function hostOnly(value: string): string {
  if (/^(?:[\w.-]+|\[[\da-fA-F:.]+\])(?::\d+)?$/.test(value)) return value;
  throw new UnusableValue("the value that was captured for the host is none");
}

function learntValue(name: string, values: Values): Value {
  const value = values.get(name);
  if (value === undefined) throw new TypeError(`no step has captured ${name}; the target should have been refused`);
  return value;
}
