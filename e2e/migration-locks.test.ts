import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findHazards } from "../action-open-ops-pr/src/migrations/find-hazards.ts";
import { type Hazard, isIncompatible, type Lock } from "../action-open-ops-pr/src/migrations/hazard.ts";
import { SchemaMemory } from "../action-open-ops-pr/src/migrations/schema-memory.ts";
import { loadSqlParser } from "../action-open-ops-pr/src/migrations/sql-parser.ts";
import { FACTS, FIXTURE } from "./support/lock-facts.ts";
import { observe, observeWait, readBeside, type Seen } from "./support/observe-locks.ts";
import { startPostgres, type TestPostgres } from "./support/postgres.ts";

const parse = await loadSqlParser();

function review(sql: string): readonly Hazard[] {
  return findHazards({ file: "1.sql", text: sql, transaction: "always" }, parse, new SchemaMemory()).hazards;
}

function render(seen: ReadonlyMap<string, Seen>): string {
  const worth = [...seen].filter(([, { lock }]) => lock !== "ACCESS SHARE").toSorted(([a], [b]) => a.localeCompare(b));
  return worth
    .map(([name, { lock, hasNewFile, isRead }]) =>
      [`${name}: ${lock}`, ...(hasNewFile ? ["new file"] : []), ...(isRead ? ["read"] : [])].join(", "),
    )
    .join("; ");
}

function parseFact(text: string): Map<string, Seen> {
  const parts = text === "" ? [] : text.split("; ");
  return new Map(
    parts.map((part) => {
      const [name = "", rest = ""] = part.split(": ");
      const [lock = "", ...more] = rest.split(", ");
      return [name, { lock: lock as Lock, hasNewFile: more.includes("new file"), isRead: more.includes("read") }];
    }),
  );
}

const knownTo = (major: number) => FACTS.filter(({ since = 0 }) => since <= major);

describe.each([15, 18] as const)("PostgreSQL %i", (major) => {
  let server: TestPostgres;
  beforeAll(async () => {
    server = await startPostgres(major);
    await server.psql(FIXTURE);
  });
  afterAll(() => server[Symbol.asyncDispose]());

  it.each(knownTo(major))("$sql: $seen", async ({ sql, seen }) => {
    expect(render(await observe(server, sql))).toBe(seen);
  });

  it.each([
    ["VACUUM FULL spare", "spare", "ACCESS SHARE", "ACCESS EXCLUSIVE", true],
    ["VACUUM spare", "spare", "SHARE UPDATE EXCLUSIVE", "SHARE UPDATE EXCLUSIVE", false],
    [
      "CREATE UNIQUE INDEX CONCURRENTLY n4 ON big (id)",
      "big",
      "SHARE UPDATE EXCLUSIVE",
      "SHARE UPDATE EXCLUSIVE",
      false,
    ],
    ["CREATE INDEX CONCURRENTLY n1 ON spare (id)", "spare", "SHARE UPDATE EXCLUSIVE", "SHARE UPDATE EXCLUSIVE", false],
    ["REINDEX TABLE CONCURRENTLY spare", "spare", "SHARE UPDATE EXCLUSIVE", "SHARE UPDATE EXCLUSIVE", false],
    ["DROP INDEX CONCURRENTLY n1", "spare", "SHARE UPDATE EXCLUSIVE", "SHARE UPDATE EXCLUSIVE", false],
    [
      "ALTER TABLE parts DETACH PARTITION part CONCURRENTLY",
      "parts",
      "SHARE UPDATE EXCLUSIVE",
      "SHARE UPDATE EXCLUSIVE",
      false,
    ],
  ])("%s, which runs in no transaction, waits for %s behind %s with %s", async (sql, table, held, lock, hasNewFile) => {
    expect(await observeWait(server, sql, { table, held })).toEqual({ lock, hasNewFile });
  });

  it.each([
    ["ALTER INDEX i SET TABLESPACE elsewhere", "t"],
    ["ALTER TABLE t ADD n int; UPDATE base SET id = 1", "t"],
    ["ALTER TABLE t ADD CONSTRAINT n CHECK (b > 0) NOT VALID; ALTER TABLE t VALIDATE CONSTRAINT n", "t"],
    ["DROP INDEX i; UPDATE base SET id = 1", "t"],
  ])("%s keeps readers from %s to the end of its transaction", async (sql, table) => {
    expect(review(sql).flatMap(({ effects }) => effects)).toContain("blocks-reads");
    await expect(readBeside(server, sql, table)).rejects.toThrow("lock timeout");
    await expect(readBeside(server, "SELECT 1", table)).resolves.toBe("");
  });

  it.each([
    ["DROP INDEX one", "INSERT INTO t (id, a, b, c) VALUES (1, 'x', 1, 1) ON CONFLICT (b) DO NOTHING", "ON CONFLICT"],
    ["DROP INDEX CONCURRENTLY n2", "INSERT INTO big VALUES (1) ON CONFLICT ((id + 1)) DO NOTHING", "ON CONFLICT"],
    ["ALTER TABLE numbered ALTER id DROP IDENTITY", "INSERT INTO numbered (k) VALUES (1)", "null value"],
    ["ALTER TABLE numbered ALTER id SET GENERATED ALWAYS", "INSERT INTO numbered (id) VALUES (1)", "non-DEFAULT value"],
    ["CREATE UNIQUE INDEX CONCURRENTLY n3 ON loose (id)", "INSERT INTO loose VALUES (1001)", "duplicate key"],
    ["ALTER TABLE months DETACH PARTITION month", "INSERT INTO months VALUES (1)", "no partition of relation"],
    ["ALTER TABLE numbered OWNER TO r", "SET ROLE app; SELECT * FROM numbered", "permission denied"],
  ])("%s breaks %s, which worked before", async (sql, used, complaint) => {
    expect(review(sql).some(isIncompatible)).toBe(true);
    await server.psql("DROP INDEX IF EXISTS n2, n3; CREATE UNIQUE INDEX n2 ON big ((id + 1))");
    await server.psql(`BEGIN; ${used}; ROLLBACK`);
    const isAlone = sql.includes("CONCURRENTLY");
    await expect(server.psql(isAlone ? `${sql}; ${used}` : `BEGIN; ${sql}; ${used}; ROLLBACK`)).rejects.toThrow(
      complaint,
    );
  });

  it("CREATE UNIQUE INDEX CONCURRENTLY fails over rows alike, and leaves an index that is INVALID", async () => {
    const sql = "CREATE UNIQUE INDEX CONCURRENTLY alike ON spare ((id % 7))";
    expect(review(sql).map(({ sentence }) => sentence)).toContainEqual(expect.stringContaining("INVALID"));
    await expect(server.psql(sql)).rejects.toThrow("could not create unique index");
    const left = await server.psql("SELECT 'valid: ' || indisvalid FROM pg_index WHERE indexrelid = 'alike'::regclass");
    expect(left).toContain("valid: false");
    await server.psql("DROP INDEX CONCURRENTLY alike");
  });
});

describe("the review of migrations says what the servers do:", () => {
  it.each(FACTS)("$sql", ({ sql, seen: text }) => {
    const seen = parseFact(text);
    const hazards = review(sql);
    for (const hazard of hazards.filter(({ lock }) => lock !== undefined)) expectClaim(hazard, seen);
    for (const [name, each] of seen)
      expectNothingHidden(
        name,
        each,
        hazards.filter((hazard) => isAbout(hazard, name)),
      );
  });
});

/** A hazard's lock, rewrite and scan were all seen, unless it says itself that it cannot know. */
function expectClaim({ table, lock, effects, sentence }: Hazard, seen: ReadonlyMap<string, Seen>): void {
  const meant = table === undefined ? [...seen.values()] : [seen.get(table)];
  expect(
    meant.map((each) => each?.lock),
    sentence,
  ).toContain(lock);
  if (/^may |unless/.test(sentence)) return;
  if (effects.includes("rewrites"))
    expect(
      meant.some((each) => each?.hasNewFile),
      sentence,
    ).toBe(true);
  // A partitioned table has no rows of its own.
  const read = table === "parts" ? [...seen.values()] : meant;
  if (effects.includes("scans"))
    expect(
      read.some((each) => each?.isRead),
      sentence,
    ).toBe(true);
}

const STOPS_WRITES: readonly Lock[] = ["SHARE", "SHARE ROW EXCLUSIVE", "EXCLUSIVE", "ACCESS EXCLUSIVE"];

/** Which relations of the fixtures a hazard speaks of: its table, its partitions, and what foreign keys tie to it. */
function isAbout({ table, sentence }: Hazard, name: string): boolean {
  if (table === undefined || table === name || (table === "parts" && name === "part")) return true;
  const [, waiting = ""] = sentence.split(" held: ");
  if (waiting.split(/[ ,]+/).includes(name)) return true;
  return /foreign key ties to it|every table that refers to it/.test(sentence) && ["t", "u"].includes(name);
}

/** Whatever takes its time while others wait is told, and no new file goes unmentioned. */
function expectNothingHidden(name: string, { lock, hasNewFile, isRead }: Seen, hazards: readonly Hazard[]): void {
  const effects = new Set(hazards.flatMap((hazard) => hazard.effects));
  const isNew = ["rewrites", "needs-disk", "loses-data"].some((effect) => effects.has(effect as never));
  // A sequence is one row.
  if (hasNewFile && name !== "q") expect(isNew, `${name} gets a new file`).toBe(true);
  const isTold = ["rewrites", "scans", "blocks-reads", "blocks-writes"].some((effect) => effects.has(effect as never));
  // Nobody but the next refresh writes to a materialized view.
  if (isRead && STOPS_WRITES.includes(lock) && name !== "m")
    expect(isTold, `${name} is read while it is locked`).toBe(true);
}

it("every fact is about another statement", () => {
  expect(new Set(FACTS.map(({ sql }) => sql)).size).toBe(FACTS.length);
});
