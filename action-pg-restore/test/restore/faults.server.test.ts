import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Dump } from "../../src/archive/dump.ts";
import { drill } from "../../src/restore/drill.ts";
import { prepare } from "../../src/restore/prepare.ts";
import { watchedTools } from "./support/faulty-server.ts";
import { openRestoreServer, type RestoreServer, TARGET } from "./support/restore-server.ts";

const FETCH = 180_000;
/** Restored anywhere else it takes long, so that a fault surely meets it. */
const SLOW = `CREATE MATERIALIZED VIEW waits AS
SELECT pg_sleep(CASE current_database() WHEN 'slow' THEN 0 ELSE 600 END) IS NULL AS over`;
const IS_WAITING = /creating MATERIALIZED VIEW DATA/;

describe("a restore beside that fails", { timeout: 90_000 }, () => {
  let restore: RestoreServer;
  let file: string;
  let slow: string;
  let before: Record<string, string>;
  beforeAll(async () => {
    restore = await openRestoreServer(17);
    file = await restore.dump("app.dump");
    await restore.postgres.psql("CREATE DATABASE slow");
    await restore.postgres.psql(SLOW, "slow");
    slow = await restore.dump("slow.dump", ["--format=custom"], "slow");
    await restore.postgres.psql("DROP DATABASE slow");
    before = await restore.digest(TARGET);
  }, FETCH);
  afterAll(() => restore[Symbol.asyncDispose]());

  /** Nothing was touched, and nothing is left. */
  afterEach(async () => {
    expect(await restore.digest(TARGET)).toEqual(before);
    expect(await restore.databases()).toEqual([TARGET, "postgres"].toSorted());
  });

  const failed = (reason: RegExp) => ({
    state: "failed",
    reason: expect.stringMatching(reason),
    scratch: { state: "dropped" },
  });

  it("because pg_restore is killed", async () => {
    const server = watchedTools(restore.server, (line, process) => {
      if (IS_WAITING.test(line)) process?.kill();
    });
    const prepared = await prepare(restore.ports({ server }), await restore.preparation(slow));
    expect(prepared).toMatchObject(failed(/pg_restore ended with/));
    expect(restore.journal.at(-1)).toMatchObject({ reached: "scratch-dropped" });
  });

  it("because the server ends pg_restore's session", async () => {
    const kill = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE application_name = 'slipway/1_1' AND datname <> 'postgres'`;
    const server = watchedTools(restore.server, (line) => {
      if (IS_WAITING.test(line)) void restore.postgres.psql(kill);
    });
    const prepared = await prepare(restore.ports({ server }), await restore.preparation(slow));
    expect(prepared).toMatchObject(failed(/administrator command|connection/));
  });

  it("because the server crashes, for whose return it waits to leave nothing behind", async () => {
    await restore.postgres.psql("CHECKPOINT");
    let returned: Promise<void> | undefined;
    const server = watchedTools(restore.server, (line) => {
      if (IS_WAITING.test(line)) returned ??= restore.postgres.crash().then(() => restore.postgres.start());
    });
    const prepared = await prepare(restore.ports({ server }), await restore.preparation(slow));
    await returned;
    expect(prepared).toMatchObject(failed(/./));
  });

  it("because the run is cancelled", async () => {
    const controller = new AbortController();
    const server = watchedTools(restore.server, (line) => {
      if (IS_WAITING.test(line)) controller.abort(new Error("cancelled"));
    });
    const ports = restore.ports({ server, signal: controller.signal });
    expect(await prepare(ports, await restore.preparation(slow))).toMatchObject(failed(/^cancelled$/));
    const plain = await restore.dump("cancelled.sql", []);
    expect(await prepare(ports, await restore.preparation(plain))).toMatchObject(failed(/^cancelled$/));
  });

  it.each<[string, (dump: Dump) => Partial<Dump>, RegExp]>([
    [
      "rows that are others",
      ({ tables }) => ({ tables: tables.map((table) => ({ ...table, sha256: "0".repeat(64) })) }),
      /shop\.orders: its 100 rows are not those of the dump/,
    ],
    [
      "fewer rows",
      ({ tables }) => ({ tables: tables.map((table) => ({ ...table, rows: table.rows + 1 })) }),
      /shop\.orders: 100 rows in place of 101/,
    ],
    [
      "a missing table",
      ({ tables }) => ({ tables: tables.map((table) => ({ ...table, name: `${table.name}s` })) }),
      /shop\.orderss: .*does not exist/,
    ],
    [
      "a sequence elsewhere",
      ({ sequences }) => ({ sequences: sequences.map((sequence) => ({ ...sequence, value: "7" })) }),
      /sequence shop\.drawn is at 4711 in place of 7/,
    ],
    [
      "other large objects",
      ({ largeObjects }) => ({ largeObjects: { ...largeObjects, digest: "0".repeat(64) } }),
      /the contents of the 3 large objects are not those of the dump/,
    ],
    [
      "too few large objects",
      ({ largeObjects }) => ({ largeObjects: { ...largeObjects, count: 4 } }),
      /there are 3 large objects in place of 4/,
    ],
    [
      "a missing extension",
      ({ extensions }) => ({ extensions: [...extensions, { name: "hstore", schema: undefined }] }),
      /the extension hstore is missing/,
    ],
  ])("because the database has %s", async (_, change, reason) => {
    const preparation = await restore.preparation(file);
    const dump = { ...preparation.dump, ...change(preparation.dump) };
    expect(await prepare(restore.ports(), { ...preparation, dump })).toMatchObject(failed(reason));
  });

  it("because an assertion does not hold", async () => {
    const assertSql = [
      "SELECT count(*) = 46 FROM shop.customers",
      "SELECT false, true;",
      "DELETE FROM shop.orders RETURNING true",
    ];
    const prepared = await prepare(restore.ports(), await restore.preparation(file, { assertSql }));
    expect(prepared).toMatchObject(
      failed(/^assert-sql\[1\] gave f, t in place of t: SELECT false, true;?; assert-sql\[2\] failed/),
    );
  });

  it("as a drill, whatever the drill finds", async () => {
    const done = await drill(restore.ports(), await restore.preparation(file));
    expect(done).toMatchObject({ state: "prepared", database: { mark: { kind: "scratch" } } });
    const broken = await drill(restore.ports(), await restore.preparation(file), async () => {
      throw new Error("the image does not start");
    });
    expect(broken).toMatchObject(failed(/^the image does not start$/));
  });
});
