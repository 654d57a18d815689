import { type Place, renderPlace } from "@slipway/shared";
import { describe, expect, it } from "vitest";
import { readStackFile } from "../../src/stack/interpolation.ts";

interface Setting {
  readonly given?: Readonly<Record<string, string>>;
  readonly allowEmpty?: boolean;
  readonly excused?: readonly string[];
}

/** What is wrong with a stack file, as `line:column message`. */
function problems(content: string, { given = {}, allowEmpty = false, excused = [] }: Setting = {}): string[] {
  const variables = {
    given: new Map(Object.entries(given)),
    allowEmpty,
    isExcused: (name: string) => excused.includes(name),
  };
  const where = (at: Place | undefined) => (at ? renderPlace(at).replace("stack.yml:", "") : "?");
  return readStackFile("stack.yml", content, variables).problems.map(({ at, message }) => `${where(at)} ${message}`);
}

const image = (reference: string) => `services:\n  api:\n    image: ${reference}\n`;
const notSet = (name: string) =>
  `the variable ${name} is not set; give it in env or env-file, or a default as in \${${name}:-…}`;

describe("a variable that nothing gives a value", () => {
  it.each([
    ["in braces", image(`acme/api:\${TAG}`), [`3:21 ${notSet("TAG")}`]],
    ["without braces", image("acme/api:$TAG"), [`3:21 ${notSet("TAG")}`]],
    ["in quotes", image(`"acme/api:\${TAG}"`), [`3:22 ${notSet("TAG")}`]],
    ["in single quotes", image("'acme/api:$TAG'"), [`3:22 ${notSet("TAG")}`]],
    [
      "in a flow mapping",
      `services: {api: {image: "$REPO:$TAG"}}`,
      [`1:26 ${notSet("REPO")}`, `1:32 ${notSet("TAG")}`],
    ],
    [
      "in a flow list",
      `services:\n  a:\n    command: [x, '\${A}', $B]`,
      [`3:19 ${notSet("A")}`, `3:26 ${notSet("B")}`],
    ],
    [
      "on its own line of a block",
      `services:\n  a:\n    command: |\n      first $$ line\n      second \${B} line\n    image: $C`,
      [`5:14 ${notSet("B")}`, `6:12 ${notSet("C")}`],
    ],
    ["in a folded block", `services:\n  a:\n    command: >-\n      one\n      two $B`, [`5:11 ${notSet("B")}`]],
    [
      "once, where it comes first",
      "services:\n  a:\n    image: a:$TAG\n  b:\n    image: b:$TAG",
      [`3:14 ${notSet("TAG")}`],
    ],
    [
      "in an anchor that others refer to",
      "x-base: &base\n  image: a:$TAG\nservices:\n  a:\n    <<: *base\n  b: *base",
      [`2:12 ${notSet("TAG")}`],
    ],
    ["in lower case", image("a:$tag"), [`3:14 ${notSet("tag")}`]],
    ["that must be set", image(`a:\${TAG?}`), [`3:14 ${notSet("TAG")}`]],
    ["that must be set, with a reason that holds a hyphen", image(`a:\${TAG:?set-it}`), [`3:14 ${notSet("TAG")}`]],
    ["as the default of none other", image(`a:\${TAG-}$OTHER`), [`3:21 ${notSet("OTHER")}`]],
  ])("is found %s, with its place", (_name, content, expected) => {
    expect(problems(content)).toEqual(expected);
  });

  it("is named together with the one that was probably meant", () => {
    expect(problems(image("$APIIMAGE"), { given: { API_IMAGE: "a" } })).toEqual([
      `3:12 the variable APIIMAGE is not set (API_IMAGE is set); give it in env or env-file, or a default as in \${APIIMAGE:-…}`,
    ]);
  });

  it("is no second problem when the input that gives it is wrong", () => {
    expect(problems(image("$API_IMAGE$TAG"), { excused: ["API_IMAGE"] })).toEqual([`3:22 ${notSet("TAG")}`]);
  });
});

describe("a variable that is empty", () => {
  const given = { TAG: "" };
  const empty = `3:14 the variable TAG is empty; give it a value, or a default as in \${TAG:-…}, or set allow-empty-vars`;

  it.each([
    ["wanted as it is", "a:$TAG", [empty]],
    ["wanted with a value", `a:\${TAG:?no tag}`, [empty]],
    ["wanted set", `a:\${TAG?no tag}`, []],
    ["with a default", `a:\${TAG:-latest}`, []],
    ["with a default for the unset only", `a:\${TAG-latest}`, []],
  ])("and %s", (_name, reference, expected) => {
    expect(problems(image(reference), { given })).toEqual(expected);
  });
});

describe("with allow-empty-vars", () => {
  it.each([
    ["a variable may be missing", "a:$TAG", 0],
    ["a variable may be empty", "a:$EMPTY", 0],
    ["one that the file insists on may not be missing", `a:\${TAG:?no tag}`, 1],
    ["one that the file insists on may not be empty", `a:\${EMPTY:?no tag}`, 1],
  ])("%s", (_name, reference, count) => {
    expect(problems(image(reference), { allowEmpty: true, given: { EMPTY: "" } })).toHaveLength(count);
  });
});

describe("what is no variable", () => {
  it.each([
    ["an escaped dollar", "a:$$TAG"],
    ["an escaped dollar before braces", `a:$\${TAG}`],
    ["two escaped dollars", '"$$$$"'],
    ["a default", `a:\${TAG:-1.0}`],
    ["a default for the unset", `a:\${TAG-1.0}`],
    ["an empty default", `a:\${TAG:-}`],
    ["a default that holds a question mark", `a:\${TAG:-a?b}`],
    ["a variable in a comment", "a # $TAG"],
  ])("such as %s needs no value", (_name, reference) => {
    expect(problems(image(reference))).toEqual([]);
  });

  it("such as a key needs no value, because Docker does not look there", () => {
    expect(problems("services:\n  a:\n    labels:\n      $KEY: x")).toEqual([]);
  });

  it.each([
    ["before a digit", "'echo $1'", 6],
    ["at the end", "'100$'", 4],
    ["before empty braces", `'\${}'`, 1],
    ["before a bad name", `'\${1A}'`, 1],
    ["before a bad operator", `'\${A+b}'`, 1],
  ])("such as a $ %s has to be escaped, as Docker wants it", (_name, value, column) => {
    expect(problems(image(value))).toEqual([
      `3:${12 + column} has a $ that starts no variable; write $$ for a plain one`,
    ]);
  });
});

describe("a stack file that is not YAML", () => {
  it.each([
    ["an open quote", "services:\n  a:\n    image: 'a:$TAG\n", /^4:1 is not valid YAML: Missing closing 'quote/],
    ["an open bracket", "services:\n  a: [x", /^2:\d+ is not valid YAML: /],
    ["a tab", "services:\n\ta: x", /^2:1 is not valid YAML: /],
    [
      "a service twice",
      "services:\n  a: {image: x}\n  a: {image: y}",
      /^3:3 is not valid YAML: Map keys must be unique/,
    ],
    ["two documents", "services: {}\n---\nservices: {}", /^2:1 is not valid YAML: /],
  ])("because of %s says where", (_name, content, expected) => {
    expect(problems(content)[0]).toMatch(expected);
  });

  it("is told once, where it begins, however much follows from one slip", () => {
    expect(problems("services:\n\ta:\n\t\timage: x\n\tb:\n\t\timage: y")).toEqual([
      "2:1 is not valid YAML: Tabs are not allowed as indentation",
    ]);
  });

  it("does not have its variables checked as well", () => {
    expect(problems("services:\n  a: [$TAG")).toHaveLength(1);
  });
});
