import { describe, expect, it } from "vitest";
import { type Effect, isIncompatible, type Lock, severityOf } from "../../src/migrations/hazard.ts";
import { hazards } from "./support/review.ts";

type Row = readonly [sql: string, id: string, lock: Lock | undefined, effects: readonly Effect[]];

const REWRITE: readonly Effect[] = ["rewrites", "blocks-reads"];
const SCAN: readonly Effect[] = ["scans", "blocks-reads", "restricts-previous"];
const AEL = "ACCESS EXCLUSIVE";
const SUE = "SHARE UPDATE EXCLUSIVE";

const ROWS: readonly Row[] = [
  ["ALTER TABLE t ALTER a TYPE uuid USING a::uuid", "change-type", AEL, [...REWRITE, "breaks-previous"]],
  ["ALTER TABLE t ALTER a TYPE bigint", "change-type", AEL, [...REWRITE, "breaks-previous"]],
  ["ALTER TABLE t ALTER a TYPE varchar(9)", "change-type-to-text", AEL, [...REWRITE, "breaks-previous"]],
  ["ALTER TABLE t ADD a uuid DEFAULT gen_random_uuid()", "add-column-with-rewrite", AEL, REWRITE],
  ["ALTER TABLE t ADD a timestamptz DEFAULT clock_timestamp()", "add-column-with-rewrite", AEL, REWRITE],
  ["ALTER TABLE t ADD a int DEFAULT my.number()", "add-column-with-rewrite", AEL, REWRITE],
  ["ALTER TABLE t ADD a bigserial", "add-column-with-rewrite", AEL, REWRITE],
  ["ALTER TABLE t ADD a int GENERATED ALWAYS AS IDENTITY", "add-column-with-rewrite", AEL, REWRITE],
  ["ALTER TABLE t ADD a int GENERATED ALWAYS AS (b * 2) STORED", "add-column-with-rewrite", AEL, REWRITE],
  ["ALTER TABLE t ADD a int NOT NULL", "add-required-column", AEL, ["fails", "breaks-previous"]],
  ["ALTER TABLE t ADD a int CHECK (a > 0)", "add-check", AEL, SCAN],
  ["ALTER TABLE t ADD a int UNIQUE", "add-indexed-constraint", AEL, SCAN],
  ["ALTER TABLE t ALTER a SET NOT NULL", "set-not-null", AEL, SCAN],
  ["ALTER TABLE t ADD CONSTRAINT n NOT NULL a", "set-not-null", AEL, SCAN],
  ["ALTER TABLE t ADD CONSTRAINT n NOT NULL a NOT VALID", "add-not-null-not-valid", AEL, ["restricts-previous"]],
  ["ALTER TABLE t ADD CHECK (a > 0)", "add-check", AEL, SCAN],
  ["ALTER TABLE t ADD CHECK (a > 0) NOT VALID", "add-check-not-valid", AEL, ["restricts-previous"]],
  ["ALTER TABLE t ADD UNIQUE (a)", "add-indexed-constraint", AEL, SCAN],
  ["ALTER TABLE t ADD PRIMARY KEY (a)", "add-indexed-constraint", AEL, SCAN],
  ["ALTER TABLE t ADD EXCLUDE USING gist (a WITH &&)", "add-indexed-constraint", AEL, SCAN],
  [
    "ALTER TABLE t ADD CONSTRAINT p PRIMARY KEY USING INDEX i",
    "add-constraint-using-index",
    AEL,
    ["restricts-previous"],
  ],
  ["ALTER TABLE t VALIDATE CONSTRAINT c", "validate-constraint", "SHARE UPDATE EXCLUSIVE", ["takes-long"]],
  ["ALTER TABLE t DROP COLUMN a", "drop-column", AEL, ["loses-data", "breaks-previous"]],
  ["ALTER TABLE t DROP CONSTRAINT c", "drop-constraint", AEL, ["restricts-previous"]],
  ["ALTER TABLE t ALTER a DROP DEFAULT", "drop-default", AEL, ["restricts-previous"]],
  ["ALTER TABLE t SET TABLESPACE s", "set-tablespace", AEL, REWRITE],
  ["ALTER TABLE t SET UNLOGGED", "set-logged", AEL, REWRITE],
  ["ALTER TABLE t SET LOGGED", "set-logged", AEL, REWRITE],
  ["ALTER TABLE t SET ACCESS METHOD x", "set-access-method", AEL, REWRITE],
  ["ALTER TABLE t ALTER a SET EXPRESSION AS (b)", "set-expression", AEL, REWRITE],
  ["ALTER TABLE t ENABLE ROW LEVEL SECURITY", "enable-row-security", AEL, ["breaks-previous"]],
  ["ALTER TABLE t DISABLE TRIGGER ALL", "switch-triggers", "SHARE ROW EXCLUSIVE", ["restricts-previous"]],
  ["ALTER TABLE t ATTACH PARTITION p DEFAULT", "attach-partition", AEL, ["scans", "blocks-reads"]],
  ["ALTER TABLE t DETACH PARTITION p", "detach-partition", AEL, ["blocks-reads", "breaks-previous"]],
  ["ALTER TYPE t ADD ATTRIBUTE a int", "alter-composite", undefined, ["unknown"]],
  ["CREATE INDEX i ON t (a)", "create-index", "SHARE", ["scans", "blocks-writes"]],
  ["CREATE UNIQUE INDEX i ON t (a)", "create-index", "SHARE", ["scans", "blocks-writes", "restricts-previous"]],
  ["CREATE UNIQUE INDEX CONCURRENTLY i ON t (a)", "create-unique-index", SUE, ["restricts-previous"]],
  ["REINDEX TABLE t", "reindex", "SHARE", ["needs-disk", "scans", "blocks-reads", "blocks-writes"]],
  ["VACUUM FULL t", "vacuum-full", AEL, REWRITE],
  ["VACUUM (FULL, ANALYZE) t", "vacuum-full", AEL, REWRITE],
  ["CLUSTER t USING i", "cluster", AEL, REWRITE],
  ["REFRESH MATERIALIZED VIEW t", "refresh-view", AEL, ["needs-disk", "blocks-reads"]],
  ["DROP TABLE t", "drop-table", AEL, ["loses-data", "breaks-previous"]],
  ["DROP VIEW v", "drop-view", AEL, ["breaks-previous"]],
  ["DROP TYPE y", "drop-type", undefined, ["breaks-previous"]],
  ["DROP FUNCTION f(int)", "drop-function", undefined, ["breaks-previous"]],
  ["DROP SCHEMA s CASCADE", "drop-schema", undefined, ["loses-data", "breaks-previous"]],
  ["DROP TRIGGER g ON t", "drop-trigger", AEL, ["restricts-previous"]],
  ["DROP OWNED BY r", "drop-all", undefined, ["loses-data", "breaks-previous"]],
  ["TRUNCATE t", "truncate", AEL, ["loses-data", "blocks-reads"]],
  ["ALTER TABLE t RENAME TO u", "rename-table", AEL, ["breaks-previous"]],
  ["ALTER TABLE t RENAME a TO b", "rename-column", AEL, ["breaks-previous"]],
  ["ALTER VIEW v RENAME TO w", "rename-view", AEL, ["breaks-previous"]],
  ["ALTER SCHEMA s RENAME TO r", "rename-schema", undefined, ["breaks-previous"]],
  ["ALTER TABLE t SET SCHEMA s", "set-schema", AEL, ["breaks-previous"]],
  ["ALTER TYPE y ADD VALUE 'x'", "add-enum-value", undefined, ["restricts-previous"]],
  ["ALTER TYPE y RENAME VALUE 'x' TO 'z'", "rename-enum-value", undefined, ["breaks-previous"]],
  [
    "ALTER DOMAIN d ADD CHECK (VALUE > 0)",
    "restrict-domain",
    "SHARE",
    ["scans", "blocks-writes", "restricts-previous"],
  ],
  ["ALTER DOMAIN d ADD CHECK (VALUE > 0) NOT VALID", "restrict-domain-not-valid", undefined, ["restricts-previous"]],
  ["REVOKE SELECT ON t FROM r", "revoke", undefined, ["restricts-previous"]],
  [
    "UPDATE t SET a = 1",
    "update-all",
    "ROW EXCLUSIVE",
    ["takes-long", "blocks-writes", "needs-disk", "cannot-be-undone"],
  ],
  ["UPDATE t SET a = 1 WHERE b", "update-rows", "ROW EXCLUSIVE", ["takes-long", "cannot-be-undone"]],
  ["DELETE FROM t", "delete-all", "ROW EXCLUSIVE", ["takes-long", "blocks-writes", "loses-data"]],
  ["DELETE FROM t WHERE b", "delete-rows", "ROW EXCLUSIVE", ["takes-long", "cannot-be-undone"]],
  [
    "WITH d AS (DELETE FROM t RETURNING *) INSERT INTO u VALUES (1)",
    "delete-all",
    "ROW EXCLUSIVE",
    ["takes-long", "blocks-writes", "loses-data"],
  ],
  ["INSERT INTO u SELECT * FROM t", "copy-rows", "ROW EXCLUSIVE", ["takes-long"]],
  ["CREATE TABLE IF NOT EXISTS u AS SELECT * FROM t", "copy-rows", "ROW EXCLUSIVE", ["takes-long"]],
  ["ALTER TABLE t ADD a my_type", "add-column-with-rewrite", AEL, REWRITE],
  ["ALTER TABLE t ALTER a DROP IDENTITY", "drop-identity", AEL, ["restricts-previous"]],
  ["ALTER TABLE t ALTER a SET GENERATED ALWAYS", "set-identity", AEL, ["restricts-previous"]],
  ["ALTER TABLE t ALTER a DROP EXPRESSION", "drop-expression", AEL, ["restricts-previous"]],
  ["ALTER TABLE t OWNER TO r", "change-owner", AEL, ["restricts-previous"]],
  ["ALTER VIEW v OWNER TO r", "change-owner", undefined, ["restricts-previous"]],
  ["ALTER SCHEMA s OWNER TO r", "change-owner", undefined, ["restricts-previous"]],
  ["ALTER FUNCTION f(int) OWNER TO r", "change-owner", undefined, ["restricts-previous"]],
  ["ALTER INDEX i SET TABLESPACE s", "move-index", undefined, ["takes-long", "blocks-reads", "blocks-writes"]],
  ["ALTER SEQUENCE q SET SCHEMA s", "set-schema", AEL, ["breaks-previous"]],
  ["DROP INDEX CONCURRENTLY i", "drop-unique-index", undefined, ["restricts-previous"]],
  ["DROP TEXT SEARCH CONFIGURATION c", "drop-tsconfiguration", undefined, ["unknown", "breaks-previous"]],
  ["DROP SERVER s", "drop-foreign-server", undefined, ["unknown", "breaks-previous"]],
  ["DROP ACCESS METHOD m", "drop-access-method", undefined, ["unknown", "breaks-previous"]],
  ["REVOKE r FROM app", "revoke", undefined, ["restricts-previous"]],
  ["ALTER ROLE app NOLOGIN", "alter-role", undefined, ["restricts-previous"]],
  ["ALTER ROLE app PASSWORD 'x'", "alter-role", undefined, ["restricts-previous"]],
  ["ALTER ROLE app CONNECTION LIMIT 1", "alter-role", undefined, ["restricts-previous"]],
  ["ALTER GROUP r DROP USER app", "alter-role", undefined, ["restricts-previous"]],
  ["ALTER ROLE app SET search_path = s", "session-setting", undefined, ["restricts-previous"]],
  ["ALTER DATABASE d SET statement_timeout = '1s'", "session-setting", undefined, ["restricts-previous"]],
  ["LOCK TABLE t", "lock-table", AEL, ["blocks-reads"]],
  ["LOCK TABLE t IN SHARE MODE", "lock-table", "SHARE", ["blocks-writes"]],
  ["CREATE TABLE u (a int REFERENCES t)", "refer-to-table", "SHARE ROW EXCLUSIVE", []],
  ["CREATE TABLE u PARTITION OF t DEFAULT", "create-partition", AEL, ["blocks-reads"]],
  [
    "CREATE TRIGGER g AFTER INSERT ON t EXECUTE FUNCTION f()",
    "create-trigger",
    "SHARE ROW EXCLUSIVE",
    ["restricts-previous"],
  ],
  ["CREATE OR REPLACE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1'", "replace-routine", undefined, []],
  ["DO $$ BEGIN NULL; END $$", "dynamic-sql", undefined, ["unknown"]],
  ["CALL p()", "dynamic-sql", undefined, ["unknown"]],
  ["SELECT create_hypertable('t', 'at')", "function-call", undefined, ["unknown"]],
  ["COPY t FROM PROGRAM 'x'", "copy-program", undefined, ["unknown"]],
  ["LOAD 'x'", "unknown-statement", undefined, ["unknown"]],
  ["ALTER TABEL t", "unreadable", undefined, ["unknown"]],
];

describe("a statement", () => {
  it.each(ROWS)("%s is %s", (sql, id, lock, effects) => {
    expect(hazards(sql).map((each) => ({ id: each.id, lock: each.lock, effects: each.effects }))).toEqual([
      { id, lock, effects },
    ]);
  });

  it.each([
    "CREATE TABLE u (a int PRIMARY KEY)",
    "ALTER TABLE t ADD a int",
    "ALTER TABLE t ADD a int DEFAULT 1 NOT NULL",
    "ALTER TABLE t ADD a timestamptz DEFAULT now()",
    "ALTER TABLE t ADD a timestamptz DEFAULT CURRENT_TIMESTAMP",
    "ALTER TABLE t ADD a int GENERATED ALWAYS AS (b * 2) VIRTUAL",
    "ALTER TABLE t ALTER a SET DEFAULT 1",
    "ALTER TABLE t ALTER a DROP NOT NULL",
    "ALTER INDEX i RENAME TO j",
    "ALTER TABLE t RENAME CONSTRAINT c TO d",
    "CREATE INDEX CONCURRENTLY i ON t (a)",
    "DROP STATISTICS s",
    "GRANT r TO app",
    "ALTER ROLE app LOGIN CREATEDB",
    "ALTER GROUP r ADD USER app",
    "ALTER INDEX i SET (fillfactor = 70)",
    "ALTER VIEW v SET (security_barrier)",
    "CREATE TABLE IF NOT EXISTS u (a int)",
    "ALTER TABLE t ADD a my_type[]",
    "ALTER TABLE t ADD a citext",
    "BEGIN; ALTER TABLE t ADD a int; COMMIT",
    "REFRESH MATERIALIZED VIEW CONCURRENTLY v",
    "VACUUM t",
    "VACUUM (FULL off) t",
    "ANALYZE t",
    "LOCK TABLE t IN ROW EXCLUSIVE MODE",
    "INSERT INTO t VALUES (1)",
    "SELECT setval('s', 1)",
    "SET lock_timeout = '5s'",
    "GRANT SELECT ON t TO r",
    "COMMENT ON TABLE t IS 'x'",
    "CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1'",
    "",
    "-- nothing\n/* at all */;",
  ])("%s disturbs nobody", (sql) => {
    expect(hazards(sql)).toEqual([]);
  });

  it("is judged command by command", () => {
    const found = hazards("ALTER TABLE t DROP COLUMN a, ADD b serial, ALTER c SET NOT NULL");
    expect(found.map(({ id }) => id)).toEqual(["drop-column", "add-column-with-rewrite", "set-not-null"]);
  });

  it("on two tables holds both of them", () => {
    const found = hazards("ALTER TABLE t ADD FOREIGN KEY (a) REFERENCES audit.u");
    expect(found.map(({ id, lock, table }) => [id, lock, table])).toEqual([
      ["add-foreign-key", "SHARE ROW EXCLUSIVE", "t"],
      ["add-foreign-key", "SHARE ROW EXCLUSIVE", "audit.u"],
    ]);
    const column = hazards("ALTER TABLE t ADD a int REFERENCES u");
    expect(column.map(({ id, lock, table }) => [id, lock, table])).toEqual([
      ["add-foreign-key-not-valid", "ACCESS EXCLUSIVE", "t"],
      ["add-foreign-key-not-valid", "SHARE ROW EXCLUSIVE", "u"],
    ]);
  });

  it("is found on its line, whatever stands before it", () => {
    const sql = "-- é\n\n/* two\nlines */ DROP TABLE a;\n\n-- ünï\nSELECT 1; DROP TABLE b;\n";
    expect(hazards(sql).map(({ line }) => line)).toEqual([4, 7]);
  });
});

describe("what must run alone", () => {
  it.each([
    ["beside another statement of one query", "CREATE INDEX CONCURRENTLY i ON t (a); SELECT 1", "one-query"],
    ["in a transaction of its own", "BEGIN; VACUUM t; COMMIT", "never"],
    ["when the tool wraps every script", "REINDEX TABLE CONCURRENTLY t", "always"],
    ["of a whole schema", "BEGIN; REINDEX SCHEMA CONCURRENTLY s; COMMIT", "never"],
    ["of every table", "BEGIN; CLUSTER; COMMIT", "never"],
    ["of a partition", "BEGIN; ALTER TABLE t DETACH PARTITION p CONCURRENTLY; COMMIT", "never"],
    ["of an index that goes", "BEGIN; DROP INDEX CONCURRENTLY i; COMMIT", "never"],
    ["of the server", "BEGIN; ALTER SYSTEM SET work_mem = '1GB'; COMMIT", "never"],
  ] as const)("fails %s", (_name, sql, transaction) => {
    expect(hazards(sql, transaction)).toContainEqual(
      expect.objectContaining({ id: "not-in-a-transaction", effects: ["fails"] }),
    );
  });

  it.each([
    ["alone in its query", "VACUUM t", "one-query"],
    ["after a transaction has ended", "BEGIN; SELECT 1; COMMIT; VACUUM t", "never"],
    ["when the tool sends statement by statement", "VACUUM t; VACUUM u", "never"],
  ] as const)("works %s", (_name, sql, transaction) => {
    expect(hazards(sql, transaction)).toEqual([]);
  });
});

describe("a transaction holds its locks to the end, so that others wait", () => {
  const told = (sql: string, transaction?: Parameters<typeof hazards>[1]) =>
    hazards(sql, transaction).map(({ id, lock, effects, sentence }) => ({ id, lock, effects, sentence }));

  it("for a check that is validated beside where it is added", () => {
    const sql = "ALTER TABLE t ADD CONSTRAINT c CHECK (a > 0) NOT VALID;\nALTER TABLE t VALIDATE CONSTRAINT c;";
    expect(told(sql).at(-1)).toEqual({
      id: "validate-constraint",
      lock: AEL,
      effects: ["takes-long", "blocks-reads"],
      sentence: "reads all of t for c, while the lock of line 1 is held: nobody may use t",
    });
    expect(told(sql, "never").at(-1)?.lock).toBe("SHARE UPDATE EXCLUSIVE");
    expect(told(`BEGIN;${sql}COMMIT`, "never").at(-1)?.lock).toBe(AEL);
    expect(told(sql.replace("\n", "COMMIT;\nBEGIN;"), "always").at(-1)?.lock).toBe("SHARE UPDATE EXCLUSIVE");
    expect(told(sql.replace("\n", "COMMIT AND CHAIN;\n"), "always").at(-1)?.lock).toBe("SHARE UPDATE EXCLUSIVE");
    expect(hazards(sql).at(-1)?.remedy).toMatch(/^put it into a migration of its own/);
  });

  it("for a column that is filled beside where it is added", () => {
    expect(told("ALTER TABLE users ADD c int;\nUPDATE users SET c = 1")).toMatchObject([
      { id: "update-all", lock: AEL, sentence: expect.stringMatching(/line 1 is held: nobody may use users$/) },
    ]);
    expect(told("ALTER TABLE users ADD c int; UPDATE users SET c = 1 WHERE a")[0]?.effects).toContain("blocks-reads");
    expect(told("ALTER TABLE users ADD c int; DELETE FROM users WHERE a")[0]?.effects).toContain("blocks-reads");
  });

  it("for another table, and for one that is new", () => {
    expect(told("ALTER TABLE users ADD c int;\nUPDATE orders SET c = 1")).toMatchObject([
      { id: "update-all", lock: "ROW EXCLUSIVE", sentence: expect.stringMatching(/nobody may use users$/) },
    ]);
    expect(told("ALTER TABLE users ADD c int; CREATE TABLE n AS SELECT * FROM orders")).toMatchObject([
      { id: "copy-rows", lock: undefined, effects: ["takes-long", "blocks-reads"] },
    ]);
    expect(told("ALTER TABLE users ADD c int; CREATE TABLE n (a int); CREATE INDEX i ON n (a)")).toEqual([]);
    expect(told("CREATE TABLE n (a int); ALTER TABLE n ADD c int; INSERT INTO n SELECT * FROM t")).toEqual([]);
  });

  it("for writes only, when the lock is one that lets reads go on", () => {
    expect(told("CREATE INDEX i ON t (a);\nUPDATE u SET a = 1").at(-1)).toMatchObject({
      effects: expect.arrayContaining(["blocks-writes"]),
      sentence: expect.stringMatching(/while the lock of line 1 is held: nobody may write to t$/),
    });
    expect(told("COMMENT ON TABLE t IS 'x'; ALTER TABLE t SET (fillfactor = 50); UPDATE u SET a = 1 WHERE b")).toEqual([
      expect.objectContaining({ effects: ["takes-long", "cannot-be-undone"] }),
    ]);
  });

  it("of several statements, and of one that does several things", () => {
    const sql = "DROP TRIGGER g ON t;\nDROP INDEX i;\nCREATE INDEX j ON u (a);\nUPDATE u SET a = 1 WHERE b";
    expect(told(sql).at(-1)?.sentence).toMatch(
      /while the locks of lines 1, 2, 3 are held: nobody may use t, the table of i, and nobody may write to u$/,
    );
    const both = "ALTER TABLE t ADD CONSTRAINT c CHECK (a > 0) NOT VALID, VALIDATE CONSTRAINT c";
    expect(told(both, "never").at(-1)).toMatchObject({ lock: AEL, effects: ["takes-long", "blocks-reads"] });
  });

  it.each([
    "ALTER TABLE t RENAME CONSTRAINT a TO b",
    "LOCK TABLE t",
    "DROP POLICY p ON t",
    "ALTER TABLE t RENAME TO u",
  ])("of %s", (sql) => {
    expect(told(`${sql}; UPDATE w SET a = 1 WHERE b`).at(-1)?.effects).toContain("blocks-reads");
  });
});

describe("what is known from before", () => {
  it("spares tables that the release itself makes", () => {
    const made =
      "CREATE TABLE u (a int); CREATE INDEX i ON u (a); ALTER TABLE u ADD b serial; ALTER TABLE u RENAME TO w;";
    expect(hazards(`${made} UPDATE w SET a = 1; DROP TABLE w`)).toEqual([]);
    expect(hazards("SELECT * INTO u FROM t; CREATE INDEX i ON u (a)")).toEqual([]);
    expect(hazards("CREATE TABLE u AS SELECT * FROM t; TRUNCATE u")).toEqual([]);
  });

  it("spares no table that IF NOT EXISTS may have found, but for a temporary one", () => {
    const ids = (sql: string) => hazards(sql).map(({ id }) => id);
    expect(ids("CREATE TABLE IF NOT EXISTS users (a int); CREATE INDEX i ON users (a); DROP TABLE users")).toEqual([
      "create-index",
      "drop-table",
    ]);
    expect(ids("CREATE TABLE IF NOT EXISTS users AS SELECT * FROM t; DROP TABLE users")).toContain("drop-table");
    expect(ids("CREATE TEMP TABLE IF NOT EXISTS users (a int); CREATE INDEX i ON users (a)")).toEqual([]);
  });

  it("says what a type is, and whether a column of it writes the table anew", () => {
    const sentences = (made: string) => hazards(`${made}; ALTER TABLE t ADD a kind`).map(({ sentence }) => sentence);
    expect(sentences("CREATE TYPE kind AS ENUM ('x')")).toEqual([]);
    expect(sentences("CREATE TYPE kind AS (a int)")).toEqual([]);
    expect(sentences("CREATE TYPE kind AS RANGE (subtype = date)")).toEqual([]);
    expect(sentences("CREATE DOMAIN kind AS int")).toEqual([]);
    expect(sentences("CREATE DOMAIN plain AS int; CREATE DOMAIN kind AS plain")).toEqual([]);
    const rewritten = ["rewrites t to add a: its type kind is a domain with a rule"];
    expect(sentences("CREATE DOMAIN kind AS int CHECK (VALUE > 0)")).toEqual(rewritten);
    expect(sentences("CREATE DOMAIN held AS int NOT NULL; CREATE DOMAIN kind AS held")).toEqual(rewritten);
    expect(sentences("CREATE DOMAIN kind AS int; ALTER DOMAIN kind ADD CHECK (VALUE > 0) NOT VALID")).toContain(
      rewritten[0],
    );
    expect(sentences("SELECT 1")).toEqual(["may rewrite t to add a: its type kind may be a domain with a rule"]);
  });

  it("tells an index that an ON CONFLICT may need from one that is only for speed", () => {
    const drop = (made: string) => hazards(`${made}; DROP INDEX i`, "never").map(({ id, sentence }) => [id, sentence]);
    expect(drop("CREATE INDEX CONCURRENTLY i ON t (a)").map(([id]) => id)).toEqual(["drop-index"]);
    expect(drop("CREATE UNIQUE INDEX CONCURRENTLY i ON t (a)")).toContainEqual([
      "drop-unique-index",
      "drops the unique index i, without which an ON CONFLICT of the previous application ends with an error",
    ]);
    expect(drop("SELECT 1").map(([id]) => id)).toEqual(["drop-index", "drop-unique-index"]);
    expect(drop("CREATE INDEX CONCURRENTLY i ON s.t (a)").map(([id]) => id)).toContain("drop-unique-index");
  });

  it("does not take a unique index for harmless because it is built beside writes", () => {
    const build = "CREATE UNIQUE INDEX CONCURRENTLY i ON t (a)";
    const [hazard] = hazards(build, "never");
    expect(hazard && isIncompatible(hazard)).toBe(true);
    expect(hazard?.sentence).toMatch(/leave the index INVALID$/);
    expect(hazards(`CREATE TABLE t (a int); ${build}`, "never")).toEqual([]);
    expect(hazards("CREATE UNIQUE INDEX i ON t (a)")[0]?.remedy).toMatch(/^CREATE UNIQUE INDEX CONCURRENTLY, /);
  });

  it("finds rows gone from a table whose partition was detached, however that was done", () => {
    const [detached] = hazards("ALTER TABLE t DETACH PARTITION p CONCURRENTLY", "never");
    expect(detached).toMatchObject({ id: "detach-partition-concurrently", lock: SUE, effects: ["breaks-previous"] });
    expect(detached?.sentence).toContain("takes the rows of p out of t");
    expect(hazards("CREATE TABLE t (a int) PARTITION BY RANGE (a); ALTER TABLE t DETACH PARTITION p")).toEqual([]);
  });

  it("tells a constraint that only says what rows hold from one that something may rely on", () => {
    const last = (sql: string) => hazards(sql).at(-1)?.id;
    expect(last("ALTER TABLE t ADD CONSTRAINT c CHECK (a > 0); ALTER TABLE t DROP CONSTRAINT c")).toBe("drop-check");
    expect(last("ALTER TABLE t ADD CONSTRAINT c UNIQUE (a); ALTER TABLE t DROP CONSTRAINT c")).toBe("drop-constraint");
    expect(
      last("CREATE TABLE IF NOT EXISTS t (a int CONSTRAINT c CHECK (a > 0)); ALTER TABLE t DROP CONSTRAINT c"),
    ).toBe("drop-check");
  });

  it("proves that a column is not null", () => {
    const proof = (validate: string) =>
      `ALTER TABLE t ADD CONSTRAINT n CHECK (a IS NOT NULL) NOT VALID;${validate}ALTER TABLE t ALTER a SET NOT NULL;`;
    const last = (sql: string) => hazards(sql).at(-1)?.id;
    expect(last(proof("ALTER TABLE t VALIDATE CONSTRAINT n;"))).toBe("set-not-null-proven");
    expect(last(proof(""))).toBe("set-not-null");
    expect(last(proof("ALTER TABLE t VALIDATE CONSTRAINT n; ALTER TABLE t DROP CONSTRAINT n;"))).toBe("set-not-null");
  });
});

it("hazards are grave when something is lost, rewritten, broken, or not known", () => {
  const severity = (sql: string) => hazards(sql).map(severityOf);
  expect(severity("DROP TABLE t; VACUUM FULL t")).toEqual(["high", "high", "high"]);
  expect(severity("CREATE INDEX i ON t (a)")).toEqual(["medium"]);
  expect(severity("ALTER TABLE t VALIDATE CONSTRAINT c")).toEqual(["low"]);
});

it("every hazard says what happens and what to do, about its table", () => {
  for (const [sql] of ROWS) {
    for (const { sentence, remedy, table } of hazards(sql)) {
      expect(sentence).toMatch(/^[a-z].*[^.\s]$/);
      expect(remedy).toMatch(/^[a-zA-Z].*[^.\s]$/);
      if (table !== undefined) expect(sentence).toContain(table);
    }
  }
});
