import type { AlterTableCmd } from "libpg-query";
import type { Effect, Hazard } from "../hazard.ts";

/** Changes to views, sequences and indexes that disturb nobody. */
const HARMLESS = new Set([
  ...["AT_SetRelOptions", "AT_ResetRelOptions", "AT_ReplaceRelOptions", "AT_SetStatistics", "AT_ColumnDefault"],
  ...["AT_AttachPartition", "AT_SetLogged", "AT_SetUnLogged"],
]);

/** What ALTER does to relations that are no tables. A type's attributes are stored in tables. */
export function alterOther(
  objtype: string | undefined,
  name: string,
  commands: readonly AlterTableCmd[],
): readonly Hazard[] {
  if (objtype === "OBJECT_TYPE" || objtype === "OBJECT_FOREIGN_TABLE") return [COMPOSITE];
  return commands.flatMap(({ subtype = "" }) => (HARMLESS.has(subtype) ? [] : alteration(objtype, name, subtype)));
}

const COMPOSITE: Hazard = {
  id: "alter-composite",
  lock: undefined,
  effects: ["unknown"],
  table: undefined,
  sentence: "changes a type that tables may store, with an effect that depends on them",
  remedy: "look at the tables that use it",
};

function alteration(objtype: string | undefined, name: string, subtype: string): Hazard {
  if (subtype === "AT_ChangeOwner") return ownerChange(name);
  if (objtype === "OBJECT_INDEX" && subtype === "AT_SetTableSpace") return movedIndex(name);
  return other("unknown-alteration", ["unknown"], {
    sentence: `changes ${name} in a way that is not known here (${subtype})`,
    remedy: "look it up in PostgreSQL's manual under ALTER VIEW, ALTER SEQUENCE and ALTER INDEX",
  });
}

/** Something whose owner changes, and with it who may do anything to it. */
export function ownerChange(name: string): Hazard {
  return other("change-owner", ["restricts-previous"], {
    sentence: `gives ${name} to another owner, and takes the rights of an owner from the one before`,
    remedy: "make sure that the role of the previous application keeps what it uses",
  });
}

/** Whoever plans a query on a table opens all of its indexes (PostgreSQL, get_relation_info). */
function movedIndex(name: string): Hazard {
  return other("move-index", ["takes-long", "blocks-reads", "blocks-writes"], {
    sentence: `copies the index ${name} to another tablespace while nobody may use its table`,
    remedy: "REINDEX (TABLESPACE …, CONCURRENTLY) INDEX, in a migration of its own without a transaction",
  });
}

function other(id: string, effects: readonly Effect[], words: Pick<Hazard, "sentence" | "remedy">): Hazard {
  return { id, lock: undefined, effects, table: undefined, ...words };
}
