import type { Node, RangeVar } from "libpg-query";
import type { Hazard } from "../hazard.ts";
import { tableName, unwrap } from "../sql-nodes.ts";
import { copiedRows } from "./copied-rows.ts";
import { mustRunAlone, type Rule, type Rules } from "./rule.ts";

const createTable: Rule<"CreateStmt"> = (statement, { memory }) => {
  const { relation, tableElts, inhRelations, partbound, if_not_exists: mayBeThere = false } = statement;
  const table = tableName(relation);
  if (isNew(relation, mayBeThere)) memory.create(table);
  const referred = (tableElts ?? []).flatMap(referredTables).filter((each) => each !== table);
  const parents =
    partbound === undefined ? [] : (inhRelations ?? []).map((node) => tableName(unwrap(node, "RangeVar")));
  return [
    ...[...new Set(referred)].map((other) => tied(table, other)),
    ...parents.map(
      (parent): Hazard => ({
        id: "create-partition",
        lock: "ACCESS EXCLUSIVE",
        effects: ["blocks-reads"],
        table: parent,
        sentence: `stops everything on ${parent} until all who use it are done, to give it a partition`,
        remedy: "create the table on its own, and ATTACH it",
      }),
    ),
  ];
};

/** A table that IF NOT EXISTS finds is one that the application may use; a temporary one nobody else ever sees. */
function isNew(relation: RangeVar | undefined, mayBeThere: boolean): boolean {
  return !mayBeThere || relation?.relpersistence === "t";
}

function referredTables(node: Node): string[] {
  const constraints = unwrap(node, "ColumnDef")?.constraints ?? [node];
  return constraints.flatMap((each) => {
    const constraint = unwrap(each, "Constraint");
    return constraint?.contype === "CONSTR_FOREIGN" ? [tableName(constraint.pktable)] : [];
  });
}

function tied(table: string, other: string): Hazard {
  return {
    id: "refer-to-table",
    lock: "SHARE ROW EXCLUSIVE",
    effects: [],
    table: other,
    sentence: `stops writes to ${other} for a moment, to have ${table} refer to it`,
    remedy: "set a lock_timeout and try again when it runs out",
  };
}

const createTableAs: Rule<"CreateTableAsStmt"> = ({ into, if_not_exists: mayBeThere = false }, { memory }) => {
  const table = tableName(into?.rel);
  if (isNew(into?.rel, mayBeThere)) memory.create(table);
  return [copiedRows(table)];
};

const createTrigger: Rule<"CreateTrigStmt"> = ({ relation, trigname = "" }) => {
  const table = tableName(relation);
  return [
    {
      id: "create-trigger",
      lock: "SHARE ROW EXCLUSIVE",
      effects: ["restricts-previous"],
      table,
      sentence: `has ${trigname} run on what is written to ${table}, by the previous application as well`,
      remedy: "make sure that it lets pass what the previous application writes",
    },
  ];
};

const createPolicy: Rule<"CreatePolicyStmt"> = ({ table: relation, policy_name: name = "", permissive = false }) => {
  const table = tableName(relation);
  return [
    {
      id: "create-policy",
      lock: "ACCESS EXCLUSIVE",
      effects: permissive ? [] : ["restricts-previous"],
      table,
      sentence: `adds the policy ${name} to ${table}`,
      remedy: "make sure that the previous application's role still sees what it needs",
    },
  ];
};

const createFunction: Rule<"CreateFunctionStmt"> = ({ replace = false }) =>
  replace
    ? [
        {
          id: "replace-routine",
          lock: undefined,
          effects: [],
          table: undefined,
          sentence: "may replace a routine that the previous application calls",
          remedy: "make sure that it still does what the previous application expects",
        },
      ]
    : [];

/** What makes something new. */
export const creatingRules: Rules = {
  CreateStmt: createTable,
  CreateTableAsStmt: createTableAs,
  CreateTrigStmt: createTrigger,
  CreatePolicyStmt: createPolicy,
  CreateFunctionStmt: createFunction,
  CreatedbStmt: (_, context) => mustRunAlone("CREATE DATABASE", context),
  CreateTableSpaceStmt: (_, context) => mustRunAlone("CREATE TABLESPACE", context),
  AlterSystemStmt: (_, context) => mustRunAlone("ALTER SYSTEM", context),
};
