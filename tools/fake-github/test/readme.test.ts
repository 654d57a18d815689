import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { pullMutations } from "../graphql/pull-mutations.ts";
import { queryRoot } from "../graphql/query.ts";
import { refMutations } from "../graphql/ref-mutations.ts";
import { routes } from "../rest/routes.ts";

const README = readFileSync(join(import.meta.dirname, "..", "README.md"), "utf8");

/** The names in the README's table, as `part/operation` or `mutation field`. */
function documented(): string[] {
  const [, table = ""] = /<!-- served -->\n(.*)<!-- \/served -->/s.exec(README) ?? [];
  return [...table.matchAll(/^\| `([^`]+)` \| (.+) \|$/gm)].flatMap(([, part = "", names = ""]) =>
    [...names.matchAll(/`([^`]+)`/g)].map(([, name]) => (part.endsWith("/") ? `${part}${name}` : `${part} ${name}`)),
  );
}

it("the README names everything that is served, in order", () => {
  const fields = (of: string, ...roots: object[]) =>
    roots.flatMap((root) => Object.keys(root).filter((key) => key !== "__typename")).map((key) => `${of} ${key}`);
  const served = [
    ...Object.keys(routes).toSorted(),
    ...fields("query", queryRoot).toSorted(),
    ...fields("mutation", refMutations, pullMutations).toSorted(),
  ];
  expect(documented()).toEqual(served);
});
