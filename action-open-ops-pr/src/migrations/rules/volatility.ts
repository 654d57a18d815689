import type { Node } from "libpg-query";
import { joinedName, unwrap } from "../sql-nodes.ts";

/** Functions of PostgreSQL that give one value for the whole statement, or always the same one (pg_proc, provolatile). */
const STEADY = new Set([
  ...["now", "transaction_timestamp", "statement_timestamp", "current_setting", "current_schema", "current_database"],
  ...["lower", "upper", "concat", "coalesce", "length", "trim", "replace", "format", "md5", "date_trunc", "to_char"],
  ...["make_date", "make_interval", "make_timestamptz", "timezone", "to_timestamp", "to_date", "abs", "round", "floor"],
  ...["jsonb_build_object", "json_build_object", "jsonb_build_array", "array_fill", "int4range", "tstzrange", "decode"],
]);

const VOLATILE = new Set([
  ...["gen_random_uuid", "uuidv4", "uuidv7", "random", "clock_timestamp", "timeofday", "nextval", "txid_current"],
  ...["uuid_generate_v1", "uuid_generate_v1mc", "uuid_generate_v4", "gen_random_bytes", "pg_current_xact_id"],
]);

export type Volatility = "steady" | "volatile" | "unknown";

/**
 * Whether an expression has another value for every row: then a column added with it as its default makes PostgreSQL
 * write the table anew (ALTER TABLE, "Notes"). A function that is not PostgreSQL's own may be either.
 */
export function volatilityOf(expression: Node | undefined): Volatility {
  const names = functionsIn(expression);
  if (names.some((name) => VOLATILE.has(name))) return "volatile";
  return names.every((name) => STEADY.has(name)) ? "steady" : "unknown";
}

/** The names of the functions that an expression calls, however deep. */
export function functionsIn(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  const call = unwrap(value as Node, "FuncCall");
  const own = call === undefined ? [] : [joinedName(call.funcname)];
  return [...own, ...Object.values(value).flatMap(functionsIn)];
}
