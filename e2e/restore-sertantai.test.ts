import { createHash } from "node:crypto";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { run } from "../lab/command.ts";
import { dockerOk } from "./support/docker.ts";
import { startPostgres, type TestPostgres } from "./support/postgres.ts";
import {
  expectIdentical,
  expectNoSecret,
  expectResult,
  inContainer,
  reportOf,
  restoreAction,
} from "./support/restore.ts";
import { digestDatabase } from "./support/restore-digest.ts";
import {
  CONTAINERS,
  DATABASE,
  GRANTS,
  NODE,
  openSertantai,
  ROWS,
  SCHEMA,
  SECRETS_OF_SERTANTAI,
  type Sertantai,
  SLOT,
} from "./support/restore-sertantai.ts";
import { until } from "./support/until.ts";
import { openWorkspace, type Workspace } from "./support/workspace.ts";
import { containerState, leasesOn, socketOf } from "./support/writers.ts";

const SOURCE = "sertantai_legal_dev";
const socket = socketOf(NODE);
const LEASED = `database ${DATABASE} in container ${CONTAINERS.postgres}`;
const stack = new AsyncDisposableStack();
let host: Sertantai;
let laptop: TestPostgres;
let workspace: Workspace;

beforeAll(async () => {
  workspace = openWorkspace({}, (remove) => stack.defer(remove));
  [host, laptop] = await Promise.all([openSertantai(), startPostgres(15)]);
  stack.use(host);
  stack.use(laptop);
  await laptop.psql(`CREATE ROLE legal; CREATE ROLE "legal reader"; CREATE DATABASE ${SOURCE}`);
  await laptop.psql(`CREATE EXTENSION "uuid-ossp"; CREATE EXTENSION citext; ${SCHEMA} ${ROWS} ${GRANTS}`, SOURCE);
}, 180_000);
afterAll(() => stack.disposeAsync());

/** pg_dump on the laptop. Gives the file's name in the workspace. */
async function dump(name: string, ...options: readonly string[]): Promise<string> {
  const file = join(workspace.path, name);
  await run([`${laptop.programs}/pg_dump`, ...options, `--file=${file}`, laptop.url(SOURCE)]);
  return name;
}

const restores = (given: Readonly<Record<string, string>>) =>
  restoreAction(
    {
      ...inContainer(CONTAINERS.postgres),
      mode: "restore",
      database: DATABASE,
      "confirm-database": DATABASE,
      ...given,
    },
    workspace.path,
  );

const WRITERS = {
  writers: `${CONTAINERS.app}, ${CONTAINERS.worker}`,
  after: `
- recreate: ${CONTAINERS.sync}
- { exec: ${CONTAINERS.front}, command: [sh, /reload] }`,
  "replication-slots": "recreate",
  health: `
- { name: app, type: container, container: ${CONTAINERS.app} }
- { name: front, type: http, via: container, container: ${CONTAINERS.front}, url: "http://127.0.0.1/cgi-bin/health", expect: { json: { status: healthy } } }`,
};

/** PostgreSQL 17 knows a privilege more than 15, which is the owner's. */
const IDENTITY_AND_GRANTS = `SELECT last_value, is_called FROM uk_lrt_id_seq;
  SELECT relname, pg_get_userbyid(relowner), string_agg(grantee::regrole || ' ' || privilege_type, ',' ORDER BY grantee::regrole::text, privilege_type)
  FROM pg_class, aclexplode(relacl) WHERE pg_class.oid >= 16384 AND privilege_type <> 'MAINTAIN' GROUP BY 1, 2 ORDER BY 1`;

/** Everything but the table that the application goes on writing to, and its sequence. */
async function digestOf(
  database: string,
  server: Pick<TestPostgres, "psql"> = host.postgres,
): Promise<Record<string, string>> {
  const { "table visits": _visits, sequences: _sequences, ...kept } = await digestDatabase(server, database);
  const [identity = "", ...grants] = (await server.psql(IDENTITY_AND_GRANTS, database)).trim().split("\n");
  return { ...kept, identity, grants: grants.join("\n") };
}

/** The same of a database that is kept and takes no connections. */
async function digestOfKept(name: string) {
  await host.postgres.psql(`ALTER DATABASE "${name}" ALLOW_CONNECTIONS true`);
  const digest = await digestOf(name);
  await host.postgres.psql(`ALTER DATABASE "${name}" ALLOW_CONNECTIONS false`);
  return digest;
}

const withoutName = (digest: Record<string, string>) => ({ ...digest, database: "" });
const query = (sql: string, database = DATABASE) => host.postgres.psql(sql, database).then((text) => text.trim());
const slots = () => query("SELECT slot_name, database, active FROM pg_replication_slots", "postgres");
const states = () =>
  Promise.all(Object.values(CONTAINERS).map(async (name) => `${name} ${await containerState(NODE, name)}`));
const ALL_RUNNING = Object.values(CONTAINERS).map((name) => `${name} running`);
const volumes = () => dockerOk(["volume", "ls", "--quiet"], { socket }).then((text) => text.split("\n"));
const databases = () => query("SELECT datname FROM pg_database ORDER BY datname", "postgres");

async function expectWritersAtWork(): Promise<void> {
  expect(await states()).toEqual(ALL_RUNNING);
  const before = Number(await query("SELECT count(*) FROM visits"));
  await until(
    () => query("SELECT count(*) FROM visits"),
    (count) => Number(count) > before + 1,
  );
  expect(await host.ask("health")).toContain('"healthy"');
  expect(await leasesOn(NODE, LEASED)).toEqual([]);
}

describe("the restore of sertantai-legal", { timeout: 120_000 }, () => {
  it("SL13: creates the missing database, its role and its extensions on a server that was set up long ago", async () => {
    const ensure = { mode: "ensure", owner: "legal", extensions: "uuid-ossp, citext" };
    const made = await restores(ensure);
    expectResult(made, "ensured");
    expect(await query("SELECT string_agg(extname, ',' ORDER BY extname) FROM pg_extension")).toBe(
      "citext,plpgsql,uuid-ossp",
    );
    expect(await query("SELECT datdba::regrole FROM pg_database WHERE datname = current_database()")).toBe("legal");
    const again = await restores(ensure);
    expectResult(again, "ensured");
    expect(again.log.join("\n")).toContain("Created nothing; there already: ");

    await query(`${SCHEMA} ${GRANTS} INSERT INTO schema_migrations VALUES (20260301000000, '2026-03-01');
      INSERT INTO organizations (name) VALUES ('of production');
      INSERT INTO uk_lrt (title) SELECT 'of production ' || n FROM generate_series(1, 77) AS n;
      REFRESH MATERIALIZED VIEW laws_by_year; ALTER DATABASE ${DATABASE} SET work_mem TO '5MB';
      GRANT CONNECT ON DATABASE ${DATABASE} TO "legal reader"; COMMENT ON DATABASE ${DATABASE} IS 'the laws'`);
    await host.startServices();
    await expectWritersAtWork();
  });

  it("SL9: compares the schemas before data is restored, prints the difference exactly, and changes nothing", async () => {
    await laptop.psql("ALTER TABLE uk_lrt ADD COLUMN airtable_id varchar(17)", SOURCE);
    const source = await dump("drifted.dump", "--format=custom");
    await laptop.psql("ALTER TABLE uk_lrt DROP COLUMN airtable_id", SOURCE);
    const [before, there] = [await digestOf(DATABASE), await databases()];
    const drifted = await restores({ source, strategy: "in-place", ...WRITERS });
    expectResult(drifted, "refused");
    expect(drifted.log.join("\n")).toContain(
      "column public.uk_lrt.airtable_id is in the dump, and not in the database: bring them together by a migration first",
    );
    expect(reportOf(drifted).schemaDifferences).toMatchObject([{ title: "column public.uk_lrt.airtable_id" }]);
    expect(drifted.summary).toContain("character varying(17)");
    expect(drifted.log.join("\n")).toContain("Nothing was touched");
    expect(await digestOf(DATABASE)).toEqual(before);
    expect(await databases()).toBe(there);
    await expectWritersAtWork();
  });

  it("SL10: takes plain SQL only when asked, and then undoes it at its first error", async () => {
    const source = await dump("plain.sql", "--format=plain", "--no-owner");
    const before = await digestOf(DATABASE);
    const refused = await restores({ source, ...WRITERS });
    expectResult(refused, "refused");
    expect(refused.log.join("\n")).toContain("allow-plain-sql");

    const text = await run(["cat", join(workspace.path, source)]);
    const content = text.replace("CREATE TRIGGER stamp", "CREATE TRIGGER stamp BEFORE NOTHING; --");
    workspace.write("broken.sql", content);
    const sha256 = createHash("sha256").update(content).digest("hex");
    const plain = { source: "broken.sql", "source-sha256": sha256, "allow-plain-sql": "true" };
    const broken = await restores({ ...plain, ...WRITERS });
    expectResult(broken, "untouched");
    expect(broken.log.join("\n")).toMatch(/was not touched; nothing is left beside it/);
    expect(await digestOf(DATABASE)).toEqual(before);
    await expectWritersAtWork();
  });

  it("SL8: lists the replication slot on a database that is about to be replaced", async () => {
    const source = await dump("whole.dump", "--format=custom");
    const before = await slots();
    expect(before).toBe(`${SLOT}|${DATABASE}|t`);
    const run = await restores({ source, ...WRITERS, "replication-slots": "fail" });
    expectResult(run, "refused");
    expect(run.log.join("\n")).toMatch(new RegExp(`slots are bound to the database.*${SLOT}`));
    expect(await slots()).toBe(before);
    await expectWritersAtWork();
  });

  it("SL12: stops the writers, restores, verifies, makes the sidecar anew, starts the writers, reloads the front; and goes back", async () => {
    const [wanted, before] = [await digestOf(SOURCE, laptop), await digestOf(DATABASE)];
    const [sidecar, there] = [await host.inspect(CONTAINERS.sync, "{{.Id}}"), await volumes()];
    const run = await restores({ source: "whole.dump", ...WRITERS });
    expectResult(run, "restored");
    expectIdentical(run);
    expect(withoutName(await digestOf(DATABASE))).toEqual(withoutName(wanted));
    expect((await digestOf(DATABASE)).database).toBe(before.database);
    const log = run.log.join("\n");
    const order = [
      "holds 6 tables with",
      `Stopped the container ${CONTAINERS.app}`,
      `Swapped: ${DATABASE} is`,
      `Made the container ${CONTAINERS.sync} anew`,
      `Started the container ${CONTAINERS.app}`,
      "Done: sh /reload",
      `Restored ${DATABASE} after`,
    ].map((said) => log.indexOf(said));
    expect(order, log).toEqual(order.toSorted((a, b) => a - b));
    expect(order[0], log).toBeGreaterThan(-1);
    expect(log.match(new RegExp(`Stopped the container ${CONTAINERS.sync}`, "g")), log).toHaveLength(1);

    const report = reportOf(run);
    expect(report.healthy).toBe(true);
    expect(report.tables).toContainEqual(expect.objectContaining({ name: "uk_lrt", expectedRows: 19318 }));
    expect(Number(run.outputs["downtime-ms"])).toBe(report.downtimeMs);
    expect(report.downtimeMs).toBeGreaterThan(0);
    expect(run.summary).toContain("of downtime");
    const old = run.outputs["old-database"] ?? "";
    expect(run.outputs["rollback-command"]).toBe(
      `gh workflow run restore.yml --repo acme/shop --ref main --field mode=rollback --field database=${DATABASE} --field confirm-database=${DATABASE} --field old-database=${old}`,
    );
    expect(run.summary).toContain(run.outputs["rollback-command"]);
    expectNoSecret(run, [...SECRETS_OF_SERTANTAI, inContainer(CONTAINERS.postgres)["ssh-key"]?.split("\n")[2] ?? "-"]);
    expect(run.leftovers).toEqual([]);

    await expectWritersAtWork();
    expect(await host.inspect(CONTAINERS.sync, "{{.Id}}")).not.toBe(sidecar);
    await until(slots, (found) => found === `${SLOT}|${DATABASE}|t`);
    // What the application writes now reaches the front through slot and sidecar.
    await until(
      () => host.ask("electric"),
      (shapes) => shapes.includes("table public.visits: INSERT"),
    );
    expect(withoutName(await digestOfKept(old))).toEqual(withoutName(before));

    const careful = await restores({ mode: "rollback", "old-database": old, ...WRITERS });
    expectResult(careful, "refused");
    expect(careful.log.join("\n")).toMatch(/rows were written since .*visits: \d+ inserted/);
    const back = await restores({ mode: "rollback", "old-database": old, "discard-writes": DATABASE, ...WRITERS });
    expectResult(back, "reverted");
    expect(await digestOf(DATABASE)).toEqual(before);
    await expectWritersAtWork();
    await until(slots, (found) => found === `${SLOT}|${DATABASE}|t`);
    expect((await volumes()).filter((name) => there.includes(name))).toEqual(there);
  });

  it("SL11: restores rows alone, without owners and grants, leaves the migrations out, and checks what triggers would have", async () => {
    const rows = ["--format=custom", "--data-only", "--no-owner", "--no-acl"];
    const source = await dump("rows.dump", ...rows);
    const [wanted, before] = [await digestOf(SOURCE, laptop), await digestOf(DATABASE)];
    const run = await restores({ source, strategy: "in-place", "data-only": "true", ...WRITERS });
    expectResult(run, "restored");
    const after = await digestOf(DATABASE);
    for (const table of ["organizations", "uk_lrt", "changes_2024", "changes_rest", "laws_by_year"])
      expect([table, after[`table ${table}`]]).toEqual([table, wanted[`table ${table}`]]);
    expect(after.identity).toBe(wanted.identity);
    for (const kept of ["table schema_migrations", "grants", "triggers", "constraints", "database"] as const)
      expect([kept, after[kept]]).toEqual([kept, before[kept]]);
    await expectWritersAtWork();
    await until(slots, (found) => found === `${SLOT}|${DATABASE}|t`);
  });

  it("SL12: brings the writers back on the old database when the application does not work on the restored one", async () => {
    const [before, there] = [await digestOf(DATABASE), await volumes()];
    await laptop.psql("ALTER TABLE uk_lrt RENAME TO uk_laws", SOURCE);
    const source = await dump("renamed.dump", "--format=custom");
    await laptop.psql("ALTER TABLE uk_laws RENAME TO uk_lrt", SOURCE);
    const health = `- { name: app, type: http, via: container, container: ${CONTAINERS.app}, url: "http://127.0.0.1:4000/cgi-bin/health" }`;
    const run = await restores({ source, ...WRITERS, health });
    expectResult(run, "rolled-back");
    expect(run.log.join("\n")).toContain(`Rolled back: ${DATABASE} is what it was before`);
    expect(await digestOf(DATABASE)).toEqual(before);
    await expectWritersAtWork();
    await until(slots, (found) => found === `${SLOT}|${DATABASE}|t`);
    expect((await volumes()).filter((name) => there.includes(name))).toEqual(there);
  });

  it("SL14: removed no volume on the way, the database's and the sidecar's own included", async () => {
    const mounts = "{{range .Mounts}}{{.Name}} {{end}}";
    expect(await host.inspect(CONTAINERS.postgres, mounts)).toContain("shared_postgres_data");
    const own = (await host.inspect(CONTAINERS.sync, mounts)).trim();
    expect(await volumes()).toContain(own);
    // One for each sidecar that there was: of the start, of two exchanges, of the one in place, of two of the last.
    const anonymous = (await volumes()).filter((name) => /^[0-9a-f]{64}$/.test(name));
    expect(anonymous.length).toBeGreaterThanOrEqual(6);
  });
});
