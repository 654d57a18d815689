import type { AlterTableCmd } from "libpg-query";
import type { Hazard } from "../hazard.ts";
import { addColumn } from "./add-column.ts";
import { changeType } from "./change-type.ts";
import { constraintHazards, setNotNull } from "./constraint.ts";
import { mustRunAlone, type Rule, type RuleContext, tableName, unwrap } from "./rule.ts";

/** Changes that take a moment and disturb nobody. */
const HARMLESS = new Set([
  ...["AT_SetStatistics", "AT_SetOptions", "AT_ResetOptions", "AT_SetStorage", "AT_SetCompression", "AT_SetRelOptions"],
  ...["AT_ResetRelOptions", "AT_DropNotNull", "AT_ChangeOwner", "AT_ReplicaIdentity", "AT_ClusterOn", "AT_DropCluster"],
  ...["AT_DropExpression", "AT_DropIdentity", "AT_SetIdentity", "AT_NoForceRowSecurity"],
  ...["AT_DisableRowSecurity", "AT_AlterConstraint"],
]);

export const alterTable: Rule<"AlterTableStmt"> = ({ relation, cmds, objtype }, context) => {
  if (objtype !== "OBJECT_TABLE" && objtype !== "OBJECT_MATVIEW") return alterOther(objtype);
  const table = tableName(relation);
  return (cmds ?? []).flatMap((node) => {
    const command = unwrap(node, "AlterTableCmd");
    return command === undefined ? [] : alterations(table, command, context);
  });
};

/** Views, sequences, indexes and types have few changes that matter; a type's attributes are stored in tables. */
function alterOther(objtype: string | undefined): Hazard[] {
  if (objtype !== "OBJECT_TYPE" && objtype !== "OBJECT_FOREIGN_TABLE") return [];
  return [
    {
      id: "alter-composite",
      lock: undefined,
      effects: ["unknown"],
      table: undefined,
      sentence: "changes a type that tables may store, with an effect that depends on them",
      remedy: "look at the tables that use it",
    },
  ];
}

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
  AT_DetachPartition: (table, { def }, context) =>
    detach(table, unwrap(def, "PartitionCmd")?.concurrent ?? false, context),
  AT_ValidateConstraint: (table, { name = "" }, { memory }) => {
    memory.validate(table, name);
    return [simple("validate-constraint", table, name)];
  },
  AT_DropConstraint: (table, { name = "" }, { memory }) => {
    memory.dropCheck(table, name);
    return [simple("drop-constraint", table, name)];
  },
};

function detach(table: string, isConcurrent: boolean, context: RuleContext): Hazard[] {
  return isConcurrent
    ? mustRunAlone("DETACH PARTITION CONCURRENTLY", context)
    : [simple("detach-partition", table, "")];
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
  AT_EnableTrig: "switch-triggers",
  AT_EnableTrigAll: "switch-triggers",
  AT_EnableTrigUser: "switch-triggers",
  AT_EnableAlwaysTrig: "switch-triggers",
  AT_EnableReplicaTrig: "switch-triggers",
  AT_DisableTrig: "switch-triggers",
  AT_DisableTrigAll: "switch-triggers",
  AT_DisableTrigUser: "switch-triggers",
};

type SimpleId = keyof typeof SIMPLE;
type Template = Pick<Hazard, "lock" | "effects" | "remedy"> & {
  readonly sentence: (table: string, name: string) => string;
};

function simple(id: SimpleId, table: string, name: string): Hazard {
  const { lock, effects, remedy, sentence }: Template = SIMPLE[id];
  return { id, lock, effects, table, sentence: sentence(table, name), remedy };
}

const MAINTENANCE = "do it in maintenance mode, with the disk for a second copy of the table and its indexes free";
const LOCK_TIMEOUT = "set a lock_timeout and try again when it runs out";

const SIMPLE = {
  "drop-column": {
    lock: "ACCESS EXCLUSIVE",
    effects: ["loses-data", "breaks-previous"],
    sentence: (table, name) => `drops ${name} of ${table} with its data; the previous application may still use it`,
    remedy: "release an application that does not use it first, and drop it in the release after that",
  },
  "drop-default": {
    lock: "ACCESS EXCLUSIVE",
    effects: ["restricts-previous"],
    sentence: (table, name) =>
      `leaves ${name} of ${table} without a default, on which the previous application may rely`,
    remedy: "make sure that the previous application writes it",
  },
  "drop-constraint": {
    lock: "ACCESS EXCLUSIVE",
    effects: [],
    sentence: (table, name) => `drops the constraint ${name} of ${table}, which takes a moment`,
    remedy: LOCK_TIMEOUT,
  },
  "validate-constraint": {
    lock: "SHARE UPDATE EXCLUSIVE",
    effects: [],
    sentence: (table, name) => `reads all of ${table} for ${name}; reads and writes go on`,
    remedy: "do it when there is little to do",
  },
  "set-tablespace": {
    lock: "ACCESS EXCLUSIVE",
    effects: ["rewrites", "blocks-reads"],
    sentence: (table) => `copies ${table} to another tablespace while nobody may use it`,
    remedy: MAINTENANCE,
  },
  "set-logged": {
    lock: "ACCESS EXCLUSIVE",
    effects: ["rewrites", "blocks-reads"],
    sentence: (table) => `rewrites ${table} to change whether it is logged`,
    remedy: MAINTENANCE,
  },
  "set-access-method": {
    lock: "ACCESS EXCLUSIVE",
    effects: ["rewrites", "blocks-reads"],
    sentence: (table) => `rewrites ${table} for another access method`,
    remedy: MAINTENANCE,
  },
  "set-expression": {
    lock: "ACCESS EXCLUSIVE",
    effects: ["rewrites", "blocks-reads"],
    sentence: (table, name) => `rewrites ${table} to compute ${name} anew for every row, if it is stored`,
    remedy: MAINTENANCE,
  },
  "enable-row-security": {
    lock: "ACCESS EXCLUSIVE",
    effects: ["breaks-previous"],
    sentence: (table) => `hides the rows of ${table} from everybody whom no policy allows them`,
    remedy: "add policies for the role of the previous application in the same transaction",
  },
  "add-identity": {
    lock: "ACCESS EXCLUSIVE",
    effects: ["restricts-previous"],
    sentence: (table, name) => `has ${name} of ${table} numbered from 1, whatever numbers are there already`,
    remedy: "set the sequence behind the highest number in the same transaction",
  },
  "switch-triggers": {
    lock: "SHARE ROW EXCLUSIVE",
    effects: ["restricts-previous"],
    sentence: (table) => `switches triggers of ${table} on or off, for the previous application as well`,
    remedy: "make sure that they are as the previous application needs them when the script ends",
  },
  "attach-partition": {
    lock: "ACCESS EXCLUSIVE",
    effects: ["scans", "blocks-reads"],
    sentence: (table, parent) => `reads all of ${table} while nobody may use it, to make it a partition of ${parent}`,
    remedy: "add a valid CHECK that says what the partition's bounds say first: then nothing is read",
  },
  "detach-partition": {
    lock: "ACCESS EXCLUSIVE",
    effects: ["blocks-reads"],
    sentence: (table) => `stops everything on ${table} until all who use it are done, to take a partition out`,
    remedy: "DETACH PARTITION … CONCURRENTLY, in a migration without a transaction",
  },
  "unknown-alteration": {
    lock: "ACCESS EXCLUSIVE",
    effects: ["unknown"],
    sentence: (table, name) => `changes ${table} in a way that is not known here (${name})`,
    remedy: "look it up in PostgreSQL's manual under ALTER TABLE",
  },
} as const satisfies Readonly<Record<string, Template>>;
