import { describe, expect, it } from "vitest";
import { readNamedValues } from "../../src/index.ts";

function read(given: string): unknown {
  const reading = readNamedValues(given);
  return reading.ok ? Object.fromEntries(reading.values) : reading.problems;
}

describe("NAME=value lines", () => {
  it.each([
    ["one line", "A=1", { A: "1" }],
    ["several, with blank lines and comments", "# first\n\nA=1\n  # more\n  B=2\n", { A: "1", B: "2" }],
    ["an empty value", "A=", { A: "" }],
    ["a value with =, #, quotes and blanks, kept as it is", 'A= "x" = #y  ', { A: ' "x" = #y  ' }],
    ["line ends of Windows", "A=1\r\nB=2\r\n", { A: "1", B: "2" }],
    ["names with - and .", "db-password=x\napi.key=y", { "db-password": "x", "api.key": "y" }],
    ["a dollar, a backslash and a brace", "A=$x\\n{y}", { A: "$x\\n{y}" }],
  ])("may be %s", (_name, given, values) => {
    expect(read(given)).toEqual(values);
  });

  it.each([
    ["a line that is none", "A=1\nhunter2\nB=2", ["line 2 is not NAME=value"]],
    ["a name with a blank", "A=1\nB C=2", ["line 2 is not NAME=value"]],
    ["a name that begins with a digit", "A=1\n2B=2", ["line 2 is not NAME=value"]],
    ["a name twice", "A=1\nA=2", ["line 2 gives A a second time"]],
    ["several of that", "A=1\nhunter2\nA=3", ["line 2 is not NAME=value", "line 3 gives A a second time"]],
  ])("cannot have %s, and no value is quoted", (_name, given, problems) => {
    expect(read(given)).toEqual(problems);
  });
});

describe("a YAML mapping of names", () => {
  it.each([
    [
      "text as written",
      "version: 1.10\nflag: no\nnothing: ~\nzip: 01234",
      { version: "1.10", flag: "no", nothing: "~", zip: "01234" },
    ],
    ["quoted text", "a: ' x#y '\nb: \"l1\\nl2\"", { a: " x#y ", b: "l1\nl2" }],
    [
      "a block of lines",
      "key: |\n  -----BEGIN\n  # no comment\n  -----END\nb: x",
      { key: "-----BEGIN\n# no comment\n-----END\n", b: "x" },
    ],
    ["a last block, whose end the runner trims", "key: |\n  l1\n  l2", { key: "l1\nl2\n" }],
    [
      "a file or base64",
      "k: {file: keys/a.p8}\nb:\n  base64: AAEC",
      { k: { file: "keys/a.p8" }, b: { base64: "AAEC" } },
    ],
    ["comments of their own", "# all\na: x\n# next\nb: 'y' # quoted before\n# end", { a: "x", b: "y" }],
    ["JSON", '{"a": "1", "b": {"file": "x"}}', { a: "1", b: { file: "x" } }],
    ["nothing", "", {}],
    ["comments only", "# none yet\n\n", {}],
    ["a value that holds =", "a: b=c", { a: "b=c" }],
    ["an empty value", "a:", { a: "" }],
  ])("may have %s", (_name, given, values) => {
    expect(read(given)).toEqual(values);
  });

  it.each([
    ["a list", "- a\n- b", ["must be a mapping of names to values, or NAME=value lines"]],
    ["bare text", "hunter2", ["must be a mapping of names to values, or NAME=value lines"]],
    ["a name that is none", "a b: x", ['"a b" is not a name: letters, digits, _, - and . are allowed']],
    ["a list as value", "a: [x]", ["a must be text or a mapping such as {file: path}"]],
    ["a mapping that is too deep", "a: {file: {b: c}}", ["a must be text or a mapping such as {file: path}"]],
    [
      "broken YAML, with its line",
      "a: x\nb: 'hunter2",
      ["is neither NAME=value lines nor valid YAML: line 2 (missing char)"],
    ],
    [
      "YAML that is broken from one line on",
      "a:\n\tb: x\n\tc: y\n\td: z",
      ["is neither NAME=value lines nor valid YAML: line 2 (tab as indent)"],
    ],
    ["a name twice", "a: x\na: y", ["is neither NAME=value lines nor valid YAML: line 2 (duplicate key)"]],
  ])("cannot have %s", (_name, given, problems) => {
    expect(read(given)).toEqual(problems);
  });

  it.each([
    ["an alias", "a: x\npassword: *hunter2", "line 2 has a YAML alias (*)"],
    ["an anchor", "password: &hun ter2", "line 1 has a YAML anchor (&)"],
    ["a tag", "password: !hunter 2", "line 1 has a YAML tag (!)"],
    ["a comment", "password: hun #ter2", "line 1 has a comment (#) after a value"],
    ["nothing but a comment", "password: #hunter2", "line 1 has a comment (#) after a value"],
    ["a comment in a mapping", "key: {file: a.p8 #b\n}", "line 1 has a comment (#) after a value"],
  ])("refuses a value of which YAML would make %s, instead of changing it", (_name, given, problem) => {
    expect(read(given)).toEqual([`${problem}, so its value would not be what is written; put the value in quotes`]);
  });

  it("never quotes a value in what it says", () => {
    const broken = [
      "password: hunter2: x",
      "password: [hunter2",
      "password: *hunter2",
      "password: @hunter2",
      "hunter2",
    ];
    for (const given of broken) expect(JSON.stringify(read(given))).not.toContain("hunter2");
  });
});
