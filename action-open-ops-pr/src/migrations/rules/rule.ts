import type { Hazard } from "../hazard.ts";
import type { SchemaMemory } from "../schema-memory.ts";
import type { NodeKind, NodeOf } from "../sql-nodes.ts";

/** What a rule may know besides its statement. */
export interface RuleContext {
  readonly memory: SchemaMemory;
  /** Whether the statement runs in a transaction with others. */
  readonly inTransaction: boolean;
}

export type Rule<K extends NodeKind> = (statement: NodeOf<K>, context: RuleContext) => readonly Hazard[];

/** Rules by the kind of statement. A kind without one is not known to be harmless. */
export type Rules = { readonly [K in NodeKind]?: Rule<K> };

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
