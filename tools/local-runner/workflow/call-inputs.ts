import type { Scope } from "../expression.ts";
import { entries, find, jsonOf, type Node, plainText, textMap } from "./yaml.ts";

/** The `inputs` context of a workflow: what was given, in the declared types, and defaults for the rest. */
export function resolveCallInputs(
  declared: Node | undefined,
  given: Readonly<Record<string, unknown>>,
  scope: Scope,
): Record<string, unknown> {
  const problems: string[] = [];
  const values = entries(declared).map(([name, node]) => {
    const type = String(jsonOf(find(node, "type"), scope) ?? "string");
    const value = given[name] ?? jsonOf(find(node, "default"), scope);
    const converted = convert(value, type);
    if (converted === undefined)
      problems.push(`Unexpected value '${plainText(value)}' of input '${name}': it must be a ${type}.`);
    if (isMissing(node, given[name], scope)) problems.push(`Input '${name}' is required, but not provided.`);
    return [name, converted] as const;
  });
  const names = new Set(values.map(([name]) => name));
  for (const name of Object.keys(given)) if (!names.has(name)) problems.push(`Unexpected input '${name}'.`);
  if (problems.length > 0) throw new Error(problems.join("\n"));
  return Object.fromEntries(values);
}

/** Inputs as a form or a command line gives them, all of them text, in the declared types as far as they fit. */
export function typedInputs(declared: Node, given: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => [
      name,
      typed(value, String(find(declared, name, "type") ?? "string")),
    ]),
  );
}

function typed(value: unknown, type: string): unknown {
  if (type === "boolean" && (value === "true" || value === "false")) return value === "true";
  return type === "number" && typeof value === "string" && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value;
}

/** What `with:` of a calling job gives; each value keeps its type. */
export function givenInputs(node: Node, scope: Scope): Readonly<Record<string, unknown>> {
  return (jsonOf(node, scope) ?? {}) as Readonly<Record<string, unknown>>;
}

/** The secrets that a called workflow sees. */
export function givenSecrets(
  node: Node | undefined,
  own: Readonly<Record<string, string>>,
  scope: Scope,
): { readonly values: Readonly<Record<string, string>>; readonly inherits: boolean } {
  const inherits = node === "inherit";
  return { values: inherits ? own : textMap(node, scope), inherits };
}

function isMissing(node: Node, given: unknown, scope: Scope): boolean {
  const isRequired = jsonOf(find(node, "required"), scope) === true;
  return isRequired && (given === undefined || given === null) && find(node, "default") === undefined;
}

/** Undefined when the value is not of the type. Nothing given is the type's empty value. */
function convert(value: unknown, type: string): unknown {
  const given = value ?? EMPTY[type] ?? "";
  if (type === "boolean" || type === "number") return typeof given === type ? given : undefined;
  return typeof given === "object" ? undefined : plainText(given);
}

const EMPTY: Readonly<Record<string, unknown>> = { boolean: false, number: 0 };
