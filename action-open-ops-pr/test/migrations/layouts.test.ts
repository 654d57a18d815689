import { describe, expect, it } from "vitest";
import { compareVersions, readMigrationFile } from "../../src/migrations/migration-file.ts";
import { readMigrationSet } from "../../src/migrations/migration-set.ts";
import { findPending } from "../../src/migrations/pending.ts";
import { readScripts } from "../../src/migrations/script.ts";
import { tree } from "./support/review.ts";

describe("a file's name", () => {
  it.each([
    ["000042_compact.up.sql", "paired", "up", "000042", "compact"],
    ["000042_compact.down.sql", "paired", "down", "000042", "compact"],
    ["sub/1_a.up.sql", "paired", "up", "1", "a"],
    ["00001_users.sql", "sections", "both", "00001", "users"],
    ["20261121090000_users.sql", "sections", "both", "20261121090000", "users"],
    ["V1_2__users.sql", "flyway", "up", "1.2", "users"],
    ["V2.1__users.sql", "flyway", "up", "2.1", "users"],
    ["U1_2__users.sql", "flyway", "down", "1.2", "users"],
    ["R__views.sql", "flyway", "repeatable", "", "views"],
    ["20261121090000_users/migration.sql", "prisma", "up", "20261121090000", "users"],
    ["20261121090000_users.exs", "code", "both", "20261121090000", "users"],
    ["20261121090000_users.rb", "code", "both", "20261121090000", "users"],
    ["0002_users.py", "code", "both", "0002", "users"],
    ["1700000000000-Users.ts", "code", "both", "1700000000000", "Users"],
    ["20261121090000-users.js", "code", "both", "20261121090000", "users"],
    ["2026_11_21_090000_create_users_table.php", "code", "both", "2026.11.21.090000", "create_users_table"],
    ["20261121090000_Users.cs", "code", "both", "20261121090000", "Users"],
    ["V1_2__users.java", "code", "both", "1.2", "users"],
    ["R__views.java", "code", "repeatable", "", "views"],
    ["versions/ae1027a6acf_add_users.py", "code", "unordered", "", "add_users"],
    ["a/b/c/V1__users.sql", "flyway", "up", "1", "users"],
  ])("%s is a migration", (path, layout, direction, version, name) => {
    expect(readMigrationFile({ path, oid: "0" })).toMatchObject({ layout, direction, version, name });
  });

  it.each([
    ...["README.md", "schema.sql", "users.up.sql", "migration_lock.toml", "seed/data.json", "create_users.rb"],
    ...["1700000000000-Users.d.ts", "20261121090000_Users.Designer.cs", "1_a/"],
  ])("%s is none", (path) => {
    expect(readMigrationFile({ path, oid: "0" })).toBeUndefined();
  });
});

it("versions are in the order of their numbers", () => {
  const versions = ["10", "9", "1.10", "1.2", "20261121090000", "000042"];
  expect(versions.toSorted(compareVersions)).toEqual(["1.2", "1.10", "9", "10", "000042", "20261121090000"]);
  expect(compareVersions("042", "42")).toBe(0);
});

describe("a folder", () => {
  it("is read in the order in which it applies, with the ways back", () => {
    const files = tree({ "10_b.up.sql": "", "9_a.up.sql": "", "9_a.down.sql": "", "README.md": "" });
    const { migrations, strange } = readMigrationSet(files);
    expect(migrations.map(({ version, down }) => [version, down?.path])).toEqual([
      ["9", "9_a.down.sql"],
      ["10", undefined],
    ]);
    expect(strange).toEqual([]);
  });

  it("tells what nobody would run, what is there twice, and ways back to nowhere", () => {
    const files = tree({ "fix.sql": "", "1_a.up.sql": "", "01_b.up.sql": "", "2_c.down.sql": "" });
    expect(readMigrationSet(files)).toMatchObject({ strange: ["fix.sql"], twice: ["1"], orphans: ["2_c.down.sql"] });
  });

  it("tells programs that may be migrations, and folders that are not looked into", () => {
    const files = tree({
      "env.py": "",
      "x.d.ts": "",
      "__init__.py": "",
      "changelog.xml": "",
      "a/b/": "",
      "1_a.sql": "",
    });
    const { programs, unread } = readMigrationSet(files);
    expect(programs.map(({ path }) => path)).toEqual(["env.py", "changelog.xml"]);
    expect(unread).toEqual(["a/b/"]);
  });

  it("may mix programs and scripts", () => {
    const { migrations } = readMigrationSet(tree({ "2_b.exs": "", "1_a.up.sql": "" }));
    expect(migrations.map(({ up }) => up.layout)).toEqual(["paired", "code"]);
  });
});

describe("the two ways of one file", () => {
  const scripts = (path: string, text: string) => {
    const [migration] = readMigrationSet([{ path, oid: "0" }]).migrations;
    return migration && readScripts(migration, () => text);
  };

  it.each([
    ["goose", "-- +goose Up\nUP;\n-- +goose Down\nDOWN;\n", "always"],
    ["goose without a transaction", "-- +goose NO TRANSACTION\n-- +goose Up\nUP;\n-- +goose Down\nDOWN;\n", "never"],
    ["dbmate", "-- migrate:up\nUP;\n\n-- migrate:down\nDOWN;\n", "always"],
    ["dbmate without a transaction", "-- migrate:up transaction:false\nUP;\n-- migrate:down\nDOWN;\n", "never"],
  ])("%s", (_name, text, transaction) => {
    const read = scripts("1_a.sql", text);
    const statements = (script?: { text: string }) => script?.text.replaceAll(/^--.*$/gm, "").trim();
    expect([statements(read?.up), statements(read?.down)]).toEqual(["UP;", "DOWN;"]);
    expect(read?.up.transaction).toBe(transaction);
    // Lines stay where they are.
    expect(read?.down?.text.split("\n").indexOf("DOWN;")).toBe(text.split("\n").indexOf("DOWN;"));
  });

  it("are one where the file has no sections", () => {
    expect(scripts("1_a.sql", "UP;\n")).toMatchObject({ up: { text: "UP;\n" }, mayGoBack: false });
    expect(scripts("1_a.sql", "-- +goose Up\nUP;\n")).toMatchObject({ down: undefined, mayGoBack: true });
  });

  it("are in no program", () => {
    expect(scripts("1_a.exs", "")).toBeUndefined();
  });
});

describe("what is pending", () => {
  const deployed = { "1_a.up.sql": "a", "2_b.up.sql": "b" };
  const pending = (released: Record<string, string>, baseline: Parameters<typeof findPending>[0]["baseline"]) =>
    findPending({ baseline, deployed: tree(deployed), released: tree(released) });
  const versions = (list: readonly { version: string }[]) => list.map(({ version }) => version);

  it("comes after the recorded schema version, whatever the deployed release has", () => {
    const found = pending({ ...deployed, "3_c.up.sql": "" }, { kind: "schema-version", version: "001" });
    expect(versions(found.migrations)).toEqual(["2", "3"]);
    expect(versions(found.applied)).toEqual(["1"]);
  });

  it("is what the deployed release does not have, when nothing is recorded", () => {
    const found = pending({ ...deployed, "3_c.up.sql": "" }, { kind: "release", version: "1.3.0" });
    expect(versions(found.migrations)).toEqual(["3"]);
  });

  it("is everything, when nothing is deployed", () => {
    const found = findPending({ baseline: { kind: "none" }, deployed: undefined, released: tree(deployed) });
    expect(versions(found.migrations)).toEqual(["1", "2"]);
  });

  it("leaves applied ones out, and tells which have been changed or removed", () => {
    const found = pending({ "1_a.up.sql": "changed" }, { kind: "release", version: "1.3.0" });
    expect(found).toMatchObject({ migrations: [], changed: ["1_a.up.sql"], deleted: ["2_b.up.sql"] });
  });

  it("tells which come too late, and which numbers are left out", () => {
    const found = pending({ ...deployed, "0_z.up.sql": "", "4_d.up.sql": "" }, { kind: "release", version: "1.3.0" });
    expect(versions(found.late)).toEqual(["0"]);
    expect(found.gaps).toContain("3");
    const recorded = pending({ ...deployed, "0_z.up.sql": "" }, { kind: "schema-version", version: "2" });
    expect(versions(recorded.late)).toEqual(["0"]);
    expect(recorded.migrations).toEqual([]);
  });

  it("takes nothing for late that has been applied ahead of the release", () => {
    const found = pending(
      { ...deployed, "3_c.up.sql": "", "4_d.up.sql": "" },
      { kind: "schema-version", version: "4" },
    );
    expect([found.migrations, found.late]).toEqual([[], []]);
  });

  it("has no gaps between times", () => {
    const found = findPending({
      baseline: { kind: "none" },
      deployed: undefined,
      released: tree({ "20260101000000_a.sql": "", "20261121090000_b.sql": "" }),
    });
    expect(found.gaps).toEqual([]);
  });

  it("has repeatable ones when they change", () => {
    const released = { "R__a.sql": "new", "R__b.sql": "same" };
    const found = findPending({
      baseline: { kind: "none" },
      deployed: tree({ "R__a.sql": "old", "R__b.sql": "same" }),
      released: tree(released),
    });
    expect(found.repeatable).toEqual(["R__a.sql"]);
    expect(found.besides.map(({ up }) => up.path)).toEqual(["R__a.sql"]);
  });

  it("has what no name orders when it is new, and tells when it changes or goes", () => {
    const found = findPending({
      baseline: { kind: "schema-version", version: "9" },
      deployed: tree({ "aaaa_a.py": "old", "bbbb_b.py": "same", "cccc_c.py": "gone", "env.py": "old", "same.py": "" }),
      released: tree({ "aaaa_a.py": "new", "bbbb_b.py": "same", "dddd_d.py": "new", "env.py": "new", "same.py": "" }),
    });
    expect(found.besides.map(({ up }) => up.path)).toEqual(["dddd_d.py"]);
    expect(found).toMatchObject({ changed: ["aaaa_a.py"], deleted: ["cccc_c.py"], programs: ["env.py"] });
  });
});
