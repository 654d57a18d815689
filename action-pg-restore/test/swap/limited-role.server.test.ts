import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { restoreInPlace } from "../../src/in-place/restore-in-place.ts";
import { prepare } from "../../src/restore/prepare.ts";
import type { PostgresServer } from "../../src/server/server.ts";
import { RunnerFolder } from "../../src/storage/runner-folder.ts";
import { cleanup } from "../../src/swap/cleanup.ts";
import { swapDatabases } from "../../src/swap/swap.ts";
import { openRestoreServer, type RestoreServer } from "../restore/support/restore-server.ts";
import { swapBack } from "../restore/support/swap-back.ts";
import { connectTo } from "../server/support.ts";

const FETCH = 180_000;
const TABLES = `
CREATE TABLE parents (id integer PRIMARY KEY);
CREATE TABLE children (id serial PRIMARY KEY, parent integer REFERENCES parents);
INSERT INTO parents VALUES (1), (2);
INSERT INTO children (parent) VALUES (2), (1);
GRANT SELECT ON parents TO PUBLIC;`;

describe("a role that owns the database and may create others", { timeout: 90_000 }, () => {
  let restore: RestoreServer;
  let server: PostgresServer;
  beforeAll(async () => {
    restore = await openRestoreServer(17);
    const { postgres } = restore;
    await postgres.psql("CREATE ROLE limited LOGIN CREATEDB PASSWORD 'limited'; CREATE ROLE reader");
    await postgres.psql("CREATE DATABASE own OWNER limited; GRANT CONNECT ON DATABASE own TO reader");
    await postgres.psql("COMMENT ON DATABASE own IS 'of its own'; ALTER DATABASE own SET work_mem TO '9MB'");
    await postgres.psql(`SET ROLE limited; ${TABLES}`, "own");
    server = await connectTo(postgres, postgres.url().replace(/\/\/postgres:[^@]*@/, "//limited:limited@"));
  }, FETCH);
  afterAll(async () => {
    await server[Symbol.asyncDispose]();
    await restore[Symbol.asyncDispose]();
  });

  it("swaps, returns and cleans up", async () => {
    const file = await restore.dump("own.dump", ["--format=custom"], "own");
    const before = await restore.digest("own");
    await restore.postgres.psql("INSERT INTO parents VALUES (3)", "own");
    const changed = await restore.digest("own");
    const ports = restore.ports({ server });
    const prepared = await prepare(ports, await restore.preparation(file, { target: "own" }));
    if (prepared.state !== "prepared") throw new Error(prepared.reason);
    const request = { target: "own", run: "1_1", keepUntil: new Date(0), replicationSlots: "fail" as const };
    expect(await swapDatabases(ports, { ...request, incoming: prepared.database.name })).toMatchObject({
      state: "swapped",
    });
    expect(await restore.digest("own")).toEqual(before);
    expect(await swapBack(ports, request)).toMatchObject({ state: "swapped" });
    expect(await restore.digest("own")).toEqual(changed);
    expect(await cleanup(ports, { target: "own", run: "2_1" }, { dryRun: false })).toMatchObject({ kept: [] });
  });

  it("replaces rows, keys and all", async () => {
    const before = await restore.digest("own");
    const file = await restore.dump("rows.dump", ["--format=custom"], "own");
    await restore.postgres.psql("DELETE FROM children WHERE parent = 1; INSERT INTO parents VALUES (4)", "own");
    const preparation = await restore.preparation(file, { target: "own" });
    const request = { ...preparation, excludeTables: [], keepUntil: new Date(0), dumps: undefined };
    expect(await restoreInPlace(restore.ports({ server }), request)).toMatchObject({ state: "replaced" });
    expect(await restore.digest("own")).toEqual(before);
  });

  it("dumps first where it may not create any, and does nothing without that", async () => {
    await restore.postgres.psql("ALTER ROLE limited NOCREATEDB");
    const before = await restore.digest("own");
    const ports = restore.ports({ server });
    const file = await restore.dump("dumped.dump", ["--format=custom"], "own");
    const preparation = await restore.preparation(file, { target: "own" });
    const request = { ...preparation, excludeTables: [], keepUntil: new Date(0), dumps: undefined };
    expect(await prepare(ports, preparation)).toMatchObject({
      state: "failed",
      reason: expect.stringContaining("permission denied to create database"),
    });
    expect(await restoreInPlace(ports, request)).toMatchObject({
      state: "refused",
      problems: [expect.stringContaining("permission denied to create database")],
    });
    const outcome = await restoreInPlace(ports, { ...request, dumps: new RunnerFolder(restore.folder) });
    if (outcome.state !== "replaced" || outcome.safety.kind !== "dump") throw new Error(JSON.stringify(outcome));
    const kept = outcome.safety.where;
    const copy = await restore.preparation(kept, { target: "own" });
    expect(copy.dump.tables).toEqual(preparation.dump.tables);
    expect(await restore.digest("own")).toEqual(before);
  });
});
