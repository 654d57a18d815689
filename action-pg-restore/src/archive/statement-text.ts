import type { Decode } from "./text-encoding.ts";

/** No statement of a dump but INSERT is longer: a COPY of 1600 columns with the longest names is not. */
const LONGEST = 256 * 1024;
const ATOMIC = /^\s*CREATE\s+(?:OR\s+REPLACE\s+)?(?:FUNCTION|PROCEDURE)\b/i;
const QUOTED = /'(?:[^']|'')*'|"[^"]*"|\$(\w*)\$.*?\$\1\$/gs;

/** The text of a statement while it is read. */
export class StatementText {
  readonly #buffer = Buffer.allocUnsafeSlow(LONGEST);
  #length = 0;

  add(source: Buffer, from: number, to: number): void {
    this.#length += source.copy(this.#buffer, this.#length, from, Math.min(to, from + LONGEST - this.#length));
  }

  /** The byte `back` places before the end. */
  last(back: number): number {
    return this.#buffer[this.#length - back] ?? 0;
  }

  clear(): void {
    this.#length = 0;
  }

  read(decode: Decode): string {
    return decode(this.#buffer.subarray(0, this.#length)).trim();
  }

  /**
   * Whether a semicolon here is within the body of a function in standard SQL, `BEGIN ATOMIC … END`.
   * Source: `begin_depth` in PostgreSQL's src/fe_utils/psqlscan.l.
   */
  isInBody(decode: Decode): boolean {
    const start = this.#buffer.toString("latin1", 0, Math.min(this.#length, 80));
    if (!ATOMIC.test(start)) return false;
    const words =
      this.read(decode)
        .replaceAll(QUOTED, "")
        .toLowerCase()
        .match(/\b(begin|case|end)\b/g) ?? [];
    let depth = 0;
    for (const word of words) {
      if (word === "begin" || (word === "case" && depth > 0)) depth += 1;
      if (word === "end" && depth > 0) depth -= 1;
    }
    return depth > 0;
  }
}
