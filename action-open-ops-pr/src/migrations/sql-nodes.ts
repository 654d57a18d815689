import type { Node, RangeVar } from "libpg-query";

type KindOf<N> = N extends unknown ? keyof N : never;
export type NodeKind = KindOf<Node>;
export type NodeOf<K extends NodeKind> = Extract<Node, Record<K, unknown>>[K];

/** A node's content, when it is of that kind. */
export function unwrap<K extends NodeKind>(node: Node | undefined, kind: K): NodeOf<K> | undefined {
  return node !== undefined && kind in node ? (node as unknown as Record<K, NodeOf<K>>)[kind] : undefined;
}

/** `users`, or `audit.users` for a schema that is not the usual one. */
export function tableName(relation: RangeVar | undefined): string {
  const { schemaname = "", relname = "" } = relation ?? {};
  return schemaname === "" || schemaname === "public" ? relname : `${schemaname}.${relname}`;
}

/** The names in a list such as `s.legacy`, joined. */
export function joinedName(nodes: readonly Node[] | undefined): string {
  const names = (nodes ?? []).map((node) => unwrap(node, "String")?.sval ?? "");
  return (names[0] === "public" || names[0] === "pg_catalog" ? names.slice(1) : names).join(".");
}
