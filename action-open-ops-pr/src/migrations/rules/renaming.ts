import type { Node } from "libpg-query";
import type { Hazard } from "../hazard.ts";
import { joinedName, tableName } from "../sql-nodes.ts";
import type { Rule, Rules } from "./rule.ts";

/** Names that only people and the planner use. */
const UNUSED_NAMES = new Set([
  ...["OBJECT_INDEX", "OBJECT_TABCONSTRAINT", "OBJECT_DOMCONSTRAINT", "OBJECT_TRIGGER", "OBJECT_POLICY"],
  ...["OBJECT_RULE", "OBJECT_STATISTIC_EXT"],
]);

const VIEW = "create a view of the old name in the same transaction, or release an application that knows both first";

const rename: Rule<"RenameStmt"> = (statement, { memory }) => {
  const { renameType = "", relation, subname = "", newname = "", object } = statement;
  if (UNUSED_NAMES.has(renameType)) return [];
  const table = tableName(relation);
  if (renameType === "OBJECT_TABLE") memory.rename(table, newname);
  if (subname !== "" && table !== "") return [renamed("column", `${subname} of ${table}`, newname, table)];
  const what = renameType.replace("OBJECT_", "").toLowerCase().replaceAll("_", " ");
  return [renamed(what, table || subname || nameIn(object), newname, table === "" ? undefined : newname)];
};

function renamed(what: string, old: string, name: string, table: string | undefined): Hazard {
  return {
    id: `rename-${what.replaceAll(" ", "-")}`,
    lock: table === undefined ? undefined : "ACCESS EXCLUSIVE",
    effects: ["breaks-previous"],
    table,
    sentence: `renames the ${what} ${old} to ${name}; the previous application asks for the old name`,
    remedy: VIEW,
  };
}

function nameIn(object: Node | undefined): string {
  const [content] = Object.values(object ?? {});
  return content === undefined ? "" : nameOf(content);
}

function nameOf(value: unknown): string {
  const { objname, items, names, sval } = value as Record<string, never>;
  return typeof sval === "string" ? sval : joinedName(objname ?? items ?? names);
}

const setSchema: Rule<"AlterObjectSchemaStmt"> = ({ relation, newschema = "" }) => {
  const table = tableName(relation);
  return [
    moved(
      table,
      `moves ${table || "something"} to the schema ${newschema}, where the previous application does not look for it`,
    ),
  ];
};

function moved(table: string, sentence: string): Hazard {
  return {
    id: "set-schema",
    lock: table === "" ? undefined : "ACCESS EXCLUSIVE",
    effects: ["breaks-previous"],
    table: table === "" ? undefined : table,
    sentence,
    remedy: VIEW,
  };
}

const alterEnum: Rule<"AlterEnumStmt"> = ({ typeName, oldVal, newVal = "" }) => {
  const type = joinedName(typeName);
  return [
    oldVal === undefined
      ? {
          id: "add-enum-value",
          lock: undefined,
          effects: ["restricts-previous"],
          table: undefined,
          sentence: `adds ${newVal} to ${type}: the previous application may meet a value that it does not know`,
          remedy:
            "release an application that can read it first; it cannot be used in the same transaction, nor removed",
        }
      : {
          id: "rename-enum-value",
          lock: undefined,
          effects: ["breaks-previous"],
          table: undefined,
          sentence: `renames ${oldVal} of ${type} to ${newVal}; the previous application writes the old one`,
          remedy: "add the new value, release an application that knows both, and change the rows",
        },
  ];
};

const alterDomain: Rule<"AlterDomainStmt"> = ({ subtype, typeName, def }) => {
  const name = joinedName(typeName);
  const isAdding = subtype === "C" || subtype === "O";
  const isQuick = def !== undefined && "Constraint" in def && def.Constraint.skip_validation === true;
  if (!isAdding) return [];
  return [
    {
      id: isQuick ? "restrict-domain-not-valid" : "restrict-domain",
      // Seen on PostgreSQL 15 and 18: without the look at the rows no table is locked.
      lock: isQuick ? undefined : "SHARE",
      effects: isQuick ? ["restricts-previous"] : ["scans", "blocks-writes", "restricts-previous"],
      table: undefined,
      sentence: `holds every column of the type ${name} to a new rule${isQuick ? "" : ", reading all of their tables"}`,
      remedy: "add it NOT VALID, and VALIDATE CONSTRAINT in a migration of its own",
    },
  ];
};

/** What the previous application knows by name. */
export const renamingRules: Rules = {
  RenameStmt: rename,
  AlterObjectSchemaStmt: setSchema,
  AlterEnumStmt: alterEnum,
  AlterDomainStmt: alterDomain,
};
