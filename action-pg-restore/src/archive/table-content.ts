import { RowDigest } from "./row-digest.ts";
import type { ScriptHandler, Statement } from "./script-handler.ts";
import { readInsert } from "./sql-names.ts";
import { SqlScanner } from "./sql-scanner.ts";

/** The data of one table. */
export interface TableContent {
  readonly rows: number;
  readonly bytes: number;
  /** Undefined for INSERT statements: their text is not what COPY writes. */
  readonly sha256: string | undefined;
  /** What is wrong with it. */
  readonly flaw: string | undefined;
}

/** Takes the data of one entry of an archive. */
export interface TableReader {
  update(chunk: Buffer): void;
  finish(): TableContent;
}

/** How the data of an archive ends: `dumpTableData_copy` in PostgreSQL's src/bin/pg_dump/pg_dump.c. */
const END = Buffer.from("\\.\n\n\n");

/** Data as COPY takes it, with the end mark that pg_dump puts behind it. */
export function copiedTable(columns: number | undefined, isUtf8: boolean): TableReader {
  const digest = new RowDigest();
  let tail: Buffer = Buffer.alloc(0);
  return {
    update(chunk) {
      const held = tail.length === 0 || chunk.length >= END.length ? chunk : Buffer.concat([tail, chunk]);
      if (held === chunk) digest.update(tail);
      const end = Math.max(0, held.length - END.length);
      digest.update(held.subarray(0, end));
      tail = Buffer.from(held.subarray(end));
    },
    finish() {
      const flaw = tail.equals(END) ? digest.flaw(columns, isUtf8) : "its rows do not end with the mark of their end";
      return { ...digest.finish(), flaw };
    },
  };
}

/** The rows that one INSERT statement adds; undefined when it is none. */
export function insertedRows({ text, groups }: Statement): number | undefined {
  const insert = readInsert(text);
  if (insert === undefined) return undefined;
  const rows = insert.columns === undefined ? groups : groups - 1;
  return Math.max(rows, 1);
}

/** Data as INSERT statements. */
export function insertedTable(): TableReader {
  let rows = 0;
  let bytes = 0;
  let flaw: string | undefined;
  const handler: ScriptHandler = {
    statement(statement) {
      const inserted = insertedRows(statement);
      rows += inserted ?? 0;
      if (inserted === undefined) flaw ??= `it has another statement than INSERT: ${statement.text.slice(0, 60)}`;
      return false;
    },
    metaCommand: (text) => {
      flaw ??= `it has a command for psql: ${text.slice(0, 60)}`;
    },
    trap: (reason) => {
      flaw ??= reason;
    },
    rows() {},
    endOfRows() {},
    comment() {},
  };
  const scanner = new SqlScanner(handler);
  return {
    update(chunk) {
      bytes += chunk.length;
      scanner.update(chunk);
    },
    finish() {
      const open = scanner.finish();
      if (open !== undefined) flaw ??= `it ends within ${open}`;
      return { rows, bytes, sha256: undefined, flaw };
    },
  };
}
