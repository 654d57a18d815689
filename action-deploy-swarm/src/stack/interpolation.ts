import { closest, type Problem } from "@slipway/shared";
import { type Document, LineCounter, parseDocument, type Scalar, visit } from "yaml";

/** What is known of the variables that a stack file may use. */
export interface KnownVariables {
  readonly given: ReadonlyMap<string, string>;
  /** Whether variables may be missing or empty where the stack file does not insist on them. */
  readonly allowEmpty: boolean;
  /** Whether a variable is missing only because the input that gives it is wrong. */
  readonly isExcused: (variable: string) => boolean;
}

/** A stack file as far as it can be checked without Docker. */
export interface StackFileReading {
  /** Undefined when the text is not YAML. */
  readonly document: Document | undefined;
  readonly problems: readonly Problem[];
}

/** One place at which a stack file uses a variable, or has a `$` that Docker will not take. */
interface Substitution {
  /** Undefined for a `$` that starts no variable. */
  readonly name: string | undefined;
  /** What happens without a value: a default (`-`), a default for an empty one, too (`:-`), an error (`?`, `:?`). */
  readonly operator: string;
  readonly line: number;
  readonly column: number;
}

/** The patterns of docker/cli's compose templates (cli/compose/template/template.go): `$$`, `$NAME`, `${NAME…}`. */
const SUBSTITUTION = /\$(?:(\$)|([_a-z]\w*)|\{([_a-z]\w*)(?:(:?[-?])[^}]*)?\}|)/gi;

/**
 * Finds what is wrong with one stack file before any tool reads it: syntax, with its line, and variables that nothing
 * gives a value. `docker stack deploy` itself replaces those by nothing, without a word.
 */
export function readStackFile(file: string, content: string, variables: KnownVariables): StackFileReading {
  const counter = new LineCounter();
  const document = parseDocument(content, { lineCounter: counter, prettyErrors: false, merge: true });
  const problem = (message: string, line: number, column: number): Problem => ({
    input: "stack-file",
    message,
    at: { file, line, column },
  });
  // One slip in the syntax makes errors of much that follows.
  const [error] = document.errors;
  if (error !== undefined) {
    const { line, col } = counter.linePos(error.pos[0]);
    return { document: undefined, problems: [problem(`is not valid YAML: ${error.message}`, line, col)] };
  }
  const wrong = firstOfEach(substitutions(document, content, counter)).filter((each) => isWrong(each, variables));
  return { document, problems: wrong.map((each) => problem(explain(each, variables.given), each.line, each.column)) };
}

/** Each variable once for each way of using it, where that comes first; every stray `$`. */
function firstOfEach(uses: readonly Substitution[]): Substitution[] {
  const same = (a: Substitution, b: Substitution) => a.name === b.name && a.operator === b.operator;
  return uses.filter((use, index) => use.name === undefined || uses.findIndex((other) => same(use, other)) === index);
}

function isWrong({ name, operator }: Substitution, { given, allowEmpty, isExcused }: KnownVariables): boolean {
  if (name === undefined) return true;
  if (isExcused(name)) return false;
  const value = given.get(name);
  if (operator === ":?") return !value;
  if (operator === "?") return value === undefined;
  return operator === "" && !value && !allowEmpty;
}

function explain({ name }: Substitution, given: ReadonlyMap<string, string>): string {
  if (name === undefined) return "has a $ that starts no variable; write $$ for a plain one";
  if (given.has(name))
    return `the variable ${name} is empty; give it a value, or a default as in \${${name}:-…}, or set allow-empty-vars`;
  const meant = closest(name, [...given.keys()]);
  const hint = meant ? ` (${meant} is set)` : "";
  return `the variable ${name} is not set${hint}; give it in env or env-file, or a default as in \${${name}:-…}`;
}

function substitutions(document: Document, content: string, counter: LineCounter): Substitution[] {
  const found: Substitution[] = [];
  visit(document, {
    // Compose interpolates values, never keys.
    Scalar(key, node) {
      if (key !== "key") found.push(...substitutionsIn(node, content, counter));
    },
  });
  return found;
}

function substitutionsIn(node: Scalar, content: string, counter: LineCounter): Substitution[] {
  if (typeof node.value !== "string") return [];
  const [start, end] = node.range ?? [0, 0];
  let from = start;
  return [...node.value.matchAll(SUBSTITUTION)].flatMap(([whole, escaped, bare, braced, operator = ""]) => {
    // A block of many lines begins long before the line that is wrong.
    const at = content.slice(0, end).indexOf(whole, from);
    const position = at === -1 ? start : at;
    from = position + (at === -1 ? 0 : whole.length);
    if (escaped !== undefined) return [];
    const { line, col } = counter.linePos(position);
    return [{ name: bare ?? braced, operator, line, column: col }];
  });
}
