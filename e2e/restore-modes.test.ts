import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type S3Server, startS3 } from "../action-pg-restore/test/storage/s3-server.ts";
import type { ActionRun } from "../tools/local-runner/index.ts";
import { sshInputs } from "./support/deploy.ts";
import { startPostgres, type TestPostgres } from "./support/postgres.ts";
import { POSTGRES_PASSWORD, type RunningPostgres, servePostgres } from "./support/postgres-container.ts";
import { expectIdentical, expectNoSecret, expectResult, reportOf, restoreAction } from "./support/restore.ts";
import { digestDatabase } from "./support/restore-digest.ts";
import { until } from "./support/until.ts";
import { openWorkspace, type Workspace } from "./support/workspace.ts";
import { runService, tasksOf } from "./support/writers.ts";

const SAMPLE = readFileSync(join(import.meta.dirname, "../action-pg-restore/test/fixtures/sample.sql"), "utf8");
const LONG = { timeout: 120_000 };

const withoutName = (digest: Record<string, string>) => ({ ...digest, database: "" });

describe("PostgreSQL 18 as a swarm service", LONG, () => {
  const NODE = "manager-1";
  const FOLDER = "host:/home/deploy/modes-backups/";
  const stack = new AsyncDisposableStack();
  let workspace: Workspace;
  let server: RunningPostgres;
  let whole: Record<string, string>;
  let broken: Record<string, string>;
  beforeAll(async () => {
    workspace = openWorkspace({}, (remove) => stack.defer(remove));
    server = stack.use(await servePostgres({ major: 18, name: "modes-db", node: NODE, env: { POSTGRES_DB: "shop" } }));
    await server.psql(SAMPLE, "shop");
    await runService("modes-app", 2, { atEnd: (clean) => stack.defer(clean) });
  }, 180_000);
  afterAll(() => stack.disposeAsync());

  const runs = async (mode: string, given: Readonly<Record<string, string>> = {}): Promise<ActionRun> => {
    const common = { ...sshInputs(NODE), service: "modes-db", database: "shop", "confirm-database": "shop" };
    const run = await restoreAction({ ...common, mode, ...given }, workspace.path);
    expectNoSecret(run, [POSTGRES_PASSWORD]);
    return run;
  };
  const digest = () => digestDatabase(server, "shop");
  const databases = async () =>
    (await server.psql("SELECT datname FROM pg_database WHERE NOT datistemplate ORDER BY 1")).trim().split("\n");
  const WRITERS = { writers: "service:modes-app", "keep-old": "1s" };

  it("is backed up to a folder of the host, and read back", async () => {
    whole = await digest();
    const run = await runs("backup", { destination: FOLDER, compression: "zstd" });
    expectResult(run, "backed-up");
    expect(run.outputs.backup).toMatch(/^host:\/home\/deploy\/modes-backups\/shop_\d{8}T\d{6}Z\.dump$/);
    expect(run.outputs["backup-sha256"]).toMatch(/^[0-9a-f]{64}$/);
    expect(await digest()).toEqual(whole);
  });

  it("is planned for, and nothing is changed", async () => {
    await server.psql("DELETE FROM shop.orders WHERE id > 50; DROP VIEW shop.rich; CREATE TABLE late ()", "shop");
    broken = await digest();
    const run = await runs("plan", { source: FOLDER, "max-age": "1h", ...WRITERS });
    expectResult(run, "planned");
    expect(run.log.join("\n")).toContain("stops modes-app, and brings them back whatever happens");
    expect(reportOf(run).schemaDifferences.map(({ title }) => title)).toEqual(["table public.late", "view shop.rich"]);
    expect(await digest()).toEqual(broken);
    expect(await databases()).toEqual(["postgres", "shop"]);
  });

  it("is restored beside for a look, while it stays what it is", async () => {
    const run = await runs("restore", { source: FOLDER, finalize: "false", ...WRITERS });
    expectResult(run, "prepared");
    expectIdentical(run);
    expect(reportOf(run).dump.digestProven).toBe(true);
    expect(await digest()).toEqual(broken);
    const prepared = run.outputs["prepared-database"] ?? "";
    expect(await databases()).toContain(prepared);
    expect(withoutName(await digestDatabase(server, prepared))).toEqual(withoutName(whole));
    expect(await tasksOf("modes-app")).toBe("2/2 running");
  });

  it("is exchanged later, and what was there is returned to", async () => {
    const finalized = await runs("finalize", WRITERS);
    expectResult(finalized, "restored");
    expect(await digest()).toEqual(whole);
    expect(await tasksOf("modes-app")).toBe("2/2 running");
    expect(Number(finalized.outputs["downtime-ms"])).toBeGreaterThan(0);
    const back = await runs("rollback", WRITERS);
    expectResult(back, "reverted");
    expect(await digest()).toEqual(broken);
    expect(await tasksOf("modes-app")).toBe("2/2 running");
  });

  it("is cleaned up after, and nothing but what was kept aside goes", async () => {
    expect((await databases()).length).toBe(3);
    const run = await runs("cleanup");
    expectResult(run, "cleaned");
    expect(await databases()).toEqual(["postgres", "shop"]);
    expect(await digest()).toEqual(broken);
  });
});

describe("PostgreSQL 15 by its address, with an S3 server", LONG, () => {
  const stack = new AsyncDisposableStack();
  let workspace: Workspace;
  let server: TestPostgres;
  let s3: S3Server;
  let whole: Record<string, string>;
  beforeAll(async () => {
    workspace = openWorkspace({}, (remove) => stack.defer(remove));
    [server, s3] = await Promise.all([startPostgres(15), startS3(["backups"])]);
    stack.use(server);
    stack.use(s3);
    await server.psql("CREATE DATABASE shop");
    await server.psql(SAMPLE, "shop");
    whole = await digest();
  }, 180_000);
  afterAll(() => stack.disposeAsync());

  const bucket = () => ({
    "s3-endpoint": s3.access.endpoint ?? "",
    "s3-region": s3.access.region,
    "s3-access-key-id": "S3RVER",
    "s3-key": s3.access.credential?.secretAccessKey.reveal() ?? "",
  });
  const runs = async (mode: string, given: Readonly<Record<string, string>> = {}): Promise<ActionRun> => {
    const common = { connection: server.url(), database: "shop", "confirm-database": "shop", ...bucket() };
    const run = await restoreAction({ ...common, mode, ...given }, workspace.path, [server.programs]);
    expectNoSecret(run, [server.password]);
    return run;
  };
  const digest = () => digestDatabase(server, "shop");
  const FOLDER = "s3://backups/shop/";

  it("is backed up to a bucket, and older backups go once the newest one is proven", async () => {
    const first = await runs("backup", { destination: FOLDER });
    expectResult(first, "backed-up");
    const key = first.outputs.backup?.replace("s3://backups/", "") ?? "";
    // Backups are named by the second in which they begin, and the first has to be too old for the retention.
    const ended = Date.now();
    await until(
      async () => Date.now() - ended,
      (age) => age > 2_000,
    );
    const second = await runs("backup", { destination: FOLDER, retention: "1s, 1" });
    expectResult(second, "backed-up");
    const at = (pattern: RegExp) => s3.requests.findLastIndex((line) => pattern.test(line));
    const newest = second.outputs.backup?.replace("s3://backups/", "") ?? "";
    expect(at(new RegExp(`^GET /backups/${newest}$`))).toBeGreaterThan(at(new RegExp(`^PUT /backups/${newest}$`)));
    expect(at(new RegExp(`^DELETE /backups/${key}`)), s3.requests.join("\n")).toBeGreaterThan(
      at(new RegExp(`^GET /backups/${newest}$`)),
    );
    expect(second.log.join("\n")).toMatch(/; removed shop_/);
  });

  it("is restored from the newest backup in the bucket, and served by the swap", async () => {
    await server.psql("TRUNCATE shop.events; UPDATE shop.customers SET name = 'lost'", "shop");
    const run = await runs("restore", { source: FOLDER });
    expectResult(run, "restored");
    expectIdentical(run);
    expect(await digest()).toEqual(whole);
  });

  it("has its rows replaced in place", async () => {
    await server.psql("DELETE FROM shop.events; UPDATE shop.customers SET name = 'lost'", "shop");
    const run = await runs("restore", { source: FOLDER, strategy: "in-place" });
    expectResult(run, "restored");
    expect(await digest()).toEqual(whole);
    expect(run.outputs["old-database"]).not.toBe("");
  });

  it("has a backup drilled and verified, without being touched", async () => {
    const drilled = await runs("drill", { source: FOLDER, "assert-sql": "SELECT count(*) = 100 FROM shop.orders" });
    expectResult(drilled, "verified");
    expectIdentical(drilled);
    const common = { mode: "verify-only", source: FOLDER, ...bucket() };
    const verified = await restoreAction(common, workspace.path);
    expectResult(verified, "verified");
    expect(await digest()).toEqual(whole);
  });

  it("gets a database that is missing", async () => {
    const run = await runs("ensure", {
      database: 'ne"w',
      "confirm-database": "",
      owner: "app_owner",
      extensions: "citext",
    });
    expectResult(run, "ensured");
    const owner = await server.psql("SELECT datdba::regrole FROM pg_database WHERE datname = 'ne\"w'");
    expect(owner.trim()).toBe("app_owner");
  });
});
