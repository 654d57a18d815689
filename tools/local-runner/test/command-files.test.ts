import { describe, expect, it } from "vitest";
import { readPairs } from "../command-files.ts";

describe("a command file's text becomes pairs", () => {
  it.each([
    ["", []],
    [
      "a=1\nb=2",
      [
        ["a", "1"],
        ["b", "2"],
      ],
    ],
    [
      "a=\n\nb=x=y\n",
      [
        ["a", ""],
        ["b", "x=y"],
      ],
    ],
    ["a=b<<EOF\n", [["a", "b<<EOF"]]],
    [
      "a<<EOF\none\ntwo\nEOF\nb=2\n",
      [
        ["a", "one\ntwo"],
        ["b", "2"],
      ],
    ],
    ["a<<EOF\nEOF\n", [["a", ""]]],
    ["a<<EOF\n\nEOF", [["a", ""]]],
    ["a<<E=F\nx\nE=F\n", [["a", "x"]]],
    ["a<<EOF\n EOF\nEOF\n", [["a", " EOF"]]],
    ["a=kept\r\n", [["a", "kept\r"]]],
  ])("%j", (text, pairs) => {
    expect([...readPairs(text)]).toEqual(pairs);
  });
});

describe("a mistake in a command file is named", () => {
  it.each([
    ["no-separator\n", "Invalid format 'no-separator'"],
    ["=value\n", "Invalid format '=value'. Name must not be empty"],
    ["<<EOF\nx\nEOF\n", "Name must not be empty and delimiter must not be empty"],
    ["a<<\nx\n", "Name must not be empty and delimiter must not be empty"],
    ["a<<EOF\nx\n", "Matching delimiter not found 'EOF'"],
    ["a<<EOF\nx", "EOF marker missing new line"],
  ])("%j", (text, message) => {
    expect(() => [...readPairs(text)]).toThrow(message);
  });

  it("after the pairs before it", () => {
    const pairs = readPairs("a=1\nbroken\n");
    expect(pairs.next().value).toEqual(["a", "1"]);
    expect(() => pairs.next()).toThrow("Invalid format 'broken'");
  });
});
