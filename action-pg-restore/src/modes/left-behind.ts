import type { JournalEntry } from "../restore/restore-ports.ts";

/** What a run has made of the database so far. */
export type LeftBehind =
  | { readonly state: "as-it-was" }
  | { readonly state: "swapped"; readonly aside: string }
  /** The rows are the dump's; `copy` is what was there before. */
  | { readonly state: "replaced"; readonly copy: Copy | undefined }
  /** The server was asked to commit, and nobody knows what came of it. */
  | { readonly state: "unknown"; readonly copy: Copy | undefined };

export type Copy = Pick<Extract<JournalEntry, { reached: "safety-copy" }>, "kind" | "where">;

const AS_IT_WAS = { state: "as-it-was" } as const;

/** Reads it from the run's journal. */
export function leftBehind(entries: readonly JournalEntry[]): LeftBehind {
  let left: LeftBehind = AS_IT_WAS;
  // What it was before what was begun last.
  let before: LeftBehind = AS_IT_WAS;
  for (const [place, entry] of entries.entries()) {
    const next = after(entry, before, () => copyOf(entries.slice(0, place)));
    if (next?.state === "unknown") before = left;
    left = next ?? left;
  }
  return left;
}

/** Undefined where the entry says nothing of the database. */
function after(entry: JournalEntry, before: LeftBehind, copy: () => Copy | undefined): LeftBehind | undefined {
  switch (entry.reached) {
    case "exchanging":
      return { state: "unknown", copy: undefined };
    case "committing-in-place":
      return { state: "unknown", copy: copy() };
    case "swapped":
      return { state: "swapped", aside: entry.aside };
    case "replaced-in-place":
      return { state: "replaced", copy: copy() };
    case "settled":
      return entry.on === "outgoing" ? before : undefined;
    default:
      return undefined;
  }
}

function copyOf(entries: readonly JournalEntry[]): Copy | undefined {
  return entries.findLast((entry) => entry.reached === "safety-copy");
}
