import { existsSync, globSync } from "node:fs";
import { join, resolve } from "node:path";

/** The repository. */
export const ROOT = resolve(import.meta.dirname, "..");

/** The folders of all actions, such as `action-healthcheck`, relative to the repository. */
export function actionFolders(root = ROOT): string[] {
  return globSync("action-*", { cwd: root })
    .filter((folder) => existsSync(join(root, folder, "action.yml")))
    .toSorted();
}
