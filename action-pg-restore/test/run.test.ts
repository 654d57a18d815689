import { once } from "node:events";
import { readFileSync, truncateSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { UserError } from "@slipway/shared";
import { RecordingRunner } from "@slipway/shared/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readConfig } from "../src/read-config.ts";
import { outputsOf, report } from "../src/report.ts";
import type { Result } from "../src/result.ts";
import { run } from "../src/run.ts";
import { openRestoreServer, type RestoreServer, TARGET } from "./restore/support/restore-server.ts";
import { testWorld } from "./support/test-world.ts";

const FETCH = 180_000;
const date = new Date("2026-11-21T03:15:00Z");
const context = {
  repository: "acme/shop",
  sha: "",
  ref: "refs/heads/main",
  runId: "77",
  runAttempt: "1",
  actor: "",
  runUrl: "",
  hasSshAgent: false,
};

describe.each([15, 17, 18] as const)("a run on PostgreSQL %i", { timeout: 120_000 }, (major) => {
  let server: RestoreServer;
  let dump: string;
  beforeAll(async () => {
    server = await openRestoreServer(major);
    dump = await server.dump("shop.dump");
  }, FETCH);
  afterAll(() => server[Symbol.asyncDispose]());

  /** What the step says, and what it ends with. */
  async function runs(
    inputs: Record<string, string>,
    /** Told of each line; gives the signal that cancels. */
    onLine: (line: string) => AbortSignal = () => new AbortController().signal,
  ): Promise<{ result: Result; said: RecordingRunner }> {
    const given = { database: TARGET, "confirm-database": TARGET, connection: server.postgres.url(), ...inputs };
    const workflowRef = "acme/shop/.github/workflows/restore.yml@refs/heads/main";
    const source = new RecordingRunner(given);
    const config = readConfig({ source, context, event: "workflow_dispatch", workflowRef, date });
    const world = testWorld(server.server, { cancel: onLine("") });
    const told = world.log.info.bind(world.log);
    world.log.info = (line) => {
      told(line);
      onLine(line);
    };
    const result = await run(config, world);
    await report(result, world.log);
    return { result, said: world.log };
  }

  const restored = () =>
    server.databases().then((names) => names.filter((name) => name !== TARGET && name !== "postgres"));

  it("plans, and changes nothing", async () => {
    const before = await server.digest(TARGET);
    const { result, said } = await runs({ mode: "plan", source: dump });
    expect(result.ending.state).toBe("planned");
    expect(said.failure).toBeUndefined();
    expect(said.log).toContain("holds 8 tables with");
    expect(said.log).toContain(`restores shop.dump beside ${TARGET} and compares every table with the dump`);
    expect(result.known.differences).toEqual([]);
    expect(await server.digest(TARGET)).toEqual(before);
    expect(await restored()).toEqual([]);
  });

  it("restores what was lost, and goes back to it", async () => {
    const before = await server.digest(TARGET);
    await server.postgres.psql("DELETE FROM shop.orders WHERE id > 50; DROP VIEW shop.rich", TARGET);
    const broken = await server.digest(TARGET);
    const { result, said } = await runs({ mode: "restore", source: dump });
    expect(said.failure).toBeUndefined();
    expect(result.ending).toMatchObject({ state: "restored", old: expect.stringContaining("__old_") });
    const after = await server.digest(TARGET);
    expect({ ...after, database: "" }).toEqual({ ...before, database: "" });
    const { "old-database": old = "", "rollback-command": command, report: json = "", ...outputs } = said.outputs;
    expect(outputs).toMatchObject({ result: "restored", "prepared-database": "" });
    expect(command).toMatch(
      /^gh workflow run restore\.yml --repo acme\/shop --ref main --field mode=rollback --field 'data/,
    );
    expect(JSON.parse(json).tables).toHaveLength(8);
    expect(JSON.parse(json).tables[0]).toMatchObject({ match: true });
    expect(JSON.parse(json).schemaDifferences).toMatchObject([{ title: "view shop.rich" }]);
    const back = await runs({ mode: "rollback", "old-database": old });
    expect(back.said.failure).toBeUndefined();
    expect(back.said.outputs).toMatchObject({ result: "reverted" });
    expect({ ...(await server.digest(TARGET)), database: "" }).toEqual({ ...broken, database: "" });
    await server.postgres.psql(
      `ALTER DATABASE ${quote(back.said.outputs["old-database"] ?? "")} ALLOW_CONNECTIONS true`,
    );
  });

  it("leaves the restored database beside for a look, and swaps it in later", async () => {
    const before = await server.digest(TARGET);
    const beside = await runs({ mode: "restore", source: dump, finalize: "false" });
    const prepared = beside.said.outputs["prepared-database"] ?? "";
    expect(beside.said.outputs).toMatchObject({ result: "prepared", "rollback-command": "" });
    expect(await server.digest(TARGET)).toEqual(before);
    const swapped = await runs({ mode: "finalize", "prepared-database": prepared });
    expect(swapped.said.failure).toBeUndefined();
    expect(swapped.said.outputs).toMatchObject({ result: "restored" });
  });

  it("goes back by itself when the application does not work on it", async () => {
    const before = await server.digest(TARGET);
    const http = createServer((_, response) => response.writeHead(503).end()).listen(0, "127.0.0.1");
    await once(http, "listening");
    const { port } = http.address() as AddressInfo;
    const health = `- { url: "http://127.0.0.1:${port}/", name: shop }`;
    // The health check's own time is five minutes: an answer that lasts ends it at once.
    http.removeAllListeners("request").on("request", (_, response) => response.writeHead(403).end());
    const { said } = await runs({ mode: "restore", source: dump, health });
    http.close();
    expect(said.outputs).toMatchObject({ result: "rolled-back" });
    expect(said.failure).toMatch(/Rolled back: .* is what it was before/);
    expect({ ...(await server.digest(TARGET)), database: "" }).toEqual({ ...before, database: "" });
  });

  it("refuses a dump that is cut off, and touches nothing", async () => {
    const before = await server.databases();
    const file = join(server.folder, "cut.dump");
    writeFileSync(file, readFileSync(dump));
    truncateSync(file, 5_000);
    const { said } = await runs({ mode: "restore", source: file });
    expect(said.outputs).toMatchObject({ result: "refused" });
    expect(said.failure).toMatch(/^cut\.dump cannot be restored from: .*\nNothing was touched$/s);
    expect(await server.databases()).toEqual(before);
  });

  it("refuses with everything that stands in the way at once", async () => {
    await server.postgres.psql("ALTER TABLE shop.orders ADD COLUMN note text NOT NULL DEFAULT ''", TARGET);
    const { said, result } = await runs({
      mode: "restore",
      source: dump,
      "max-age": "1s",
      "min-free-space": "1GB",
    });
    expect(said.outputs).toMatchObject({ result: "refused" });
    expect(result.known.findings.filter(({ level }) => level === "blocking").map(({ gate }) => gate)).toEqual([
      "age",
      "space",
    ]);
    expect(said.failure).toMatch(/^2 things stand in the way:\n {2}- age: .*\n {2}- space: .*\nNothing was touched$/);
    const drift = await runs({ mode: "restore", source: dump, "on-schema-drift": "fail" });
    expect(drift.said.failure).toContain(
      "1 difference between the dump's schema and the database's (column shop.orders.note)",
    );
    await server.postgres.psql("ALTER TABLE shop.orders DROP COLUMN note", TARGET);
  });

  it("says that nothing was touched when the rows do not pass an assertion", async () => {
    const before = await server.digest(TARGET);
    const { said } = await runs({
      mode: "restore",
      source: dump,
      "assert-sql": "SELECT count(*) > 1000 FROM shop.orders",
    });
    expect(said.outputs).toMatchObject({ result: "untouched" });
    expect(said.failure).toMatch(/was not touched; the scratch database is gone\nNext: /);
    expect(await server.digest(TARGET)).toEqual(before);
  });

  it("replaces the rows in place, leaves migrations alone, and goes back to the copy", async () => {
    await server.postgres.psql(
      "CREATE TABLE schema_migrations (version bigint PRIMARY KEY); INSERT INTO schema_migrations VALUES (1)",
      TARGET,
    );
    const rows = await server.dump("rows.dump", ["--format=custom", "--data-only", "--no-owner", "--no-acl"]);
    await server.postgres.psql("INSERT INTO schema_migrations VALUES (2); DELETE FROM shop.events", TARGET);
    const { said } = await runs({ mode: "restore", source: rows, strategy: "in-place", "data-only": "true" });
    expect(said.failure).toBeUndefined();
    expect(said.outputs).toMatchObject({ result: "restored" });
    const count = (query: string) => server.postgres.psql(query, TARGET).then((text) => Number(text));
    expect(await count("SELECT count(*) FROM shop.events")).toBe(31);
    expect(await count("SELECT count(*) FROM schema_migrations")).toBe(2);
    const old = said.outputs["old-database"] ?? "";
    const back = await runs({ mode: "rollback", "old-database": old, "discard-writes": TARGET });
    expect(back.said.failure).toBeUndefined();
    expect(await count("SELECT count(*) FROM shop.events")).toBe(0);
    await server.postgres.psql("DROP TABLE schema_migrations", TARGET);
  });

  it("replaces no rows where schemas differ, and says in what", async () => {
    await server.postgres.psql("ALTER TABLE shop.orders ADD COLUMN note text", TARGET);
    const before = await server.digest(TARGET);
    const inPlace = { mode: "restore", source: dump, strategy: "in-place" };
    const strict = await runs(inPlace);
    expect(strict.said.failure).toContain("(column shop.orders.note): bring them together by a migration first");
    expect(strict.said.summaries.join()).toContain("| column shop.orders.note | `text` |  |");
    expect(await server.digest(TARGET)).toEqual(before);
    await server.postgres.psql("ALTER TABLE shop.orders DROP COLUMN note", TARGET);
  });

  it.each([
    ["after the dump was read", "holds 8 tables"],
    ["after the server was looked at", "nobody is connected"],
    ["while it restores", "Restoring into"],
  ])("leaves nothing when it is cancelled %s", async (_case, line) => {
    const before = await server.digest(TARGET);
    const databases = await server.databases();
    const cancel = new AbortController();
    const { said } = await runs({ mode: "restore", source: dump }, (log) => {
      if (log.includes(line)) cancel.abort(new UserError("the run was cancelled"));
      return cancel.signal;
    });
    expect(said.outputs).toMatchObject({ result: "untouched" });
    expect(said.failure).toMatch(/^the run was cancelled\n.* was not touched; .*\nNext: /);
    expect(await server.digest(TARGET)).toEqual(before);
    expect(await server.databases()).toEqual(databases);
  });

  it("drills, verifies and cleans up", async () => {
    const drilled = await runs({ mode: "drill", source: dump });
    expect(drilled.said.outputs).toMatchObject({ result: "verified" });
    expect(drilled.said.log).toContain("8 of 8 tables are byte for byte those of the dump");
    const verified = await runs({ mode: "verify-only", source: dump });
    expect(verified.said.outputs).toMatchObject({ result: "verified" });
    const cleaned = await runs({ mode: "cleanup" });
    expect(cleaned.said.outputs).toMatchObject({ result: "cleaned" });
    expect(cleaned.said.log).toContain("it is of this very run");
  });

  it("ensures a database that is missing, and is content when it is there", async () => {
    const inputs = {
      mode: "ensure",
      database: "fresh",
      "confirm-database": "fresh",
      extensions: "citext",
      owner: "fresh_owner",
    };
    const planned = await runs({ ...inputs, "dry-run": "true" });
    expect(planned.said.log).toContain(
      "creates the role fresh_owner\n  creates the database fresh\n  creates the extension citext",
    );
    const first = await runs(inputs);
    expect(first.said.outputs).toMatchObject({ result: "ensured" });
    expect((await runs(inputs)).said.log).toContain("Created nothing; there already:");
    await server.postgres.psql("DROP DATABASE fresh");
    await server.postgres.psql("DROP ROLE fresh_owner");
  });

  it("creates a database that is missing from the dump, when asked to", async () => {
    const inputs = { mode: "restore", source: dump, database: "brand new", "confirm-database": "brand new" };
    const refused = await runs(inputs);
    expect(refused.said.failure).toContain("there is no database brand new");
    const { said } = await runs({ ...inputs, "create-database": "true" });
    expect(said.failure).toBeUndefined();
    expect(said.outputs).toMatchObject({ result: "restored" });
  });

  it("gives the same outputs whatever it does", async () => {
    const names = async (inputs: Record<string, string>) => Object.keys(outputsOf((await runs(inputs)).result));
    expect(await names({ mode: "cleanup" })).toEqual(await names({ mode: "verify-only", source: dump }));
  });
});

function quote(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
