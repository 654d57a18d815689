import { mkdtemp, readdir } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { run } from "../../../lab/command.ts";
import { type InPlaceRequest, restoreInPlace } from "../../src/in-place/restore-in-place.ts";
import type { SafetyCopy } from "../../src/in-place/safety-copy.ts";
import type { RestorePorts } from "../../src/restore/restore-ports.ts";
import { type ServerTools, SqlError, type SqlSession } from "../../src/server/server.ts";
import { RunnerFolder } from "../../src/storage/runner-folder.ts";
import type { Store } from "../../src/storage/store.ts";
import { faultyServer } from "../restore/support/faulty-server.ts";
import { openRestoreServer, quote, type RestoreServer, TARGET } from "../restore/support/restore-server.ts";

const FETCH = 180_000;
const COUNTER = "CREATE TABLE public.writes (id bigint PRIMARY KEY)";
const HELD = /^LOCK TABLE ONLY .* IN EXCLUSIVE MODE$/;

describe("a restore in place beside clients that write", { timeout: 90_000 }, () => {
  let restore: RestoreServer;
  let request: InPlaceRequest;
  let folder: string;

  beforeAll(async () => {
    restore = await openRestoreServer(17);
    await restore.postgres.psql(`${COUNTER}; INSERT INTO writes VALUES (0)`, TARGET);
    const preparation = await restore.preparation(await restore.dump("app.dump"));
    request = { ...preparation, excludeTables: [], keepUntil: new Date("2027-01-01"), dumps: undefined };
  }, FETCH);
  afterAll(() => restore[Symbol.asyncDispose]());

  beforeEach(async () => {
    folder = await mkdtemp(join(restore.folder, "before-"));
    for (const name of await restore.databases())
      if (name !== TARGET && name !== "postgres") await restore.postgres.psql(`DROP DATABASE ${quote(name)}`);
  });

  const replace = (changes: Partial<InPlaceRequest> = {}, ports: Partial<RestorePorts> = {}) =>
    restoreInPlace(restore.ports(ports), { ...request, ...changes });
  const withDumps = () => ({ dumps: new RunnerFolder(folder) });
  const idsIn = async (database: string) => {
    const rows = await restore.postgres.psql("SELECT id FROM public.writes ORDER BY id", database);
    return rows.trim().split("\n").map(Number);
  };

  /** What can be returned to, as a database that can be looked into. */
  async function openCopy(safety: SafetyCopy): Promise<string> {
    if (safety.kind === "database") {
      await restore.postgres.psql(`ALTER DATABASE ${quote(safety.name)} ALLOW_CONNECTIONS true`);
      return safety.name;
    }
    await restore.postgres.psql("CREATE DATABASE looked_into");
    await run([
      `${restore.postgres.programs}/pg_restore`,
      `--dbname=${restore.postgres.url("looked_into")}`,
      safety.where,
    ]);
    return "looked_into";
  }

  it("has every row that was committed in the copy, or in the database", async () => {
    await using client = await restore.server.session(TARGET, "shop_api");
    // It waits for as long as its table is held, however busy the machine is.
    await client.execute("SET lock_timeout = 0");
    const committed: number[] = [];
    const over = new AbortController();
    const writing = (async () => {
      for (let id = 1; !over.signal.aborted; id++) {
        await client.execute(`INSERT INTO public.writes VALUES (${id})`);
        committed.push(id);
      }
    })();
    const outcome = await replace(withDumps());
    over.abort();
    await writing;
    if (outcome.state !== "replaced") throw new Error(JSON.stringify(outcome));
    expect(outcome.safety.kind).toBe("dump");
    const kept = [...(await idsIn(await openCopy(outcome.safety))), ...(await idsIn(TARGET))];
    expect(committed.filter((id) => !kept.includes(id))).toEqual([]);
    const names = await readdir(folder);
    expect(names.map((name) => name.replace(/^.*Z\.until/, "…until"))).toEqual([
      "…until-20270101T000000Z.dump",
      "…until-20270101T000000Z.dump.sha256",
    ]);
  });

  it("copies anew when somebody has written and gone between the copy and the lock", async () => {
    let clones = 0;
    const server = faultyServer(restore.server, async (statement, _, go) => {
      await go();
      if (!statement.startsWith("CREATE DATABASE")) return;
      clones += 1;
      if (clones === 1) await restore.postgres.psql("INSERT INTO public.writes VALUES (1000001)", TARGET);
    });
    const outcome = await replace({}, { server });
    if (outcome.state !== "replaced") throw new Error(JSON.stringify(outcome));
    // Once more where the server had not yet counted a session that is gone.
    expect(clones).toBeGreaterThanOrEqual(2);
    expect(await idsIn(await openCopy(outcome.safety))).toContain(1_000_001);
    expect(await restore.databases()).toHaveLength(3);
  });

  it("refuses, and keeps no copy, when somebody stays who could write to what was copied", async () => {
    const before = await restore.digest(TARGET);
    const stack = new AsyncDisposableStack();
    let clients = 0;
    const server = faultyServer(restore.server, async (statement, _, go) => {
      await go();
      if (!statement.startsWith("CREATE DATABASE")) return;
      clients += 1;
      stack.use(await restore.server.session(TARGET, "cron"));
    });
    const outcome = await replace({}, { server });
    await stack.disposeAsync();
    expect(clients).toBe(1);
    expect(outcome).toMatchObject({
      state: "refused",
      problems: [expect.stringMatching(/^there is no safety copy: .*being accessed by other users/)],
    });
    expect(await restore.digest(TARGET)).toEqual(before);
    expect(await restore.databases()).toEqual([TARGET, "postgres"].toSorted());
  });

  it("goes on when a client that has read waits to write: its statement is given up, not the restore", async () => {
    await using client = await restore.server.session(TARGET, "shop_api");
    await client.execute("SET lock_timeout = 0");
    await client.execute("BEGIN");
    await client.rows("SELECT count(*) AS count FROM public.writes");
    const { promise: waiting, reject, resolve } = Promise.withResolvers<void>();
    waiting.catch(() => {});
    const server = faultyServer(restore.server, async (statement, _, go) => {
      await go();
      if (!HELD.test(statement)) return;
      client.execute("INSERT INTO public.writes VALUES (1000002)").then(resolve, reject);
      await waitsForLock(client);
    });
    const outcome = await replace(withDumps(), { server });
    expect(outcome).toMatchObject({ state: "replaced" });
    await expect(waiting).rejects.toThrow(SqlError);
    await expect(waiting).rejects.toThrow("canceling statement due to user request");
  });

  async function waitsForLock({ backend }: SqlSession): Promise<void> {
    const query = `SELECT wait_event_type FROM pg_stat_activity WHERE pid = ${backend}`;
    while ((await restore.postgres.psql(query)).trim() !== "Lock");
  }

  it("replaces nothing when a large object was written to while it was dumped", async () => {
    await using client = await restore.server.session(TARGET, "shop_api");
    const kept = new RunnerFolder(folder);
    const dumps: Store = {
      name: kept.name,
      list: () => kept.list(),
      read: (name) => kept.read(name),
      remove: (name) => kept.remove(name),
      async write(name, content) {
        await kept.write(name, content);
        await client.execute("SELECT lo_put(90001, 0, 'late')");
      },
    };
    const outcome = await replace({ dumps });
    expect(outcome).toMatchObject({
      state: "unchanged",
      reason: expect.stringContaining("large objects were written to while they were copied"),
    });
    expect(await restore.postgres.psql("SELECT convert_from(lo_get(90001, 0, 4), 'UTF8')", TARGET)).toBe("late\n");
  });

  it("replaces nothing, and leaves no half of a dump, when the run is cancelled while it is dumped", async () => {
    await using client = await restore.server.session(TARGET, "shop_api");
    const before = await restore.digest(TARGET);
    const cancel = new AbortController();
    const server = faultyServer(restore.server, async (statement, _, go) => {
      await go();
      if (HELD.test(statement)) cancel.abort(new Error("cancelled"));
    });
    const outcome = await replace(withDumps(), { server, signal: cancel.signal });
    expect(client.backend).toBeGreaterThan(0);
    expect(outcome).toMatchObject({ state: "unchanged", reason: "cancelled", safety: undefined });
    expect(await readdir(folder)).toEqual([]);
    expect(await restore.digest(TARGET)).toEqual(before);
  });

  it("replaces nothing when pg_dump fails, and leaves nothing of its dump", async () => {
    await using client = await restore.server.session(TARGET, "shop_api");
    const before = await restore.digest(TARGET);
    const tools = restore.server.tools.map((each): ServerTools => {
      const start: ServerTools["start"] = async (tool, args, options) => {
        const process = await each.start(tool, args, options);
        if (tool === "pg_dump") process.kill();
        return process;
      };
      return { place: each.place, major: each.major, connects: each.connects, start, lend: (file) => each.lend(file) };
    });
    const outcome = await replace(withDumps(), { server: { ...restore.server, tools } });
    expect(await restore.digest(TARGET)).toEqual(before);
    expect(client.backend).toBeGreaterThan(0);
    expect(outcome).toMatchObject({ state: "unchanged", safety: undefined });
    expect(await readdir(folder)).toEqual([]);
  });
});
