import { closest } from "@slipway/shared";

/** Something to do, as a person writes it into a migration. */
export type Step =
  /** Users see a maintenance page, and nothing writes any more. */
  | { readonly kind: "maintenance" }
  | { readonly kind: "backup" }
  /** See whether the application that runs works with the schema as it is now. */
  | { readonly kind: "smoke" }
  | { readonly kind: "text"; readonly text: string };

/** A table that has to stay until the application's version, or until a migration's number. */
export interface Keep {
  readonly table: string;
  readonly until: string;
  readonly file: string;
  readonly line: number;
}

/** What the comments at the top of a migration ask for. */
export interface Directives {
  readonly before: readonly Step[];
  readonly after: readonly Step[];
  readonly keeps: readonly Keep[];
  /** The oldest application that works with the schema that this migration leaves. */
  readonly compatibleWith: string | undefined;
  /** Sentences that start with the place. */
  readonly problems: readonly string[];
}

interface Line {
  readonly words: string;
  readonly line: number;
}

const DIRECTIVE = /^\s*--\s*ops:\s*(.*?)\s*$/i;
const STEPS = ["maintenance", "backup", "smoke"] as const;
const WORDS = ["before", "after", "keep", "compatible-with", ...STEPS];

/**
 * Reads `-- ops: …` comments before the first statement: `maintenance`, `backup`, `smoke`, `before STEP`,
 * `after STEP`, `keep TABLE until VERSION`, `compatible-with VERSION`. A STEP is one of the first three or any words.
 */
export function readDirectives(file: string, text: string): Directives {
  const lines = text.split("\n");
  const end = lines.findIndex((line) => !/^\s*(--.*)?\r?$/.test(line));
  const found = lines.flatMap((line, index) => {
    const words = DIRECTIVE.exec(line)?.[1];
    return words === undefined ? [] : [{ words, line: index + 1 }];
  });
  const [heading, stray] = [found.filter(isBefore(end)), found.filter((each) => !isBefore(end)(each))];
  const read = heading.map((each) => readDirective(file, each));
  return {
    before: read.flatMap(({ before }) => before ?? []),
    after: read.flatMap(({ after }) => after ?? []),
    keeps: read.flatMap(({ keep }) => keep ?? []),
    compatibleWith: read.findLast((each) => each.compatibleWith !== undefined)?.compatibleWith,
    problems: [
      ...read.flatMap(({ problem }) => problem ?? []),
      ...stray.map(({ line }) => `${file}:${line} has an ops: comment after the first statement: move it to the top`),
    ],
  };
}

function isBefore(end: number): (line: Line) => boolean {
  return ({ line }) => end === -1 || line <= end;
}

interface Directive {
  readonly before?: Step;
  readonly after?: Step;
  readonly keep?: Keep;
  readonly compatibleWith?: string;
  readonly problem?: string;
}

function readDirective(file: string, { words, line }: Line): Directive {
  const [, first = "", rest = ""] = /^(\S+)\s*(.*)$/.exec(words) ?? [];
  const word = first.toLowerCase();
  if (word === "keep") return readKeep(rest, file, line);
  const read = rest === "" ? bare(word) : withWords(word, rest);
  if (read !== undefined) return read;
  const meant = closest(word, WORDS);
  const hint = meant === undefined || meant === word ? "" : `; did you mean ${meant}?`;
  return { problem: `${file}:${line} says "ops: ${words}", which is not understood${hint}` };
}

/** A step alone stands where it is needed most: before the migration, or after it to see what it did. */
function bare(word: string): Directive | undefined {
  if (word === "smoke") return { after: { kind: "smoke" } };
  return word === "maintenance" || word === "backup" ? { before: { kind: word } } : undefined;
}

function withWords(word: string, rest: string): Directive | undefined {
  if (word === "before") return { before: readStep(rest) };
  if (word === "after") return { after: readStep(rest) };
  return word === "compatible-with" && /^v?\d\S*$/.test(rest) ? { compatibleWith: rest } : undefined;
}

function readStep(text: string): Step {
  const kind = STEPS.find((each) => each === text.toLowerCase());
  return kind === undefined ? { kind: "text", text } : { kind };
}

function readKeep(rest: string, file: string, line: number): Directive {
  const [, table, until] = /^(\S+)\s+until\s+(v?\d\S*)$/i.exec(rest) ?? [];
  if (table === undefined || until === undefined) {
    return { problem: `${file}:${line} says "ops: keep ${rest}"; expected keep TABLE until VERSION` };
  }
  return { keep: { table, until, file, line } };
}
