import { type Decode, decoderOf } from "./text-encoding.ts";

/** One SQL statement, without its comments. */
export interface Statement {
  /** Its start, up to 256 KiB. */
  readonly text: string;
  /** The bracketed groups at its top level: the rows of an INSERT, and its list of columns. */
  readonly groups: number;
  /** Where it ends, in bytes from the start of the script. */
  readonly at: number;
}

export interface ScriptHandler {
  /** @returns whether rows of COPY follow. */
  statement(statement: Statement): boolean;
  /** Some of the rows that follow a COPY statement. */
  rows(chunk: Buffer): void;
  endOfRows(): void;
  /** What follows `--` on a line. */
  comment(text: string): void;
  /** A command of psql, which starts with a backslash outside of texts, names and comments. */
  metaCommand(text: string, at: number): void;
  /** What no dump has, and psql may read another way than it is read here. `reason` is half a sentence, of the script. */
  trap(reason: string, at: number): void;
}

/** How a script is to be read from here on: it says so itself. */
export interface ScriptSettings {
  /** Whether a backslash within an ordinary text means nothing: `standard_conforming_strings`. */
  standardStrings: boolean;
  decode: Decode;
}

export function initialSettings(): ScriptSettings {
  return { standardStrings: true, decode: decoderOf(undefined) };
}
