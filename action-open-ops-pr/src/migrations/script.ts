import type { Migration } from "./migration-set.ts";

/** How a tool runs a script. In one query, several statements are one transaction, and a single one is none. */
export type Transaction = "always" | "one-query" | "never";

/** One way of a migration. Lines are where they are in the file: what belongs to the other way is blank. */
export interface Script {
  readonly file: string;
  readonly text: string;
  readonly transaction: Transaction;
}

export interface Scripts {
  readonly up: Script;
  /** Undefined when there is no way back. */
  readonly down: Script | undefined;
  /** Whether the tool that this is for knows ways back at all. */
  readonly mayGoBack: boolean;
}

/** goose and dbmate keep both ways in one file, under these lines. */
const SECTION = /^--\s*(?:\+goose\s+(up|down)\b|migrate:(up|down)\b(.*))/i;
const NO_TRANSACTION = /^--\s*(?:\+goose\s+no\s+transaction|no-transaction)\b/im;

/** Splits the texts of a migration into its two ways. */
export function readScripts(migration: Migration, textOf: (path: string) => string | undefined): Scripts | undefined {
  const text = textOf(migration.up.path);
  if (text === undefined || migration.up.layout === "code") return undefined;
  if (migration.up.layout !== "sections") return readPair(migration, text, textOf);
  const lines = text.split("\n");
  const heads = lines.map((line) => sectionOf(line));
  if (heads.every((head) => head === undefined)) {
    return {
      up: { file: migration.up.path, text, transaction: transactionOf(text) },
      down: undefined,
      mayGoBack: false,
    };
  }
  const section = (way: "up" | "down") => ({
    file: migration.up.path,
    text: keepSection(lines, heads, way),
    transaction: sectionTransaction(text, heads, way),
  });
  const hasDown = heads.some((head) => head?.way === "down");
  return { up: section("up"), down: hasDown ? section("down") : undefined, mayGoBack: true };
}

function readPair({ up, down }: Migration, text: string, textOf: (path: string) => string | undefined): Scripts {
  const back = down === undefined ? undefined : textOf(down.path);
  return {
    up: { file: up.path, text, transaction: transactionOf(text) },
    down: down && { file: down.path, text: back ?? "", transaction: transactionOf(back ?? "") },
    mayGoBack: up.layout === "paired",
  };
}

function transactionOf(text: string): Transaction {
  return NO_TRANSACTION.test(text) ? "never" : "one-query";
}

interface Head {
  readonly way: "up" | "down";
  readonly options: string;
}

function sectionOf(line: string): Head | undefined {
  const [, goose, dbmate, options = ""] = SECTION.exec(line.trim()) ?? [];
  const way = (goose ?? dbmate)?.toLowerCase();
  return way === "up" || way === "down" ? { way, options } : undefined;
}

/** What stands before the first section belongs to the way there: a header. */
function keepSection(lines: readonly string[], heads: readonly (Head | undefined)[], way: "up" | "down"): string {
  let current: "up" | "down" = "up";
  const kept = lines.map((line, index) => {
    current = heads[index]?.way ?? current;
    return current === way ? line : "";
  });
  return kept.join("\n");
}

function sectionTransaction(text: string, heads: readonly (Head | undefined)[], way: "up" | "down"): Transaction {
  const options = heads.find((head) => head?.way === way)?.options ?? "";
  return NO_TRANSACTION.test(text) || /transaction\s*:\s*false/i.test(options) ? "never" : "always";
}
