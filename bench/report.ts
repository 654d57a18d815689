/** One line of a benchmark: what Slipway needs beside what a user would run instead. */
export interface Case {
  readonly case: string;
  readonly ours: number;
  readonly other: number;
  readonly unit: string;
  /** `ours` / `other`. */
  readonly ratio: number;
  /** What `ours`, or the ratio, may be at most. */
  readonly limit: number;
  readonly ok: boolean;
}

type Measured = Pick<Case, "case" | "ours" | "other" | "unit" | "limit">;

/** A case whose `ours` has to stay within the limit. */
export function limitedCase(measured: Measured): Case {
  return judged(measured, measured.ours <= measured.limit);
}

/** A case whose ratio has to stay within the limit. */
export function comparedCase(measured: Measured): Case {
  return judged(measured, measured.ours / measured.other <= measured.limit);
}

function judged({ case: name, ours, other, unit, limit }: Measured, ok: boolean): Case {
  const ratio = rounded(ours / other);
  return { case: name, ours: rounded(ours), other: rounded(other), unit, ratio, limit: rounded(limit), ok };
}

/** More digits would only be noise. */
function rounded(value: number): number {
  return Number(value.toPrecision(4));
}

/** The cases as a table for people. */
export function renderTable(cases: readonly Case[]): string {
  const header = ["case", "ours", "other", "ratio", "limit", ""];
  const rows = cases.map(({ case: name, ours, other, unit, ratio, limit, ok }) => {
    return [name, `${ours} ${unit}`, `${other} ${unit}`, String(ratio), String(limit), ok ? "ok" : "MISSED"];
  });
  const table = [header, ...rows];
  const widths = header.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  const render = (row: readonly string[]) =>
    row.map((cell, column) => align(cell, widths[column] ?? 0, column)).join("  ");
  return table.map((row) => render(row).trimEnd()).join("\n");
}

/** Names and verdicts begin in one column, numbers end in one. */
function align(cell: string, width: number, column: number): string {
  return column === 0 || column === 5 ? cell.padEnd(width) : cell.padStart(width);
}

/** The cases as one line for programs. */
export function renderJson(bench: string, cases: readonly Case[]): string {
  return JSON.stringify({ bench, cases });
}
