import { describe, expect, it } from "vitest";
import { readDirectives } from "../../src/migrations/directives.ts";
import { incompatibleOnes } from "../../src/migrations/review.ts";
import { review } from "./support/review.ts";

describe("the way back", () => {
  const wayBack = (released: Record<string, string>) => review({ released }).migrations[0]?.wayBack;

  it.each<[string, Record<string, string>, object]>([
    [
      "is a script",
      { "1_a.up.sql": "ALTER TABLE t ADD a int", "1_a.down.sql": "ALTER TABLE t DROP a" },
      { kind: "script", isLossy: false },
    ],
    [
      "brings no data back",
      { "1_a.up.sql": "DROP TABLE t", "1_a.down.sql": "CREATE TABLE t ()" },
      { kind: "script", isLossy: true },
    ],
    [
      "is empty",
      { "1_a.up.sql": "SELECT 1", "1_a.down.sql": "-- no way back\nBEGIN; COMMIT;" },
      { kind: "empty", file: "1_a.down.sql" },
    ],
    ["is missing", { "1_a.up.sql": "SELECT 1" }, { kind: "missing" }],
    ["is missing from a file that could have it", { "1_a.sql": "-- +goose Up\nSELECT 1" }, { kind: "missing" }],
    ["is nothing that the tool knows", { "1_a/migration.sql": "SELECT 1" }, { kind: "none" }],
    ["is not read from a program", { "1_a.exs": "" }, { kind: "unread" }],
  ])("%s", (_name, released, expected) => {
    expect(wayBack(released)).toMatchObject(expected);
  });
});

describe("the previous application", () => {
  const compatibility = (text: string, previous?: string) =>
    review({ released: { "1_a.up.sql": text }, ...(previous === undefined ? {} : { previous }) }).migrations[0]
      ?.compatibility;

  it.each<[string, string, object]>([
    ["works with a new table", "CREATE TABLE u (a int)", { kind: "compatible" }],
    ["works while an index is built", "CREATE INDEX i ON t (a)", { kind: "compatible" }],
    [
      "does not work without a column",
      "ALTER TABLE t DROP a",
      {
        kind: "incompatible",
        reasons: ["1_a.up.sql:1 drops a of t with its data; the previous application may still use it"],
      },
    ],
    ["may not work with what nobody can read", "DO $$ BEGIN END $$", { kind: "incompatible" }],
  ])("%s", (_name, text, expected) => {
    expect(compatibility(text)).toMatchObject(expected);
  });

  it("works when the migration says so, and is not older than that", () => {
    const text = "-- ops: compatible-with 1.3.0\nALTER TABLE t DROP a";
    expect(compatibility(text, "1.3.0")).toEqual({ kind: "asserted", since: "1.3.0" });
    expect(compatibility(text, "1.2.0")).toEqual({
      kind: "incompatible",
      reasons: ["it says that it needs 1.3.0 or later, and 1.2.0 runs now"],
    });
  });
});

describe("migrations that were applied ahead of the release", () => {
  const old = { "1_a.up.sql": "CREATE TABLE t (a int, b int)" };
  const released = { ...old, "2_b.up.sql": "ALTER TABLE t DROP a", "3_c.up.sql": "ALTER TABLE t DROP b" };
  const applied = (version: string, deployed: Record<string, string> | undefined = old) =>
    review({ deployed, released, baseline: { kind: "schema-version", version } });

  it("are not listed as what is to be done, and count when it is taken back", () => {
    const { migrations, ahead } = applied("2");
    expect([migrations, ahead].map((each) => each.map(({ label }) => label))).toEqual([["3_c"], ["2_b"]]);
    expect(incompatibleOnes(applied("3")).map(({ label }) => label)).toEqual(["2_b", "3_c"]);
  });

  it("are none that the running version has itself", () => {
    expect(incompatibleOnes(applied("3", released))).toEqual([]);
  });

  it("are looked at when the release does not know them", () => {
    expect(applied("4").warnings).toEqual([
      "the schema is at 4, and this release knows migrations up to 3 only: see that it works with what came after",
    ]);
  });
});

describe("a program", () => {
  it("is listed for a person to read", () => {
    const [migration] = review({ released: { "20261121090000_users.rb": "" } }).migrations;
    expect(migration?.hazards).toMatchObject([{ id: "code-migration", effects: ["unknown"] }]);
  });
});

describe("what no version orders", () => {
  const old = { "V1__a.sql": "CREATE TABLE t (a int)", "R__v.sql": "CREATE VIEW v AS SELECT 1" };

  it("is reviewed like any other migration when it has changed, after the others", () => {
    const released = { ...old, "V2__b.sql": "ALTER TABLE t ADD b int", "R__v.sql": "DROP VIEW v CASCADE" };
    const { migrations } = review({ deployed: old, released });
    expect(migrations.map(({ label, compatibility, wayBack }) => [label, compatibility.kind, wayBack.kind])).toEqual([
      ["2_b", "compatible", "none"],
      ["R__v", "incompatible", "none"],
    ]);
    expect(review({ deployed: old, released: { ...old, "R__v.sql": "DROP VIEW v" } }).migrations).toHaveLength(1);
    expect(review({ deployed: old, released: old }).migrations).toEqual([]);
  });

  it("is for a person to read when it is a program", () => {
    const { migrations, warnings } = review({ deployed: {}, released: { "ae1027a6acf_a.py": "", "add_users.rb": "" } });
    expect(migrations).toMatchObject([{ label: "ae1027a6acf_a", hazards: [{ id: "code-migration" }] }]);
    expect(warnings).toEqual(["add_users.rb is no migration by its name, and may be one: review it by hand"]);
  });

  it("is what lies too deep", () => {
    expect(review({ released: { "1_a.sql": "SELECT 1", "a/b/c/d/e/": "" } }).warnings).toEqual([
      "a/b/c/d/e/ lies within too many folders to be looked into: review it by hand",
    ]);
  });
});

describe("what is applied", () => {
  it("says what a new migration means by its names", () => {
    const applied = {
      "1_a.up.sql":
        "CREATE TYPE mood AS ENUM ('x'); CREATE INDEX i ON t (a); ALTER TABLE t ADD CONSTRAINT c CHECK (a > 0)",
    };
    const next = (text: string) =>
      review({ deployed: applied, released: { ...applied, "2_b.up.sql": text } }).migrations[0]?.hazards.map(
        ({ id }) => id,
      );
    expect(next("ALTER TABLE t ADD m mood")).toEqual([]);
    expect(next("ALTER TABLE t ADD m humour")).toEqual(["add-column-with-rewrite"]);
    expect(next("DROP INDEX CONCURRENTLY i")).toEqual([]);
    expect(next("ALTER TABLE t DROP CONSTRAINT c")).toEqual(["drop-check"]);
    expect(next("CREATE DOMAIN mood AS int CHECK (VALUE > 0); ALTER TABLE t ADD m mood")).toEqual([
      "add-column-with-rewrite",
    ]);
  });
});

describe("a table that is to be kept", () => {
  const keeping = "-- ops: keep legacy until 1.9.0\nCREATE TABLE legacy (a int)";
  const errors = (text: string, release: string) =>
    review({ deployed: { "1_a.up.sql": keeping }, released: { "1_a.up.sql": keeping, "2_b.up.sql": text }, release })
      .errors;

  it.each([
    "DROP TABLE legacy",
    "TRUNCATE legacy",
    "ALTER TABLE legacy RENAME TO old",
    "ALTER TABLE public.legacy SET SCHEMA s",
  ])("is not to be taken away before: %s", (text) => {
    expect(errors(text, "1.8.0")).toEqual([
      "2_b.up.sql:1 takes legacy away, which 1_a.up.sql:1 says to keep until 1.9.0",
    ]);
    expect(errors(text, "1.9.0")).toEqual([]);
  });

  it("may be kept until a migration's number", () => {
    const released = { "1_a.up.sql": "-- ops: keep t until 3", "2_b.up.sql": "DROP TABLE t" };
    expect(review({ released }).errors).toHaveLength(1);
    expect(
      review({ released: { "1_a.up.sql": "-- ops: keep t until 3", "3_b.up.sql": "DROP TABLE t" } }).errors,
    ).toEqual([]);
  });

  it("may be changed", () => {
    expect(errors("ALTER TABLE legacy ADD b int; DROP TABLE other", "1.8.0")).toEqual([]);
  });
});

describe("comments for operations", () => {
  const read = (...lines: string[]) => readDirectives("1_a.sql", [...lines, "SELECT 1;"].join("\n"));

  it("are read from the top of the script", () => {
    expect(
      read(
        "-- A title",
        "",
        "-- ops: maintenance",
        "-- OPS: before drain matches",
        "-- ops: after smoke",
        "-- ops: backup",
      ),
    ).toEqual({
      before: [{ kind: "maintenance" }, { kind: "text", text: "drain matches" }, { kind: "backup" }],
      after: [{ kind: "smoke" }],
      keeps: [],
      compatibleWith: undefined,
      problems: [],
    });
    expect(
      read("-- ops: after maintenance", "-- ops: after scripts/compact-storage.sh", "-- ops: smoke").after,
    ).toEqual([{ kind: "maintenance" }, { kind: "text", text: "scripts/compact-storage.sh" }, { kind: "smoke" }]);
  });

  it.each([
    ["-- ops: maintenence", '1_a.sql:1 says "ops: maintenence", which is not understood; did you mean maintenance?'],
    ["-- ops: after", '1_a.sql:1 says "ops: after", which is not understood'],
    ["-- ops: keep legacy", '1_a.sql:1 says "ops: keep legacy"; expected keep TABLE until VERSION'],
    ["-- ops: compatible-with everything", '1_a.sql:1 says "ops: compatible-with everything", which is not understood'],
  ])("%s is not passed over", (line, problem) => {
    expect(read(line).problems).toEqual([problem]);
  });

  it("further down are not passed over either", () => {
    expect(readDirectives("1_a.sql", "SELECT 1;\n-- ops: maintenance\n").problems).toEqual([
      "1_a.sql:2 has an ops: comment after the first statement: move it to the top",
    ]);
  });
});

describe("people are told", () => {
  it("of everything that is odd about the folder", () => {
    const { warnings, errors } = review({
      deployed: { "1_a.up.sql": "SELECT 1", "2_b.up.sql": "SELECT 1", "3_c.up.sql": "SELECT 1" },
      released: {
        "0_z.up.sql": "SELECT 1",
        "1_a.up.sql": "SELECT 2",
        "3_c.up.sql": "SELECT 1",
        "6_d.up.sql": "SELECT 1",
        "06_e.up.sql": "SELECT 1",
        "7_f.down.sql": "",
        "manual.sql": "",
      },
    });
    expect(errors).toEqual(["several migrations have the version 6: renumber one"]);
    expect(warnings).toEqual([
      "1_a.up.sql counts as applied and has been changed since: databases differ from it now",
      "2_b.up.sql counts as applied and is gone",
      "0_z stands before one that counts as applied: most tools never run it",
      "there is no migration 4",
      "there is no migration 5",
      "manual.sql is no migration by its name: no known tool runs it",
      "7_f.down.sql takes back a migration that is not there",
    ]);
  });

  it("which tables need room for a second copy, once each", () => {
    const { rewritten } = review({
      released: { "1_a.up.sql": "VACUUM FULL t", "2_b.up.sql": "UPDATE u SET a = 1; ALTER TABLE t SET UNLOGGED" },
    });
    expect(rewritten).toEqual(["t", "u"]);
  });
});

it("a pause lets the application fill what the release has made", () => {
  const released = (directive: string) => ({
    "1_a.up.sql": `${directive}\nCREATE TABLE u (a int)`,
    "2_b.up.sql": "CREATE INDEX i ON u (a)",
  });
  const second = (directive: string) =>
    review({ released: released(directive) }).migrations[1]?.hazards.map(({ id }) => id);
  expect(second("")).toEqual([]);
  expect(second("-- ops: smoke")).toEqual(["create-index"]);
});
