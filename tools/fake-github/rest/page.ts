import type { RestAnswer, RestCall } from "./route.ts";

const DEFAULT_SIZE = 30;
const MOST = 100;

/** One page of a list and where the others are, as `per_page` and `page` ask. */
export function paged<T>({ query }: RestCall, items: readonly T[]) {
  const size = Math.min(Number(query.get("per_page") ?? DEFAULT_SIZE), MOST);
  const page = Number(query.get("page") ?? 1);
  const last = Math.max(1, Math.ceil(items.length / size));
  return { items: items.slice((page - 1) * size, page * size), links: { page, last } };
}

/** A list as the whole body. */
export async function list<T>(call: RestCall, items: readonly T[], render: (item: T) => unknown): Promise<RestAnswer> {
  const { items: shown, links } = paged(call, items);
  return { status: 200, body: await Promise.all(shown.map(render)), headers: linkHeader(call, links) };
}

/** A list below a name, beside the number of all: `{ total_count, jobs }`. */
export async function countedList<T>(
  call: RestCall,
  { name, items }: { readonly name: string; readonly items: readonly T[] },
  render: (item: T) => unknown,
): Promise<RestAnswer> {
  const { items: shown, links } = paged(call, items);
  const body = { total_count: items.length, [name]: await Promise.all(shown.map(render)) };
  return { status: 200, body, headers: linkHeader(call, links) };
}

interface Links {
  readonly page: number;
  readonly last: number;
}

/** The `Link` header; its addresses are completed where the address is known. */
function linkHeader({ query }: RestCall, { page, last }: Links): Record<string, string> {
  const targets = { ...(page > 1 && { prev: page - 1, first: 1 }), ...(page < last && { next: page + 1, last }) };
  const links = Object.entries(targets).map(([relation, number]) => {
    const other = new URLSearchParams(query);
    other.set("page", String(number));
    return `<?${other}>; rel="${relation}"`;
  });
  return links.length === 0 ? {} : { link: links.join(", ") };
}
