import type { ColumnDef } from "libpg-query";
import type { Hazard } from "../hazard.ts";
import { joinedName } from "../sql-nodes.ts";

const REMEDY =
  "add a column of the new type, write both, copy in batches, and switch in a later release; or do it in maintenance mode, with room for a second copy of the table and its indexes";

/**
 * A column that gets another type. PostgreSQL leaves the rows alone only where the old type can be read as the new one
 * (ALTER TABLE, "Notes"), which without the old type can be told of none; text is the one that others often fit.
 */
export function changeType(table: string, column: string, { typeName, raw_default: using }: ColumnDef): Hazard {
  const type = joinedName(typeName?.names);
  const mayFit = using === undefined && (type === "text" || type === "varchar");
  const unless = mayFit ? ", unless it is varchar now and gets no shorter" : "";
  return {
    id: mayFit ? "change-type-to-text" : "change-type",
    lock: "ACCESS EXCLUSIVE",
    effects: ["rewrites", "blocks-reads", "breaks-previous"],
    table,
    sentence: `rewrites ${table} and the indexes with ${column}, to make it ${type}${unless}; tables that a foreign key ties to it are locked and read`,
    remedy: REMEDY,
  };
}
