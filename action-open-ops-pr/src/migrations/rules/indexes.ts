import type { Node } from "libpg-query";
import type { Hazard } from "../hazard.ts";
import { tableName, unwrap } from "../sql-nodes.ts";
import { mustRunAlone, type Rule, type Rules } from "./rule.ts";

const createIndex: Rule<"IndexStmt"> = (
  { relation, idxname = "an index", concurrent = false, unique = false },
  context,
) => {
  const table = tableName(relation);
  const words = unique ? "CREATE UNIQUE INDEX CONCURRENTLY" : "CREATE INDEX CONCURRENTLY";
  if (concurrent) return [...mustRunAlone(words, context), ...(unique ? [uniqueBuild(table, idxname)] : [])];
  return [
    {
      id: "create-index",
      lock: "SHARE",
      effects: unique ? ["scans", "blocks-writes", "restricts-previous"] : ["scans", "blocks-writes"],
      table,
      sentence: `stops writes to ${table} while it builds ${idxname}${unique ? ", and refuses rows that are alike from then on" : ""}`,
      remedy: `${words}, in a migration of its own without a transaction`,
    },
  ];
};

/** Its manual, CREATE INDEX, "Building Indexes Concurrently": rows alike end it, and what it built stays, INVALID. */
function uniqueBuild(table: string, index: string): Hazard {
  return {
    id: "create-unique-index",
    lock: "SHARE UPDATE EXCLUSIVE",
    effects: ["restricts-previous"],
    table,
    sentence: `refuses rows of ${table} that are alike in ${index}, which the previous application may write; rows alike that are there already make it fail, and leave the index INVALID`,
    remedy:
      "release an application that writes no two alike first, and look for those that are there; after a failure, DROP INDEX CONCURRENTLY and build it again",
  };
}

const reindex: Rule<"ReindexStmt"> = ({ kind, relation, name = "", params }, context) => {
  const isWide = kind !== "REINDEX_OBJECT_TABLE" && kind !== "REINDEX_OBJECT_INDEX";
  const target = isWide ? name || "the database" : tableName(relation);
  const alone = isWide || isOn(params, "concurrently") ? mustRunAlone("this REINDEX", context) : [];
  if (isOn(params, "concurrently")) return alone;
  return [...alone, reindexHazard(target, kind === "REINDEX_OBJECT_TABLE" ? target : undefined)];
};

function reindexHazard(target: string, table: string | undefined): Hazard {
  return {
    id: "reindex",
    lock: "SHARE",
    effects: ["needs-disk", "scans", "blocks-reads", "blocks-writes"],
    table,
    sentence: `stops writes to what ${target} indexes, and reads that use an index of it, while it builds them anew`,
    remedy: "REINDEX … CONCURRENTLY, in a migration of its own without a transaction",
  };
}

/** `VACUUM (FULL)`, `VACUUM (FULL true)`, `VACUUM (FULL off)`. */
function isOn(options: readonly Node[] | undefined, name: string): boolean {
  return (options ?? []).some((node) => {
    const option = unwrap(node, "DefElem");
    if (option?.defname !== name) return false;
    const said = unwrap(option.arg, "String")?.sval ?? String(unwrap(option.arg, "Integer")?.ival ?? "");
    return !["false", "off", "0"].includes(said) && !(option.arg !== undefined && said === "");
  });
}

const vacuum: Rule<"VacuumStmt"> = ({ is_vacuumcmd: isVacuum = false, options, rels }, context) => {
  if (!isVacuum) return [];
  const tables = (rels ?? []).map((node) => tableName(unwrap(node, "VacuumRelation")?.relation));
  const alone = mustRunAlone("VACUUM", context);
  if (!isOn(options, "full")) return alone;
  return [...alone, ...(tables.length === 0 ? [undefined] : tables).map(vacuumFull)];
};

function vacuumFull(table: string | undefined): Hazard {
  return {
    id: "vacuum-full",
    lock: "ACCESS EXCLUSIVE",
    effects: ["rewrites", "blocks-reads"],
    table,
    sentence: `rewrites ${table ?? "every table of the database"} with all indexes while nobody may use it`,
    remedy:
      "do it in maintenance mode, with room for a second copy free; or use pg_repack, which lets the application go on",
  };
}

const cluster: Rule<"ClusterStmt"> = ({ relation }, context) => {
  const table = relation === undefined ? undefined : tableName(relation);
  return [
    ...(table === undefined ? mustRunAlone("CLUSTER without a table", context) : []),
    {
      id: "cluster",
      lock: "ACCESS EXCLUSIVE",
      effects: ["rewrites", "blocks-reads"],
      table,
      sentence: `rewrites ${table ?? "every clustered table"} in the order of an index while nobody may use it`,
      remedy: "do it in maintenance mode, with room for a second copy of the table and its indexes free",
    },
  ];
};

const refresh: Rule<"RefreshMatViewStmt"> = ({ relation, concurrent = false }) => {
  const view = tableName(relation);
  if (concurrent) return [];
  return [
    {
      id: "refresh-view",
      lock: "ACCESS EXCLUSIVE",
      effects: ["needs-disk", "blocks-reads"],
      table: view,
      sentence: `computes ${view} anew while nobody may read it`,
      remedy: "REFRESH MATERIALIZED VIEW CONCURRENTLY, which needs a unique index",
    },
  ];
};

/** Indexes, and what writes tables and indexes anew. */
export const indexRules: Rules = {
  IndexStmt: createIndex,
  ReindexStmt: reindex,
  VacuumStmt: vacuum,
  ClusterStmt: cluster,
  RefreshMatViewStmt: refresh,
};
