/** Relations that every rule can be tried on; each has at least as many rows as `TABLE_ROWS` says. */
export const FIXTURE = `
SET allow_in_place_tablespaces = on;
CREATE TABLESPACE elsewhere LOCATION '';
CREATE EXTENSION IF NOT EXISTS btree_gist;
CREATE ROLE r;
CREATE ACCESS METHOD x TYPE TABLE HANDLER heap_tableam_handler;
CREATE SCHEMA s;
CREATE TYPE mood AS ENUM ('x', 'z');
CREATE TYPE pair AS (l int, r int);
CREATE DOMAIN positive AS int;
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE FUNCTION number() RETURNS int LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION guess() RETURNS int LANGUAGE plpgsql AS 'BEGIN RETURN 1; END';
CREATE FUNCTION steady() RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT 1';
CREATE TABLE u (id int PRIMARY KEY);
INSERT INTO u SELECT generate_series(1, 200);
CREATE TABLE t (id int PRIMARY KEY, a text NOT NULL, b int, c int DEFAULT 0, v varchar(9), r int4range, d positive);
INSERT INTO t SELECT n, 'x', n, n, 'x', int4range(n, n + 1), n FROM generate_series(1, 200) AS n;
ALTER TABLE t ADD CONSTRAINT checked CHECK (b > 0), ADD CONSTRAINT later CHECK (c > 0) NOT VALID;
ALTER TABLE t ADD CONSTRAINT tied FOREIGN KEY (b) REFERENCES u;
ALTER TABLE t ADD CONSTRAINT tied_later FOREIGN KEY (c) REFERENCES u NOT VALID;
CREATE INDEX i ON t (b);
CREATE UNIQUE INDEX one ON t (b);
CREATE TRIGGER g BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION f();
CREATE POLICY p ON t USING (true);
CREATE SEQUENCE q;
CREATE VIEW w AS SELECT id FROM t;
CREATE TABLE base (id int); INSERT INTO base SELECT generate_series(1, 200);
CREATE TABLE source AS SELECT id FROM base; CREATE MATERIALIZED VIEW m AS SELECT id FROM source; CREATE UNIQUE INDEX ON m (id);
CREATE TABLE big (id int PRIMARY KEY); INSERT INTO big SELECT generate_series(1, 200);
CREATE TABLE parts (id int) PARTITION BY RANGE (id);
CREATE TABLE part PARTITION OF parts FOR VALUES FROM (0) TO (1000);
INSERT INTO part SELECT generate_series(1, 200);
CREATE TABLE loose (id int NOT NULL);
INSERT INTO loose SELECT generate_series(1001, 1200);
CREATE TABLE spare (id int, d positive);
INSERT INTO spare SELECT n, n FROM generate_series(1, 200) AS n;
CREATE RULE ru AS ON DELETE TO spare WHERE false DO INSTEAD NOTHING;
ANALYZE;
`;

/** What a statement does, as PostgreSQL servers were seen to do it. */
export interface Fact {
  readonly sql: string;
  /**
   * For each relation its strongest lock (none weaker than ROW SHARE), whether its rows are in a new file afterwards, and
   * whether all of them were read.
   */
  readonly seen: string;
  /** The first version that knows the statement. */
  readonly since?: number;
}

const ROWS: readonly (readonly [sql: string, seen: string, since?: number])[] = [
  ["ALTER TABLE t ALTER a TYPE uuid USING gen_random_uuid()", "t: ACCESS EXCLUSIVE, new file, read"],
  ["ALTER TABLE t ALTER b TYPE bigint", "t: ACCESS EXCLUSIVE, new file, read; u: ACCESS EXCLUSIVE, read"],
  ["ALTER TABLE t ALTER v TYPE varchar(99)", "t: ACCESS EXCLUSIVE"],
  ["ALTER TABLE t ALTER v TYPE text", "t: ACCESS EXCLUSIVE"],
  ["ALTER TABLE t ALTER v TYPE varchar(5)", "t: ACCESS EXCLUSIVE, new file, read"],
  ["ALTER TABLE base ALTER id TYPE text", "base: ACCESS EXCLUSIVE, new file, read"],
  ["ALTER TABLE t ADD n uuid DEFAULT gen_random_uuid()", "t: ACCESS EXCLUSIVE, new file, read"],
  ["ALTER TABLE t ADD n timestamptz DEFAULT clock_timestamp()", "t: ACCESS EXCLUSIVE, new file, read"],
  ["ALTER TABLE t ADD n int DEFAULT number()", "t: ACCESS EXCLUSIVE"],
  ["ALTER TABLE t ADD n int DEFAULT guess()", "t: ACCESS EXCLUSIVE, new file, read"],
  ["ALTER TABLE t ADD n int DEFAULT steady()", "t: ACCESS EXCLUSIVE"],
  ["ALTER TABLE t ADD n bigserial", "t: ACCESS EXCLUSIVE, new file, read"],
  ["ALTER TABLE t ADD n int GENERATED ALWAYS AS IDENTITY", "t: ACCESS EXCLUSIVE, new file, read"],
  ["ALTER TABLE t ADD n int GENERATED ALWAYS AS (b * 2) STORED", "t: ACCESS EXCLUSIVE, new file, read"],
  ["ALTER TABLE t ADD n int CHECK (n > 0)", "t: ACCESS EXCLUSIVE, read"],
  ["ALTER TABLE t ADD n int UNIQUE", "t: ACCESS EXCLUSIVE, read"],
  ["ALTER TABLE t ADD n int REFERENCES u", "t: ACCESS EXCLUSIVE; u: SHARE ROW EXCLUSIVE"],
  ["ALTER TABLE t ADD n int DEFAULT 1 REFERENCES u", "t: ACCESS EXCLUSIVE, read; u: SHARE ROW EXCLUSIVE, read"],
  ["ALTER TABLE t ADD n int", "t: ACCESS EXCLUSIVE"],
  ["ALTER TABLE t ADD n int DEFAULT 1 NOT NULL", "t: ACCESS EXCLUSIVE"],
  ["ALTER TABLE t ADD n timestamptz DEFAULT now()", "t: ACCESS EXCLUSIVE"],
  ["ALTER TABLE t ADD n positive", "t: ACCESS EXCLUSIVE"],
  ["ALTER TABLE t ALTER b SET NOT NULL", "t: ACCESS EXCLUSIVE, read"],
  ["ALTER TABLE t ADD CHECK (b > 0)", "t: ACCESS EXCLUSIVE, read"],
  ["ALTER TABLE t ADD CHECK (b > 0) NOT VALID", "t: ACCESS EXCLUSIVE"],
  ["ALTER TABLE t ADD UNIQUE (b)", "t: ACCESS EXCLUSIVE, read"],
  ["ALTER TABLE spare ADD PRIMARY KEY (id)", "spare: ACCESS EXCLUSIVE, read"],
  ["ALTER TABLE t ADD EXCLUDE USING gist (r WITH &&)", "t: ACCESS EXCLUSIVE, read"],
  ["ALTER TABLE t ADD CONSTRAINT k UNIQUE USING INDEX one", "t: ACCESS EXCLUSIVE"],
  ["ALTER TABLE t ADD FOREIGN KEY (b) REFERENCES u", "t: SHARE ROW EXCLUSIVE, read; u: SHARE ROW EXCLUSIVE, read"],
  ["ALTER TABLE t ADD FOREIGN KEY (b) REFERENCES u NOT VALID", "t: SHARE ROW EXCLUSIVE; u: SHARE ROW EXCLUSIVE"],
  ["ALTER TABLE t VALIDATE CONSTRAINT later", "t: SHARE UPDATE EXCLUSIVE, read"],
  ["ALTER TABLE t VALIDATE CONSTRAINT tied_later", "t: SHARE UPDATE EXCLUSIVE, read; u: ROW SHARE, read"],
  ["ALTER TABLE t DROP COLUMN v", "t: ACCESS EXCLUSIVE"],
  ["ALTER TABLE t DROP CONSTRAINT checked", "t: ACCESS EXCLUSIVE"],
  ["ALTER TABLE t DROP CONSTRAINT tied", "t: ACCESS EXCLUSIVE; u: ACCESS EXCLUSIVE"],
  ["ALTER TABLE t ALTER c SET DEFAULT 1", "t: ACCESS EXCLUSIVE"],
  ["ALTER TABLE t ALTER c DROP DEFAULT", "t: ACCESS EXCLUSIVE"],
  ["ALTER TABLE t ALTER a DROP NOT NULL", "t: ACCESS EXCLUSIVE"],
  ["ALTER TABLE t SET TABLESPACE elsewhere", "t: ACCESS EXCLUSIVE, new file"],
  ["ALTER TABLE t SET ACCESS METHOD x", "t: ACCESS EXCLUSIVE, new file, read"],
  ["ALTER TABLE spare SET UNLOGGED", "spare: ACCESS EXCLUSIVE, new file, read"],
  ["ALTER TABLE t SET (fillfactor = 50)", "t: SHARE UPDATE EXCLUSIVE"],
  ["ALTER TABLE t ALTER b SET STATISTICS 10", "t: SHARE UPDATE EXCLUSIVE"],
  ["ALTER TABLE t CLUSTER ON i", "t: SHARE UPDATE EXCLUSIVE"],
  ["ALTER TABLE t REPLICA IDENTITY FULL", "t: ACCESS EXCLUSIVE"],
  ["ALTER TABLE t ENABLE ROW LEVEL SECURITY", "t: ACCESS EXCLUSIVE"],
  ["ALTER TABLE t FORCE ROW LEVEL SECURITY", "t: ACCESS EXCLUSIVE"],
  ["ALTER TABLE t DISABLE TRIGGER ALL", "t: SHARE ROW EXCLUSIVE"],
  ["ALTER TABLE loose ALTER id ADD GENERATED ALWAYS AS IDENTITY", "loose: ACCESS EXCLUSIVE"],
  ["ALTER TABLE t OWNER TO r", "t: ACCESS EXCLUSIVE"],
  [
    "ALTER TABLE parts ATTACH PARTITION loose FOR VALUES FROM (1000) TO (2000)",
    "loose: ACCESS EXCLUSIVE, read; parts: SHARE UPDATE EXCLUSIVE",
  ],
  ["ALTER TABLE parts DETACH PARTITION part", "part: ACCESS EXCLUSIVE; parts: ACCESS EXCLUSIVE"],
  ["CREATE TABLE part2 PARTITION OF parts FOR VALUES FROM (5000) TO (6000)", "parts: ACCESS EXCLUSIVE"],
  ["CREATE INDEX n ON t (c)", "t: SHARE, read"],
  ["CREATE UNIQUE INDEX n ON t (c)", "t: SHARE, read"],
  ["REINDEX TABLE t", "t: SHARE, read"],
  ["REINDEX INDEX i", "t: SHARE, read"],
  ["CLUSTER t USING i", "t: ACCESS EXCLUSIVE, new file, read"],
  ["REFRESH MATERIALIZED VIEW CONCURRENTLY m", "m: EXCLUSIVE, read"],
  ["REFRESH MATERIALIZED VIEW m", "m: ACCESS EXCLUSIVE, new file, read"],
  ["DROP TABLE t CASCADE", "t: ACCESS EXCLUSIVE; u: ACCESS EXCLUSIVE; w: ACCESS EXCLUSIVE"],
  ["DROP VIEW w", "w: ACCESS EXCLUSIVE"],
  ["DROP MATERIALIZED VIEW m", "m: ACCESS EXCLUSIVE"],
  ["DROP SEQUENCE q", "q: ACCESS EXCLUSIVE"],
  ["DROP TRIGGER g ON t", "t: ACCESS EXCLUSIVE"],
  ["DROP POLICY p ON t", "t: ACCESS EXCLUSIVE"],
  ["DROP RULE ru ON spare", "spare: ACCESS EXCLUSIVE"],
  ["DROP INDEX i", "t: ACCESS EXCLUSIVE"],
  ["DROP INDEX one", "t: ACCESS EXCLUSIVE"],
  ["DROP TYPE pair", ""],
  ["DROP SCHEMA s CASCADE", ""],
  ["TRUNCATE t", "t: ACCESS EXCLUSIVE, new file"],
  ["TRUNCATE u CASCADE", "t: ACCESS EXCLUSIVE, new file; u: ACCESS EXCLUSIVE, new file"],
  ["ALTER TABLE t RENAME TO n", "n: ACCESS EXCLUSIVE"],
  ["ALTER TABLE t RENAME a TO n", "t: ACCESS EXCLUSIVE"],
  ["ALTER TABLE t RENAME CONSTRAINT checked TO n", "t: ACCESS EXCLUSIVE"],
  ["ALTER INDEX i RENAME TO n", ""],
  ["ALTER VIEW w RENAME TO n", "n: ACCESS EXCLUSIVE"],
  ["ALTER TABLE t SET SCHEMA s", "t: ACCESS EXCLUSIVE"],
  ["ALTER TRIGGER g ON t RENAME TO n", "t: ACCESS EXCLUSIVE"],
  ["ALTER POLICY p ON t RENAME TO n", "t: ACCESS EXCLUSIVE"],
  ["ALTER TYPE mood ADD VALUE 'n'", ""],
  ["ALTER TYPE mood RENAME VALUE 'x' TO 'n'", ""],
  ["ALTER DOMAIN positive ADD CHECK (VALUE > 0)", "spare: SHARE, read; t: SHARE, read"],
  ["ALTER DOMAIN positive ADD CHECK (VALUE > 0) NOT VALID", ""],
  ["ALTER DOMAIN positive SET NOT NULL", "spare: SHARE, read; t: SHARE, read"],
  ["UPDATE t SET c = 1", "t: ROW EXCLUSIVE, read; u: ROW SHARE"],
  ["UPDATE t SET c = 1 WHERE id = 1", "t: ROW EXCLUSIVE"],
  ["DELETE FROM t", "t: ROW EXCLUSIVE, read"],
  ["DELETE FROM t WHERE id = 1", "t: ROW EXCLUSIVE"],
  ["LOCK TABLE t", "t: ACCESS EXCLUSIVE"],
  ["LOCK TABLE t IN SHARE MODE", "t: SHARE"],
  ["CREATE TABLE n (a int REFERENCES t)", "t: SHARE ROW EXCLUSIVE"],
  ["CREATE TRIGGER n AFTER INSERT ON t EXECUTE FUNCTION f()", "t: SHARE ROW EXCLUSIVE"],
  ["CREATE POLICY n ON t USING (true)", "t: ACCESS EXCLUSIVE"],
  ["CREATE RULE n AS ON INSERT TO t DO INSTEAD NOTHING", "t: ACCESS EXCLUSIVE"],
  ["CREATE VIEW n AS SELECT * FROM t", ""],
  ["CREATE STATISTICS n ON b, c FROM t", "t: SHARE UPDATE EXCLUSIVE"],
  ["CREATE PUBLICATION n FOR TABLE t", "t: SHARE UPDATE EXCLUSIVE"],
  ["COMMENT ON TABLE t IS 'x'", "t: SHARE UPDATE EXCLUSIVE"],
  ["ANALYZE t", "t: SHARE UPDATE EXCLUSIVE"],
  ["GRANT SELECT ON t TO r", ""],
  ["REVOKE SELECT ON t FROM r", ""],
  ["ALTER SEQUENCE q RESTART", "q: SHARE ROW EXCLUSIVE, new file"],
  ["INSERT INTO t (id, a, c) VALUES (1000, 'x', 1)", "t: ROW EXCLUSIVE; u: ROW SHARE"],
  [
    "MERGE INTO t USING u ON t.id = u.id WHEN MATCHED THEN UPDATE SET c = 2",
    "t: ROW EXCLUSIVE, read; u: ROW SHARE, read",
  ],
  ["ALTER TABLE t ADD CONSTRAINT n NOT NULL b", "t: ACCESS EXCLUSIVE, read", 18],
  ["ALTER TABLE t ADD CONSTRAINT n NOT NULL b NOT VALID", "t: ACCESS EXCLUSIVE", 18],
  ["ALTER TABLE t ADD n int GENERATED ALWAYS AS (b * 2) VIRTUAL", "t: ACCESS EXCLUSIVE", 18],
  [
    "ALTER TABLE t ADD n int GENERATED ALWAYS AS (b * 2) STORED; ALTER TABLE t ALTER n SET EXPRESSION AS (b)",
    "t: ACCESS EXCLUSIVE, new file, read",
    18,
  ],
  [
    "ALTER TABLE parts ADD FOREIGN KEY (id) REFERENCES big",
    "big: SHARE ROW EXCLUSIVE, read; part: SHARE ROW EXCLUSIVE, read; parts: SHARE ROW EXCLUSIVE",
  ],
  ["CREATE INDEX n ON parts (id)", "part: SHARE, read; parts: SHARE"],
  ["ALTER TABLE t ALTER b SET NOT NULL, ALTER c SET NOT NULL", "t: ACCESS EXCLUSIVE, read"],
  [
    "ALTER TABLE spare ADD CONSTRAINT nn CHECK (id IS NOT NULL); ALTER TABLE spare ALTER id SET NOT NULL",
    "spare: ACCESS EXCLUSIVE, read",
  ],
  ["ALTER TABLE t INHERIT spare", "spare: SHARE UPDATE EXCLUSIVE; t: ACCESS EXCLUSIVE"],
  ["SELECT setval('q', 1)", "q: ROW EXCLUSIVE"],
];

export const FACTS: readonly Fact[] = ROWS.map(([sql, seen, since]) => ({
  sql,
  seen,
  ...(since === undefined ? {} : { since }),
}));
