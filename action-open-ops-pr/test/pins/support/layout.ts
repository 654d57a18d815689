import type { Choices } from "./choices.ts";
import type { Shape } from "./shapes.ts";
import { OTHER_DOCUMENT, SURROUNDINGS, type Surrounding } from "./surroundings.ts";

/** Everything in which files of one kind differ. */
export interface Axes {
  readonly kind: string;
  readonly style: "block" | "flow";
  readonly quoting: "plain" | "single" | "double" | "folded" | "literal";
  readonly digest: boolean;
  readonly comments: "none" | "head" | "trailing" | "between";
  readonly documents: "one" | "first" | "last";
  readonly surrounding: Surrounding;
  readonly indent: 2 | 4;
  readonly start: "none" | "---" | "%YAML 1.2" | "...";
  readonly blanks: "none" | "trailing" | "empty lines";
  readonly newline: "\n" | "\r\n";
  readonly finalNewline: boolean;
  readonly byteOrderMark: boolean;
}

export function drawAxes(choices: Choices, { kind }: Shape): Axes {
  const style = choices.pick(["block", "block", "flow"] as const);
  // Blocks do not go into flow collections, and a marker stands on the value's own line.
  const canBeBlock = style === "block" && !kind.startsWith("setter");
  const quoting = choices.pick(["plain", "plain", "single", "double", "folded", "literal"] as const);
  return {
    kind,
    style,
    quoting: canBeBlock || !["folded", "literal"].includes(quoting) ? quoting : "plain",
    digest: choices.maybe(),
    comments: choices.pick(["none", "head", "trailing", "between"]),
    documents: choices.pick(["one", "first", "last"]),
    surrounding: choices.pick(Object.keys(SURROUNDINGS) as [Surrounding, ...Surrounding[]]),
    indent: choices.pick([2, 4]),
    start: choices.pick(["none", "---", "%YAML 1.2", "..."]),
    blanks: choices.pick(["none", "trailing", "empty lines"]),
    newline: choices.pick(["\n", "\n", "\r\n"]),
    finalNewline: choices.next() < 0.8,
    byteOrderMark: choices.next() < 0.1,
  };
}

/** The file's text, still with `<tag>`, `<digest>` and `<ref>` in it. */
export function layOut(shape: Shape, axes: Axes): string {
  const own = blockValues(withDigest(shape[axes.style], axes), axes);
  // A surrounding that ends with its own line breaks stands before, so that nothing follows from the end of the file.
  const body = [SURROUNDINGS[axes.surrounding], own].filter((part) => part !== "").join("\n");
  const documents = {
    one: body,
    first: `${body}\n---\n${OTHER_DOCUMENT}`,
    last: `${OTHER_DOCUMENT}\n---\n${body}`,
  }[axes.documents];
  const lines = documents.split("\n").map((line) => decorate(line, axes));
  return [...head(axes), ...lines.flat(), ...(axes.start === "..." ? ["..."] : [])].join("\n");
}

function withDigest(text: string, { digest, style }: Axes): string {
  if (digest) return text;
  return style === "flow"
    ? text.replace(/,?\s*"?digest"?\s*:\s*<digest>[^}\n]*/, " ")
    : text.replaceAll(/\n[^\n]*<digest>[^\n]*/g, "");
}

/** `newTag: <tag>` with its value on a line of its own. */
function blockValues(text: string, { quoting }: Axes): string {
  if (quoting !== "folded" && quoting !== "literal") return text;
  const sign = quoting === "folded" ? ">-" : "|-";
  return text
    .split("\n")
    .map((line) => {
      const [, key, hole] = /^(.*:\s+)(<\w+>)$/.exec(line) ?? [];
      const indent = /^[\s-]*/.exec(line)?.[0].length ?? 0;
      return key === undefined ? line : `${key}${sign}\n|${" ".repeat(indent + 3)}${hole}`;
    })
    .join("\n");
}

function head({ comments, start }: Axes): string[] {
  const note = comments === "head" ? ["# Überblick: 1.3.9 ✓"] : [];
  if (start === "%YAML 1.2") return ["%YAML 1.2", "---", ...note];
  return start === "---" ? [...note, "---"] : note;
}

function decorate(line: string, axes: Axes): string[] {
  const scaled = (text: string) => (axes.indent === 4 ? text.replace(/^( *)((?:- +)?)/, twice) : text);
  if (line.startsWith("|")) return [scaled(line.slice(1))];
  const opensBlock = /[|>][-+]?$/.test(line);
  const canEnd = !line.includes("#") && !opensBlock && !isUnfinished(line);
  const tail = axes.comments === "trailing" && canEnd ? "   # keep 1.3.9 in step – ü" : "";
  const blanks = axes.blanks === "trailing" && line !== "---" ? "  " : "";
  return [
    ...(axes.comments === "between" && line !== "---" ? ["  # – tag: 1.3.9 –"] : []),
    `${scaled(line)}${tail}${blanks}`,
    ...(axes.blanks === "empty lines" && !opensBlock && !isUnfinished(line) ? [""] : []),
  ];
}

/** A line whose value goes on in the next. */
function isUnfinished(line: string): boolean {
  return /^plain: one$|^quoted: "one$/.test(line);
}

/** Every column becomes its double, whether blanks lead to it or the dash of a list's item. */
function twice(_: string, blanks: string, dash: string): string {
  return `${blanks.repeat(2)}${dash.padEnd(dash.length * 2)}`;
}
