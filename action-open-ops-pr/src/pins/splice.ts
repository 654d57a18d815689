import { isDeepStrictEqual } from "node:util";
import { parseAllDocuments, type Scalar, visit } from "yaml";
import type { ScalarText } from "./scalar-text.ts";

/** Text in place of other text. Offsets count UTF-16 units, as strings do. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** What a reader of the YAML is to find there. */
  readonly value: unknown;
}

export function spliceFor(scalar: ScalarText, value: string): Splice {
  return { start: scalar.start, end: scalar.end, text: scalar.render(value), value };
}

/**
 * Replaces exactly these ranges.
 * @throws {Error} when the result, read again, differs from the original in anything but these values: a defect here,
 * and never a file that is written.
 */
export function applySplices(text: string, splices: readonly Splice[]): string {
  const ordered = splices.toSorted((a, b) => a.start - b.start);
  const pieces: string[] = [];
  let from = 0;
  for (const { start, end, text: replacement } of ordered) {
    pieces.push(text.slice(from, start), replacement);
    from = end;
  }
  const result = [...pieces, text.slice(from)].join("");
  prove(text, result, ordered);
  return result;
}

function prove(before: string, after: string, splices: readonly Splice[]): void {
  const [old, fresh] = [scalarsIn(before), scalarsIn(after)];
  const expected = old.map(({ start, end, value, tag }) => {
    const splice = splices.find((each) => start <= each.start && each.end <= end);
    return splice === undefined ? { value, tag } : { value: splice.value, tag };
  });
  const found = fresh.map(({ value, tag }) => ({ value, tag }));
  if (!isDeepStrictEqual(found, expected)) throw new Error("a changed file does not read as it should");
}

interface Found {
  readonly start: number;
  readonly end: number;
  readonly value: unknown;
  readonly tag: string | undefined;
}

function scalarsIn(text: string): Found[] {
  const found: Found[] = [];
  for (const document of parseAllDocuments(text, { prettyErrors: false })) {
    if (document.errors.length > 0) throw new Error("a changed file is not valid YAML");
    visit(document, {
      Scalar(_key, node: Scalar) {
        const [start, end] = node.range ?? [0, 0];
        found.push({ start, end, value: node.value, tag: node.tag });
      },
      Alias(_key, node) {
        const [start, end] = node.range ?? [0, 0];
        found.push({ start, end, value: `*${node.source}`, tag: "alias" });
      },
    });
  }
  return found;
}
