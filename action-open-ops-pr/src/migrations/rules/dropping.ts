import type { DropStmt, Node } from "libpg-query";
import type { Effect, Hazard, Lock } from "../hazard.ts";
import { joinedName, tableName, unwrap } from "../sql-nodes.ts";
import { mustRunAlone, type Rule, type RuleContext, type Rules } from "./rule.ts";

interface Dropped {
  readonly word: string;
  readonly lock?: Lock;
  readonly effects: readonly Effect[];
}

const LOSES: readonly Effect[] = ["loses-data", "breaks-previous"];
const BREAKS: readonly Effect[] = ["breaks-previous"];

/** What is lost with each kind of thing. */
const DROPPED: Readonly<Record<string, Dropped>> = {
  OBJECT_TABLE: { word: "table", lock: "ACCESS EXCLUSIVE", effects: LOSES },
  OBJECT_FOREIGN_TABLE: { word: "foreign table", lock: "ACCESS EXCLUSIVE", effects: BREAKS },
  OBJECT_SCHEMA: { word: "schema", effects: LOSES },
  OBJECT_SEQUENCE: { word: "sequence", lock: "ACCESS EXCLUSIVE", effects: LOSES },
  OBJECT_EXTENSION: { word: "extension", effects: LOSES },
  OBJECT_VIEW: { word: "view", lock: "ACCESS EXCLUSIVE", effects: BREAKS },
  OBJECT_MATVIEW: { word: "materialized view", lock: "ACCESS EXCLUSIVE", effects: BREAKS },
  OBJECT_TYPE: { word: "type", effects: BREAKS },
  OBJECT_DOMAIN: { word: "domain", effects: BREAKS },
  OBJECT_FUNCTION: { word: "function", effects: BREAKS },
  OBJECT_PROCEDURE: { word: "procedure", effects: BREAKS },
  OBJECT_ROUTINE: { word: "routine", effects: BREAKS },
  OBJECT_AGGREGATE: { word: "aggregate", effects: BREAKS },
  OBJECT_OPERATOR: { word: "operator", effects: BREAKS },
  OBJECT_CAST: { word: "cast", effects: BREAKS },
  OBJECT_COLLATION: { word: "collation", effects: BREAKS },
  OBJECT_PUBLICATION: { word: "publication", effects: BREAKS },
  OBJECT_POLICY: { word: "policy", lock: "ACCESS EXCLUSIVE", effects: ["restricts-previous"] },
  OBJECT_TRIGGER: { word: "trigger", lock: "ACCESS EXCLUSIVE", effects: ["restricts-previous"] },
  OBJECT_RULE: { word: "rule", lock: "ACCESS EXCLUSIVE", effects: ["restricts-previous"] },
};

/** Nobody's business but the planner's. */
const UNUSED = "OBJECT_STATISTIC_EXT";

const REMEDY = "release an application that does not use it first, and drop it in the release after that";

const drop: Rule<"DropStmt"> = (statement, context) => {
  const names = (statement.objects ?? []).map(objectName);
  if (statement.removeType === "OBJECT_INDEX") return dropIndex(statement, names, context);
  if (statement.removeType === UNUSED) return [];
  const dropped = DROPPED[statement.removeType ?? ""] ?? unknownKind(statement.removeType);
  const id = `drop-${dropped.word.replaceAll(" ", "-")}`;
  const cascade = statement.behavior === "DROP_CASCADE" ? ", and whatever depends on it," : "";
  return names.map((name) => ({
    id,
    lock: dropped.lock,
    effects: dropped.effects,
    table: ["table", "materialized view"].includes(dropped.word) ? name : undefined,
    sentence: dropped.effects.includes("loses-data")
      ? `drops the ${dropped.word} ${name}${cascade} with its data; the previous application may still use it`
      : `drops the ${dropped.word} ${name}${cascade}; the previous application may still use it`.replace(",;", ";"),
    remedy: REMEDY,
  }));
};

function unknownKind(type = ""): Dropped {
  return { word: type.replace("OBJECT_", "").toLowerCase().replaceAll("_", " "), effects: ["unknown", ...BREAKS] };
}

function dropIndex({ concurrent = false }: DropStmt, names: readonly string[], context: RuleContext): Hazard[] {
  const alone = concurrent ? mustRunAlone("DROP INDEX CONCURRENTLY", context) : [];
  const known = names.map((name) => ({ name, kind: context.memory.names.indexKind(name) }));
  return [
    ...alone,
    ...(concurrent ? [] : known.map(({ name }) => waitingDrop(name))),
    ...known.flatMap(({ name, kind }) => (kind === "plain" ? [] : [arbiterDrop(name, kind === "unique")])),
  ];
}

function waitingDrop(name: string): Hazard {
  return {
    id: "drop-index",
    lock: "ACCESS EXCLUSIVE",
    effects: [],
    table: undefined,
    sentence: `drops the index ${name}: a moment, once all who use its table are done, and queries may become slow`,
    remedy: "DROP INDEX CONCURRENTLY, in a migration of its own without a transaction",
  };
}

/** ON CONFLICT looks for a unique index of its columns, and ends with an error where there is none (INSERT). */
function arbiterDrop(name: string, isUnique: boolean): Hazard {
  return {
    id: "drop-unique-index",
    lock: undefined,
    effects: ["restricts-previous"],
    table: undefined,
    sentence: `drops the ${isUnique ? "unique index" : "index"} ${name}, ${isUnique ? "without which" : "and if it is a unique one,"} an ON CONFLICT of the previous application ends with an error`,
    remedy: "release an application that does not rely on it first, and drop it in the release after that",
  };
}

/** The name of what is dropped, in the forms that the parser has for it. */
function objectName(node: Node): string {
  const routine = unwrap(node, "ObjectWithArgs");
  if (routine !== undefined) return joinedName(routine.objname);
  const type = unwrap(node, "TypeName");
  if (type !== undefined) return joinedName(type.names);
  const list = unwrap(node, "List");
  return list === undefined ? (unwrap(node, "String")?.sval ?? "") : joinedName(list.items);
}

const truncate: Rule<"TruncateStmt"> = ({ relations, behavior }) =>
  (relations ?? []).map((node) => {
    const table = tableName(unwrap(node, "RangeVar"));
    const cascade = behavior === "DROP_CASCADE" ? ", and every table that refers to it" : "";
    return {
      id: "truncate",
      lock: "ACCESS EXCLUSIVE",
      effects: ["loses-data", "blocks-reads"],
      table,
      sentence: `empties ${table}${cascade}`,
      remedy: "take a backup of what it holds first, and make sure that nobody needs it",
    };
  });

const dropAll = (what: string): Hazard => ({
  id: "drop-all",
  lock: undefined,
  effects: LOSES,
  table: undefined,
  sentence: `drops ${what}`,
  remedy: "make sure that it is not the production one",
});

/** What takes something away. */
export const droppingRules: Rules = {
  DropStmt: drop,
  TruncateStmt: truncate,
  DropOwnedStmt: () => [dropAll("everything that a role owns")],
  DropdbStmt: ({ dbname = "" }, context) => [
    dropAll(`the database ${dbname}`),
    ...mustRunAlone("DROP DATABASE", context),
  ],
};
