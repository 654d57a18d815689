import type { Bytes } from "../archive/byte-reader.ts";
import { initialSettings, type ScriptHandler, type ScriptSettings } from "../archive/script-handler.ts";
import { type QualifiedName, readCopy } from "../archive/sql-names.ts";
import { SqlScanner } from "../archive/sql-scanner.ts";
import { decoderOf } from "../archive/text-encoding.ts";

/** Whether a statement stays in the script; the rows of a COPY go with it. */
export type Keep = (statement: string, copied: QualifiedName | undefined) => boolean;

const ENCODING = /^SET client_encoding = '([^']*)';$/;
const STRINGS = /^SET standard_conforming_strings = (on|off);$/;
const NEWLINE = Buffer.from("\n");
const END_OF_ROWS = Buffer.from("\\.\n");

/**
 * A script of pg_dump or pg_restore without some of its statements, and without psql's own commands. Statements are
 * found as psql finds them: what only looks like one, within a function or a value, stays.
 */
export async function* filterScript(script: Bytes, keep: Keep): AsyncGenerator<Buffer> {
  const settings = initialSettings();
  const filter = new ScriptFilter(settings, keep);
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
  #raw: Buffer = Buffer.alloc(0);
  /** Where in the script `#raw` begins. */
  #start = 0;
  /** Bytes that were dealt with before they came. */
  #owed = 0;
  #out: Buffer[] = [];
  #keepsRows = false;

  constructor(settings: ScriptSettings, keep: Keep) {
    this.#settings = settings;
    this.#keep = keep;
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
    const isKept = this.#keep(text, copy?.table);
    const raw = this.#cut(at + 1);
    if (isKept) this.#out.push(raw, NEWLINE);
    if (copy === undefined) return false;
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

  /** `\restrict` and `\unrestrict`, which an older psql does not know: the dump was found to have no other. */
  metaCommand(text: string, at: number): void {
    this.#cut(at + Buffer.byteLength(text));
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
