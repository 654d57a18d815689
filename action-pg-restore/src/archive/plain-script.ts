import type { Findings } from "./archive-account.ts";
import type { ArchiveProblem } from "./archive-problem.ts";
import type { ByteReader } from "./byte-reader.ts";
import { ScriptAccount } from "./script-account.ts";
import { initialSettings } from "./script-handler.ts";
import { SqlScanner } from "./sql-scanner.ts";

const CUT_OFF = 'the dump is cut off: it does not end with pg_dump\'s line "-- PostgreSQL database dump complete", but';

/**
 * Reads all of a dump in plain SQL: rows of COPY are digested as those of an archive, and what psql would do beyond SQL is
 * found. Nothing of it is run.
 */
export async function readPlain(reader: ByteReader): Promise<Findings> {
  const settings = initialSettings();
  const account = new ScriptAccount(settings);
  const scanner = new SqlScanner(account, settings);
  let unread: ArchiveProblem | undefined;
  for await (const chunk of reader.rest()) scanner.update(chunk);
  const open = scanner.finish();
  if (open !== undefined || !account.isComplete) {
    const message = `${CUT_OFF} ${open === undefined ? "after a whole statement" : `within ${open}`}`;
    unread = { code: "truncated", message, at: reader.position };
  }
  return account.finish(unread);
}
