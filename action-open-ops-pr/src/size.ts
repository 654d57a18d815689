const POWERS: Readonly<Record<string, number>> = { "": 0, k: 1, m: 2, g: 3, t: 4 };

/** `12 GB`, `800MB` or a bare number of bytes, a kB being 1024 bytes as PostgreSQL counts; undefined when it is none. */
export function parseSize(text: string): number | undefined {
  const [, amount, unit = ""] = /^(\d+(?:\.\d+)?)\s*([kmgt]?)(?:i?b|bytes)?$/i.exec(text.trim()) ?? [];
  return amount === undefined ? undefined : Math.round(Number(amount) * 1024 ** (POWERS[unit.toLowerCase()] ?? 0));
}
