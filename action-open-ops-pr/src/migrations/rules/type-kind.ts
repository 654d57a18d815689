import type { CreateDomainStmt, TypeName } from "libpg-query";
import { joinedName, unwrap } from "../sql-nodes.ts";

/** Whether values of a type are held to a rule of its own: a restricted one is a domain with a CHECK or a NOT NULL. */
export type TypeKind = "plain" | "restricted";

/** PostgreSQL's own types (pg_type), and those of extensions that many have. */
const PLAIN = new Set([
  ...["bool", "bytea", "char", "name", "int2", "int4", "int8", "float4", "float8", "numeric", "money", "oid", "text"],
  ...["varchar", "bpchar", "bit", "varbit", "date", "time", "timetz", "timestamp", "timestamptz", "interval", "uuid"],
  ...["json", "jsonb", "jsonpath", "xml", "inet", "cidr", "macaddr", "macaddr8", "tsvector", "tsquery", "pg_lsn"],
  ...["point", "line", "lseg", "box", "path", "polygon", "circle", "regclass", "regproc", "regtype", "regconfig"],
  ...["int4range", "int8range", "numrange", "tsrange", "tstzrange", "daterange", "xid", "xid8", "txid_snapshot"],
  ...["int4multirange", "int8multirange", "nummultirange", "tsmultirange", "tstzmultirange", "datemultirange"],
  ...["citext", "hstore", "ltree", "lquery", "cube", "geometry", "geography", "vector", "halfvec", "sparsevec"],
]);
const SERIAL = /^(?:small|big)?serial[248]?$/;

/** What a type is; undefined when nothing says it. An array is not held to its items' rule when it is made of nulls. */
export function typeKind(
  type: TypeName | undefined,
  known: (name: string) => TypeKind | undefined,
): TypeKind | undefined {
  const name = joinedName(type?.names);
  if (PLAIN.has(name) || SERIAL.test(name) || (type?.arrayBounds ?? []).length > 0) return "plain";
  return known(name);
}

/** Of what cannot be told, the worse is taken. */
export function domainKind(
  { typeName, constraints }: CreateDomainStmt,
  known: (name: string) => TypeKind | undefined,
): TypeKind {
  const isHeld = (constraints ?? []).some((node) =>
    ["CONSTR_CHECK", "CONSTR_NOTNULL"].includes(unwrap(node, "Constraint")?.contype ?? ""),
  );
  return isHeld ? "restricted" : (typeKind(typeName, known) ?? "restricted");
}
