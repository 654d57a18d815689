import type { Hazard, PlacedHazard } from "./hazard.ts";
import { alterTable } from "./rules/alter-table.ts";
import { creatingRules } from "./rules/creating.ts";
import { dataRules } from "./rules/data.ts";
import { droppingRules } from "./rules/dropping.ts";
import { HARMLESS } from "./rules/harmless.ts";
import { indexRules } from "./rules/indexes.ts";
import { renamingRules } from "./rules/renaming.ts";
import { type RuleContext, type Rules, unwrap } from "./rules/rule.ts";
import type { SchemaMemory } from "./schema-memory.ts";
import type { Script } from "./script.ts";
import type { SqlParser, Statement } from "./sql-parser.ts";

const RULES: Rules = {
  AlterTableStmt: alterTable,
  ...indexRules,
  ...droppingRules,
  ...renamingRules,
  ...dataRules,
  ...creatingRules,
};

export interface ScriptReview {
  readonly hazards: readonly PlacedHazard[];
  /** How many statements there are; undefined when PostgreSQL's parser cannot read the script. */
  readonly statements: number | undefined;
}

/** What a script does to a database that is in use. What cannot be read is a hazard, never silence. */
export function findHazards({ file, text, transaction }: Script, parse: SqlParser, memory: SchemaMemory): ScriptReview {
  const reading = parse(text);
  if (!reading.ok) {
    return { hazards: [{ ...unreadable(reading.problem), file, line: reading.line }], statements: undefined };
  }
  const { statements } = reading;
  const isOne = transaction === "always" || (transaction === "one-query" && statements.length > 1);
  let isOpen = false;
  const hazards = statements.flatMap((statement) => {
    isOpen = staysOpen(statement, isOpen);
    const context = { memory, inTransaction: isOne || isOpen };
    return judge(statement, context).map((hazard) => ({ ...hazard, file, line: statement.line }));
  });
  return { hazards, statements: statements.length };
}

/** Whether an explicit transaction is open after a statement. */
function staysOpen({ node }: Statement, isOpen: boolean): boolean {
  const transaction = unwrap(node, "TransactionStmt");
  if (transaction === undefined) return isOpen;
  if (["TRANS_STMT_BEGIN", "TRANS_STMT_START"].includes(transaction.kind ?? "")) return true;
  return isOpen && !["TRANS_STMT_COMMIT", "TRANS_STMT_ROLLBACK", "TRANS_STMT_PREPARE"].includes(transaction.kind ?? "");
}

function judge({ kind, node }: Statement, context: RuleContext): readonly Hazard[] {
  // The kind is the one key of the node, so that its rule fits.
  const rule = (RULES as Readonly<Record<string, (statement: unknown, context: RuleContext) => readonly Hazard[]>>)[
    kind
  ];
  if (rule === undefined) return HARMLESS.has(kind) ? [] : [unknown(kind)];
  const content = (node as unknown as Readonly<Record<string, unknown>>)[kind];
  return rule(content, context).filter((hazard) => !concernsNobody(hazard, context.memory));
}

/** Nobody waits for a table that nobody uses yet; what fails there fails all the same. */
function concernsNobody({ table, effects }: Hazard, memory: SchemaMemory): boolean {
  return table !== undefined && memory.isNew(table) && !effects.includes("unknown");
}

function unknown(kind: string): Hazard {
  return {
    id: "unknown-statement",
    lock: undefined,
    effects: ["unknown"],
    table: undefined,
    sentence: `is a statement that is not known here (${kind.replace(/Stmt$/, "")})`,
    remedy: "review it by hand",
  };
}

function unreadable(problem: string): Hazard {
  return {
    id: "unreadable",
    lock: undefined,
    effects: ["unknown"],
    table: undefined,
    sentence: `cannot be read by PostgreSQL's parser: ${problem}`,
    remedy: "review it by hand; a script for psql, with its backslash commands, cannot be read here",
  };
}
