import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { readManifest } from "@slipway/shared/testing";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { ROOT } from "../action-folders.ts";

const pages = globSync(["*.md", "docs/**/*.md"], { cwd: ROOT }).toSorted();
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

interface Step {
  readonly uses: string;
  readonly with: Readonly<Record<string, string>>;
}

interface Workflow {
  readonly jobs: Readonly<Record<string, { readonly steps: readonly Step[] }>>;
}

/** The steps of the README's workflow that use an action of this repository, by the action's folder. */
function ownSteps(): [action: string, given: string[]][] {
  const workflow = /```yaml\n(name: Release\n[\s\S]*?)```/.exec(readme)?.[1] ?? "";
  const steps = Object.values((parse(workflow) as Workflow).jobs).flatMap((job) => job.steps);
  return steps.flatMap(({ uses, with: given }) => {
    const action = /^slipway\/slipway\/([\w-]+)@/.exec(uses)?.[1];
    return action === undefined ? [] : [[action, Object.keys(given)]];
  });
}

describe("the workflow to paste", () => {
  it("uses the actions that a release needs", () => {
    expect(ownSteps().map(([action]) => action)).toEqual(["action-build-push", "action-deploy-swarm"]);
  });

  it.each(ownSteps())("gives %s inputs that it has, and all that it requires", (action, given) => {
    const { inputs } = readManifest(join(ROOT, action, "action.yml"));
    const required = Object.keys(inputs).filter((name) => inputs[name]?.required);
    expect(given.filter((name) => !(name in inputs))).toEqual([]);
    expect(given).toEqual(expect.arrayContaining(required));
  });
});
