import { LONGEST_TAG, readDollarTag } from "./dollar-tag.ts";
import { initialSettings, type ScriptHandler, type ScriptSettings } from "./script-handler.ts";
import { StatementText } from "./statement-text.ts";
import { describeRest, FALSE_END, ZERO_BYTE } from "./traps.ts";

type State =
  | "code"
  | "text"
  | "escaped-text"
  | "name"
  | "line-comment"
  | "block-comment"
  | "dollar"
  | "meta"
  | "copy"
  | "rows";

const NEWLINE = 0x0a;
const SPECIAL = new Uint8Array(256);
for (const sign of "'\"\\$-/();") SPECIAL[sign.charCodeAt(0)] = 1;
const IN_NAME = /[\w\x80-\xff]/;
/** With which no row begins: a backslash in a value is written as two. */
const END_OF_ROWS = Buffer.from("\n\\.");
const LONGEST_LINE = 64 * 1024;
/** A step that cannot tell how to go on without more bytes. */
const MORE = -1;

/**
 * Cuts a script for psql into statements, rows of COPY, comments and psql's own commands.
 * Source: the rules of PostgreSQL's src/fe_utils/psqlscan.l.
 */
export class SqlScanner {
  readonly #handler: ScriptHandler;
  readonly #settings: Readonly<ScriptSettings>;
  readonly #text = new StatementText();
  #state: State = "code";
  #held: Buffer = Buffer.alloc(0);
  #before = 0;
  #depth = 0;
  #groups = 0;
  #comments = 0;
  #dollar: Buffer = Buffer.alloc(0);

  constructor(handler: ScriptHandler, settings: Readonly<ScriptSettings> = initialSettings()) {
    this.#handler = handler;
    this.#settings = settings;
  }

  update(chunk: Buffer): void {
    const bytes = this.#held.length === 0 ? chunk : Buffer.concat([this.#held, chunk]);
    if (bytes.includes(0)) this.#handler.trap(ZERO_BYTE, this.#before + bytes.indexOf(0));
    let at = 0;
    while (at < bytes.length) {
      const next = this.#step(bytes, at);
      if (next === MORE) break;
      at = next;
    }
    this.#before += at;
    this.#held = Buffer.from(bytes.subarray(at));
  }

  /** What the script ends within, if it does not end where a statement does. */
  finish(): string | undefined {
    // What was held back for what might follow it is what it looks like.
    this.update(Buffer.from("\n"));
    if (this.#state === "rows" || this.#state === "copy") return "the rows of a COPY statement";
    if (this.#state !== "code") return `a ${this.#state.replace("-", " ")}`;
    const text = this.#text.read(this.#settings.decode);
    return text === "" ? undefined : `the statement ${text.slice(0, 60)}`;
  }

  #step(bytes: Buffer, at: number): number {
    switch (this.#state) {
      case "code":
        return this.#code(bytes, at);
      case "text":
      case "escaped-text":
        return this.#quotedText(bytes, at);
      case "name":
        return this.#name(bytes, at);
      case "block-comment":
        return this.#blockComment(bytes, at);
      case "dollar":
        return this.#dollarText(bytes, at);
      case "copy":
        return this.#startOfRows(bytes, at);
      case "rows":
        return this.#rows(bytes, at);
      default:
        return this.#restOfLine(bytes, at);
    }
  }

  #code(bytes: Buffer, from: number): number {
    let at = from;
    while (at < bytes.length && SPECIAL[bytes[at] ?? 0] === 0) at++;
    return at === from ? this.#special(bytes, at) : this.#keep(bytes, from, at);
  }

  #special(bytes: Buffer, at: number): number {
    const sign = String.fromCharCode(bytes[at] ?? 0);
    switch (sign) {
      case "'":
        return this.#enter(this.#escapes() ? "escaped-text" : "text", bytes, at);
      case '"':
        return this.#enter("name", bytes, at);
      case "-":
      case "/":
        return this.#maybeComment(bytes, at);
      case "$":
        return this.#maybeDollar(bytes, at);
      case "\\":
        this.#state = "meta";
        return at;
      case ";":
        return this.#semicolon(bytes, at);
      default:
        return this.#bracket(bytes, at, sign === "(");
    }
  }

  #enter(state: State, bytes: Buffer, at: number): number {
    this.#state = state;
    return this.#keep(bytes, at, at + 1);
  }

  #keep(bytes: Buffer, from: number, to: number): number {
    this.#text.add(bytes, from, to);
    return to;
  }

  #escapes(): boolean {
    const isPrefixed = /[eE]/.test(String.fromCharCode(this.#text.last(1)));
    return !this.#settings.standardStrings || (isPrefixed && !IN_NAME.test(String.fromCharCode(this.#text.last(2))));
  }

  #maybeComment(bytes: Buffer, at: number): number {
    if (at + 1 === bytes.length) return MORE;
    const pair = bytes.toString("latin1", at, at + 2);
    if (pair !== "--" && pair !== "/*") return this.#keep(bytes, at, at + 1);
    this.#state = pair === "--" ? "line-comment" : "block-comment";
    this.#comments = 1;
    return at + 2;
  }

  #maybeDollar(bytes: Buffer, at: number): number {
    if (IN_NAME.test(String.fromCharCode(this.#text.last(1)))) return this.#keep(bytes, at, at + 1);
    const read = readDollarTag(bytes.toString("latin1", at, at + LONGEST_TAG));
    if (read === "open") return MORE;
    if (read === undefined) return this.#keep(bytes, at, at + 1);
    this.#dollar = Buffer.from(read.tag, "latin1");
    this.#state = "dollar";
    return this.#keep(bytes, at, at + this.#dollar.length);
  }

  #bracket(bytes: Buffer, at: number, opens: boolean): number {
    if (opens && this.#depth === 0) this.#groups += 1;
    this.#depth = Math.max(0, this.#depth + (opens ? 1 : -1));
    return this.#keep(bytes, at, at + 1);
  }

  #semicolon(bytes: Buffer, at: number): number {
    this.#text.add(bytes, at, at + 1);
    if (this.#depth > 0 || this.#text.isInBody(this.#settings.decode)) return at + 1;
    const statement = { text: this.#text.read(this.#settings.decode), groups: this.#groups, at: this.#before + at };
    this.#text.clear();
    this.#groups = 0;
    if (this.#handler.statement(statement)) this.#state = "copy";
    return at + 1;
  }

  #quotedText(bytes: Buffer, at: number): number {
    const end = this.#state === "text" ? bytes.indexOf("'", at) : quoteOrBackslash(bytes, at);
    if (end < 0) return this.#keep(bytes, at, bytes.length);
    if (end + 1 === bytes.length) return end === at ? MORE : this.#keep(bytes, at, end);
    const isPair = bytes[end] !== 0x27 || bytes[end + 1] === 0x27;
    if (!isPair) this.#state = "code";
    return this.#keep(bytes, at, end + (isPair ? 2 : 1));
  }

  #name(bytes: Buffer, at: number): number {
    const end = bytes.indexOf('"', at);
    if (end < 0) return this.#keep(bytes, at, bytes.length);
    // A doubled quote ends the name here and begins it anew at once, which comes to the same.
    this.#state = "code";
    return this.#keep(bytes, at, end + 1);
  }

  #blockComment(bytes: Buffer, at: number): number {
    const pair = bytes.toString("latin1", at, at + 2);
    if (pair.length < 2) return MORE;
    if (pair !== "*/" && pair !== "/*") return at + 1;
    this.#comments += pair === "/*" ? 1 : -1;
    if (this.#comments === 0) this.#state = "code";
    return at + 2;
  }

  #dollarText(bytes: Buffer, at: number): number {
    const end = bytes.indexOf(this.#dollar, at);
    if (end >= 0) {
      this.#state = "code";
      return this.#keep(bytes, at, end + this.#dollar.length);
    }
    const sure = bytes.length - this.#dollar.length + 1;
    return sure > at ? this.#keep(bytes, at, sure) : MORE;
  }

  #restOfLine(bytes: Buffer, at: number): number {
    const end = bytes.indexOf(NEWLINE, at);
    if (end < 0) return bytes.length - at > LONGEST_LINE ? bytes.length : MORE;
    const line = this.#settings.decode(bytes.subarray(at, end));
    if (this.#state === "meta") this.#handler.metaCommand(line, this.#before + at);
    else this.#handler.comment(line);
    this.#state = "code";
    return end;
  }

  /** The line's end stays: it is part of what the rows may end with. What else is on the line, psql runs after the rows. */
  #startOfRows(bytes: Buffer, at: number): number {
    const end = bytes.indexOf(NEWLINE, at);
    if (end !== at) this.#handler.trap(describeRest(bytes.toString("latin1", at, at + 60)), this.#before + at);
    if (end >= 0) this.#state = "rows";
    return end < 0 ? bytes.length : end;
  }

  /** The byte at `at` is not part of the rows any more. */
  #rows(bytes: Buffer, at: number): number {
    const end = bytes.indexOf(END_OF_ROWS, at);
    const next = end < 0 ? Math.max(at, bytes.length - END_OF_ROWS.length + 1) : end;
    if (next > at) this.#handler.rows(bytes.subarray(at + 1, next + 1));
    const after = end < 0 ? bytes.length : end + END_OF_ROWS.length;
    if (after >= bytes.length) return next === at ? MORE : next;
    if (bytes[after] !== NEWLINE) return this.#falseEnd(bytes, end, after);
    this.#handler.endOfRows();
    this.#state = "code";
    return after + 1;
  }

  /** psql takes some of what begins like the end of the rows for it, too. */
  #falseEnd(bytes: Buffer, end: number, after: number): number {
    this.#handler.trap(FALSE_END, this.#before + end + 1);
    this.#handler.rows(bytes.subarray(end + 1, after));
    return after - 1;
  }
}

function quoteOrBackslash(bytes: Buffer, from: number): number {
  for (let at = from; at < bytes.length; at++) if (bytes[at] === 0x27 || bytes[at] === 0x5c) return at;
  return -1;
}
