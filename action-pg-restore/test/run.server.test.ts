import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { TARGET } from "./restore/support/restore-server.ts";
import { connectTo } from "./server/support.ts";
import { openRuns, type Runs } from "./support/runs.ts";

const FETCH = 180_000;

describe.each([15, 17, 18] as const)("a run on PostgreSQL %i", { timeout: 120_000 }, (major) => {
  let here: Runs;
  beforeAll(async () => {
    here = await openRuns(major);
  }, FETCH);
  afterAll(() => here[Symbol.asyncDispose]());

  it("plans, and changes nothing", async () => {
    const before = await here.server.digest(TARGET);
    const { result, said } = await here.runs({ mode: "plan", source: here.dump });
    expect(result.ending.state).toBe("planned");
    expect(said.failure).toBeUndefined();
    expect(said.log).toContain("holds 8 tables with");
    expect(said.log).toContain(`restores shop.dump beside ${TARGET} and compares every table with the dump`);
    expect(result.known.differences).toEqual([]);
    expect(await here.server.digest(TARGET)).toEqual(before);
    expect(await here.others()).toEqual([]);
  });

  it("restores what was lost, and goes back to it", async () => {
    const before = await here.server.digest(TARGET);
    await here.server.postgres.psql("DELETE FROM shop.orders WHERE id > 50; DROP VIEW shop.rich", TARGET);
    const broken = await here.server.digest(TARGET);
    const { result, said } = await here.runs({ mode: "restore", source: here.dump });
    expect(said.failure).toBeUndefined();
    expect(result.ending).toMatchObject({ state: "restored", old: expect.stringContaining("__old_") });
    const after = await here.server.digest(TARGET);
    expect({ ...after, database: "" }).toEqual({ ...before, database: "" });
    const { "old-database": old = "", "rollback-command": command, report: json = "", ...outputs } = said.outputs;
    expect(outputs).toMatchObject({ result: "restored", "prepared-database": "" });
    expect(command).toMatch(
      /^gh workflow run restore\.yml --repo acme\/shop --ref main --field mode=rollback --field 'data/,
    );
    expect(JSON.parse(json).tables).toHaveLength(8);
    expect(JSON.parse(json).tables[0]).toMatchObject({ match: true });
    expect(JSON.parse(json).schemaDifferences).toMatchObject([{ title: "view shop.rich" }]);
    const back = await here.runs({ mode: "rollback", "old-database": old });
    expect(back.said.failure).toBeUndefined();
    expect(back.said.outputs).toMatchObject({ result: "reverted" });
    expect({ ...(await here.server.digest(TARGET)), database: "" }).toEqual({ ...broken, database: "" });
  });

  it("replaces the rows in place, leaves migrations alone, and goes back to the copy", async () => {
    await here.server.postgres.psql(
      "CREATE TABLE schema_migrations (version bigint PRIMARY KEY); INSERT INTO schema_migrations VALUES (1)",
      TARGET,
    );
    const rows = await here.server.dump("rows.dump", ["--format=custom", "--data-only", "--no-owner", "--no-acl"]);
    await here.server.postgres.psql("INSERT INTO schema_migrations VALUES (2); DELETE FROM shop.events", TARGET);
    const { said } = await here.runs({ mode: "restore", source: rows, strategy: "in-place", "data-only": "true" });
    expect(said.failure).toBeUndefined();
    expect(said.outputs).toMatchObject({ result: "restored" });
    const count = (query: string) => here.server.postgres.psql(query, TARGET).then((text) => Number(text));
    expect(await count("SELECT count(*) FROM shop.events")).toBe(31);
    expect(await count("SELECT count(*) FROM schema_migrations")).toBe(2);
    const old = said.outputs["old-database"] ?? "";
    const back = await here.runs({ mode: "rollback", "old-database": old, "discard-writes": TARGET });
    expect(back.said.failure).toBeUndefined();
    expect(await count("SELECT count(*) FROM shop.events")).toBe(0);
    await here.server.postgres.psql("DROP TABLE schema_migrations", TARGET);
  });

  it("needs no superuser, only the owner of the database", async () => {
    const { postgres } = here.server;
    await postgres.psql("CREATE ROLE limited LOGIN PASSWORD 'limited' CREATEDB");
    await postgres.psql("CREATE DATABASE theirs OWNER limited");
    await postgres.psql(
      "CREATE EXTENSION citext; CREATE TABLE t (id integer GENERATED ALWAYS AS IDENTITY, name citext); INSERT INTO t (name) VALUES ('a')",
      "theirs",
    );
    const source = await here.server.dump("theirs.dump", ["--format=custom"], "theirs");
    await using limited = await connectTo(postgres, postgres.url().replace(/\/\/[^@]+@/, "//limited:limited@"));
    const inputs = { mode: "restore", database: "theirs", "confirm-database": "theirs", source };
    const refused = await here.runs(inputs, undefined, limited);
    expect(refused.said.failure).toContain("limited cannot give objects to postgres, to whom they belong in the dump");
    const { said } = await here.runs({ ...inputs, ownership: "database-owner" }, undefined, limited);
    expect(said.failure).toBeUndefined();
    expect(said.outputs).toMatchObject({ result: "restored" });
    expect(
      await postgres.psql("SELECT tableowner || ':' || name FROM pg_tables, t WHERE tablename = 't'", "theirs"),
    ).toBe("limited:a\n");
  });
});
