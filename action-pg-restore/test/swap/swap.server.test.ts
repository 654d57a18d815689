import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { renderMark } from "../../src/restore/database-mark.ts";
import { prepare } from "../../src/restore/prepare.ts";
import { renderComment } from "../../src/server/sql-text.ts";
import { cleanup } from "../../src/swap/cleanup.ts";
import { planRollback } from "../../src/swap/rollback.ts";
import { swapDatabases } from "../../src/swap/swap.ts";
import { checkSwap } from "../../src/swap/swap-readiness.ts";
import { lingeringServer } from "../restore/support/faulty-server.ts";
import { dressUp, openRestoreServer, quote, type RestoreServer, TARGET } from "../restore/support/restore-server.ts";
import { swapBack } from "../restore/support/swap-back.ts";

const FETCH = 180_000;
const SWAP = { timeout: 60_000 };
const REQUEST = {
  target: TARGET,
  run: "1_1",
  keepUntil: new Date("2020-01-01T00:00:00Z"),
  replicationSlots: "fail" as const,
};

describe.each([15, 17, 18] as const)("a swap on PostgreSQL %i", SWAP, (major) => {
  let restore: RestoreServer;
  beforeAll(async () => {
    restore = await openRestoreServer(major);
    await dressUp(restore.postgres);
  }, FETCH);
  afterAll(() => restore[Symbol.asyncDispose]());

  it("puts the restored database in the target's place with all that belongs to its name, and back", async () => {
    const ports = restore.ports();
    const before = await restore.digest(TARGET);
    const file = await restore.dump("app.dump");
    const writes = "INSERT INTO shop.orders (customer, total) VALUES (1, 1); DELETE FROM shop.customers WHERE id = 43";
    await restore.postgres.psql(writes, TARGET);
    const changed = await restore.digest(TARGET);
    expect(changed).not.toEqual(before);

    const prepared = await prepare(ports, await restore.preparation(file));
    if (prepared.state !== "prepared") throw new Error(prepared.reason);
    expect(await restore.digest(TARGET)).toEqual(changed);
    const swapped = await swapDatabases(ports, { ...REQUEST, incoming: prepared.database.name });
    expect(swapped).toMatchObject({ state: "swapped", warnings: [], droppedSlots: [] });
    if (swapped.state !== "swapped") return;
    const said = `Swapped: ${TARGET} is ${prepared.database.name} now, and what it was is ${swapped.aside} (`;
    expect(restore.lines.filter((line) => line.startsWith(said))).toHaveLength(1);
    expect(await restore.digest(TARGET)).toEqual(before);
    expect(await restore.databases()).toEqual([TARGET, swapped.aside, "postgres"].toSorted());

    await restore.postgres.psql(`INSERT INTO shop.orders (customer, total) VALUES (7, 7)`, TARGET);
    const again = { ...REQUEST, run: "2_1" };
    expect(await planRollback(ports, { ...again, oldDatabase: undefined })).toMatchObject({
      state: "planned",
      late: ["shop.orders: 1 inserted, 0 updated, 0 deleted"],
    });
    const back = await swapBack(ports, again);
    expect(back).toMatchObject({ state: "swapped" });
    expect(await restore.digest(TARGET)).toEqual(changed);

    expect(await cleanup(ports, { target: TARGET, run: "2_1" }, { dryRun: false })).toMatchObject({
      dropped: [],
      kept: [{ because: "it is of this very run" }],
    });
    expect(await cleanup(ports, { target: TARGET, run: "3_1" }, { dryRun: false })).toMatchObject({ kept: [] });
    expect(await restore.databases()).toEqual([TARGET, "postgres"].toSorted());
  });

  it("is not kept from cleaning up by what is left of a drop that was cut short", async () => {
    const { ports, postgres } = { ports: restore.ports(), postgres: restore.postgres };
    const mark = { kind: "scratch", of: TARGET, run: "7_1", at: "2026-01-01", expires: "2099-01-01" } as const;
    await postgres.psql("CREATE DATABASE half_dropped");
    await postgres.psql(renderComment("half_dropped", renderMark(mark)));
    await postgres.psql("UPDATE pg_database SET datconnlimit = -2 WHERE datname = 'half_dropped'");
    expect(await cleanup(ports, { target: TARGET, run: "9_1" }, { dryRun: false })).toEqual({
      dropped: ["half_dropped"],
      kept: [],
    });
  });

  it("is not taken for another run by its next step, while the server has not let go of its sessions", async () => {
    await using end = new AsyncDisposableStack();
    const ports = restore.ports({ server: lingeringServer(restore.server, end) });
    const before = await restore.digest(TARGET);
    const prepared = await prepare(restore.ports(), await restore.preparation(await restore.dump("app.dump")));
    if (prepared.state !== "prepared") throw new Error(prepared.reason);
    const request = { ...REQUEST, run: "5_1", incoming: prepared.database.name };
    expect(await swapDatabases(ports, { ...request, incoming: "postgres" })).toMatchObject({ state: "refused" });
    expect(await checkSwap(ports, request)).toMatchObject({ state: "ready" });
    expect(await swapDatabases(ports, request)).toMatchObject({ state: "swapped" });
    expect(await swapBack(ports, request)).toMatchObject({ state: "swapped" });
    expect(await restore.digest(TARGET)).toEqual(before);
    const gone = await cleanup(ports, { target: TARGET, run: "6_1" }, { dryRun: true });
    expect(gone.dropped).toHaveLength(1);
    expect(await cleanup(ports, { target: TARGET, run: "6_1" }, { dryRun: false })).toEqual(gone);
  });

  it("refuses a database that is none of ours", async () => {
    await restore.postgres.psql(`CREATE DATABASE ${quote("stranger")}`);
    expect(await swapDatabases(restore.ports(), { ...REQUEST, incoming: "stranger" })).toEqual({
      state: "refused",
      problems: [`stranger is not a database that was restored, or put aside, for ${TARGET}`],
    });
    await restore.postgres.psql("DROP DATABASE stranger");
  });
});
