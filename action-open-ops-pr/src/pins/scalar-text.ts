import { isAlias, isScalar, parse, type Scalar } from "yaml";
import { describeSpot, type Spot } from "./spot.ts";
import { countAliases, startOf } from "./yaml-source.ts";

/** A value that may be replaced: what it says now, and the bytes that say it. */
export interface ScalarText {
  readonly spot: Spot;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** The value as it has to be written there to be read as text. */
  readonly render: (value: string) => string;
}

export type ScalarReading =
  | { readonly ok: true; readonly scalar: ScalarText }
  | { readonly ok: false; readonly problem: string };

export interface ScalarRules {
  /** Whether the value was named by its path, so that everything that is an alias of it is meant, too. */
  readonly mayBeShared: boolean;
}

/** Reads the value at a spot, or says why it cannot be changed without changing something else. */
export function readScalar(spot: Spot, { mayBeShared }: ScalarRules): ScalarReading {
  const problem = unreadable(spot) ?? (mayBeShared ? undefined : shared(spot));
  if (problem !== undefined) return refuse(spot, problem);
  const node = spot.node as Scalar;
  const span = node.type?.startsWith("BLOCK") ? blockSpan(spot, node) : flowSpan(spot, node);
  if (typeof span === "string") return refuse(spot, span);
  const strange = variableIn(span.text);
  return strange === undefined ? { ok: true, scalar: { spot, ...span } } : refuse(spot, strange);
}

function refuse(spot: Spot, problem: string): ScalarReading {
  const { source, node } = spot;
  return { ok: false, problem: `${source.place(startOf(node))} ${describeSpot(spot)} ${problem}` };
}

function unreadable({ node }: Spot): string | undefined {
  if (isAlias(node)) {
    return `is an alias (*${node.source}): pin the value that has the anchor &${node.source} with kind: path, or write the value out`;
  }
  if (!isScalar(node)) return "is a collection, where one value was expected";
  if (node.tag !== undefined && node.tag !== "tag:yaml.org,2002:str") return `has the YAML tag ${node.tag}`;
  if (node.value === null) return "has no value: write a first one there, in quotes";
  return undefined;
}

/** An anchor that something refers to, on the value or on a collection around it. */
function shared({ document, node, parents }: Spot): string | undefined {
  for (const each of [node, ...parents]) {
    const anchor = "anchor" in each ? each.anchor : undefined;
    const count = anchor === undefined ? 0 : countAliases(document.root, each);
    if (count === 0) continue;
    const places = count === 1 ? "another place" : `${count} other places`;
    return `is used in ${places} through the anchor &${anchor}: pin it with kind: path if all of them are meant, or write the value out`;
  }
  return undefined;
}

type Span = Omit<ScalarText, "spot">;

function flowSpan({ source }: Spot, node: Scalar): Span | string {
  const [start, end] = node.range ?? [0, 0];
  const raw = source.text.slice(start, end);
  if (/[\r\n]/.test(raw)) return "spans several lines: write it on one";
  const isPlain = node.type === "PLAIN";
  const render = isPlain && node.tag === undefined ? plainOrQuoted : quotedAs(node.type);
  // A number's source, not its value: 1.10 is not 1.1.
  return { text: isPlain ? raw : String(node.value), start, end, render };
}

const BLOCK = /^[|>][^\r\n]*\r?\n(?:[ \t]*\r?\n)*([ \t]+)([^\r\n]*?)[ \t]*(?:\r?\n|$)/;

/** A block holds one value when it is one line and drops the line break at its end (`|-`, `>-`). */
function blockSpan({ source }: Spot, node: Scalar): Span | string {
  const [start, end] = node.range ?? [0, 0];
  const [head = "", indent = "", content = ""] = BLOCK.exec(source.text.slice(start, end)) ?? [];
  if (content === "" || content !== node.value) return "is a block of text: write the value on the line of its key";
  const from = start + head.lastIndexOf(indent + content) + indent.length;
  return { text: content, start: from, end: from + content.length, render: (value) => value };
}

function variableIn(text: string): string | undefined {
  if (text.startsWith("ENC[")) return "is encrypted with SOPS: keep versions in a file of their own";
  if (/\$\{|\$\(|\{\{/.test(text)) return `holds a variable (${text}): change it where the variable is set`;
  return undefined;
}

function quotedAs(type: Scalar["type"]): (value: string) => string {
  if (type === "QUOTE_DOUBLE") return (value) => JSON.stringify(value);
  if (type === "QUOTE_SINGLE") return (value) => `'${value.replaceAll("'", "''")}'`;
  return (value) => value;
}

function plainOrQuoted(value: string): string {
  return isPlainText(value) ? value : JSON.stringify(value);
}

/**
 * go-yaml, through which Kubernetes' tools read, takes underscores out before it tries a number, and knows floats
 * without a dot (resolve.go, yamlStyleFloat); YAML 1.1 and 1.2 differ in what else is no text.
 */
function isPlainText(value: string): boolean {
  const bare = value.replaceAll("_", "");
  if (/^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$/.test(bare)) return false;
  if (/^[-+]?0(x[0-9a-f]+|b[01]+|o[0-7]+)$/i.test(bare)) return false;
  return (["1.1", "1.2"] as const).every((version) => readsAs(value, version));
}

function readsAs(value: string, version: "1.1" | "1.2"): boolean {
  try {
    return parse(value, { version }) === value;
  } catch {
    return false;
  }
}
