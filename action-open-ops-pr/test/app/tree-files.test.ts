import { expect, it } from "vitest";
import { treeFiles } from "../../src/app/tree-files.ts";

it("a folder has all files of the folders in it, and says which folders were not read", () => {
  const blob = (name: string) => ({ name, oid: name, type: "blob" });
  const folder = (name: string, entries?: readonly ReturnType<typeof blob>[]) => ({
    ...{ name, oid: name, type: "tree" },
    object: entries === undefined ? null : { entries },
  });
  const inner = folder("b", [blob("2.sql"), folder("c")]);
  const module = { name: "module", oid: "m", type: "commit" };
  const files = treeFiles({ entries: [blob("1.sql"), folder("a", [inner, blob("3.sql")]), module] });
  expect(files.map(({ path }) => path)).toEqual(["1.sql", "a/b/2.sql", "a/b/c/", "a/3.sql"]);
  expect(treeFiles({})).toEqual([]);
});
