import type { AlterTableCmd, PartitionCmd } from "libpg-query";
import type { Hazard } from "../hazard.ts";
import { tableName, unwrap } from "../sql-nodes.ts";
import { addColumn } from "./add-column.ts";
import { alterOther } from "./alter-other.ts";
import { changeType } from "./change-type.ts";
import { constraintHazards, setNotNull } from "./constraint.ts";
import { mustRunAlone, type Rule, type RuleContext } from "./rule.ts";
import { type SimpleId, simple } from "./simple-alterations.ts";

/** Changes that take a moment and disturb nobody. */
const HARMLESS = new Set([
  ...["AT_SetStatistics", "AT_SetOptions", "AT_ResetOptions", "AT_SetStorage", "AT_SetCompression", "AT_SetRelOptions"],
  ...["AT_ResetRelOptions", "AT_DropNotNull", "AT_ReplicaIdentity", "AT_ClusterOn", "AT_DropCluster"],
  ...["AT_NoForceRowSecurity", "AT_DisableRowSecurity", "AT_AlterConstraint"],
]);

export const alterTable: Rule<"AlterTableStmt"> = ({ relation, cmds, objtype }, context) => {
  const table = tableName(relation);
  const commands = (cmds ?? []).map((node) => unwrap(node, "AlterTableCmd")).filter((each) => each !== undefined);
  return objtype === "OBJECT_TABLE" || objtype === "OBJECT_MATVIEW"
    ? commands.flatMap((command) => alterations(table, command, context))
    : alterOther(objtype, table, commands);
};

type Alteration = (table: string, command: AlterTableCmd, context: RuleContext) => readonly Hazard[];

function alterations(table: string, command: AlterTableCmd, context: RuleContext): readonly Hazard[] {
  const { subtype = "", name = "" } = command;
  const alteration = ALTERATIONS[subtype];
  if (alteration !== undefined) return alteration(table, command, context);
  return HARMLESS.has(subtype) ? [] : [simple(BY_SUBTYPE[subtype] ?? "unknown-alteration", table, name || subtype)];
}

const ALTERATIONS: Readonly<Record<string, Alteration>> = {
  AT_AddColumn: (table, { def }, context) => addColumn(table, unwrap(def, "ColumnDef") ?? {}, context),
  AT_AlterColumnType: (table, { name = "", def }) => [changeType(table, name, unwrap(def, "ColumnDef") ?? {})],
  AT_AddConstraint: (table, { def }, context) => constraintHazards(table, unwrap(def, "Constraint") ?? {}, context),
  AT_SetNotNull: (table, { name = "" }, { memory }) => setNotNull(table, name, memory.isKnownNotNull(table, name)),
  AT_ColumnDefault: (table, { name = "", def }) => (def === undefined ? [simple("drop-default", table, name)] : []),
  AT_AttachPartition: (table, { def }) => [
    simple("attach-partition", tableName(unwrap(def, "PartitionCmd")?.name), table),
  ],
  AT_DetachPartition: (table, { def }, context) => detach(table, unwrap(def, "PartitionCmd") ?? {}, context),
  AT_ValidateConstraint: (table, { name = "" }, { memory }) => {
    memory.validate(table, name);
    return [simple("validate-constraint", table, name)];
  },
  AT_DropConstraint: (table, { name = "" }, { memory }) => {
    memory.dropCheck(table, name);
    return [simple(memory.names.isCheck(table, name) ? "drop-check" : "drop-constraint", table, name)];
  },
};

function detach(table: string, { name, concurrent = false }: PartitionCmd, context: RuleContext): Hazard[] {
  const partition = tableName(name);
  return concurrent
    ? [
        ...mustRunAlone("DETACH PARTITION CONCURRENTLY", context),
        simple("detach-partition-concurrently", table, partition),
      ]
    : [simple("detach-partition", table, partition)];
}

const BY_SUBTYPE: Readonly<Record<string, SimpleId>> = {
  AT_DropColumn: "drop-column",
  AT_SetTableSpace: "set-tablespace",
  AT_SetLogged: "set-logged",
  AT_SetUnLogged: "set-logged",
  AT_SetAccessMethod: "set-access-method",
  AT_SetExpression: "set-expression",
  AT_EnableRowSecurity: "enable-row-security",
  AT_ForceRowSecurity: "enable-row-security",
  AT_AddIdentity: "add-identity",
  AT_DropIdentity: "drop-identity",
  AT_SetIdentity: "set-identity",
  AT_DropExpression: "drop-expression",
  AT_ChangeOwner: "change-owner",
  AT_EnableTrig: "switch-triggers",
  AT_EnableTrigAll: "switch-triggers",
  AT_EnableTrigUser: "switch-triggers",
  AT_EnableAlwaysTrig: "switch-triggers",
  AT_EnableReplicaTrig: "switch-triggers",
  AT_DisableTrig: "switch-triggers",
  AT_DisableTrigAll: "switch-triggers",
  AT_DisableTrigUser: "switch-triggers",
};
