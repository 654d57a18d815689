import { expect, test } from "vitest";
import { dropUnused } from "../drop-unused.ts";

const MODULE = `
/** Doubles. */
function double(value) {
  const two = 2;
  return value * two;
}
/** Called by nobody. */
function triple(value) {
  return value * 3;
}
export const answer = (given) => double(given);
`;

test("what nothing calls is dropped from a bundle", () => {
  const code = dropUnused(MODULE);

  expect(code).toContain("function double(value) {");
  expect(code).not.toContain("triple");
});

test("names and lines stay for who reads what runs with their secrets", () => {
  expect(dropUnused(MODULE).split("\n").length).toBeGreaterThan(3);
  expect(dropUnused(MODULE)).toContain("answer = (given) => double(given)");
});

test("what is called for its effect stays", () => {
  expect(dropUnused("export const one = 1;\nglobalThis.start();\nclass Unused extends globalThis.made() {}")).toMatch(
    /globalThis\.start\(\);\s*(?:.*\s*)?globalThis\.made\(\)/,
  );
});

test("a class keeps a name that nothing but a message asks for", () => {
  expect(dropUnused("export const failure = new (class EngineError extends Error {})();")).toContain(
    "class EngineError",
  );
});

test("code that is no JavaScript is refused", () => {
  expect(() => dropUnused("export const = 1")).toThrow(/./);
});
