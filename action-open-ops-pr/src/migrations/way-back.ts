import type { PlacedHazard } from "./hazard.ts";
import type { Script, Scripts } from "./script.ts";
import type { SqlParser } from "./sql-parser.ts";

/** How a migration is taken back. None of it says that doing so brings data back. */
export type WayBack =
  | { readonly kind: "script"; readonly file: string; readonly isLossy: boolean }
  /** There is a script, and nothing in it. */
  | { readonly kind: "empty"; readonly file: string }
  | { readonly kind: "missing" }
  /** The tool has no such thing. */
  | { readonly kind: "none" }
  | { readonly kind: "unread" };

/** What there is to take a migration back with, whose way there has these hazards. */
export function findWayBack(scripts: Scripts | undefined, hazards: readonly PlacedHazard[], parse: SqlParser): WayBack {
  if (scripts === undefined) return { kind: "unread" };
  if (scripts.down === undefined) return { kind: scripts.mayGoBack ? "missing" : "none" };
  if (isEmpty(scripts.down, parse)) return { kind: "empty", file: scripts.down.file };
  const isLossy = hazards.some(({ effects }) => effects.includes("loses-data") || effects.includes("cannot-be-undone"));
  return { kind: "script", file: scripts.down.file, isLossy };
}

function isEmpty({ text }: Script, parse: SqlParser): boolean {
  const reading = parse(text);
  return reading.ok && reading.statements.every(({ kind }) => kind === "TransactionStmt");
}
