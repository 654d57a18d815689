import { LineCounter, parseDocument, type YAMLError } from "yaml";
import * as z from "zod";

/** An input that is a YAML document. Every problem in it is reported, with its path or its line. */
export function structured<S extends z.ZodType>(schema: S) {
  return z.string().transform((given, context): z.output<S> => {
    const read = readStructured(schema, given);
    if (read.ok) return read.value;
    for (const { path, message } of read.problems) context.addIssue({ code: "custom", message, path: [...path] });
    return z.NEVER;
  });
}

type StructuredReading<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Explained[] };

function readStructured<S extends z.ZodType>(schema: S, given: string): StructuredReading<z.output<S>> {
  const yaml = readYaml(given);
  if (!yaml.ok) return { ok: false, problems: yaml.errors.map((message) => ({ path: [], message })) };
  const result = schema.safeParse(yaml.value);
  if (result.success) return { ok: true, value: result.data };
  return { ok: false, problems: result.error.issues.flatMap(explain) };
}

export type YamlReading =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly errors: readonly string[] };

/**
 * YAML 1.2 text as a plain value, or what is wrong with it. Of syntax errors only the first, with its line: the others
 * mostly follow from it. Aliases are limited, so a bomb cannot expand.
 */
export function readYaml(given: string): YamlReading {
  const counter = new LineCounter();
  const document = parseDocument(given, { lineCounter: counter, prettyErrors: false });
  const [error] = document.errors;
  if (error !== undefined) return { ok: false, errors: [yamlProblem(error, counter)] };
  try {
    return { ok: true, value: document.toJS({ maxAliasCount: 100 }) };
  } catch (error) {
    return { ok: false, errors: [`is not usable YAML: ${(error as Error).message}`] };
  }
}

function yamlProblem(error: YAMLError, counter: LineCounter): string {
  const { line, col } = counter.linePos(error.pos[0]);
  return `is not valid YAML at line ${line}, column ${col}: ${error.message}`;
}

interface Explained {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** zod's own words are for programmers; these say what to write instead. */
function explain(issue: z.core.$ZodIssue): Explained[] {
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({ path: [...issue.path, key], message: "is not a known key here" }));
  }
  if (issue.code === "invalid_union") return explainUnion(issue);
  if (issue.code === "invalid_type" && issue.input === undefined && issue.message.includes("received undefined")) {
    return [{ path: issue.path, message: "is required" }];
  }
  return [{ path: issue.path, message: issue.message.replace(/^Invalid input: /, "") }];
}

/** Of a union's branches, the one that went furthest into the value is the one that was meant. */
function explainUnion(issue: z.core.$ZodIssueInvalidUnion): Explained[] {
  const depth = (branch: readonly z.core.$ZodIssue[]) => Math.max(0, ...branch.map((each) => each.path.length));
  const [nearest] = [...issue.errors].sort((a, b) => depth(b) - depth(a) || a.length - b.length);
  if (nearest === undefined || depth(nearest) === 0) return [{ path: issue.path, message: issue.message }];
  return nearest.flatMap(explain).map(({ path, message }) => ({ path: [...issue.path, ...path], message }));
}
