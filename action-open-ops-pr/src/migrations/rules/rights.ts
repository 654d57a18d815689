import type { Node } from "libpg-query";
import type { Hazard } from "../hazard.ts";
import { joinedName, unwrap } from "../sql-nodes.ts";
import { ownerChange } from "./alter-other.ts";
import type { Rule, Rules } from "./rule.ts";

function restricts(id: string, sentence: string): Hazard {
  return {
    id,
    lock: undefined,
    effects: ["restricts-previous"],
    table: undefined,
    sentence,
    remedy: "make sure that the role of the previous application keeps what it uses",
  };
}

const REVOKED = restricts("revoke", "takes rights away, which the previous application may need");

const grant: Rule<"GrantStmt"> = ({ is_grant: isGrant = false }) => (isGrant ? [] : [REVOKED]);

const grantRole: Rule<"GrantRoleStmt"> = ({ is_grant: isGrant = false }) => (isGrant ? [] : [REVOKED]);

/** Options that only give something, when they are on: LOGIN, CREATEDB, INHERIT and the like, and new members. */
const GIVING = new Set([
  ...["canlogin", "createdb", "createrole", "superuser", "bypassrls", "isreplication", "inherit"],
  ...["rolemembers", "addroleto"],
]);

const alterRole: Rule<"AlterRoleStmt"> = ({ role, options, action = 1 }) => {
  const isGiving = action > 0 && (options ?? []).every(gives);
  return isGiving
    ? []
    : [restricts("alter-role", `changes the role ${role?.rolename ?? ""}, as which the previous application may work`)];
};

function gives(node: Node): boolean {
  const { defname = "", arg } = unwrap(node, "DefElem") ?? {};
  const isOff = unwrap(arg, "Boolean") !== undefined && unwrap(arg, "Boolean")?.boolval !== true;
  return GIVING.has(defname) && !isOff;
}

const setForRole: Rule<"AlterRoleSetStmt"> = ({ setstmt }) => [setting(setstmt?.name)];
const setForDatabase: Rule<"AlterDatabaseSetStmt"> = ({ setstmt }) => [setting(setstmt?.name)];

function setting(name = "every setting"): Hazard {
  return restricts("session-setting", `changes ${name} for new sessions, of the previous application as well`);
}

const changeOwner: Rule<"AlterOwnerStmt"> = ({ objectType = "", relation, object }) => {
  const what = objectType.replace("OBJECT_", "").toLowerCase().replaceAll("_", " ");
  return [ownerChange(`the ${what} ${relation?.relname ?? nameOf(object)}`.trimEnd())];
};

function nameOf(object: Node | undefined): string {
  const routine = unwrap(object, "ObjectWithArgs");
  const names = routine?.objname ?? unwrap(object, "List")?.items ?? unwrap(object, "TypeName")?.names;
  return unwrap(object, "String")?.sval ?? joinedName(names);
}

/** What the previous application may do, and as whom. */
export const rightsRules: Rules = {
  GrantStmt: grant,
  GrantRoleStmt: grantRole,
  AlterRoleStmt: alterRole,
  AlterRoleSetStmt: setForRole,
  AlterDatabaseSetStmt: setForDatabase,
  AlterOwnerStmt: changeOwner,
};
