import { describe, expect, it } from "vitest";
import { closest } from "../../src/index.ts";

const inputs = ["stack", "stack-file", "ssh-host", "ssh-known-hosts", "timeout"];

describe("the word that was meant", () => {
  it.each([
    ["stack-flie", "stack-file"],
    ["ssh-hosts", "ssh-host"],
    ["ssh-knownhosts", "ssh-known-hosts"],
    ["timeuot", "timeout"],
    ["STACK-FILE", "stack-file"],
  ])("for %s is %s", (word, meant) => {
    expect(closest(word, inputs)).toBe(meant);
  });

  it.each(["registry", "x", "completely-different"])("for %s is none of them", (word) => {
    expect(closest(word, inputs)).toBeUndefined();
  });

  it("is none when there is nothing to choose from", () => {
    expect(closest("stack", [])).toBeUndefined();
  });

  it("of two that are as near is the first", () => {
    expect(closest("stack-fil", ["stack-file", "stack-fill"])).toBe("stack-file");
  });
});
