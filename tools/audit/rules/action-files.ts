import { join } from "node:path";
import type { Repository } from "../repository.ts";
import type { Rule } from "../rule.ts";
import type { Action } from "../workflow.ts";
import { type ScalarTree, scalarAt } from "../yaml-tree.ts";

export const actionFiles: Rule = {
  name: "action-files",
  description:
    "What an action.yml runs is there, or is bundled from a source that is; `npm run check-dist` proves that it is committed and fresh.",
  check: (file, repository) => {
    if (file.kind !== "action") return [];
    return ["pre", "main", "post"].flatMap((name) => {
      const entry = scalarAt(file.tree, "runs", name);
      if (entry === undefined || isThere(entry, file, repository)) return [];
      const message = `runs.${name} is ${entry.text}, which is not there`;
      return [{ at: entry.at, message, fix: "name a file of the action, or dist/NAME/index.js for its src/NAME.ts" }];
    });
  },
};

function isThere({ text }: ScalarTree, { home, folder }: Action, { locate }: Repository): boolean {
  const source = text.replace(/^dist\/([\w-]+)\/index\.js$/, "src/$1.ts");
  return [text, source].some((path) => locate(join(home, folder, path)) !== undefined);
}
