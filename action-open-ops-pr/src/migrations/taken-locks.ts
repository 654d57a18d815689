import type { AlterTableCmd, DropStmt } from "libpg-query";
import { type Hazard, type Lock, strongerLock } from "./hazard.ts";
import { joinedName, tableName, unwrap } from "./sql-nodes.ts";
import type { Statement } from "./sql-parser.ts";

export interface TakenLock {
  /** A table's name, or words for one whose name is not known. */
  readonly on: string;
  readonly lock: Lock;
}

/** The locks that a statement takes on what others use, and keeps until its transaction ends. */
export function takenLocks({ node }: Statement, hazards: readonly Hazard[]): TakenLock[] {
  const told = hazards.flatMap(({ table, lock }) =>
    table === undefined || lock === undefined ? [] : [{ on: table, lock }],
  );
  const [altering, renaming, dropping] = [
    unwrap(node, "AlterTableStmt"),
    unwrap(node, "RenameStmt"),
    unwrap(node, "DropStmt"),
  ];
  if (altering?.objtype === "OBJECT_TABLE" || altering?.objtype === "OBJECT_MATVIEW") {
    const commands = (altering.cmds ?? []).map((each) => lockOfCommand(unwrap(each, "AlterTableCmd") ?? {}));
    const lock = commands.reduce<Lock>(strongerLock, "ACCESS SHARE");
    return [...told, { on: tableName(altering.relation), lock }];
  }
  if (renaming?.relation !== undefined && renaming.renameType !== "OBJECT_INDEX" && told.length === 0) {
    return [{ on: tableName(renaming.relation), lock: "ACCESS EXCLUSIVE" }];
  }
  return [...told, ...(dropping === undefined ? [] : lockedByDrop(dropping))];
}

/** Commands whose lock is weaker than ACCESS EXCLUSIVE (PostgreSQL, AlterTableGetLockLevel). */
const WEAKER: Readonly<Record<string, Lock>> = {
  AT_SetStatistics: "SHARE UPDATE EXCLUSIVE",
  AT_SetOptions: "SHARE UPDATE EXCLUSIVE",
  AT_ResetOptions: "SHARE UPDATE EXCLUSIVE",
  AT_SetRelOptions: "SHARE UPDATE EXCLUSIVE",
  AT_ResetRelOptions: "SHARE UPDATE EXCLUSIVE",
  AT_ClusterOn: "SHARE UPDATE EXCLUSIVE",
  AT_DropCluster: "SHARE UPDATE EXCLUSIVE",
  AT_ValidateConstraint: "SHARE UPDATE EXCLUSIVE",
  AT_AttachPartition: "SHARE UPDATE EXCLUSIVE",
  AT_EnableTrig: "SHARE ROW EXCLUSIVE",
  AT_EnableTrigAll: "SHARE ROW EXCLUSIVE",
  AT_EnableTrigUser: "SHARE ROW EXCLUSIVE",
  AT_EnableAlwaysTrig: "SHARE ROW EXCLUSIVE",
  AT_EnableReplicaTrig: "SHARE ROW EXCLUSIVE",
  AT_DisableTrig: "SHARE ROW EXCLUSIVE",
  AT_DisableTrigAll: "SHARE ROW EXCLUSIVE",
  AT_DisableTrigUser: "SHARE ROW EXCLUSIVE",
};

function lockOfCommand({ subtype, def }: AlterTableCmd): Lock {
  if (unwrap(def, "Constraint")?.contype === "CONSTR_FOREIGN") return "SHARE ROW EXCLUSIVE";
  if (unwrap(def, "PartitionCmd")?.concurrent === true) return "SHARE UPDATE EXCLUSIVE";
  return WEAKER[subtype ?? ""] ?? "ACCESS EXCLUSIVE";
}

const ON_TABLES = new Set<string | undefined>(["OBJECT_TRIGGER", "OBJECT_POLICY", "OBJECT_RULE"]);

/** With what is on a table, the table itself is locked. */
function lockedByDrop({ removeType, objects, concurrent = false }: DropStmt): TakenLock[] {
  const lists = (objects ?? []).map((each) => unwrap(each, "List")?.items ?? []);
  const lock: Lock = "ACCESS EXCLUSIVE";
  if (ON_TABLES.has(removeType)) return lists.map((names) => ({ on: joinedName(names.slice(0, -1)), lock }));
  if (removeType !== "OBJECT_INDEX" || concurrent) return [];
  return lists.map((names) => ({ on: `the table of ${joinedName(names)}`, lock }));
}
