import type { Node } from "libpg-query";

/** One statement of a script. */
export interface Statement {
  /** What it is, as PostgreSQL's parser calls it: `AlterTableStmt`. */
  readonly kind: string;
  readonly node: Node;
  /** Counts from 1. */
  readonly line: number;
}

export type SqlReading =
  | { readonly ok: true; readonly statements: readonly Statement[] }
  | { readonly ok: false; readonly line: number; readonly problem: string };

/** Reads a script as PostgreSQL itself does. */
export type SqlParser = (sql: string) => SqlReading;

/**
 * PostgreSQL 18's own parser (libpg_query), which takes 40 ms to load: only what has migrations to read should.
 * @throws {Error} when its WebAssembly file is not beside the bundle.
 */
export async function loadSqlParser(): Promise<SqlParser> {
  const { loadModule, parseSync, SqlError } = await import("libpg-query");
  await loadModule();
  return (sql) => {
    if (isBlank(sql)) return { ok: true, statements: [] };
    try {
      return { ok: true, statements: statementsIn(sql, parseSync(sql).stmts ?? []) };
    } catch (error) {
      if (!(error instanceof SqlError)) throw error;
      const at = error.sqlDetails?.cursorPosition ?? 0;
      return { ok: false, line: lineAt(sql, at), problem: error.message };
    }
  };
}

type RawStatements = NonNullable<ReturnType<typeof import("libpg-query").parseSync>["stmts"]>;

function statementsIn(sql: string, raw: RawStatements): Statement[] {
  const bytes = Buffer.from(sql);
  return raw.flatMap(({ stmt, stmt_location: start = 0 }) => {
    const [kind] = Object.keys(stmt ?? {});
    if (stmt === undefined || kind === undefined) return [];
    // The parser counts bytes, and takes what stands between two statements to the second.
    const before = bytes.subarray(0, start).toString();
    const lead = /^(?:\s|--[^\n]*(?:\n|$)|\/\*[\s\S]*?\*\/)*/.exec(sql.slice(before.length))?.[0] ?? "";
    return [{ kind, node: stmt, line: lineAt(sql, before.length + lead.length) }];
  });
}

function lineAt(sql: string, offset: number): number {
  return sql.slice(0, Math.max(0, offset)).split("\n").length;
}

function isBlank(sql: string): boolean {
  return /^(?:\s|;|--[^\n]*(?:\n|$)|\/\*[\s\S]*?\*\/)*$/.test(sql);
}
