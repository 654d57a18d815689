import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { docker, dockerOk } from "../support/docker.ts";
import { expectResult, reportOf } from "../support/restore.ts";
import { NODE, openRestoreHost, type RestoreHost, SHOP } from "../support/restore-host.ts";
import { until } from "../support/until.ts";
import { containerState, removeLeasesAtEnd, socketOf } from "../support/writers.ts";

const LONG = { timeout: 240_000 };
const MB = 1024 * 1024;
/** So many rows that their restore does not fit into what is left. */
const BULK = `CREATE TABLE shop.bulk AS SELECT n, repeat(md5(n::text), 30) AS filler FROM generate_series(1, 30000) AS n`;
/** Little of it ahead, so that a restore has to ask the disk for more. */
const LOG = ["-c", "max_wal_size=32MB", "-c", "min_wal_size=32MB"];
const FILLER = "/var/lib/postgresql/data/filler";

/** Everything that is left on the disk of a folder is taken. */
async function fill(host: RestoreHost, file: string): Promise<void> {
  await docker(["exec", host.postgres.container, "sh", "-c", `cat /dev/zero > ${file}`], host.postgres);
  const free = await dockerOk(["exec", host.postgres.container, "df", file], host.postgres);
  expect(free).toMatch(/ 100% /);
}

async function expectUntouched(host: RestoreHost, before: Record<string, string>): Promise<void> {
  expect(await host.digest()).toEqual(before);
  expect(await containerState(NODE, host.writer)).toBe("running");
  expect(await host.leases()).toEqual([]);
}

describe("a disk that has no room for a restore", LONG, () => {
  let host: RestoreHost;
  let before: Record<string, string>;
  beforeAll(async () => {
    const tmpfs = ["--tmpfs", `/var/lib/postgresql/data:size=${130 * MB}`];
    host = await openRestoreHost({ name: "small-db", options: tmpfs, server: LOG });
    await host.postgres.psql(BULK, SHOP);
    await host.dump("shop.dump");
    before = await host.digest();
  }, 180_000);
  afterAll(() => host[Symbol.asyncDispose]());

  it("refuses it before anything is touched, and says how much is missing", async () => {
    removeLeasesAtEnd(NODE);
    const run = await host.run({ source: "shop.dump" });
    expectResult(run, "refused");
    expect(reportOf(run).reason).toMatch(/space: .*free/);
    expect(run.log.join("\n")).toContain("Nothing was touched");
    await expectUntouched(host, before);
    expect(await host.databases()).toEqual(["postgres", SHOP]);
  });
});

describe("a disk that fills up while a restore is under way", LONG, () => {
  it("of the database alone: its rows cannot be stored, and nothing is left beside it", async () => {
    removeLeasesAtEnd(NODE);
    const tmpfs = ["--tmpfs", `/space:size=${300 * MB}`];
    await using host = await openRestoreHost({ name: "filling-db", options: tmpfs });
    await dockerOk(
      ["exec", host.postgres.container, "sh", "-c", "mkdir /space/pg && chown postgres: /space/pg"],
      host.postgres,
    );
    await host.postgres.psql("CREATE TABLESPACE small LOCATION '/space/pg'");
    await host.postgres.psql(`ALTER DATABASE ${SHOP} SET TABLESPACE small`);
    await host.postgres.psql(BULK, SHOP);
    await host.dump("shop.dump");
    const whole = await host.digest();
    await host.postgres.psql("DELETE FROM shop.orders WHERE id > 50", SHOP);
    const before = await host.digest();

    const started = host.start({ source: "shop.dump" });
    await started.said(/Restoring into shop__/);
    await fill(host, "/space/filler");
    const ended = await started.done;
    expectResult(ended, "untouched");
    const log = ended.log.join("\n");
    expect(log).toContain("No space left on device");
    expect(log).toMatch(
      /shop was not touched; the scratch database is gone\n.*Next: mend the cause, then run this again/,
    );
    await expectUntouched(host, before);
    expect(await host.databases()).toEqual(["postgres", SHOP]);

    await dockerOk(["exec", host.postgres.container, "rm", "/space/filler"], host.postgres);
    expectResult(await host.run({ source: "shop.dump" }), "restored");
    expect({ ...(await host.digest()) }).toEqual(whole);
  });

  it("of the write-ahead log as well: the server goes down, and is whole once there is room", async () => {
    removeLeasesAtEnd(NODE);
    const socket = socketOf(NODE);
    const volume = ["type=volume", "volume-driver=local", "volume-opt=type=tmpfs", "volume-opt=device=tmpfs"];
    const mount = [
      ...volume,
      "source=full-db-data",
      "target=/var/lib/postgresql/data",
      `volume-opt=o=size=${400 * MB}`,
    ];
    const keep = ["run", "--detach", "--name", "full-db-keeper", "--mount", mount.join(",")];
    await using stack = new AsyncDisposableStack();
    const host = stack.use(
      await openRestoreHost({ name: "full-db", options: ["--mount", mount.join(",")], server: LOG }),
    );
    stack.defer(async () => {
      await docker(["rm", "--force", "full-db-keeper"], { socket });
      await docker(["rm", "--force", "full-db"], { socket });
      await docker(["volume", "rm", "full-db-data"], { socket });
    });
    // Holds the volume's memory while the server is down.
    const image = await dockerOk(["inspect", "--format", "{{.Image}}", "full-db"], { socket });
    await dockerOk([...keep, "--entrypoint", "sleep", image, "100000"], { socket });
    await host.postgres.psql(BULK, SHOP);
    await host.dump("shop.dump");
    const whole = await host.digest();
    await host.postgres.psql("DELETE FROM shop.orders WHERE id > 50; CHECKPOINT", SHOP);
    const before = await host.digest();

    const started = host.start({ source: "shop.dump" });
    await started.said(/Restoring into shop__/);
    await docker(["exec", "full-db-keeper", "sh", "-c", `cat /dev/zero > ${FILLER}`], { socket });
    const ended = await started.done;
    expectResult(ended, "untouched");
    const log = ended.log.join("\n");
    expect(log).toMatch(/shop was not touched; the scratch database (is gone|could not be dropped: .+)\n.*Next: /);
    expect(await containerState(NODE, host.writer)).toBe("running");

    await dockerOk(["exec", "full-db-keeper", "rm", FILLER], { socket });
    await dockerOk(["start", "full-db"], { socket });
    await until(
      () => docker(["exec", "full-db", "pg_isready", "--username=postgres"], { socket }),
      ({ exitCode }) => exitCode === 0,
    );
    expect(await host.digest()).toEqual(before);
    expectResult(await host.run({ mode: "cleanup", writers: "" }), "cleaned");
    expect(await host.databases()).toEqual(["postgres", SHOP]);
    expectResult(await host.run({ source: "shop.dump" }), "restored");
    expect(await host.digest()).toEqual(whole);
  });
});
