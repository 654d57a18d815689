import type { Answer } from "./exchange.ts";

type Path = readonly (string | number)[];

/** An answer of GraphQL in which a field is null wherever it stands, with an error that says so. */
export function withoutField(answer: Answer, field: string): Answer {
  const { data, errors = [] } = answer.body as { readonly data: unknown; readonly errors?: readonly object[] };
  const paths: Path[] = [];
  const hidden = hide(data, [], { field, paths });
  const message = "Resource not accessible by integration";
  const added = paths.map((path) => ({ type: "FORBIDDEN", message, path }));
  return { ...answer, body: { data: hidden, errors: [...errors, ...added] } };
}

function hide(value: unknown, path: Path, hiding: { readonly field: string; readonly paths: Path[] }): unknown {
  if (Array.isArray(value)) return value.map((each, index) => hide(each, [...path, index], hiding));
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, each]) => {
    if (key !== hiding.field) return [key, hide(each, [...path, key], hiding)] as const;
    hiding.paths.push([...path, key]);
    return [key, null] as const;
  });
  return Object.fromEntries(entries);
}
