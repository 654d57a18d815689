import type { TreeFile } from "../migrations/migration-file.ts";

export interface TreeAnswer {
  /** Undefined for what is no folder. */
  readonly entries?: readonly TreeEntry[];
}

interface TreeEntry {
  readonly name: string;
  readonly oid: string;
  readonly type: string;
  readonly object?: TreeAnswer | null;
}

/** All files, with those in folders. A folder below the last level that was asked for ends in a slash. */
export function treeFiles({ entries = [] }: TreeAnswer): TreeFile[] {
  return entries.flatMap(({ name, oid, type, object }) => {
    if (type === "blob") return [{ path: name, oid }];
    if (type !== "tree") return [];
    if (object?.entries === undefined) return [{ path: `${name}/`, oid }];
    return treeFiles(object).map((file) => ({ path: `${name}/${file.path}`, oid: file.oid }));
  });
}
