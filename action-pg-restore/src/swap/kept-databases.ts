import type { CatalogDatabase } from "../restore/catalog.ts";
import type { DatabaseMark } from "../restore/database-mark.ts";

export type KeptDatabase = CatalogDatabase & { readonly mark: DatabaseMark };

/** The databases that stand beside `target` because of us, the newest first. */
export function keptDatabases(catalog: readonly CatalogDatabase[], target: string): KeptDatabase[] {
  return catalog
    .flatMap(({ mark, ...database }) => (mark?.of === target ? [{ ...database, mark }] : []))
    .filter(({ name }) => name !== target)
    .toSorted((a, b) => b.mark.at.localeCompare(a.mark.at));
}

/** Which one to swap in: the named one, or the newest of its kind. A text says why there is none. */
export function chooseKept(
  kept: readonly KeptDatabase[],
  kind: "restored" | "old",
  name: string | undefined,
): KeptDatabase | string {
  const candidates = kept.filter(({ mark }) => mark.kind === kind);
  const chosen = name === undefined ? candidates[0] : candidates.find((database) => database.name === name);
  if (chosen !== undefined) return chosen;
  const what = kind === "old" ? "that was replaced" : "that was restored and waits to be swapped in";
  const others = candidates.map((database) => database.name).join(", ");
  const there = others === "" ? "there is none" : `there are ${others}`;
  return name === undefined ? `no database ${what} is kept` : `${name} is not a database ${what}: ${there}`;
}
