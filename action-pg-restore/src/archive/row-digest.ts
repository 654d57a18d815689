import { isUtf8 } from "node:buffer";
import { createHash } from "node:crypto";

/** What a table's data is, so that it can be compared with the table once it is restored. */
export interface RowFacts {
  readonly rows: number;
  /** Of the rows with their line ends. */
  readonly bytes: number;
  /**
   * Of the rows as COPY writes them. `COPY table (columns) TO STDOUT` of the restored table gives the same, for a
   * session with the dump's encoding and time zone, `extra_float_digits = 3` and `synchronize_seqscans = off`: rows
   * come back in the order in which COPY has put them into a table that its own transaction has made or emptied.
   */
  readonly sha256: string;
}

const NEWLINE = 0x0a;
const TAB = 0x09;
const BACKSLASH = 0x5c;
const DOT = 0x2e;
/** `\.` and a line's end is the end of all rows, for the server as for psql. */
const END_OF_ROWS = Buffer.from("\n\\.");

/**
 * Digests rows in COPY's text format, in which a row is a line and only a tab ends a column: newlines and tabs within
 * values are escaped.
 * Source: CopyAttributeOutText in PostgreSQL's src/backend/commands/copyto.c.
 */
export class RowDigest {
  readonly #hash = createHash("sha256");
  #rows = 0;
  #tabs = 0;
  #bytes = 0;
  #last = NEWLINE;
  #hasZero = false;
  #hasEnd = false;
  #beforeLast = 0;
  readonly #text = new TextCheck();

  update(chunk: Buffer): void {
    if (chunk.length === 0) return;
    this.#hash.update(chunk);
    this.#text.update(chunk);
    this.#bytes += chunk.length;
    const { rows, tabs } = countEnds(chunk);
    this.#rows += rows;
    this.#tabs += tabs;
    this.#hasZero ||= chunk.includes(0);
    this.#hasEnd ||= this.#endsWith(chunk) || chunk.includes(END_OF_ROWS);
    this.#beforeLast = chunk[chunk.length - 2] ?? this.#last;
    this.#last = chunk[chunk.length - 1] ?? NEWLINE;
  }

  /** Whether the end of all rows is partly in what came before. */
  #endsWith(chunk: Buffer): boolean {
    if (this.#last === NEWLINE) return chunk[0] === BACKSLASH && chunk[1] === DOT;
    return this.#beforeLast === NEWLINE && this.#last === BACKSLASH && chunk[0] === DOT;
  }

  finish(): RowFacts {
    return { rows: this.#rows, bytes: this.#bytes, sha256: this.#hash.digest("hex") };
  }

  /** What no dump has: it tells of damage where there is no checksum. `columns` is what the COPY statement names. */
  flaw(columns: number | undefined, isUtf8: boolean): string | undefined {
    if (this.#last !== NEWLINE) return "the last row is not complete";
    if (this.#hasEnd) return "a row begins with \\., which ends all rows";
    if (this.#hasZero) return "a row has a zero byte, which no text has";
    if (isUtf8 && !this.#text.finish()) return "a row is not valid UTF-8";
    if (columns !== undefined && this.#tabs !== this.#rows * (columns - 1))
      return "a row has too few or too many columns";
    return undefined;
  }
}

/** Counts row and column ends. Every byte of a dump passes here: most are neither, and only one comparison tells. */
function countEnds(chunk: Buffer): { readonly rows: number; readonly tabs: number } {
  let rows = 0;
  let tabs = 0;
  const { length } = chunk;
  for (let at = 0; at < length; at++) {
    const byte = chunk[at] as number;
    if (byte > NEWLINE) continue;
    if (byte === NEWLINE) rows++;
    else if (byte === TAB) tabs++;
  }
  return { rows, tabs };
}

/** Whether a text that comes in chunks is UTF-8. */
class TextCheck {
  #isValid = true;
  /** The start of a character whose rest is in the next chunk. */
  #open: Buffer = Buffer.alloc(0);

  update(chunk: Buffer): void {
    if (!this.#isValid) return;
    const text = this.#open.length === 0 ? chunk : Buffer.concat([this.#open, chunk]);
    const end = lastBoundary(text);
    this.#isValid = isUtf8(text.subarray(0, end));
    this.#open = Buffer.from(text.subarray(end));
  }

  finish(): boolean {
    return this.#isValid && this.#open.length === 0;
  }
}

/** Where the last character that is whole ends. What is no UTF-8 at all does not matter here. */
function lastBoundary(text: Buffer): number {
  let start = text.length - 1;
  while (start > 0 && start > text.length - 4 && ((text[start] ?? 0) & 0xc0) === 0x80) start--;
  return start + characterLength(text[start] ?? 0) > text.length ? Math.max(start, 0) : text.length;
}

function characterLength(first: number): number {
  if (first >= 0xf0) return 4;
  if (first >= 0xe0) return 3;
  return first >= 0xc0 ? 2 : 1;
}
