import type { Node, RangeVar } from "libpg-query";
import type { Hazard } from "../hazard.ts";
import type { SchemaMemory } from "../schema-memory.ts";

type KindOf<N> = N extends unknown ? keyof N : never;
export type NodeKind = KindOf<Node>;
export type NodeOf<K extends NodeKind> = Extract<Node, Record<K, unknown>>[K];

/** What a rule may know besides its statement. */
export interface RuleContext {
  readonly memory: SchemaMemory;
  /** Whether the statement runs in a transaction with others. */
  readonly inTransaction: boolean;
}

export type Rule<K extends NodeKind> = (statement: NodeOf<K>, context: RuleContext) => readonly Hazard[];

/** Rules by the kind of statement. A kind without one is not known to be harmless. */
export type Rules = { readonly [K in NodeKind]?: Rule<K> };

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

/** What a statement that PostgreSQL runs alone does in a transaction: end it with an error. */
export function mustRunAlone(what: string, { inTransaction }: RuleContext): Hazard[] {
  if (!inTransaction) return [];
  return [
    {
      id: "not-in-a-transaction",
      lock: undefined,
      effects: ["fails"],
      table: undefined,
      sentence: `fails: PostgreSQL refuses ${what} in a transaction, and this script runs in one`,
      remedy: "put it into a migration of its own, and have the tool run that one without a transaction",
    },
  ];
}
