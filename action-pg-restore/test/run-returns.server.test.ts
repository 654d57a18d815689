import { once } from "node:events";
import { readFileSync, truncateSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { UserError } from "@slipway/shared";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type PostgresServer, SqlError, type SqlSession } from "../src/server/server.ts";
import { faultyServer } from "./restore/support/faulty-server.ts";
import { quote, TARGET } from "./restore/support/restore-server.ts";
import { openRuns, type Runs } from "./support/runs.ts";

const FETCH = 180_000;
const WRITE = "INSERT INTO shop.orders (customer, total) VALUES (1, 1)";
const NOBODY = new AbortController().signal;

describe("a run that returns, or is to be returned from,", { timeout: 120_000 }, () => {
  let here: Runs;
  const servers: Server[] = [];
  beforeAll(async () => {
    here = await openRuns(17, { wal_level: "logical" });
  }, FETCH);
  afterAll(() => here[Symbol.asyncDispose]());
  afterEach(async () => {
    for (const server of servers.splice(0)) server.close();
    for (const name of await here.others()) await here.server.postgres.psql(`DROP DATABASE ${quote(name)}`);
  });

  async function restored(): Promise<string> {
    const { said } = await here.runs({ mode: "restore", source: here.dump });
    return said.outputs["old-database"] ?? "";
  }

  /** Health that fails; `onAsked` is told of each attempt, and waited for. With the status 403 it is not asked for long. */
  async function unhealthy(onAsked: () => unknown = () => {}, status = 503): Promise<string> {
    const http = createServer(async (_, response) => {
      await onAsked();
      response.writeHead(status).end();
    }).listen(0, "127.0.0.1");
    servers.push(http);
    await once(http, "listening");
    return `- { url: "http://127.0.0.1:${(http.address() as AddressInfo).port}/", name: shop }`;
  }

  it("refuses to leave behind what was written after it had looked", async () => {
    const old = await restored();
    let isWritten = false;
    const write = async (sql: string) => {
      if (isWritten || !sql.includes("pg_try_advisory_lock")) return;
      isWritten = true;
      await here.server.postgres.psql(WRITE, TARGET);
    };
    const { said } = await here.runs(
      { mode: "rollback", "old-database": old },
      undefined,
      asking(here.server.server, write),
    );
    expect(isWritten).toBe(true);
    expect(said.outputs).toMatchObject({ result: "untouched" });
    expect(said.failure).toMatch(/shop\.orders: 1 inserted, 0 updated, 0 deleted\. To leave them behind/);
  });

  it("refuses to leave behind what is written in the very moment of the exchange", async () => {
    const old = await restored();
    const server = faultyServer(here.server.server, async (statement, _, go) => {
      if (statement.startsWith("SET LOCAL idle")) await here.server.postgres.psql(WRITE, TARGET);
      await go();
    });
    const { said } = await here.runs({ mode: "rollback", "old-database": old }, undefined, server);
    expect(said.outputs).toMatchObject({ result: "untouched" });
    expect(said.failure).toContain("something was written to");
    const again = await here.runs({ mode: "rollback", "old-database": old, "discard-writes": TARGET });
    expect(again.said.outputs).toMatchObject({ result: "reverted" });
  });

  it.each([
    ["TRUNCATE shop.visits", "shop.visits: truncated, altered or rewritten"],
    ["ALTER TABLE shop.visits ADD COLUMN note text", "shop.visits: truncated, altered or rewritten"],
    ["CREATE TABLE shop.newer (id integer)", "shop.newer: created"],
    ["DROP TABLE shop.visits", "shop.visits: dropped"],
  ])("refuses to leave behind what counts as no row: %s", async (change, told) => {
    await here.server.postgres.psql("CREATE TABLE shop.visits (id integer)", TARGET);
    const source = await here.server.dump("visits.dump");
    const { said } = await here.runs({ mode: "restore", source });
    const old = said.outputs["old-database"] ?? "";
    await here.server.postgres.psql(change, TARGET);
    const back = { mode: "rollback", "old-database": old };
    const refused = await here.runs(back);
    expect(refused.said.outputs).toMatchObject({ result: "refused" });
    expect(refused.said.failure).toContain(told);
    expect((await here.runs({ ...back, "discard-writes": TARGET })).said.outputs).toMatchObject({ result: "reverted" });
    await here.server.postgres.psql("DROP TABLE shop.visits", TARGET);
  });

  it.each(["finalize", "rollback"])(
    "%s is refused before anything where the database's use forbids it",
    async (mode) => {
      if (mode === "rollback") await restored();
      else await here.runs({ mode: "restore", source: here.dump, finalize: "false" });
      await here.server.postgres.psql(
        "CREATE SUBSCRIPTION held CONNECTION 'host=x' PUBLICATION p WITH (connect = false)",
        TARGET,
      );
      const { said } = await here.runs({ mode });
      expect(said.outputs).toMatchObject({ result: "refused" });
      expect(said.failure).toContain("use: the database has subscriptions (held)");
      await here.server.postgres.psql("ALTER SUBSCRIPTION held SET (slot_name = NONE); DROP SUBSCRIPTION held", TARGET);
    },
  );

  it("tells which slots were dropped by the way back", async () => {
    const slot = "SELECT pg_create_logical_replication_slot('anew', 'test_decoding')";
    let isMade: Promise<unknown> | undefined;
    const health = await unhealthy(() => {
      isMade ??= here.server.postgres.psql(slot, TARGET);
      return isMade;
    }, 403);
    const { said } = await here.runs({ mode: "restore", source: here.dump, health });
    expect(said.outputs).toMatchObject({ result: "rolled-back" });
    expect(said.log).toMatch(/warning: Replication slots were dropped, .*: anew/);
  });

  it("keeps the new rows where going back would drop slots that nobody gave up", async () => {
    await here.server.postgres.psql("SELECT pg_create_logical_replication_slot('kept', 'test_decoding')", TARGET);
    const inPlace = { mode: "restore", source: here.dump, strategy: "in-place" };
    const { said } = await here.runs({ ...inPlace, health: await unhealthy(), "health-timeout": "2s" });
    const slots = await here.server.postgres.psql("SELECT slot_name FROM pg_replication_slots");
    await here.server.postgres.psql("SELECT pg_drop_replication_slot('kept')");
    expect(slots).toBe("kept\n");
    expect(said.outputs).toMatchObject({ result: "failed", "old-database": expect.stringContaining("__safety_") });
    expect(said.failure).toMatch(/The way back failed as well: .* has logical replication slots/);
  });

  it("goes back when its time is over and nothing is healthy yet, with its own time for that", async () => {
    const before = await here.server.digest(TARGET);
    const overdue = new AbortController();
    const health = await unhealthy(() => overdue.abort(new UserError("the run was not over after 2h (timeout)")));
    const { said } = await here.runs({ mode: "restore", source: here.dump, health }, () => overdue.signal, undefined, {
      cancelled: NOBODY,
    });
    expect(said.outputs).toMatchObject({ result: "rolled-back" });
    expect(said.failure).toContain("the run was not over after 2h (timeout)");
    expect({ ...(await here.server.digest(TARGET)), database: "" }).toEqual({ ...before, database: "" });
  });

  it("stays with what was restored when it is cancelled and has no time to go back", async () => {
    const cancel = new AbortController();
    const health = await unhealthy(() => cancel.abort(new UserError("the run was cancelled")));
    const { said } = await here.runs({ mode: "restore", source: here.dump, health }, () => cancel.signal);
    expect(said.outputs).toMatchObject({ result: "failed", "old-database": expect.stringContaining("__old_") });
  });

  it("names the copy when health cannot even be asked for after the rows were replaced", async () => {
    const inPlace = { mode: "restore", source: here.dump, strategy: "in-place" };
    const health = "- { name: shop, type: container, container: shop }";
    const { said } = await here.runs({ ...inPlace, health });
    expect(said.outputs).toMatchObject({ result: "rolled-back" });
    expect(said.failure).toMatch(/^health could not be checked: there is no host here/);
    await using client = await here.server.server.session(TARGET, "shop_api");
    const destination = join(here.server.folder, "before");
    const dumped = await here.runs({ ...inPlace, health, destination });
    expect(client.backend).toBeGreaterThan(0);
    expect(dumped.said.outputs).toMatchObject({ result: "failed" });
    expect(dumped.said.failure).toMatch(
      /The rows of .* are those of the dump; what was there before is in .*\.until-\w+\.dump\nNext: .* restore from/,
    );
  });

  it("settles what a run that died has left before it reads a dump", async () => {
    const file = join(here.server.folder, "cut-off.dump");
    writeFileSync(file, readFileSync(here.dump));
    truncateSync(file, 5_000);
    await here.runs({ mode: "restore", source: here.dump, finalize: "false" });
    const [beside = ""] = await here.others();
    const outgoing = await here.server.postgres.psql(
      "SELECT oid FROM pg_database WHERE datname = current_database()",
      TARGET,
    );
    const dates = { at: "2026-11-20T00:00:00Z", expires: "2027-01-01T00:00:00Z" };
    const mark = { kind: "restored", of: TARGET, run: "9_9", ...dates, replacing: Number(outgoing) };
    const comment = `slipway ${JSON.stringify(mark)}`.replaceAll("\\", "\\\\").replaceAll("'", "''");
    await here.server.postgres.psql(`COMMENT ON DATABASE ${quote(beside)} IS E'${comment}'`);
    const { said } = await here.runs({ mode: "restore", source: file });
    expect(said.outputs).toMatchObject({ result: "refused" });
    expect(said.log).toContain("A run before this one was cut off while it exchanged");
  });

  it("says that it has created the database when it can do no more", async () => {
    const inputs = { mode: "restore", source: here.dump, database: "made anew", "confirm-database": "made anew" };
    const { said } = await here.runs({ ...inputs, "create-database": "true", "assert-sql": "SELECT false" });
    expect(said.outputs).toMatchObject({ result: "untouched" });
    expect(said.failure).toContain("made anew was created, and is empty; the scratch database is gone");
  });

  it("says where the restored database waits when an extension cannot be created in it", async () => {
    const server = faultyServer(here.server.server, async (statement, _, go) => {
      if (statement.includes('CREATE EXTENSION "citext"')) throw new SqlError("58P01", "could not open its file");
      await go();
    });
    const inputs = { mode: "restore", source: here.dump, extensions: "citext" };
    await here.server.postgres.psql("DROP EXTENSION IF EXISTS citext CASCADE", TARGET);
    const source = await here.server.dump("without.dump");
    const { said } = await here.runs({ ...inputs, source }, undefined, server);
    const [beside = ""] = await here.others();
    expect(said.outputs).toMatchObject({ result: "untouched" });
    expect(said.failure).toContain(`${beside} waits beside it, restored and compared`);
    expect(said.failure).toContain(`mode finalize with prepared-database: ${beside}`);
  });
});

/** A server of which somebody hears what its sessions are asked, before they answer. */
function asking(server: PostgresServer, hear: (sql: string) => Promise<void>): PostgresServer {
  const heard = (session: SqlSession): SqlSession => ({
    backend: session.backend,
    rows: async (sql) => {
      await hear(sql);
      return await session.rows(sql);
    },
    execute: (sql) => session.execute(sql),
    copyOut: (sql) => session.copyOut(sql),
    script: (source, onTold) => session.script(source, onTold),
    [Symbol.asyncDispose]: () => session[Symbol.asyncDispose](),
  });
  return { ...server, session: async (...where) => heard(await server.session(...where)) };
}
