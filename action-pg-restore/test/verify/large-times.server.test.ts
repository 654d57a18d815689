import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { prepare } from "../../src/restore/prepare.ts";
import { openRestoreServer, type RestoreServer } from "../restore/support/restore-server.ts";

describe("a table that is too large to try every time zone on", { timeout: 60_000 }, () => {
  let restore: RestoreServer;
  let file: string;
  beforeAll(async () => {
    restore = await openRestoreServer(17);
    await restore.postgres.psql("CREATE DATABASE times; ALTER DATABASE times SET TimeZone TO 'Asia/Kathmandu'");
    await restore.postgres.psql(
      `CREATE TABLE seen (id integer, at timestamptz);
      INSERT INTO seen SELECT n, timestamptz '2026-01-01 00:00Z' + n * interval '1 s' FROM generate_series(1, 50000) AS n`,
      "times",
    );
    file = await restore.dump("times.dump", ["--format=custom"], "times");
  }, 180_000);
  afterAll(() => restore[Symbol.asyncDispose]());

  async function reportOf() {
    const preparation = await restore.preparation(file, { target: "times" });
    expect(preparation.dump.tables[0]?.bytes).toBeGreaterThan(1024 * 1024);
    const prepared = await prepare(restore.ports(), preparation);
    if (prepared.state !== "prepared") throw new Error(prepared.reason);
    await restore.postgres.psql(`DROP DATABASE ${prepared.database.name}`);
    return prepared.report;
  }

  it("is compared in the database's own time zone", async () => {
    const { tables, notes } = await reportOf();
    expect(tables).toMatchObject([{ rows: 50_000, verdict: { state: "identical" } }]);
    expect(notes).toEqual(["the dump was made with TimeZone Asia/Kathmandu: it was compared so"]);
  });

  it("and is only counted where the dump's is another", async () => {
    await restore.postgres.psql("ALTER DATABASE times SET TimeZone TO 'Pacific/Auckland'");
    const { tables, notes } = await reportOf();
    expect(tables).toMatchObject([{ rows: 50_000, verdict: { state: "counted" } }]);
    expect(notes).toEqual([expect.stringMatching(/^1 table was compared by the number of rows alone/)]);
  });
});
