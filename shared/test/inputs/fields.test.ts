import { describe, expect, it } from "vitest";
import type * as z from "zod";
import { choice, duration, flag, integer, lines, list, platforms, Secret, secret, text } from "../../src/index.ts";

function read(field: z.ZodType, given: string | undefined): unknown {
  const outcome = field.safeParse(given);
  return outcome.success ? outcome.data : outcome.error.issues.map(({ message }) => message).join("; ");
}

describe("an input field", () => {
  it.each<[name: string, field: z.ZodType, given: string | undefined, value: unknown]>([
    ["text is itself", text, "a b", "a b"],
    ["text that is not given", text, undefined, "is required"],
    ...["true", "TRUE", "yes", "on", "1"].map((word): [string, z.ZodType, string, unknown] => [
      `a flag ${word}`,
      flag,
      word,
      true,
    ]),
    ...["false", "No", "off", "0"].map((word): [string, z.ZodType, string, unknown] => [
      `a flag ${word}`,
      flag,
      word,
      false,
    ]),
    ["a flag that is none", flag, "maybe", 'expected true or false, got "maybe"'],
    ["a flag that names a part of JavaScript", flag, "constructor", 'expected true or false, got "constructor"'],
    ["a duration", duration, "1m30s", 90_000],
    ["a duration that is none", duration, "soon", 'expected a duration such as 90s or 5m, got "soon"'],
    ["a whole number at its lower bound", integer(1, 100), "1", 1],
    ["a whole number at its upper bound", integer(1, 100), "100", 100],
    ["a number too large", integer(1, 100), "101", 'expected a whole number from 1 to 100, got "101"'],
    ["a number too small", integer(1), "0", 'expected a whole number of 1 or more, got "0"'],
    ["a number with a fraction", integer(1), "1.5", 'expected a whole number of 1 or more, got "1.5"'],
    ["a number in hex", integer(1), "0x10", 'expected a whole number of 1 or more, got "0x10"'],
    ["a negative number", integer(0), "-1", 'expected a whole number of 0 or more, got "-1"'],
    ["a number beyond exactness", integer(0), "9007199254740993", /^expected a whole number/],
    ["one of several words", choice(["wait", "fail"]), "wait", "wait"],
    ["none of several words", choice(["wait", "fail"]), "Wait", 'expected one of wait, fail, got "Wait"'],
    ["lines without blanks and comments", lines, "a \r\n\n # no\n  b#c", ["a", "b#c"]],
    ["no lines", lines, "", []],
    ["a list of commas and lines", list, "a, b\nc,,d", ["a", "b", "c", "d"]],
    ["platforms in their normal form", platforms, "linux/x86_64,linux/arm64", ["linux/amd64", "linux/arm64"]],
    [
      "platforms that are none",
      platforms,
      "linux,arm64",
      'expected platforms such as linux/arm64, got "linux"; expected platforms such as linux/arm64, got "arm64"',
    ],
  ])("%s", (_name, field, given, value) => {
    if (value instanceof RegExp) expect(read(field, given)).toMatch(value);
    else expect(read(field, given)).toEqual(value);
  });

  it("that is secret cannot be printed", () => {
    const value = read(secret, "hunter2");
    expect(value).toBeInstanceOf(Secret);
    expect(`${value}`).not.toContain("hunter2");
    expect((value as Secret).reveal()).toBe("hunter2");
  });
});
