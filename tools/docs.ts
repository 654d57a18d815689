// Writes the tables of inputs and outputs in every action's README from its action.yml:
// node tools/docs.ts [--check]     --check changes nothing and fails when a table is out of date
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { readManifest } from "../shared/src/testing/manifest.ts";
import { renderReadme } from "./action-docs.ts";
import { actionFolders, ROOT } from "./action-folders.ts";

interface Page {
  readonly file: string;
  readonly isStale: boolean;
  readonly fresh: string;
}

/** @throws {Error} that names the file when it cannot be rendered. */
function renderPage(action: string): Page {
  const file = join(action, "README.md");
  if (!existsSync(join(ROOT, file))) throw new Error(`${file}: is missing`);
  const current = readFileSync(join(ROOT, file), "utf8");
  try {
    const fresh = renderReadme(current, readManifest(join(ROOT, action, "action.yml")));
    return { file, fresh, isStale: fresh !== current };
  } catch (error) {
    throw new Error(`${file}: ${(error as Error).message}`, { cause: error });
  }
}

/** Gives what is wrong with an action's page, or undefined. */
function update(action: string, isCheck: boolean): string | undefined {
  try {
    const { file, isStale, fresh } = renderPage(action);
    if (!isStale) return undefined;
    if (isCheck) return `${file}: is out of date; run \`npm run docs\``;
    writeFileSync(join(ROOT, file), fresh);
    console.log(`${file}: updated`);
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

const { values } = parseArgs({ options: { check: { type: "boolean", default: false } } });
const problems = actionFolders().flatMap((action) => update(action, values.check) ?? []);
for (const problem of problems) console.error(problem);
process.exitCode = problems.length === 0 ? 0 : 1;
