import { format, inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { Secret, secretsIn } from "../src/index.ts";

const secret = new Secret("hunter2");

describe("a secret", () => {
  it.each([
    ["in a template", `${secret}`],
    ["in a concatenation", `x${String(secret)}`],
    ["as JSON", JSON.stringify({ deep: [secret] })],
    ["by inspect", inspect({ secret }, { showHidden: true, depth: null })],
    ["by format", format("%s %o %j", secret, secret, secret)],
    ["by its keys", JSON.stringify([Object.keys(secret), Object.entries(secret), { ...secret }])],
    ["in an error", new Error(`login with ${secret} failed`).message],
  ])("cannot be printed %s", (_name, printed) => {
    expect(printed).not.toContain("hunter2");
  });

  it("is given where it leaves the process", () => {
    expect(secret.reveal()).toBe("hunter2");
  });

  it("keeps bytes that are no text", () => {
    const bytes = Buffer.from([0, 255, 254, 10]);
    expect(new Secret(bytes).revealBytes()).toEqual(bytes);
  });

  it("does not change when the bytes it was made from do", () => {
    const bytes = Buffer.from("hunter2");
    const kept = new Secret(bytes);
    bytes.fill(0);
    expect(kept.reveal()).toBe("hunter2");
  });

  it.each([
    ["", true],
    [" ", false],
  ])("%j is empty: %s", (value, isEmpty) => {
    expect(new Secret(value).isEmpty).toBe(isEmpty);
  });
});

describe("the secrets in a value", () => {
  it("are found in objects, arrays and maps, however deep", () => {
    const [a, b, c] = ["a", "b", "c"].map((each) => new Secret(each));
    const value = { plain: "x", list: [1, { a }], map: new Map([["k", { b }]]), c, none: undefined, nothing: null };
    expect([...secretsIn(value)]).toEqual([a, b, c]);
  });

  it("are none in what holds none", () => {
    expect([...secretsIn({ date: new Date(0), text: "x", bytes: Buffer.from("y") })]).toEqual([]);
  });
});
