import type { Effect, Hazard, PlacedHazard } from "./hazard.ts";
import { HeldLocks, underLocks } from "./held-locks.ts";
import { alterTable } from "./rules/alter-table.ts";
import { creatingRules } from "./rules/creating.ts";
import { dataRules } from "./rules/data.ts";
import { droppingRules } from "./rules/dropping.ts";
import { HARMLESS } from "./rules/harmless.ts";
import { indexRules } from "./rules/indexes.ts";
import { renamingRules } from "./rules/renaming.ts";
import { rightsRules } from "./rules/rights.ts";
import type { RuleContext, Rules } from "./rules/rule.ts";
import type { SchemaMemory } from "./schema-memory.ts";
import type { Script } from "./script.ts";
import { unwrap } from "./sql-nodes.ts";
import type { SqlParser, Statement } from "./sql-parser.ts";
import { takenLocks } from "./taken-locks.ts";

const RULES: Rules = {
  AlterTableStmt: alterTable,
  ...indexRules,
  ...droppingRules,
  ...renamingRules,
  ...rightsRules,
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
  const held = new HeldLocks();
  let isOpen = false;
  const hazards = statements.flatMap((statement) => {
    isOpen = staysOpen(statement, isOpen);
    if (endsTransaction(statement)) held.release();
    const found = judgeWithin(statement, { memory, inTransaction: isOne || isOpen }, held);
    if (!isOne && !isOpen) held.release();
    return found.map((hazard) => ({ ...hazard, file, line: statement.line }));
  });
  return { hazards, statements: statements.length };
}

/** Judges a statement in its place in a transaction, and remembers what it has done. */
function judgeWithin(statement: Statement, context: RuleContext, held: HeldLocks): Hazard[] {
  const { memory } = context;
  const hazards = judge(statement, context);
  held.begin();
  const locks = takenLocks(statement, hazards).filter(({ on }) => !memory.isNew(on));
  for (const lock of locks) held.take(lock, statement.line);
  memory.names.learn(statement.node);
  return hazards.flatMap((hazard) => weigh(hazard, memory, held));
}

/** What is done to a new table concerns nobody, unless others wait for something else meanwhile. */
function weigh(hazard: Hazard, memory: SchemaMemory, held: HeldLocks): Hazard[] {
  const isNobodys = concernsNobody(hazard, memory);
  const waiting = takesLong(hazard, isNobodys) ? held.during(hazard) : [];
  if (waiting.length === 0) return isNobodys ? [] : [hazard];
  return [underLocks(isNobodys ? { ...hazard, lock: undefined, effects: ["takes-long"] } : hazard, waiting)];
}

const LONG: readonly Effect[] = ["scans", "rewrites", "needs-disk"];

/** A new table has no rows, until some are copied into it. */
function takesLong({ effects }: Hazard, isOfNewTable: boolean): boolean {
  return effects.includes("takes-long") || (!isOfNewTable && effects.some((effect) => LONG.includes(effect)));
}

/** Whether an explicit transaction is open after a statement. */
function staysOpen(statement: Statement, isOpen: boolean): boolean {
  const { kind = "", chain = false } = unwrap(statement.node, "TransactionStmt") ?? {};
  if (kind === "TRANS_STMT_BEGIN" || kind === "TRANS_STMT_START") return true;
  return isOpen && (chain || !endsTransaction(statement));
}

function endsTransaction({ node }: Statement): boolean {
  const { kind = "" } = unwrap(node, "TransactionStmt") ?? {};
  return ["TRANS_STMT_COMMIT", "TRANS_STMT_ROLLBACK", "TRANS_STMT_PREPARE"].includes(kind);
}

function judge({ kind, node }: Statement, context: RuleContext): readonly Hazard[] {
  // The kind is the one key of the node, so that its rule fits.
  const rule = (RULES as Readonly<Record<string, (statement: unknown, context: RuleContext) => readonly Hazard[]>>)[
    kind
  ];
  if (rule === undefined) return HARMLESS.has(kind) ? [] : [unknown(kind)];
  const content = (node as unknown as Readonly<Record<string, unknown>>)[kind];
  return rule(content, context);
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
