import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { ROOT } from "../action-folders.ts";

const pages = globSync(["*.md", "docs/**/*.md", "examples/*.md"], { cwd: ROOT }).toSorted();
const readme = readFileSync(join(ROOT, "README.md"), "utf8");

/** What a page's links lead to inside the repository, relative to it. */
function linksIn(page: string): string[] {
  const text = readFileSync(join(ROOT, page), "utf8");
  const targets = [...text.matchAll(/\]\((?!https?:)([^)#\s]+)[^)]*\)/g)].map(([, target = ""]) => target);
  return targets.map((target) => join(dirname(page), target));
}

describe("the documentation", () => {
  it("is found", () => {
    expect(pages).toContain("README.md");
    expect(linksIn("README.md").length).toBeGreaterThan(30);
  });

  it.each(pages)("of %s leads to files that are there", (page) => {
    expect(linksIn(page).filter((target) => !existsSync(join(ROOT, target)))).toEqual([]);
  });

  it("says for every row of the coverage table what shows it", () => {
    const rows = readme.split("\n").filter((line) => /^\| [A-Z]{2}\d+ \|/.test(line));
    expect(rows.length).toBeGreaterThan(10);
    expect(rows.filter((row) => !/\.test\.ts\)/.test(row))).toEqual([]);
  });
});

interface Declared {
  readonly required?: boolean;
}

interface Call {
  readonly uses: string;
  readonly with: Readonly<Record<string, unknown>>;
  readonly secrets: Readonly<Record<string, unknown>>;
}

describe("the workflow to paste", () => {
  const pasted = parse(/```yaml\n(name: Release\n[\s\S]*?)```/.exec(readme)?.[1] ?? "");
  const call: Call = pasted.jobs.release;
  const file = /^slipway\/slipway\/(\.github\/workflows\/[\w-]+\.yml)@/.exec(call.uses)?.[1] ?? "";
  const called = parse(readFileSync(join(ROOT, file), "utf8")).on.workflow_call;

  it.each([
    ["inputs", call.with],
    ["secrets", call.secrets],
  ] as const)("gives release-swarm.yml %s that it has, and all that it requires", (kind, given) => {
    const declared: Readonly<Record<string, Declared>> = called[kind];
    const required = Object.keys(declared).filter((name) => declared[name]?.required);
    expect(Object.keys(given).filter((name) => !(name in declared))).toEqual([]);
    expect(Object.keys(given)).toEqual(expect.arrayContaining(required));
  });
});
