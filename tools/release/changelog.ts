/** What a changelog says of one version. */
export interface ChangelogSection {
  readonly version: string;
  /** Where its heading is. Lines count from 1. */
  readonly line: number;
  /** What stands behind the version's dash; undefined when there is none. */
  readonly date: string | undefined;
  /** Markdown without the heading. */
  readonly notes: string;
}

const HEADING = /^## \[?(?<version>[^\]\s]+)\]?(?:\(\S*\))?(?: - (?<date>.*\S))?\s*$/;
const FENCE = /^ {0,3}(`{3,}|~{3,})/;

/** The sections of a changelog in their order. Source: keepachangelog.com 1.1.0, `## [1.2.0] - 2026-01-31`. */
export function readSections(changelog: string): ChangelogSection[] {
  const lines = changelog.split(/\r?\n/);
  const starts = headings(lines);
  return starts.flatMap((start, index) => {
    const { version, date } = HEADING.exec(lines[start] ?? "")?.groups ?? {};
    if (version === undefined) return [];
    const notes = lines.slice(start + 1, starts[index + 1]).join("\n");
    return [{ version, line: start + 1, date, notes: notes.trim() }];
  });
}

/** Indexes of all second-level headings; what looks like one inside a fenced block is text. */
function headings(lines: readonly string[]): number[] {
  const found: number[] = [];
  let fence: string | undefined;
  for (const [index, line] of lines.entries()) {
    const [, mark] = FENCE.exec(line) ?? [];
    if (fence === undefined && line.startsWith("## ")) found.push(index);
    if (fence === undefined) fence = mark;
    else if (mark?.startsWith(fence)) fence = undefined;
  }
  return found;
}
