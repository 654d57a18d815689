/**
 * The values at a dotted path: `checks.database.status`, `checks.*.status`, `nodes.0.ready`. `*` stands for every
 * member of an object or list. A key that holds dots itself is written in brackets: `["db:latency.p95"]`.
 */
export function valuesAt(body: unknown, path: string): unknown[] {
  return segments(path).reduce<unknown[]>(
    (found, segment) => found.flatMap((value) => children(value, segment)),
    [body],
  );
}

function segments(path: string): string[] {
  const parts = path.matchAll(/\["([^"]*)"\]|[^.[\]]+/g);
  return [...parts].map(([whole, bracketed]) => bracketed ?? whole);
}

function children(value: unknown, segment: string): unknown[] {
  if (typeof value !== "object" || value === null) return [];
  if (segment === "*") return Object.values(value);
  return Object.hasOwn(value, segment) ? [(value as Record<string, unknown>)[segment]] : [];
}
