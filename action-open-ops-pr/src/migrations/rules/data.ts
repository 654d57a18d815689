import type { Node, RangeVar, WithClause } from "libpg-query";
import { type Effect, type Hazard, LOCKS } from "../hazard.ts";
import { tableName, unwrap } from "../sql-nodes.ts";
import { copiedRows } from "./copied-rows.ts";
import type { Rule, RuleContext, Rules } from "./rule.ts";
import { functionsIn } from "./volatility.ts";

const update: Rule<"UpdateStmt"> = ({ relation, whereClause, withClause }, context) => [
  ...inWith(withClause, context),
  changedRows("update", relation, whereClause === undefined),
];

const remove: Rule<"DeleteStmt"> = ({ relation, whereClause, withClause, usingClause }, context) => [
  ...inWith(withClause, context),
  changedRows("delete", relation, whereClause === undefined && usingClause === undefined),
];

const REWRITTEN: readonly Effect[] = ["needs-disk", "cannot-be-undone"];
const LOST: readonly Effect[] = ["loses-data"];

function changedRows(verb: "update" | "delete", relation: RangeVar | undefined, isAll: boolean): Hazard {
  const table = tableName(relation);
  const batches = "do it in batches of a few thousand rows, each in a transaction of its own";
  if (!isAll) {
    return {
      id: `${verb}-rows`,
      lock: "ROW EXCLUSIVE",
      effects: ["takes-long", "cannot-be-undone"],
      table,
      sentence: `${verb}s rows of ${table}, which the application cannot change meanwhile`,
      remedy: batches,
    };
  }
  return {
    id: `${verb}-all`,
    lock: "ROW EXCLUSIVE",
    effects: ["takes-long", "blocks-writes", ...(verb === "update" ? REWRITTEN : LOST)],
    table,
    sentence:
      verb === "update"
        ? `writes every row of ${table} a second time, which the application cannot change meanwhile`
        : `deletes every row of ${table}`,
    remedy: verb === "update" ? batches : "take a backup of what it holds first, and make sure that nobody needs it",
  };
}

/** What a WITH changes on the side. */
function inWith(clause: WithClause | undefined, context: RuleContext): readonly Hazard[] {
  return (clause?.ctes ?? []).flatMap((node) => queryHazards(unwrap(node, "CommonTableExpr")?.ctequery, context));
}

function queryHazards(query: Node | undefined, context: RuleContext): readonly Hazard[] {
  const [updating, deleting, selecting] = [
    unwrap(query, "UpdateStmt"),
    unwrap(query, "DeleteStmt"),
    unwrap(query, "SelectStmt"),
  ];
  if (updating !== undefined) return update(updating, context);
  if (deleting !== undefined) return remove(deleting, context);
  return selecting === undefined ? [] : select(selecting, context);
}

const insert: Rule<"InsertStmt"> = ({ relation, withClause, selectStmt }, context) => {
  const { fromClause = [], op = "SETOP_NONE" } = unwrap(selectStmt, "SelectStmt") ?? {};
  const isQuery = fromClause.length > 0 || op !== "SETOP_NONE";
  return [...inWith(withClause, context), ...(isQuery ? [copiedRows(tableName(relation))] : [])];
};

const merge: Rule<"MergeStmt"> = ({ relation, withClause }, context) => [
  ...inWith(withClause, context),
  changedRows("update", relation, false),
];

/** Functions in a SELECT that do nothing to what is there, or that set a sequence or a setting. */
const KNOWN_CALLS =
  /^(?:setval|nextval|currval|set_config|pg_notify|pg_(?:try_)?advisory_\w+|count|max|min|sum|coalesce|now|version|pg_sleep|exists|to_regclass|current_setting|pg_get_serial_sequence|greatest|least)$/;

const select: Rule<"SelectStmt"> = ({ withClause, intoClause, targetList, fromClause }, context) => {
  const made = intoClause?.rel && tableName(intoClause.rel);
  if (made !== undefined) context.memory.create(made);
  const called = functionsIn([targetList, fromClause]).filter((name) => !KNOWN_CALLS.test(name));
  return [
    ...inWith(withClause, context),
    ...(made === undefined ? [] : [copiedRows(made)]),
    ...[...new Set(called)].map(
      (name): Hazard => ({
        id: "function-call",
        lock: undefined,
        effects: ["unknown"],
        table: undefined,
        sentence: `calls ${name}, which may do anything`,
        remedy: "look at what the function does",
      }),
    ),
  ];
};

/** Modes as the parser counts them, from 1. */
const SHARE = 5;
const ACCESS_EXCLUSIVE = 8;

const lock: Rule<"LockStmt"> = ({ relations, mode = ACCESS_EXCLUSIVE }) => {
  if (mode < SHARE) return [];
  return (relations ?? []).map((node) => {
    const table = tableName(unwrap(node, "RangeVar"));
    const what = mode === ACCESS_EXCLUSIVE ? "everything on" : "writes to";
    return {
      id: "lock-table",
      lock: LOCKS[mode - 1],
      effects: mode === ACCESS_EXCLUSIVE ? ["blocks-reads"] : ["blocks-writes"],
      table,
      sentence: `stops ${what} ${table} until the transaction ends`,
      remedy: "set a lock_timeout, and keep the transaction short",
    };
  });
};

const copy: Rule<"CopyStmt"> = ({ is_program: isProgram = false }) =>
  isProgram
    ? [
        {
          id: "copy-program",
          lock: undefined,
          effects: ["unknown"],
          table: undefined,
          sentence: "runs a program on the database's host",
          remedy: "look at what the program does",
        },
      ]
    : [];

const dynamic = (what: string): readonly Hazard[] => [
  {
    id: "dynamic-sql",
    lock: undefined,
    effects: ["unknown"],
    table: undefined,
    sentence: `runs ${what}, which is not read here`,
    remedy: "read it by hand, for locks, rewrites and what it drops",
  },
];

/** What changes rows, and what runs something else. */
export const dataRules: Rules = {
  UpdateStmt: update,
  DeleteStmt: remove,
  InsertStmt: insert,
  MergeStmt: merge,
  SelectStmt: select,
  LockStmt: lock,
  CopyStmt: copy,
  DoStmt: () => dynamic("a block of code"),
  CallStmt: () => dynamic("a procedure"),
  ExecuteStmt: () => dynamic("a prepared statement"),
};
