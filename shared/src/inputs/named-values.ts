import { isAlias, LineCounter, type Node, parseDocument, Scalar, visit } from "yaml";
import * as z from "zod";

/** What stands behind a name: text, or a mapping such as `{file: path}`. */
export type NamedValue = string | Readonly<Record<string, string>>;

export type NamedValuesReading =
  | { readonly ok: true; readonly values: ReadonlyMap<string, NamedValue> }
  | { readonly ok: false; readonly problems: readonly string[] };

const NAME = /^[A-Za-z_][\w.-]*$/;

/**
 * Reads `NAME=value` lines, or a YAML mapping of names to values. Values stay text as written: `1.10` is not a number
 * and `no` is not false (YAML's failsafe schema). Problems name lines, never values.
 */
export function readNamedValues(given: string): NamedValuesReading {
  const first = given.split("\n").find((line) => line.trim() !== "" && !line.trim().startsWith("#"));
  if (first === undefined) return { ok: true, values: new Map() };
  return /^\s*[\w.-]+=/.test(first) ? readLines(given) : readMapping(given);
}

/** The same as a zod field. */
export const namedValues = z.string().transform((given, context): ReadonlyMap<string, NamedValue> => {
  const reading = readNamedValues(given);
  if (reading.ok) return reading.values;
  for (const message of reading.problems) context.addIssue({ code: "custom", message });
  return z.NEVER;
});

function readLines(given: string): NamedValuesReading {
  const values = new Map<string, string>();
  const problems = given.split("\n").flatMap((line, index) => {
    if (line.trim() === "" || line.trim().startsWith("#")) return [];
    const [, name = "", value = ""] = /^\s*([^=\s]+)=(.*?)\r?$/.exec(line) ?? [];
    if (!NAME.test(name)) return [`line ${index + 1} is not NAME=value`];
    if (values.has(name)) return [`line ${index + 1} gives ${name} a second time`];
    values.set(name, value);
    return [];
  });
  return problems.length > 0 ? { ok: false, problems } : { ok: true, values };
}

function readMapping(given: string): NamedValuesReading {
  const counter = new LineCounter();
  const document = parseDocument(given, { lineCounter: counter, schema: "failsafe", prettyErrors: false });
  // The others mostly follow from the first.
  const errors = document.errors.slice(0, 1).map((error) => {
    const { line } = counter.linePos(error.pos[0]);
    // YAML's own message may quote the text, and the text may be a secret.
    return `is neither NAME=value lines nor valid YAML: line ${line} (${error.code.toLowerCase().replaceAll("_", " ")})`;
  });
  const surprises = errors.length > 0 ? [] : unquoted(document, counter);
  if (errors.length + surprises.length > 0) return { ok: false, problems: [...errors, ...surprises] };
  return checkMapping(document.toJS());
}

/** Values of which YAML would take a part for its own: a password that holds ` #`, or begins with `*`, `&` or `!`. */
function unquoted(document: ReturnType<typeof parseDocument>, counter: LineCounter): string[] {
  const found: string[] = [];
  visit(document, {
    Node(_key, node: Node) {
      const taken = takenFrom(node);
      if (taken === undefined) return;
      const { line } = counter.linePos(node.range?.[0] ?? 0);
      found.push(`line ${line} has ${taken}, so its value would not be what is written; put the value in quotes`);
    },
  });
  return found;
}

function takenFrom(node: Node): string | undefined {
  if (isAlias(node)) return "a YAML alias (*)";
  if ("anchor" in node && node.anchor !== undefined) return "a YAML anchor (&)";
  if (node.tag !== undefined) return "a YAML tag (!)";
  const isPlain = node instanceof Scalar && node.type === "PLAIN";
  return isPlain && typeof node.comment === "string" ? "a comment (#) after a value" : undefined;
}

function checkMapping(value: unknown): NamedValuesReading {
  if (!isMapping(value)) return { ok: false, problems: ["must be a mapping of names to values, or NAME=value lines"] };
  const problems = Object.entries(value).flatMap(([name, each]) => {
    if (!NAME.test(name)) return [`"${name}" is not a name: letters, digits, _, - and . are allowed`];
    return typeof each === "string" || isTextMapping(each)
      ? []
      : [`${name} must be text or a mapping such as {file: path}`];
  });
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, values: new Map(Object.entries(value as Record<string, NamedValue>)) };
}

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isTextMapping(value: unknown): value is Record<string, string> {
  return isMapping(value) && Object.values(value).every((each) => typeof each === "string");
}
