import { setTimeout as delay } from "node:timers/promises";
import { systemClock } from "@slipway/shared";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { prepare } from "../../src/restore/prepare.ts";
import { SessionLost } from "../../src/server/server.ts";
import { settleLeftovers } from "../../src/swap/settle.ts";
import { settleSql } from "../../src/swap/settle-sql.ts";
import { type SwapOutcome, swapDatabases } from "../../src/swap/swap.ts";
import { checkSwap } from "../../src/swap/swap-readiness.ts";
import { type Fault, faultyServer } from "../restore/support/faulty-server.ts";
import { dressUp, openRestoreServer, quote, type RestoreServer, TARGET } from "../restore/support/restore-server.ts";

const FETCH = 180_000;
const SWAP = { timeout: 90_000 };
const NAMES = { target: TARGET, run: "1_1" };

describe("a swap that fails", SWAP, () => {
  let restore: RestoreServer;
  let incoming: string;
  let dumped: Record<string, string>;
  let before: Record<string, string>;

  beforeAll(async () => {
    restore = await openRestoreServer(17, { wal_level: "logical", max_prepared_transactions: "2" });
    await dressUp(restore.postgres);
  }, FETCH);
  afterAll(() => restore[Symbol.asyncDispose]());

  beforeEach(async () => {
    dumped = await restore.digest(TARGET);
    const file = await restore.dump("app.dump");
    const prepared = await prepare(restore.ports(), await restore.preparation(file));
    if (prepared.state !== "prepared") throw new Error(prepared.reason);
    incoming = prepared.database.name;
    await restore.postgres.psql("INSERT INTO shop.orders (customer, total) VALUES (1, 1)", TARGET);
    // A crash makes sequences skip what they had logged ahead since.
    await restore.postgres.psql("CHECKPOINT");
    before = await restore.digest(TARGET);
  }, FETCH);

  afterEach(async () => {
    for (const name of await restore.databases()) {
      if (name !== TARGET && name !== "postgres") await restore.postgres.psql(`DROP DATABASE ${quote(name)}`);
    }
  });

  const swap = (fault?: Fault) => {
    const server = fault === undefined ? restore.server : faultyServer(restore.server, fault);
    const request = { ...NAMES, incoming, keepUntil: new Date("2027-01-01"), replicationSlots: "fail" as const };
    return swapDatabases(restore.ports({ server }), request);
  };

  async function expectUnchanged(outcome: SwapOutcome, reason: RegExp): Promise<void> {
    expect(outcome).toMatchObject({ state: "unchanged", reason: expect.stringMatching(reason) });
    expect(await restore.digest(TARGET)).toEqual(before);
    // It can be tried again, and works.
    expect(await swap()).toMatchObject({ state: "swapped" });
    expect(await restore.digest(TARGET)).toEqual(dumped);
  }

  it("loses its session between the renames and their commit", async () => {
    const outcome = await swap(async (statement, session, run) => {
      if (statement !== "COMMIT") return await run();
      await session[Symbol.asyncDispose]();
      throw new SessionLost("the connection was cut");
    });
    await expectUnchanged(outcome, /the connection was cut/);
  });

  it("loses the answer to its commit, and finds out that it was swapped", async () => {
    const outcome = await swap(async (statement, session, run) => {
      await run();
      if (statement !== "COMMIT") return;
      await session[Symbol.asyncDispose]();
      throw new SessionLost("the connection was cut");
    });
    expect(outcome).toMatchObject({ state: "swapped", aside: expect.stringMatching(/__old_\d{8}T\d{6}$/) });
    expect(await restore.digest(TARGET)).toEqual(dumped);
  });

  it.each(["ALTER DATABASE", "BEGIN", "COMMENT ON", "GRANT"])("has its backend killed at %s", async (at) => {
    let isKilled = false;
    const outcome = await swap(async (statement, session, run) => {
      if (!isKilled && restore.journal.at(-1)?.reached === "exchanging" && statement.startsWith(at)) {
        isKilled = true;
        await restore.postgres.psql(`SELECT pg_terminate_backend(${session.backend}, 5000)`);
      }
      await run();
    });
    await expectUnchanged(outcome, /terminating connection due to administrator command/);
  });

  it.each(["COMMIT", "ALTER DATABASE"])("meets a crash of the server at %s, and waits for its return", async (at) => {
    let isCrashed = false;
    const outcome = await swap(async (statement, _, run) => {
      if (isCrashed || restore.journal.at(-1)?.reached !== "exchanging" || !statement.startsWith(at))
        return await run();
      isCrashed = true;
      await restore.postgres.crash();
      void delay(1_000).then(() => restore.postgres.start());
      await run();
    });
    await expectUnchanged(outcome, /session with the server ended/);
  });

  it("is refused a rename by a prepared transaction", async () => {
    await restore.postgres.psql("BEGIN; CREATE TABLE p (); PREPARE TRANSACTION 'p'", TARGET);
    const outcome = await swap();
    await restore.postgres.psql("ROLLBACK PREPARED 'p'", TARGET);
    await expectUnchanged(outcome, /There is 1 prepared transaction using the database/);
  });

  it.each(["psql", "the next run"])(
    "is left by a run that died before its commit, and settled by %s",
    async (settler) => {
      const { promise: dead, resolve: die } = Promise.withResolvers<void>();
      void swap(async (statement, _, run) => {
        if (statement !== "COMMIT") return await run();
        die();
        await new Promise(() => {});
      });
      await dead;
      if (settler === "psql") {
        const [outgoing, coming] = await Promise.all([TARGET, incoming].map(oidOf));
        const script = settleSql({ ...NAMES, outgoing: outgoing ?? 0, incoming: coming ?? 0 });
        for (const _ of [1, 2]) await restore.postgres.psql(script);
      }
      // It waits for a run that may be alive, here by a clock that goes fast.
      const clock = { ...systemClock, now: () => systemClock.now() * 30 };
      const settled = await settleLeftovers(restore.ports({ clock }), { ...NAMES, run: "2_1" });
      expect(settled).toEqual({ on: "outgoing" });
      expect(await settleLeftovers(restore.ports(), { ...NAMES, run: "2_1" })).toBeUndefined();
      await expectUnchanged({ state: "unchanged", reason: "" }, /^$/);
    },
  );

  async function oidOf(name: string): Promise<number> {
    const quoted = `E'${name.replaceAll("\\", "\\\\").replaceAll("'", "''")}'`;
    return Number(await restore.postgres.psql(`SELECT oid FROM pg_database WHERE datname = ${quoted}`));
  }

  it("is cancelled between the renames and their commit", async () => {
    const controller = new AbortController();
    const server = faultyServer(restore.server, async (statement, _, run) => {
      if (statement.includes(" RENAME TO ")) controller.abort(new Error("cancelled"));
      await run();
    });
    const ports = restore.ports({ server, signal: controller.signal });
    const request = { ...NAMES, incoming, keepUntil: new Date(), replicationSlots: "fail" as const };
    await expectUnchanged(await swapDatabases(ports, request), /^cancelled$/);
  });

  it("finds another one at work", async () => {
    const request = { ...NAMES, incoming, keepUntil: new Date(), replicationSlots: "fail" as const };
    const outcome = await swap(async (statement, _, run) => {
      if (statement === "COMMIT")
        expect(await checkSwap(restore.ports(), { ...request, run: "2_1" })).toEqual({
          state: "refused",
          problems: [`another run is changing ${TARGET} at the moment: wait until it has ended`],
        });
      await run();
    });
    expect(outcome).toMatchObject({ state: "swapped" });
  });

  it("finds a replication slot, and drops it only when told to", async () => {
    await restore.postgres.psql("SELECT pg_create_logical_replication_slot('electric', 'test_decoding')", TARGET);
    expect(await swap()).toMatchObject({
      state: "refused",
      problems: [expect.stringContaining("electric (idle)")],
    });
    expect(await restore.digest(TARGET)).toEqual(before);
    const request = { ...NAMES, incoming, keepUntil: new Date("2027-01-01"), replicationSlots: "recreate" as const };
    expect(await swapDatabases(restore.ports(), request)).toMatchObject({
      state: "swapped",
      droppedSlots: ["electric"],
    });
    expect(await restore.postgres.psql("SELECT count(*) FROM pg_replication_slots")).toBe("0\n");
  });
});
