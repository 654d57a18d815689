import { expect, it } from "vitest";
import { differencesBetween } from "../../src/schema/difference.ts";
import { compareMigrations, describeMigrations, isBookkeeping } from "../../src/schema/migrations.ts";
import { differenceLines } from "../../src/schema/render-difference.ts";
import { column, object, schema, table } from "./support/schemas.ts";

it("differences are written as a patch from the database to the dump", () => {
  const long = (end: string) => object("function", "public.f()", `CREATE FUNCTION ${"x".repeat(200)}${end}`);
  const dump = schema(
    [
      table("users", [column("id", { notNull: true, identity: "ALWAYS" }), column("name", { type: "text" })]),
      table("orders"),
    ],
    [object("constraint", "users_pkey", "PRIMARY KEY (id)", "users"), long("a"), object("index", "i", "x", "orders")],
  );
  const database = schema(
    [
      table("users", [column("name", { type: "character varying(10)", notNull: true, default: "''" }), column("id")]),
      table("drafts", [], "unlogged table"),
    ],
    [long("b")],
  );
  const lines = differenceLines(differencesBetween(dump, database)).map((line) => line.replace(/x{9,}/, "…"));
  expect(lines).toEqual([
    "- table public.drafts unlogged table",
    "+ table public.orders table",
    "- column public.users.id integer",
    "+ column public.users.id integer NOT NULL GENERATED ALWAYS AS IDENTITY",
    "- column public.users.name character varying(10) NOT NULL DEFAULT ''",
    "+ column public.users.name text",
    "+ constraint users_pkey on public.users PRIMARY KEY (id)",
    "- function public.f() CREATE FUNCTION …… (before)",
    "+ function public.f() CREATE FUNCTION …… (changed further on)",
  ]);
});

it("migrations that one side has not seen are named", () => {
  const dump = new Map([["public.schema_migrations", ["1", "2", "9"]]]);
  const database = new Map([["public.schema_migrations", ["1", "2", "3", "4", "5", "6", "7", "8"]]]);
  const [difference] = compareMigrations(dump, database);
  expect(difference && describeMigrations(difference)).toBe(
    "the migrations in public.schema_migrations differ: 6 from 3 to 8 only in the database; 9 only in the dump",
  );
  expect(compareMigrations(dump, dump)).toEqual([]);
});

it.each([
  ["schema_migrations", true],
  ["_prisma_migrations", true],
  ["ar_internal_metadata", true],
  ["migrations", false],
  ["constructor", false],
])("%s keeps which migrations were run: %s", (name, expected) => {
  expect(isBookkeeping({ schema: "public", name })).toBe(expected);
});
