import { describe, expect, it } from "vitest";
import * as z from "zod";
import { readYaml, structured } from "../../src/index.ts";

const field = structured(
  z.strictObject({
    name: z.string(),
    replicas: z.number().int().min(1).optional(),
    port: z
      .union([z.number(), z.strictObject({ published: z.number(), mode: z.enum(["host", "ingress"]) })])
      .optional(),
  }),
);

function problems(given: string): string[] {
  const outcome = field.safeParse(given);
  return outcome.success ? [] : outcome.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
}

describe("an input that is YAML", () => {
  it("is read into its own shape", () => {
    expect(field.parse("name: api\nport: {published: 80, mode: host}")).toEqual({
      name: "api",
      port: { published: 80, mode: "host" },
    });
  });

  it("may be JSON as well", () => {
    expect(field.parse('{"name": "api", "replicas": 2}')).toEqual({ name: "api", replicas: 2 });
  });

  it.each([
    ["what is missing", "replicas: 1", ["name: is required"]],
    ["a wrong type", "name: 1", ["name: expected string, received number"]],
    ["a value out of bounds", "name: a\nreplicas: 0", [/^replicas: .*>=1/]],
    ["an unknown key", "name: a\nreplcas: 1", ["replcas: is not a known key here"]],
    ["several things at once", "replcas: 1", ["name: is required", "replcas: is not a known key here"]],
    ["the part of a choice that was meant", "name: a\nport: {published: 80, mode: hots}", [/^port\.mode: /]],
    ["no part of a choice", "name: a\nport: x", [/^port: /]],
    ["no mapping at all", "- a", [": expected object, received array"]],
  ])("says with its path that it has %s", (_name, given, expected) => {
    const found = problems(given);
    expect(found).toHaveLength(expected.length);
    for (const [index, each] of expected.entries()) expect(found[index]).toMatch(each);
  });

  it.each([
    ["a bracket that stays open", "name: a\nport: [1", /^: is not valid YAML at line 2, column 9: /],
    ["a tab as indentation", "port:\n\tmode: x", /^: is not valid YAML at line 2, column 1: /],
    ["a key twice", "name: a\nname: b", /^: is not valid YAML at line 2, column 1: Map keys must be unique/],
  ])("says with its line that it has %s", (_name, given, expected) => {
    expect(problems(given)[0]).toMatch(expected);
  });

  it("says so once, where it begins, however much follows from one slip", () => {
    expect(problems("name:\n\ta:\n\t\tb: 1\n\tc:\n\t\td: 2")).toEqual([
      ": is not valid YAML at line 2, column 1: Tabs are not allowed as indentation",
    ]);
  });
});

describe("YAML", () => {
  it("cannot expand without end", () => {
    const levels = Array.from(
      { length: 9 },
      (_, level) => `a${level + 1}: &a${level + 1} [${`*a${level}, `.repeat(9)}]`,
    );
    const bomb = ["a0: &a0 [x]", ...levels].join("\n");
    expect(readYaml(bomb)).toEqual({ ok: false, errors: [expect.stringMatching(/^is not usable YAML: /)] });
  });

  it("may refer to itself within reason", () => {
    expect(readYaml("a: &x {k: v}\nb: *x")).toEqual({ ok: true, value: { a: { k: "v" }, b: { k: "v" } } });
  });
});
