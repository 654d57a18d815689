import { evaluateValue, fillTemplate, type Scope } from "../expression.ts";

/**
 * A part of a workflow or action file as plain YAML, expressions still in it. The parser's own tokens are no use for
 * running: in a text of several lines they keep the indentation of the file.
 */
export type Node = unknown;

/** What stands under a path of keys; undefined when there is nothing. */
export function find(node: Node, ...keys: readonly string[]): Node {
  return keys.reduce<Node>((found, key) => (isMapping(found) ? (found[key] ?? undefined) : undefined), node);
}

/** The pairs of a mapping; none for anything else. */
export function entries(node: Node): (readonly [key: string, value: Node])[] {
  return isMapping(node) ? Object.entries(node) : [];
}

/** The items of a sequence; one scalar is a list of one. */
export function items(node: Node): readonly Node[] {
  if (node === undefined || node === null) return [];
  return Array.isArray(node) ? node : [node];
}

/** A scalar as the file has it; undefined when there is none. */
export function sourceText(node: Node): string | undefined {
  return node === undefined || node === null || typeof node === "object" ? undefined : String(node);
}

/** A scalar as a string, the expressions in it worked out. */
export function textOf(node: Node, scope: Scope): string {
  return typeof node === "string" ? fillTemplate(node, scope) : plainText(node);
}

/** Anything as JSON knows it, expressions within worked out. A text that is one expression has that one's type. */
export function jsonOf(node: Node, scope: Scope): unknown {
  if (typeof node === "string") {
    const expression = expressionIn(node);
    return expression === undefined ? fillTemplate(node, scope) : evaluateValue(expression, scope);
  }
  if (Array.isArray(node)) return node.map((each) => jsonOf(each, scope));
  if (isMapping(node)) return Object.fromEntries(entries(node).map(([key, value]) => [key, jsonOf(value, scope)]));
  return node;
}

/** A mapping of strings: `env`, `with`, `outputs`. Its values are worked out one by one. */
export function textMap(node: Node, scope: Scope): Record<string, string> {
  const mapping = typeof node === "string" ? jsonOf(node, scope) : node;
  if (mapping === undefined || mapping === null) return {};
  if (!isMapping(mapping)) throw new Error(`'${plainText(node)}' is not a mapping`);
  const write = mapping === node ? (value: Node) => textOf(value, scope) : plainText;
  return Object.fromEntries(entries(mapping).map(([key, value]) => [textOf(key, scope), write(value)]));
}

/** The expression of a text that is nothing but one `${{ … }}`. */
export function expressionIn(text: string): string | undefined {
  return /^\s*\$\{\{((?:'[^']*'|[^'}]|\}(?!\}))*)\}\}\s*$/s.exec(text)?.[1]?.trim();
}

/** A condition without `${{ }}` around it. Text beside an expression makes it a text, which always holds. */
export function conditionIn(text: string): string {
  const whole = expressionIn(text);
  if (whole !== undefined) return whole;
  if (!text.includes("${{")) return text.trim();
  const parts = text.split(/\$\{\{((?:'[^']*'|[^'])*?)\}\}/s);
  const words = parts.map((part, at) => (at % 2 === 1 ? part.trim() : `'${part.replaceAll("'", "''")}'`));
  const format = words.map((_, at) => `{${at}}`).join("");
  return `format('${format}', ${words.join(", ")})`;
}

/** A value as it reads in a workflow. */
export function plainText(value: unknown): string {
  if (value === null || value === undefined) return "";
  return typeof value === "object" ? (Array.isArray(value) ? "Array" : "Object") : String(value);
}

function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
