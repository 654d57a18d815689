import { join } from "node:path";
import type { Rule } from "../rule.ts";
import { scalarAt } from "../yaml-tree.ts";

export const actionFiles: Rule = {
  name: "action-files",
  description: "The files that an action.yml runs are there; that they are fresh, `npm run check-dist` proves.",
  check: (file, repository) => {
    if (file.kind !== "action") return [];
    return ["pre", "main", "post"].flatMap((name) => {
      const entry = scalarAt(file.tree, "runs", name);
      if (entry === undefined || repository.locate(join(file.home, file.folder, entry.text)) !== undefined) return [];
      return [
        { at: entry.at, message: `runs.${name} is ${entry.text}, which is not there`, fix: "run `npm run bundle`" },
      ];
    });
  },
};
