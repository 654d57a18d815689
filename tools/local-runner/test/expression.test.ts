import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { evaluateValue, fillTemplate, isConditionMet, statusFunctions } from "../expression.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const contexts = { github: { ref: "refs/heads/main", event: { commits: [{ id: "a" }, { id: "b" }] } }, none: null };

describe("an expression", () => {
  it.each([
    ["'A' == 'a'", true],
    ["github.event.commits.*.id", ["a", "b"]],
    ["github.nope.deep", null],
    ["fromJSON('[1, {\"a\": true}]')", [1, { a: true }]],
    ["none.x == ''", true],
    ["format('{{0}} {0}', github.ref)", "{0} refs/heads/main"],
  ])("%s is %j", (expression, expected) => {
    expect(evaluateValue(expression, { contexts })).toEqual(expected);
  });

  it.each([["unknown.x"], ["1 +"], ["success()"], ["hashFiles('x')"]])(
    "that cannot be worked out here is quoted: %s",
    (text) => {
      expect(() => evaluateValue(text, { contexts })).toThrow(`The expression '${text}' is not valid.`);
    },
  );

  it("finds files and tells that there are none", () => {
    const workspace = temporaryFolder();
    writeFileSync(join(workspace, "a.lock"), "one");
    const hash = (pattern: string) => evaluateValue(`hashFiles('${pattern}')`, { contexts, workspace });
    expect(hash("*.lock")).toMatch(/^[0-9a-f]{64}$/);
    expect(hash("*.none")).toBe("");
  });

  it("asks for the status when it is worked out", () => {
    const status = statusFunctions(() => "failure");
    expect(isConditionMet("failure() && !cancelled()", { contexts, status })).toBe(true);
    expect(isConditionMet("success()", { contexts, status })).toBe(false);
  });
});

it("a template may hold closing braces within a string", () => {
  const text = `\${{ '}}' }} and \${{github.ref}}`;
  expect(fillTemplate(text, { contexts })).toBe("}} and refs/heads/main");
});
