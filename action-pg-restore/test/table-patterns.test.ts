import { expect, it } from "vitest";
import { matchesTable, tablePatterns } from "../src/fields/table-patterns.ts";

it.each([
  ["orders", "public", "orders", true],
  ["orders", "audit", "orders", true],
  ["public.orders", "audit", "orders", false],
  ["audit.*", "audit", "log", true],
  ["log_*", "public", "log_2026", true],
  ["log_*", "public", "logs", false],
  ["Orders", "public", "orders", true],
  ['"Orders"', "public", "Orders", true],
  ['"Orders"', "public", "orders", false],
  ['"a*"', "public", "ab", false],
  ['"a.b"."c,d"', "a.b", "c,d", true],
  ["a\n# a comment\n- b", "public", "b", true],
])("%s means %s.%s: %s", (given, schema, name, expected) => {
  const patterns = tablePatterns.parse(given);
  expect(patterns.some((pattern) => matchesTable(pattern, { schema, name }))).toBe(expected);
});

it("what is no table's name is refused", () => {
  expect(tablePatterns.safeParse("a b").success).toBe(false);
});
