import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { inlineCode, markdownTable } from "../../../shared/src/text/markdown.ts";
import { RULES } from "../rules.ts";

it("lists every rule in the README", () => {
  const rows = RULES.map(({ name, description }) => [inlineCode(name), description]);
  const readme = readFileSync(join(import.meta.dirname, "..", "README.md"), "utf8");
  expect(/<!-- rules -->\n([\s\S]*?)\n<!-- \/rules -->/.exec(readme)?.[1]).toBe(
    markdownTable(["Rule", "What holds"], rows),
  );
});
