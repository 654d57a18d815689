import { describe, expect, it } from "vitest";
import { type Expression, expressionsOf, renderAccess, textSources } from "../expression.ts";
import { typeOf, type ValueType } from "../value-type.ts";
import { parseTree } from "../yaml-tree.ts";

/** The only expression of `name: ${{ … }}`. */
function only(text: string): Expression {
  const [expression, ...others] = expressionsOf(parseTree(`name: >-\n  \${{ ${text} }}\n`));
  if (expression === undefined || others.length > 0) throw new Error(`not one expression: ${text}`);
  return expression;
}

describe("the text of an expression's value comes from", () => {
  it.each([
    ["inputs.name", ["inputs.name"]],
    ["INPUTS['Name']", ["inputs.name"]],
    ["github.event.commits.*.message", ["github.event.commits.*.message"]],
    ["github[inputs.key]", ["github.*"]],
    ["inputs.a == 'x'", []],
    ["!inputs.a", []],
    ["contains(inputs.a, 'x')", []],
    ["format('{0}', inputs.a)", ["inputs.a"]],
    ["fromJSON(inputs.a).b", ["inputs.a"]],
    ["inputs.a && inputs.b", ["inputs.b"]],
    ["inputs.a && 'x' || inputs.b", ["inputs.b"]],
    ["(inputs.a || inputs.b)", ["inputs.a", "inputs.b"]],
    ["'}}' == inputs.a && 'it''s' || inputs.b", ["inputs.b"]],
    ["case(inputs.a, inputs.b, inputs.c)", ["inputs.a", "inputs.b", "inputs.c"]],
  ])("%s", (text, sources) => {
    expect(textSources(only(text).root).map(renderAccess)).toEqual(sources);
  });
});

describe("the type of an expression is", () => {
  const inputs = new Map<string, ValueType>([
    ["flag", "boolean"],
    ["count", "number"],
    ["name", "string"],
  ]);
  it.each<[string, ValueType]>([
    ["'3'", "string"],
    ["3", "number"],
    ["true", "boolean"],
    ["null", "unknown"],
    ["inputs.Flag", "boolean"],
    ["inputs.count", "number"],
    ["inputs.other", "unknown"],
    ["inputs.count > 3", "boolean"],
    ["inputs.name || 'none'", "string"],
    ["inputs.flag && 'x' || 'y'", "unknown"],
    ["fromJSON(inputs.name)", "unknown"],
    ["toJSON(inputs)", "string"],
    ["needs.build.outputs.version", "string"],
    ["needs.build.outputs", "unknown"],
    ["vars.NAME", "string"],
  ])("%s: %s", (text, type) => {
    expect(typeOf(only(text).root, inputs)).toBe(type);
  });
});

/** `<` and `>` for the braces. */
function marked(text: string): string {
  return text.replaceAll("<", `\${{ `).replaceAll(">", " }}");
}

it("an expression stands where it is written, in every style, and where its anchor is", () => {
  const text = [
    "plain: a <github.sha>",
    'quoted: "\\" <github.sha>"',
    "block: |",
    "  first",
    "  <github.sha> <github.ref>",
    "anchor: &here <github.job>",
    "alias: *here",
  ].join("\n");
  const places = expressionsOf(parseTree(marked(text))).map(
    ({ at, path }) => `${path.join(".")} ${at.line}:${at.column}`,
  );
  expect(places).toEqual(["plain 1:10", "quoted 2:13", "block 5:3", "block 5:21", "anchor 6:15", "alias 6:15"]);
});

it("a value that leads to itself ends", () => {
  expect(expressionsOf(parseTree(marked("a: &a\n  b: *a\n  c: <github.sha>\n")))).toHaveLength(2);
});
