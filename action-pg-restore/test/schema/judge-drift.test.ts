import { describe, expect, it } from "vitest";
import { differencesBetween } from "../../src/schema/difference.ts";
import { type DriftRequest, judgeDrift } from "../../src/schema/judge-drift.ts";
import { widens } from "../../src/schema/judge-in-place.ts";
import { schemaOfRows } from "../../src/schema/rows-schema.ts";
import type { Schema } from "../../src/schema/schema.ts";
import { column, object, schema, table } from "./support/schemas.ts";

const users = { schema: "public", name: "users" };

function judged(dump: Schema, database: Schema, changes: Partial<DriftRequest> = {}): string[] {
  const request: DriftRequest = {
    strategy: "in-place",
    onSchemaDrift: "warn",
    filled: [users],
    isExcluded: ({ name }) => name === "schema_migrations",
    hasSchema: true,
    ...changes,
  };
  return judgeDrift(differencesBetween(dump, database), request).map(({ level, message }) => `${level}: ${message}`);
}

const withColumn = (...columns: Parameters<typeof column>) =>
  schema([table("users", [column("id"), column(...columns)])]);
const without = schema([table("users")]);
const enumOf = (...labels: string[]) =>
  schema([table("users")], [object("type", "public.mood", `ENUM (${labels.map((label) => `'${label}'`).join(", ")})`)]);

describe("rows do not go into tables that have not the place for them", () => {
  it.each<[string, Schema, Schema, string]>([
    [
      "a table that is missing",
      without,
      schema([]),
      "blocking: table public.users is in the dump, and not in the database",
    ],
    [
      "a foreign table",
      without,
      schema([table("users", [column("id")], "foreign table")]),
      "blocking: table public.users is a foreign table",
    ],
    [
      "a column that is missing",
      withColumn("age"),
      without,
      "blocking: column public.users.age is in the dump, and not in the database",
    ],
    [
      "another type",
      withColumn("age", { type: "text" }),
      withColumn("age", { type: "character varying(10)" }),
      "blocking: column public.users.age is text in the dump and character varying(10) in the database",
    ],
    [
      "a narrower type",
      withColumn("age", { type: "bigint" }),
      withColumn("age"),
      "blocking: column public.users.age is bigint in the dump and integer",
    ],
    [
      "a column that has to be given",
      without,
      withColumn("age", { notNull: true }),
      "blocking: column public.users.age is NOT NULL without a default",
    ],
    [
      "a column that computes itself",
      withColumn("age"),
      withColumn("age", { generated: "STORED", default: "1" }),
      "blocking: column public.users.age is generated in the database",
    ],
    [
      "a column that computed itself",
      withColumn("age", { generated: "STORED", default: "1" }),
      withColumn("age", { notNull: true }),
      "blocking: column public.users.age is NOT NULL without a default",
    ],
    [
      "a label that is missing",
      enumOf("glad", "sad"),
      enumOf("glad"),
      "blocking: type public.mood does not have the labels 'sad'",
    ],
    ["a type that is missing", enumOf("glad"), without, "blocking: type public.mood is in the dump"],
    [
      "a sequence that is missing",
      schema([table("users")], [object("sequence", "public.s", "SEQUENCE")]),
      without,
      "blocking: sequence public.s is in the dump",
    ],
  ])("%s", (_case, dump, database, expected) => {
    expect(judged(dump, database)).toEqual([expect.stringContaining(expected)]);
    // What cannot work is no matter of choice.
    expect(judged(dump, database, { onSchemaDrift: "fail" })).toEqual([expect.stringContaining(expected)]);
  });
});

describe("other differences of tables stop a strict restore, and are told by one that is not", () => {
  it.each<[string, Schema, Schema]>([
    ["a column that may be empty", without, withColumn("age")],
    ["a column with a default", without, withColumn("age", { notNull: true, default: "0" })],
    ["a column that counts", without, withColumn("age", { notNull: true, identity: "ALWAYS" })],
    ["a wider type", withColumn("age"), withColumn("age", { type: "bigint" })],
    ["NOT NULL gained", withColumn("age"), withColumn("age", { notNull: true })],
    ["NOT NULL lost", withColumn("age", { notNull: true }), withColumn("age")],
    ["another default", withColumn("age", { default: "1" }), withColumn("age")],
    ["a table that the dump does not know", without, schema([table("users"), table("orders")])],
    [
      "another partition",
      schema([table("users", [], "partition of a FOR VALUES IN (1)")]),
      schema([table("users", [], "partition of a DEFAULT")]),
    ],
    ["a label more", enumOf("glad"), enumOf("glad", "sad")],
    [
      "another check",
      without,
      schema([table("users")], [object("constraint", "positive", "CHECK ((id > 0))", "users")]),
    ],
  ])("%s", (_case, dump, database) => {
    expect(judged(dump, database)).toEqual([expect.stringMatching(/^warning: 1 difference between/)]);
    expect(judged(dump, database, { onSchemaDrift: "fail" })).toEqual([
      expect.stringMatching(
        /^blocking: 1 difference .*: bring them together by a migration first, or set on-schema-drift: warn/,
      ),
    ]);
  });
});

it("what has no rows is told, and never stops a restore of rows", () => {
  const database = schema(
    [table("users")],
    [object("function", "public.f()", "x"), object("index", "i", "x", "users")],
  );
  expect(judged(without, database, { onSchemaDrift: "fail" })).toEqual([
    expect.stringMatching(/^warning: 2 differences .* \(function public\.f\(\), index i on public\.users\)/),
  ]);
});

it("tables that are left out may differ", () => {
  const [dump, database] = [schema([table("schema_migrations", [])]), schema([table("schema_migrations")])];
  expect(judged(dump, database, { onSchemaDrift: "fail" })).toEqual([]);
  expect(judged(dump, schema([]), { onSchemaDrift: "fail" })).toEqual([]);
});

describe("a swap brings its own schema", () => {
  it("so that all differences are told at once", () => {
    const said = judged(withColumn("age"), enumOf("glad"), { strategy: "swap" });
    expect(said).toEqual([
      expect.stringMatching(/^warning: 2 differences .*\(column public\.users\.age, type public\.mood\)/),
    ]);
  });

  it("and stop it when asked to", () => {
    expect(judged(withColumn("age"), without, { strategy: "swap", onSchemaDrift: "fail" })).toEqual([
      expect.stringMatching(/^blocking: 1 difference/),
    ]);
  });

  it("and nothing is said of databases that are alike", () => {
    expect(judged(without, without, { strategy: "swap", onSchemaDrift: "fail" })).toEqual([]);
  });
});

describe("a dump of rows alone tells names of tables and columns", () => {
  const rows = (name: string, columns: readonly string[] | undefined) => {
    return { schema: "public", name, target: users, columns, rows: 1, bytes: 1, sha256: "" };
  };
  const database = schema([
    table("users", [column("id"), column("sum", { generated: "STORED", default: "id" })]),
    table("orders"),
  ]);

  it.each<[string, readonly string[] | undefined, string[]]>([
    ["that are there", ["id"], []],
    ["and no columns", undefined, []],
    ["of which one is missing", ["id", "age"], ["blocking: column public.users.age is in the dump"]],
    ["of which one is computed", ["id", "sum"], ["blocking: column public.users.sum is generated"]],
  ])("%s", (_case, columns, expected) => {
    const dump = schemaOfRows({ tables: [rows("users", columns)] }, database);
    const others = expect.stringMatching(/^warning: 1 difference .*\(table public\.orders\)/);
    const said = judged(dump, database, { hasSchema: false, onSchemaDrift: "fail" });
    // What generates itself differs in nothing that a dump of rows tells.
    expect(said.filter((each) => each.startsWith("blocking"))).toEqual(
      expected.map((each) => expect.stringContaining(each)),
    );
    expect(said.at(-1)).toEqual(others);
  });

  it("of which one is missing", () => {
    const dump = schemaOfRows({ tables: [rows("users", ["id"]), rows("invoices", ["id"])] }, database);
    const filled = [users, { schema: "public", name: "invoices" }];
    expect(judged(dump, database, { hasSchema: false, filled })[0]).toContain(
      "blocking: table public.invoices is in the dump",
    );
  });
});

it("a dump of rows alone has the partitions, and need not name what they are of", () => {
  const partition = table("users", [column("id")], "partition of public.people FOR VALUES IN (1)");
  const people = [table("people", [column("id")], "partitioned table by LIST (id)"), partition];
  const database = schema([...people, table("elsewhere", [column("id")], "foreign table")]);
  const dump = schemaOfRows(
    { tables: [{ ...users, target: users, columns: ["id"], rows: 1, bytes: 1, sha256: "" }] },
    database,
  );
  expect(judged(dump, database, { hasSchema: false, onSchemaDrift: "fail" })).toEqual([]);
});

describe("a type holds all values of another", () => {
  it.each([
    ["smallint", "integer", true],
    ["integer", "smallint", false],
    ["integer", "numeric", true],
    ["integer", "numeric(5,2)", false],
    ["real", "double precision", true],
    ["character varying(10)", "character varying(20)", true],
    ["character varying(10)", "character varying(5)", false],
    ["character varying(10)", "text", true],
    ["character varying", "text", true],
    ["character varying", "character varying(5)", false],
    ["character(5)", "text", false],
    ["text", "integer", false],
    ["timestamp with time zone", "timestamp without time zone", false],
  ])("%s in %s: %s", (from, to, expected) => {
    expect(widens(from, to)).toBe(expected);
  });
});
