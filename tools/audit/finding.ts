import type { Position } from "./yaml-tree.ts";

/** Something in a file that must be changed. */
export interface Problem {
  readonly at: Position;
  /** What is wrong, in one sentence without a full stop. */
  readonly message: string;
  /** What to write instead. */
  readonly fix: string;
}

export interface Finding {
  /** Relative to the repository. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly rule: string;
  readonly message: string;
  readonly fix: string;
}

/** A problem that a rule found, with its address. */
export function findingOf(file: string, rule: string, { at, message, fix }: Problem): Finding {
  return { file, line: at.line, column: at.column, rule, message, fix };
}

/** By file, then by place. */
export function compareFindings(a: Finding, b: Finding): number {
  return a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column || a.rule.localeCompare(b.rule);
}

/** `file:line:column rule message`, and below it the fix. */
export function renderFinding({ file, line, column, rule, message, fix }: Finding): string {
  const next = fix === "" ? "" : `\n    fix: ${fix}`;
  return `${file}:${line}:${column} ${rule} ${message}${next}`;
}
