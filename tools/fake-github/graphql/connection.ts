/** How a list is asked for. */
export interface PageArgs {
  readonly first?: number | null;
  readonly last?: number | null;
  readonly after?: string | null;
  readonly before?: string | null;
}

interface Page<T> {
  readonly items: readonly T[];
  readonly start: number;
}

/** A list as GraphQL pages it, by position. */
export function connection<T>(all: readonly T[], args: PageArgs) {
  const { items, start } = pageOf(all, args);
  const end = start + items.length;
  return {
    totalCount: all.length,
    nodes: items,
    edges: items.map((node, index) => ({ node, cursor: cursorOf(start + index) })),
    pageInfo: {
      startCursor: items.length === 0 ? null : cursorOf(start),
      endCursor: items.length === 0 ? null : cursorOf(end - 1),
      hasNextPage: end < all.length,
      hasPreviousPage: start > 0,
    },
  };
}

function pageOf<T>(all: readonly T[], { first, last, after, before }: PageArgs): Page<T> {
  const from = after ? positionOf(after) + 1 : 0;
  const to = before ? positionOf(before) : all.length;
  const end = first == null ? to : Math.min(to, from + first);
  const start = last == null ? from : Math.max(from, end - last);
  return { items: all.slice(start, end), start };
}

function cursorOf(position: number): string {
  return Buffer.from(`cursor:${position}`).toString("base64");
}

function positionOf(cursor: string): number {
  return Number(Buffer.from(cursor, "base64").toString().replace("cursor:", ""));
}
