import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { prepare } from "../../src/restore/prepare.ts";
import { type PostgresServer, SessionLost, SqlError } from "../../src/server/server.ts";
import { swapDatabases } from "../../src/swap/swap.ts";
import { openRestoreServer, type RestoreServer, TARGET } from "../restore/support/restore-server.ts";

const FETCH = 180_000;

describe("clients that come back at once, while their database is swapped", { timeout: 90_000 }, () => {
  let restore: RestoreServer;
  beforeAll(async () => {
    restore = await openRestoreServer(18);
  }, FETCH);
  afterAll(() => restore[Symbol.asyncDispose]());

  it("are answered by the old one or the new one, and by the old one never again", async () => {
    const file = await restore.dump("app.dump");
    await restore.postgres.psql("CREATE TABLE public.late ()", TARGET);
    const prepared = await prepare(restore.ports(), await restore.preparation(file));
    if (prepared.state !== "prepared") throw new Error(prepared.reason);
    const stop = new AbortController();
    const clients = [1, 2, 3].map(() => new Hammer(restore.server));
    const hammering = clients.map((client) => client.run(stop.signal));
    const keeper = keepConnected(restore.server, stop.signal);
    await Promise.all(clients.map((client) => client.hears("old")));
    const outcome = await swapDatabases(restore.ports(), {
      target: TARGET,
      run: "1_1",
      incoming: prepared.database.name,
      keepUntil: new Date("2027-01-01"),
      replicationSlots: "fail",
    });
    expect(outcome).toMatchObject({ state: "swapped" });
    await Promise.all(clients.map((client) => client.hears("new")));
    stop.abort();
    await Promise.all([keeper, ...hammering]);
    for (const { answers } of clients) {
      const changes = answers.filter((answer, place) => answer !== answers[place - 1]);
      expect(changes).toEqual(["old", "new"]);
    }
  });
});

/** Connects, asks which database answers, and leaves, over and over. */
class Hammer {
  readonly answers: ("old" | "new")[] = [];
  readonly #server: PostgresServer;
  readonly #heard = { old: Promise.withResolvers<void>(), new: Promise.withResolvers<void>() };

  constructor(server: PostgresServer) {
    this.#server = server;
  }

  async hears(answer: "old" | "new"): Promise<void> {
    await this.#heard[answer].promise;
  }

  async run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) await this.#ask();
  }

  async #ask(): Promise<void> {
    try {
      await using session = await this.#server.session(TARGET, "hammer");
      const [row] = await session.rows<{ old: boolean }>("SELECT to_regclass('public.late') IS NOT NULL AS old");
      const answer = row?.old === true ? "old" : "new";
      this.answers.push(answer);
      this.#heard[answer].resolve();
    } catch (error) {
      // Not let in, or thrown out: that is no answer. Anything else is a fault of this test.
      if (!(error instanceof SessionLost || error instanceof SqlError)) throw error;
    }
  }
}

/** Stays in a transaction, and connects again as soon as it is thrown out. */
async function keepConnected(server: PostgresServer, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      await using session = await server.session(TARGET, "keeper");
      await session.execute("BEGIN");
      while (!signal.aborted) await session.rows("SELECT pg_sleep(0.01) AS slept");
    } catch (error) {
      if (!(error instanceof SessionLost || error instanceof SqlError)) throw error;
    }
  }
}
