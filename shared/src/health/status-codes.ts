import * as z from "zod";

/** Accepted HTTP status codes, both ends included. */
export interface StatusRange {
  readonly from: number;
  readonly to: number;
}

export const SUCCESSFUL: readonly StatusRange[] = [{ from: 200, to: 299 }];

/**
 * `200`, `"2xx"`, `"200-399"`, `"200,202"`, or a list of these: the spellings of load balancers (ELB's matcher
 * "200,202" or "200-299", nginx's and HAProxy's `2xx`).
 */
export const statusCodes = z
  .union([z.number(), z.string(), z.array(z.union([z.number(), z.string()]))], {
    error: "expected status codes such as 200 or 2xx",
  })
  .transform((given, context): readonly StatusRange[] => {
    const words = [given].flat().flatMap((each) => String(each).split(","));
    return words.flatMap((word) => {
      const range = readRange(word.trim());
      if (range !== undefined) return [range];
      context.addIssue({ code: "custom", message: `expected status codes such as 200, 2xx or 200-399, got "${word}"` });
      return [];
    });
  });

export function accepts(ranges: readonly StatusRange[], status: number): boolean {
  return ranges.some(({ from, to }) => from <= status && status <= to);
}

export function renderStatusCodes(ranges: readonly StatusRange[]): string {
  return ranges.map(renderRange).join(", ");
}

function readRange(word: string): StatusRange | undefined {
  const [, family] = /^([1-5])xx$/i.exec(word) ?? [];
  if (family !== undefined) return { from: Number(family) * 100, to: Number(family) * 100 + 99 };
  const [, from, to = from] = /^([1-5]\d\d)(?:\s*-\s*([1-5]\d\d))?$/.exec(word) ?? [];
  if (from === undefined || Number(from) > Number(to)) return undefined;
  return { from: Number(from), to: Number(to) };
}

function renderRange({ from, to }: StatusRange): string {
  if (from === to) return String(from);
  return from % 100 === 0 && to === from + 99 ? `${from / 100}xx` : `${from}-${to}`;
}
