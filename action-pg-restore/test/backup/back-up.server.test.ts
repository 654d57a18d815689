import { createHash } from "node:crypto";
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { FakeClock, RecordingRunner } from "@slipway/shared/testing";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { inspectArchive } from "../../src/archive/inspect-archive.ts";
import { type BackupPlan, backUp } from "../../src/backup/back-up.ts";
import { Bucket } from "../../src/storage/bucket.ts";
import { RunnerFolder } from "../../src/storage/runner-folder.ts";
import type { Store } from "../../src/storage/store.ts";
import { type Reached, reachPostgres } from "../server/support.ts";
import { startS3 } from "../storage/s3-server.ts";

const ROWS = 50_000;
const SAMPLE = `
  CREATE TABLE orders (id int PRIMARY KEY, note text);
  INSERT INTO orders SELECT n, md5(n::text) FROM generate_series(1, ${ROWS}) n;
  CREATE TABLE empty (id int);`;

let reached: Reached;
beforeAll(async () => {
  reached = await reachPostgres(17);
  await reached.real.psql("CREATE DATABASE shop");
  await reached.real.psql(SAMPLE, "shop");
}, 120_000);
afterAll(() => reached[Symbol.asyncDispose]());

const plan: BackupPlan = {
  database: "shop",
  run: "77_1",
  retention: { age: 7 * 86_400_000, count: 2 },
  compression: "gzip",
  maxAge: 26 * 3_600_000,
};

function folder(): { path: string; store: RunnerFolder } {
  const parent = mkdtempSync(join(tmpdir(), "slipway-backup-"));
  onTestFinished(() => rmSync(parent, { recursive: true, force: true }));
  const path = join(parent, "new");
  return { path, store: new RunnerFolder(path) };
}

/** A backup into a place, with what was said. The clock says 3 o'clock on 21 November. */
async function run(store: Store, given: Partial<BackupPlan> = {}, server = reached.server) {
  const log = new RecordingRunner();
  const signal = new AbortController().signal;
  const backup = await backUp({ server, store, clock: new FakeClock(), log, signal }, { ...plan, ...given });
  return { backup, log: log.log };
}

const NAME = "shop_20261121T030000Z.dump";
const NEXT = "shop_20261121T030001Z.dump";
const older = (days: number) => `shop_202611${21 - days}T020000Z.dump`;

describe("a backup", () => {
  it("is a whole dump with its checksum beside it, readable for its owner alone", async () => {
    const { path, store } = folder();
    const { backup, log } = await run(store);
    const bytes = readFileSync(join(path, NAME));
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    expect(backup).toMatchObject({ location: `${path}/${NAME}`, bytes: bytes.length, sha256, tables: 2, rows: ROWS });
    expect(readFileSync(join(path, `${NAME}.sha256`), "utf8")).toBe(`${sha256}  ${NAME}\n`);
    expect(statSync(join(path, NAME)).mode & 0o777).toBe(0o600);
    expect(readdirSync(path)).toEqual([NAME, `${NAME}.sha256`]);
    expect(log).toMatch(/^Dumped shop to .*\nRead all of it back from there in .*: 2 tables are whole$/);
  });

  it.each(["gzip", "zstd", "none"] as const)("can be compressed with %s", async (compression) => {
    const { path, store } = folder();
    await run(store, { compression });
    const report = await inspectArchive({ kind: "file", content: new RunnerFolder(path).read(NAME) });
    expect(report).toMatchObject({ state: "sound", dump: { compression } });
  });

  it("lets older ones go once it is proven, and only those that are its own", async () => {
    const { path, store } = folder();
    await run(store);
    const foreign = ["notes.txt", "other_20260101T000000Z.dump", "shop.dump"];
    const own = [older(1), older(9), older(10)].flatMap((name) => [name, `${name}.sha256`]);
    const left = [`${older(3)}.part`, `${older(0)}.part`];
    for (const name of [...foreign, ...own, ...left]) writeFileSync(join(path, name), "x");
    for (const [index, date] of ["2026-11-18T02:00:00Z", "2026-11-21T02:00:00Z"].entries())
      utimesSync(join(path, left[index] ?? ""), new Date(date), new Date(date));
    for (const name of [NAME, `${NAME}.sha256`]) rmSync(join(path, name));

    const { backup, log } = await run(store);
    expect(backup.removed).toEqual([older(9), older(10)]);
    expect(backup.before).toEqual({ name: older(1), age: 25 * 3_600_000 });
    expect(log).toContain(`Removed the backup ${older(10)}, as the retention says`);
    expect(readdirSync(path).toSorted()).toEqual(
      [NAME, `${NAME}.sha256`, older(1), `${older(1)}.sha256`, ...foreign, left[1]].toSorted(),
    );
  });

  it("tells that the one before it is too old", async () => {
    const { path, store } = folder();
    await run(store);
    for (const ending of ["", ".sha256"]) writeFileSync(join(path, `${older(2)}${ending}`), "x");
    for (const name of [NAME, `${NAME}.sha256`]) rmSync(join(path, name));
    expect((await run(store)).log).toContain(
      `warning: The backup before this one, ${older(2)}, is 49 h old; at most 26 h was wanted`,
    );
  });

  it.each([NAME, `${NAME}.part`])("begins in the next second when %s is there already", async (taken) => {
    const { path, store } = folder();
    await run(store);
    for (const name of [NAME, `${NAME}.sha256`]) rmSync(join(path, name));
    writeFileSync(join(path, taken), "of another run");
    const { backup } = await run(store);
    expect(backup.location).toBe(`${path}/${NEXT}`);
    expect(readdirSync(path).toSorted()).toEqual([taken, NEXT, `${NEXT}.sha256`].toSorted());
    expect(readFileSync(join(path, taken), "utf8")).toBe("of another run");
  });

  it("goes to a bucket and is proven there, without anything on the runner's disk", async () => {
    await using s3 = await startS3(["backups"]);
    using store = new Bucket({ bucket: "backups", prefix: "pg/shop", access: s3.access });
    const { backup } = await run(store);
    expect(backup.location).toBe(`s3://backups/pg/shop/${NAME}`);
    expect(s3.requests).toEqual([
      "GET /backups/?delimiter&list-type&prefix",
      `PUT /backups/pg/shop/${NAME}`,
      `GET /backups/pg/shop/${NAME}`,
      `PUT /backups/pg/shop/${NAME}.sha256`,
      "GET /backups/?delimiter&list-type&prefix",
    ]);
    expect(existsSync(join(process.cwd(), NAME))).toBe(false);
  });
});

/** A place that gives back something else than it was given. */
function damaging(store: Store, damage: (bytes: Buffer) => Buffer): Store {
  return {
    name: store.name,
    list: () => store.list(),
    write: (name, content) => store.write(name, content),
    remove: (name) => store.remove(name),
    async *read(name) {
      const chunks: Uint8Array[] = [];
      for await (const chunk of store.read(name)) chunks.push(chunk);
      yield damage(Buffer.concat(chunks));
    },
  };
}

function flipped(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes);
  copy.writeUInt8(copy.readUInt8(at) ^ 1, at);
  return copy;
}

describe("a backup that fails leaves every older one, and nothing of itself:", () => {
  const own = [older(9), `${older(9)}.sha256`, older(10), `${older(10)}.sha256`];

  async function failing(store: RunnerFolder, path: string, attempt: () => Promise<unknown>): Promise<string> {
    await store.write("shop_20261101T000000Z.dump", (async function* () {})());
    await store.remove("shop_20261101T000000Z.dump");
    for (const name of own) writeFileSync(join(path, name), "x");
    const said = await attempt().then(
      () => "it succeeded",
      (error: Error) => error.message,
    );
    expect(readdirSync(path).toSorted()).toEqual(own.toSorted());
    return said;
  }

  it.each([
    ["cut short", (bytes: Buffer) => bytes.subarray(0, bytes.length - 100)],
    ["one bit flipped in the data", (bytes: Buffer) => flipped(bytes, bytes.length - 5_000)],
    ["one bit flipped in the table of contents", (bytes: Buffer) => flipped(bytes, 300)],
    ["empty", () => Buffer.alloc(0)],
  ])("read back %s", async (_, damage) => {
    const { path, store } = folder();
    const said = await failing(store, path, () => run(damaging(store, damage)));
    expect(said).toMatch(/^the new backup in .* is damaged, and was removed: ./);
  });

  it("a database that is not there", async () => {
    const { path, store } = folder();
    const said = await failing(store, path, () => run(store, { database: "shop_" }).then(() => undefined));
    expect(said).toMatch(/database "shop_" does not exist/);
  });

  it("a server that crashes while it is dumped", async () => {
    const { path, store } = folder();
    await using victim = await reachPostgres(17);
    await victim.real.psql("CREATE DATABASE shop");
    await victim.real.psql(SAMPLE, "shop");
    const crashing: Store = {
      name: store.name,
      list: () => store.list(),
      read: (name) => store.read(name),
      remove: (name) => store.remove(name),
      write: (name, content) =>
        store.write(
          name,
          (async function* () {
            for await (const chunk of content) {
              await victim.real.crash();
              yield chunk;
            }
          })(),
        ),
    };
    await victim.real.psql(`INSERT INTO orders SELECT n, md5(n::text) FROM generate_series(100001, 900000) n`, "shop");
    const said = await failing(store, path, () => run(crashing, { compression: "none" }, victim.server));
    expect(said).toMatch(/^pg_dump on the runner.* ended with exit code 1: .*server closed the connection/s);
  }, 60_000);

  it("a cancel", async () => {
    const { path, store } = folder();
    const cancel = new AbortController();
    const log = new RecordingRunner();
    const ports = { server: reached.server, clock: new FakeClock(), log, signal: cancel.signal };
    const cancelling: Store = {
      name: store.name,
      list: () => store.list(),
      read: (name) => store.read(name),
      remove: (name) => store.remove(name),
      write(name, content) {
        cancel.abort(new Error("the run was cancelled"));
        return store.write(name, content);
      },
    };
    const said = await failing(store, path, () => backUp({ ...ports, store: cancelling }, plan));
    expect(said).toMatch(/cancelled|pg_dump .* ended/);
  });
});
