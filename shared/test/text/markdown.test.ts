import { describe, expect, it } from "vitest";
import { codeBlock, inlineCode, markdownTable } from "../../src/index.ts";

describe("a table", () => {
  it("has a header, a rule and a line for each row", () => {
    const rows = [
      ["api", "update"],
      ["web", "no change"],
    ];
    expect(markdownTable(["Service", "Change"], rows)).toBe(
      "| Service | Change |\n| --- | --- |\n| api | update |\n| web | no change |",
    );
  });

  it.each([
    ["a pipe", "a|b", "a\\|b"],
    ["an escaped pipe", "a\\|b", "a\\\\\\|b"],
    ["line breaks of all kinds", "a\nb\r\nc\rd", "a<br>b<br>c<br>d"],
    ["a backslash elsewhere", "C:\\temp", "C:\\temp"],
  ])("keeps %s inside its cell", (_name, cell, written) => {
    expect(
      markdownTable(["x"], [[cell]])
        .split("\n")
        .at(-1),
    ).toBe(`| ${written} |`);
  });
});

describe("text as code", () => {
  it.each([
    ["api", "`api`"],
    ["a`b", "``a`b``"],
    ["``x``y", "``` ``x``y ```"],
    ["`x`", "`` `x` ``"],
  ])("of %s cannot end early", (text, code) => {
    expect(inlineCode(text)).toBe(code);
  });

  it.each([
    ["plain lines", "a\nb", "```text\na\nb\n```"],
    ["a fence", "```\nx\n```", "````text\n```\nx\n```\n````"],
    ["an indented fence", "  ````", "`````text\n  ````\n`````"],
  ])("in a block keeps %s inside", (_name, text, block) => {
    expect(codeBlock(text)).toBe(block);
  });
});
