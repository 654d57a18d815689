import { describe, expect, it } from "vitest";
import { fillJson, fillText, fillUrl, placeholdersIn, UnusableValue } from "../../../src/health/flow/placeholder.ts";

const values = new Map<string, string | number | boolean>([
  ["id", 7],
  ["name", 'A "B" & ../C?d=1#e'],
  ["host", "rt-3.example:8443"],
  ["realtime", "wss://rt-3.example/match/7?token=x"],
]);

describe("placeholders", () => {
  it("are found in texts, lists, mappings, their keys and maps", () => {
    const value = { "{{a}}": ["{{b}} {{ c }}", { d: "{{e-1}}" }], f: new Map([["g", { eq: "{{h}}" }]]), i: 1 };
    expect(placeholdersIn(value)).toEqual(["a", "b", "c", "e-1", "h"]);
  });

  it("are what has two braces and a name, and nothing else", () => {
    expect(placeholdersIn("{a} {{}} {{1}} {{a b}} {{x}}")).toEqual(["x"]);
  });

  it("are filled into JSON without becoming more than a text, and alone keep their type", () => {
    expect(fillJson({ id: "{{id}}", text: "<{{id}}>", list: ["{{name}}", 1, null] }, values)).toEqual({
      id: 7,
      text: "<7>",
      list: ['A "B" & ../C?d=1#e', 1, null],
    });
  });

  it("are filled into text as they are", () => {
    expect(fillText("Bearer {{ id }}{{id}}", values)).toBe("Bearer 77");
  });
});

describe("a URL", () => {
  it.each([
    ["https://a.example/{{id}}?q={{id}}", "https://a.example/7?q=7"],
    ["https://a.example/p/{{name}}/x", "https://a.example/p/A%20%22B%22%20%26%20..%2FC%3Fd%3D1%23e/x"],
    ["wss://{{host}}/match/{{id}}", "wss://rt-3.example:8443/match/7"],
    ["{{realtime}}", "wss://rt-3.example/match/7?token=x"],
    ["{{realtime}}&as={{name}}", "wss://rt-3.example/match/7?token=x&as=A%20%22B%22%20%26%20..%2FC%3Fd%3D1%23e"],
  ])("%s becomes %s", (text, expected) => {
    expect(fillUrl(text, values).href).toBe(expected);
  });

  it.each([
    ["https://{{name}}/", "for the host"],
    ["{{name}}/x", "becomes no URL"],
    ["https://user:{{name}}@a.example/", "for the host"],
  ])("%s is refused with a value that would lead elsewhere", (text, reason) => {
    expect(() => fillUrl(text, values)).toThrow(UnusableValue);
    expect(() => fillUrl(text, values)).toThrow(reason);
  });
});
