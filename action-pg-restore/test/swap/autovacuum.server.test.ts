import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { prepare } from "../../src/restore/prepare.ts";
import type { PostgresServer } from "../../src/server/server.ts";
import { swapDatabases } from "../../src/swap/swap.ts";
import { openRestoreServer, type RestoreServer } from "../restore/support/restore-server.ts";
import { connectTo } from "../server/support.ts";

const FETCH = 180_000;
/** A vacuum that is begun at once, and takes long. */
const EAGER = {
  autovacuum_naptime: "1s",
  autovacuum_vacuum_threshold: "1",
  autovacuum_vacuum_scale_factor: "0",
  autovacuum_vacuum_cost_delay: "100ms",
  autovacuum_vacuum_cost_limit: "1",
};
const WORKERS = "SELECT count(*) FROM pg_stat_activity WHERE datname = 'own' AND backend_type = 'autovacuum worker'";

describe("a role that is no superuser", { timeout: 90_000 }, () => {
  let restore: RestoreServer;
  let server: PostgresServer;
  beforeAll(async () => {
    restore = await openRestoreServer(17, EAGER);
    const { postgres } = restore;
    await postgres.psql("CREATE ROLE limited LOGIN CREATEDB PASSWORD 'limited'; GRANT pg_signal_backend TO limited");
    await postgres.psql("CREATE DATABASE own OWNER limited");
    await postgres.psql("SET ROLE limited; CREATE TABLE t AS SELECT n FROM generate_series(1, 20000) AS n", "own");
    server = await connectTo(postgres, postgres.url().replace(/\/\/postgres:[^@]*@/, "//limited:limited@"));
  }, FETCH);
  afterAll(async () => {
    await server[Symbol.asyncDispose]();
    await restore[Symbol.asyncDispose]();
  });

  it("swaps a database of which an autovacuum is at work, whose process it may not end", async () => {
    const { postgres } = restore;
    const file = await restore.dump("own.dump", ["--format=custom"], "own");
    const ports = restore.ports({ server });
    const prepared = await prepare(ports, await restore.preparation(file, { target: "own" }));
    if (prepared.state !== "prepared") throw new Error(prepared.reason);
    await postgres.psql("UPDATE t SET n = n", "own");
    while ((await postgres.psql(WORKERS)).trim() === "0") await postgres.psql("SELECT pg_sleep(0.1)");
    const names = { target: "own", run: "1_1", incoming: prepared.database.name };
    const outcome = await swapDatabases(ports, { ...names, keepUntil: new Date(0), replicationSlots: "fail" });
    expect(outcome).toMatchObject({ state: "swapped", endedSessions: 0, warnings: [] });
  });
});
