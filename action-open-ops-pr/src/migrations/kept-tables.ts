import type { Keep } from "./directives.ts";
import { compareVersions } from "./migration-file.ts";
import type { Migration } from "./migration-set.ts";
import { joinedName, tableName, unwrap } from "./sql-nodes.ts";
import type { SqlParser, Statement } from "./sql-parser.ts";

export interface KeepRequest {
  readonly keeps: readonly Keep[];
  readonly migration: Pick<Migration, "version">;
  readonly script: { readonly file: string; readonly text: string };
  /** The application's version in this release. */
  readonly release: string;
  readonly isOlder: (version: string, than: string) => boolean;
}

/** Tables that a migration takes away before the version that they were to be kept until. */
export function droppedTooEarly(request: KeepRequest, parse: SqlParser): string[] {
  const { keeps, script } = request;
  const reading = parse(script.text);
  if (!reading.ok || keeps.length === 0) return [];
  return reading.statements.flatMap((statement) =>
    takenTables(statement).flatMap((table) => {
      const keep = keeps.find((each) => each.table === table && !isOver(each, request));
      if (keep === undefined) return [];
      return [
        `${script.file}:${statement.line} takes ${table} away, which ${keep.file}:${keep.line} says to keep until ${keep.until}`,
      ];
    }),
  );
}

/** A bare number is a migration's; anything else a version of the application. */
function isOver({ until }: Keep, { migration, release, isOlder }: KeepRequest): boolean {
  if (/^\d+$/.test(until)) return compareVersions(migration.version, until) >= 0;
  return !isOlder(release, until);
}

/** Tables that are dropped, emptied, renamed or moved: whoever looks for them in vain. */
function takenTables({ node }: Statement): string[] {
  const [drop, truncate, rename, move] = [
    unwrap(node, "DropStmt"),
    unwrap(node, "TruncateStmt"),
    unwrap(node, "RenameStmt"),
    unwrap(node, "AlterObjectSchemaStmt"),
  ];
  if (drop?.removeType === "OBJECT_TABLE") {
    return (drop.objects ?? []).map((each) => joinedName(unwrap(each, "List")?.items));
  }
  if (truncate !== undefined) return (truncate.relations ?? []).map((each) => tableName(unwrap(each, "RangeVar")));
  if (rename?.renameType === "OBJECT_TABLE") return [tableName(rename.relation)];
  return move === undefined ? [] : [tableName(move.relation)];
}
