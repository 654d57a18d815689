import { describe, expect, it } from "vitest";
import { readCopy, readInsert, readName, readTableName, rolesIn } from "../../src/archive/sql-names.ts";

describe("the table of a statement", () => {
  it.each([
    ["COPY public.t (a, b) FROM stdin;\n", { schema: "public", name: "t" }, ["a", "b"]],
    [
      'COPY "My Schema"."weird ""name""; x" ("c, d", "e)") FROM stdin;',
      { schema: "My Schema", name: 'weird "name"; x' },
      ["c, d", "e)"],
    ],
    ["COPY t FROM stdin;", { schema: undefined, name: "t" }, undefined],
    ["COPY public.t (a) WITH OIDS FROM stdin;", { schema: "public", name: "t" }, ["a"]],
  ])("%j", (statement, table, columns) => {
    expect(readCopy(statement)).toEqual({ table, columns });
  });

  it.each([
    "COPY t FROM PROGRAM 'x';",
    "COPY t FROM '/etc/passwd';",
    "COPY t (a) TO stdout;",
    "COPY (SELECT 1) TO PROGRAM 'x';",
    "COPY t FROM stdin; COPY t FROM PROGRAM 'x';",
    "COPY t FROM stdin WITH (FORMAT csv);",
    'COPY "t (a) FROM stdin;',
  ])("is not read from %j", (statement) => {
    expect(readCopy(statement)).toBeUndefined();
  });

  it("of INSERT and CREATE TABLE", () => {
    expect(readInsert('INSERT INTO s."T" (a) OVERRIDING SYSTEM VALUE VALUES (1);')?.columns).toEqual(["a"]);
    expect(readInsert("INSERT INTO s.t VALUES\n\t(1);")?.table).toEqual({ schema: "s", name: "t" });
    expect(readInsert("INSERT INTO s.t DEFAULT VALUES;")?.columns).toBeUndefined();
    expect(readInsert("INSERT INTO s.t SELECT 1;")).toBeUndefined();
    expect(readTableName("CREATE UNLOGGED TABLE s.t (\n);")).toEqual({ schema: "s", name: "t" });
    expect(readName('s."a.b"')).toEqual({ schema: "s", name: "a.b" });
    expect(readName("s.t; x")).toBeUndefined();
  });
});

it.each([
  ["GRANT SELECT ON TABLE public.t TO reader;", ["reader"]],
  ['GRANT ALL ON TABLE t TO "My role", b WITH GRANT OPTION;', ["My role", "b"]],
  ['REVOKE ALL ON TABLE "x TO y" FROM PUBLIC;\nGRANT SELECT ON TABLE "x TO y" TO z;', ["z"]],
  ["GRANT ALL ON FUNCTION f(a text DEFAULT 'x TO y') TO w;", ["w"]],
  ["ALTER DEFAULT PRIVILEGES FOR ROLE a IN SCHEMA s GRANT SELECT ON TABLES TO b;", ["b", "a"]],
  ["CREATE POLICY p ON t TO a, b USING ((x = 'TO c'));", ["a", "b"]],
  ["CREATE POLICY p ON t USING (true);", []],
  ["GRANT a TO CURRENT_USER;", []],
])("the roles in %j", (statement, roles) => {
  expect(rolesIn(statement)).toEqual(roles);
});
