import { parsed } from "@slipway/shared";

/** As PostgreSQL's settings and `pg_size_pretty` have it: each is 1024 of the one before. */
const UNITS = ["", "k", "m", "g", "t"];

/** Bytes. */
export const size = parsed(readSize, "a size such as 500MB or 20GB");

function readSize(given: string): number | undefined {
  const [, amount, unit = ""] = /^(\d+(?:\.\d+)?)\s*([kmgt]?)(?:i?b)?$/i.exec(given) ?? [];
  return amount === undefined ? undefined : Math.round(Number(amount) * 1024 ** UNITS.indexOf(unit.toLowerCase()));
}

/** `697 MB`, as `pg_size_pretty` writes it. */
export function formatSize(bytes: number): string {
  const [unit = "bytes", divisor = 1] = (
    [
      ["TB", 1024 ** 4],
      ["GB", 1024 ** 3],
      ["MB", 1024 ** 2],
      ["kB", 1024],
    ] as const
  ).find(([, each]) => Math.abs(bytes) >= 10 * each) ?? ["bytes", 1];
  return `${Math.round(bytes / divisor)} ${unit}`;
}
