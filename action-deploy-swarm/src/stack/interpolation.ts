import { closest, type Problem } from "@slipway/shared";
import { isMap, isScalar, LineCounter, parseDocument, type Scalar, visit } from "yaml";

/** One use of a variable in a stack file. */
interface VariableUse {
  readonly name: string;
  readonly hasDefault: boolean;
  readonly line: number;
  readonly column: number;
}

/** What is known of the variables that a stack file may use. */
export interface KnownVariables {
  readonly given: ReadonlyMap<string, string>;
  /** Whether a variable may be missing or empty. */
  readonly isExcused: (variable: string) => boolean;
}

/** The patterns of docker/cli's compose templates (cli/compose/template/template.go): `$$`, `$NAME`, `${NAME…}`. */
const SUBSTITUTION = /\$(?:(\$)|([_a-z]\w*)|\{([_a-z]\w*)(:?[-?][^}]*)?\})/gi;

/**
 * Finds what is wrong with one stack file before any tool reads it: syntax, with its line, and variables that nothing
 * gives a value. `docker stack deploy` itself replaces those by nothing, without a word.
 */
export function checkStackFile(file: string, content: string, variables: KnownVariables): Problem[] {
  const counter = new LineCounter();
  const document = parseDocument(content, { lineCounter: counter, prettyErrors: false, merge: true });
  if (document.errors.length > 0) {
    return document.errors.map((error) => {
      const { line, col } = counter.linePos(error.pos[0]);
      return { input: "stack-file", message: `is not valid YAML: ${error.message}`, at: { file, line, column: col } };
    });
  }
  if (!isMap(document.contents) || !document.has("services")) {
    return [{ input: "stack-file", message: "has no services", at: { file } }];
  }
  return missingVariables(variableUses(document, counter), variables).map(({ name, line, column }) => ({
    input: "stack-file",
    message: explainMissing(name, variables.given),
    at: { file, line, column },
  }));
}

/** Each missing variable once, where it is first used. */
function missingVariables(uses: readonly VariableUse[], { given, isExcused }: KnownVariables): VariableUse[] {
  const missing = uses.filter(({ name, hasDefault }) => !hasDefault && !given.get(name) && !isExcused(name));
  return missing.filter(({ name }, index) => missing.findIndex((other) => other.name === name) === index);
}

function explainMissing(name: string, given: ReadonlyMap<string, string>): string {
  if (given.has(name))
    return `the variable ${name} is empty; give it a value, or a default as in \${${name}:-…}, or set allow-empty-vars`;
  const meant = closest(name, [...given.keys()]);
  const hint = meant ? ` (${meant} is set)` : "";
  return `the variable ${name} is not set${hint}; give it in env or env-file, or a default as in \${${name}:-…}`;
}

function variableUses(document: ReturnType<typeof parseDocument>, counter: LineCounter): VariableUse[] {
  const uses: VariableUse[] = [];
  visit(document, {
    // Compose interpolates values, never keys.
    Scalar(key, node) {
      if (key !== "key") uses.push(...usesIn(node, counter));
    },
  });
  return uses;
}

function usesIn(node: Scalar, counter: LineCounter): VariableUse[] {
  if (!isScalar(node) || typeof node.value !== "string") return [];
  const { line, col } = counter.linePos(node.range?.[0] ?? 0);
  return [...node.value.matchAll(SUBSTITUTION)].flatMap(([, escaped, bare, braced, modifier]) => {
    const name = bare ?? braced;
    if (escaped !== undefined || name === undefined) return [];
    return [{ name, hasDefault: modifier?.includes("-") ?? false, line, column: col }];
  });
}
