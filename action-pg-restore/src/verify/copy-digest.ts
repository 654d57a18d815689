import { createHash } from "node:crypto";
import type { RowFacts } from "../archive/row-digest.ts";
import type { SqlSession } from "../server/server.ts";

const NEWLINE = 0x0a;

/** What `COPY … TO STDOUT` gives: in COPY's text format a row is a line. */
export async function digestCopy(session: SqlSession, statement: string): Promise<RowFacts> {
  const hash = createHash("sha256");
  let rows = 0;
  let bytes = 0;
  for await (const chunk of session.copyOut(statement)) {
    hash.update(chunk);
    bytes += chunk.length;
    rows += countLines(chunk);
  }
  return { rows, bytes, sha256: hash.digest("hex") };
}

function countLines(chunk: Buffer): number {
  let lines = 0;
  for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, at + 1)) lines++;
  return lines;
}
