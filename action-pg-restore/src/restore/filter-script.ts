import { UserError } from "@slipway/shared";
import type { Bytes } from "../archive/byte-reader.ts";
import { initialSettings, type ScriptHandler, type ScriptSettings } from "../archive/script-handler.ts";
import { type QualifiedName, readCopy } from "../archive/sql-names.ts";
import { SqlScanner } from "../archive/sql-scanner.ts";
import { decoderOf } from "../archive/text-encoding.ts";
import { psqlStatement } from "../server/psql-input.ts";

/** Whether a statement stays in the script; the rows of a COPY go with it. */
export type Keep = (statement: string, copied: QualifiedName | undefined) => boolean;

const ENCODING = /^SET client_encoding = '([^']*)';$/;
const STRINGS = /^SET standard_conforming_strings = (on|off);$/;
const RESTRICTION = /^\\(?:un)?restrict [A-Za-z0-9]+\s*$/;
const END_OF_ROWS = Buffer.from("\\.\n");
const COPY = /^COPY\b/i;

/** What is put on lines of its own after a statement that stays, such as a command of psql's. */
export type After = (statement: string) => string | undefined;

/**
 * A script of pg_dump or pg_restore for psql, without some of its statements. Statements are found as psql finds them:
 * what only looks like one, within a function or a value, stays. Whoever wrote the dump may have aimed at psql itself,
 * which would run his commands where it is, on the runner or on the server (CVE-2025-8714): so nothing but rows reaches it
 * as it was (see `psqlStatement`), and `\restrict`, which not every psql knows, is not needed.
 * @throws {UserError} at a command of psql's, and where psql might see one.
 */
export async function* filterScript(script: Bytes, keep: Keep, after: After = () => undefined): AsyncGenerator<Buffer> {
  const settings = initialSettings();
  const filter = new ScriptFilter(settings, keep, after);
  const scanner = new SqlScanner(filter, settings);
  for await (const bytes of script) {
    const chunk = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    filter.add(chunk);
    scanner.update(chunk);
    yield* filter.take();
  }
  scanner.finish();
  yield* filter.take();
}

/** Told of statements by where they end, so that they go on as they came, however long they are. */
class ScriptFilter implements ScriptHandler {
  readonly #settings: ScriptSettings;
  readonly #keep: Keep;
  readonly #after: After;
  #raw: Buffer = Buffer.alloc(0);
  /** Where in the script `#raw` begins. */
  #start = 0;
  /** Bytes that were dealt with before they came. */
  #owed = 0;
  #out: Buffer[] = [];
  #keepsRows = false;

  constructor(settings: ScriptSettings, keep: Keep, after: After) {
    this.#settings = settings;
    this.#keep = keep;
    this.#after = after;
  }

  add(chunk: Buffer): void {
    const owed = Math.min(this.#owed, chunk.length);
    const rest = chunk.subarray(owed);
    this.#owed -= owed;
    this.#start += owed;
    this.#raw = this.#raw.length === 0 ? rest : Buffer.concat([this.#raw, rest]);
  }

  take(): Buffer[] {
    const out = this.#out;
    this.#out = [];
    return out;
  }

  statement({ text, at }: { readonly text: string; readonly at: number }): boolean {
    this.#read(text);
    const copy = readCopy(text);
    if (copy === undefined && COPY.test(text)) throw refusal(text);
    const isKept = this.#keep(text, copy?.table);
    const raw = this.#cut(at + 1);
    if (isKept) this.#out.push(Buffer.from(psqlStatement(raw)));
    if (copy === undefined) {
      if (isKept) this.#out.push(Buffer.from(this.#after(text) ?? ""));
      return false;
    }
    this.#keepsRows = isKept;
    // The rows begin on the next line.
    this.#cut(at + 2);
    return true;
  }

  rows(chunk: Buffer): void {
    this.#cut(this.#start + this.#owed + chunk.length);
    if (this.#keepsRows) this.#out.push(chunk);
  }

  endOfRows(): void {
    this.#cut(this.#start + this.#owed + END_OF_ROWS.length);
    if (this.#keepsRows) this.#out.push(END_OF_ROWS);
  }

  comment(): void {}

  metaCommand(text: string, at: number): void {
    if (!RESTRICTION.test(text)) throw refusal(text);
    this.#cut(at + Buffer.byteLength(text));
  }

  trap(reason: string): void {
    throw refusal(reason);
  }

  #read(text: string): void {
    const encoding = ENCODING.exec(text)?.[1];
    const strings = STRINGS.exec(text)?.[1];
    if (encoding !== undefined) this.#settings.decode = decoderOf(encoding);
    if (strings !== undefined) this.#settings.standardStrings = strings === "on";
  }

  /** What is before `end`, which is no longer kept. */
  #cut(end: number): Buffer {
    const length = Math.max(0, end - this.#start);
    const piece = this.#raw.subarray(0, length);
    this.#raw = this.#raw.subarray(piece.length);
    this.#start += piece.length;
    this.#owed = length - piece.length;
    return piece;
  }
}

function refusal(what: string): UserError {
  return new UserError(`the dump's script is not run by psql: ${what.slice(0, 100)}`, {
    hint: "do not use this dump before you know who made it, and how",
  });
}
