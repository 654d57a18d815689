import { relative } from "node:path";
import type { Log } from "./log.ts";
import type { Masks } from "./masks.ts";

export type IssueLevel = "error" | "warning" | "notice";

/** An annotation as the checks page lists it. Lines and columns count from 1. */
export interface Annotation {
  readonly level: IssueLevel;
  readonly message: string;
  readonly title?: string;
  /** Relative to the workspace when it lies in there. */
  readonly file?: string;
  readonly line?: number;
  readonly endLine?: number;
  readonly column?: number;
  readonly endColumn?: number;
}

/** The runner keeps so many of each level of a step; the others are in the log only. */
const MOST_OF_A_LEVEL = 10;
const LONGEST_MESSAGE = 4096;

/** One step's annotations. Source: actions/runner 2.336, ExecutionContext.AddIssue and IssueCommandExtension. */
export class Issues {
  readonly #kept: Annotation[] = [];
  readonly #masks: Masks;
  readonly #log: Log;

  constructor(masks: Masks, log: Log) {
    this.#masks = masks;
    this.#log = log;
  }

  get kept(): readonly Annotation[] {
    return this.#kept;
  }

  add(level: IssueLevel, text: string, place: Partial<Annotation> = {}): void {
    const message = this.#masks.mask(text).slice(0, LONGEST_MESSAGE);
    const count = this.#kept.filter((each) => each.level === level).length;
    if (count < MOST_OF_A_LEVEL) this.#kept.push({ level, message, ...place });
    if (message !== "") this.#log.write(`##[${level}]${message}`);
  }
}

/** The place that a command's properties name, without what contradicts itself. */
export function placeOf(properties: Readonly<Record<string, string>>, workspace: string): Partial<Annotation> {
  const { file, title } = properties;
  return {
    ...(title === undefined ? {} : { title }),
    ...(file === undefined ? {} : { file: withinWorkspace(file, workspace) }),
    ...rangeOf(properties),
  };
}

type Range = Pick<Annotation, "line" | "endLine" | "column" | "endColumn">;

function rangeOf(properties: Readonly<Record<string, string>>): Range {
  const lines = ordered(numberIn(properties.line), numberIn(properties.endline));
  const columns = ordered(numberIn(properties.col), numberIn(properties.endcolumn));
  const hasColumns = lines.start !== undefined && (lines.end === undefined || lines.start === lines.end);
  return {
    ...(lines.start === undefined ? {} : { line: lines.start }),
    ...(lines.end === undefined ? {} : { endLine: lines.end }),
    ...(!hasColumns || columns.start === undefined ? {} : { column: columns.start }),
    ...(!hasColumns || columns.end === undefined ? {} : { endColumn: columns.end }),
  };
}

/** An end without a start is the start as well; an end before its start makes both void. */
function ordered(start: number | undefined, end: number | undefined): { start?: number; end?: number } {
  if (end === undefined) return start === undefined ? {} : { start };
  if (start === undefined) return { start: end, end };
  return end < start ? {} : { start, end };
}

function numberIn(text: string | undefined): number | undefined {
  return text !== undefined && /^\s*[+-]?\d+\s*$/.test(text) ? Number(text) : undefined;
}

function withinWorkspace(file: string, workspace: string): string {
  return file === workspace || file.startsWith(`${workspace}/`) ? relative(workspace, file) : file;
}
