import { openPrivateFolder, runnerShell, systemClock } from "@slipway/shared";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fetchPostgres } from "../../../e2e/support/postgres-programs.ts";
import { prepare } from "../../src/restore/prepare.ts";
import { openConnectionServer } from "../../src/server/connection-server.ts";
import { readConnectionUrl } from "../../src/server/connection-url.ts";
import { verifyDatabase } from "../../src/verify/verify-database.ts";
import { dressUp, openRestoreServer, quote, type RestoreServer, TARGET } from "./support/restore-server.ts";

const FETCH = 180_000;
/** After a long row does not fit on a page, a short one may. */
const TEXTS = "n AS id, repeat(md5(n::text), n * 7919 % 59) AS text FROM generate_series(1, 500) AS n";

describe("a restore beside", { timeout: 90_000 }, () => {
  let restore: RestoreServer;
  beforeAll(async () => {
    restore = await openRestoreServer(15);
    await dressUp(restore.postgres);
  }, FETCH);
  afterAll(() => restore[Symbol.asyncDispose]());

  async function expectPrepared(file: string, changes = {}, ports = {}) {
    const prepared = await prepare(restore.ports(ports), await restore.preparation(file, changes));
    if (prepared.state !== "prepared") throw new Error(prepared.reason);
    const { database, ...digests } = await restore.digest(prepared.database.name);
    await restore.postgres.psql(`DROP DATABASE ${quote(prepared.database.name)}`);
    const verdicts = prepared.report.tables.map(({ verdict }) => verdict.state);
    return { verdicts: [...new Set(verdicts)], notes: prepared.report.notes, digests };
  }

  it("finds out in which time zone the dump was made", async () => {
    const { verdicts, notes } = await expectPrepared(await restore.dump("kathmandu.dump"));
    expect(verdicts).toEqual(["identical"]);
    expect(notes).toEqual(["the dump was made with TimeZone Asia/Kathmandu: it was compared so"]);
    const file = await restore.dump("auckland.dump");
    await restore.postgres.psql(`ALTER DATABASE ${quote(TARGET)} RESET TimeZone`);
    const unknown = await expectPrepared(file);
    expect(unknown).toMatchObject({ verdicts: ["identical"], notes: [expect.stringMatching(/Asia\/Kath?mandu/)] });
  });

  it("counts INSERT statements, and says that it can do no more", async () => {
    const { verdicts } = await expectPrepared(await restore.dump("inserts.dump", ["--format=custom", "--inserts"]));
    expect(verdicts).toEqual(["counted"]);
  });

  it("compares partitions that were dumped by way of their table", async () => {
    const options = ["--format=custom", "--load-via-partition-root"];
    expect(await expectPrepared(await restore.dump("root.dump", options))).toMatchObject({ verdicts: ["identical"] });
  });

  it("compares no more than counts where partitions filled by way of their table keep no order", async () => {
    await restore.postgres.psql(
      `CREATE TABLE public.pages (id integer, text text) PARTITION BY RANGE (id);
      CREATE TABLE public.pages_1 AS SELECT ${TEXTS};
      ALTER TABLE public.pages ATTACH PARTITION public.pages_1 DEFAULT`,
      TARGET,
    );
    const options = ["--format=custom", "--load-via-partition-root"];
    expect(await expectPrepared(await restore.dump("pages.dump", options))).toMatchObject({
      verdicts: ["identical", "counted"],
    });
    await restore.postgres.psql("DROP TABLE public.pages", TARGET);
  });

  it.each(["1", "2"])("compares rows of all lengths, put in with %s jobs", async (jobs) => {
    await restore.postgres.psql(`CREATE TABLE public.texts AS SELECT ${TEXTS}`, TARGET);
    for (const format of ["custom", "tar", "plain"]) {
      const file = await restore.dump(`texts-${jobs}.${format}`, [`--format=${format}`]);
      expect(await expectPrepared(file, { jobs: Number(jobs) })).toMatchObject({ verdicts: ["identical"] });
    }
    await restore.postgres.psql("DROP TABLE public.texts", TARGET);
  });

  it("compares in the dump's encoding", async () => {
    await restore.postgres.psql("UPDATE shop.customers SET name = 'Zürich' WHERE name LIKE '%漢%'", TARGET);
    for (const format of ["custom", "plain"]) {
      const file = await restore.dump(`latin1.${format}`, [`--format=${format}`, "--encoding=LATIN1"]);
      expect(await expectPrepared(file)).toMatchObject({ verdicts: ["identical"] });
    }
  });

  it("makes all objects the database owner's, without grants, when told to", async () => {
    for (const format of ["custom", "plain"]) {
      const file = await restore.dump(`owner.${format}`, [`--format=${format}`]);
      const preparation = await restore.preparation(file, { ownership: "database-owner" });
      const prepared = await prepare(restore.ports(), preparation);
      if (prepared.state !== "prepared") throw new Error(prepared.reason);
      const { name } = prepared.database;
      const owners = `SELECT DISTINCT relowner::regrole, relacl FROM pg_class WHERE relnamespace = 'shop'::regnamespace`;
      expect(await restore.postgres.psql(owners, name)).toBe("app_owner|\n");
      const comment = "SELECT obj_description('shop.orders'::regclass) LIKE 'what''s ordered%'";
      expect(await restore.postgres.psql(comment, name)).toBe("t\n");
      await restore.postgres.psql(`DROP DATABASE ${quote(name)}`);
    }
  });

  it("gets an archive into an older server by a script", async () => {
    const { folder } = await fetchPostgres(17);
    const target = readConnectionUrl(restore.postgres.url());
    if (typeof target === "string") throw new Error(target);
    await using files = await openPrivateFolder("test");
    const programs = [{ major: 17, folder }];
    await using newer = await openConnectionServer({ target, folder: files, shell: runnerShell, programs });
    const file = await restore.dump("skewed.dump");
    const direct = await expectPrepared(file);
    const skewed = await expectPrepared(file, {}, { server: newer });
    expect(skewed).toEqual(direct);
    expect(restore.lines).toContain("pg_restore 17 restores into an older server by a script, over one session");
    expect(restore.lines.at(-1)).toMatch(/^Restored into .* and compared it with the dump: nothing differs$/);
  });
});

describe("how far a script is", { timeout: 90_000 }, () => {
  let restore: RestoreServer;
  beforeAll(async () => {
    restore = await openRestoreServer(17);
  }, FETCH);
  afterAll(() => restore[Symbol.asyncDispose]());

  it("is told as the server gets on with it, its indexes and keys included", async () => {
    await restore.postgres.psql(
      `CREATE TABLE shop.wide (id integer PRIMARY KEY, text text);
      INSERT INTO shop.wide SELECT n, md5(n::text) FROM generate_series(1, 50000) AS n;
      CREATE INDEX wide_text ON shop.wide (text); CREATE INDEX wide_both ON shop.wide (id, text)`,
      TARGET,
    );
    const file = await restore.dump("told.sql", ["--format=plain"]);
    // Every word is worth telling to a clock that goes fast.
    const clock = { ...systemClock, now: () => systemClock.now() * 1e9 };
    const prepared = await prepare(restore.ports({ clock }), await restore.preparation(file));
    expect(prepared.state).toBe("prepared");
    const told = restore.lines.flatMap((line) => {
      const [, percent, what = "rows"] = /^Restoring into .*: (\d+) %(?:, (.*))?$/.exec(line) ?? [];
      return percent === undefined ? [] : [{ percent: Number(percent), what }];
    });
    const percents = told.map(({ percent }) => percent);
    expect(percents).toEqual(percents.toSorted((a, b) => a - b));
    const rows = told.filter(({ what }) => what === "rows").map(({ percent }) => percent);
    expect(Math.max(...rows.slice(0, -1))).toBeLessThan(75);
    expect(told.map(({ what }) => what)).toEqual(expect.arrayContaining(["INDEX wide_both", "INDEX wide_text"]));
    expect(percents.at(-1)).toBe(99);
  });
});

describe("the database beside is made like the target", { timeout: 60_000 }, () => {
  let restore: RestoreServer;
  beforeAll(async () => {
    restore = await openRestoreServer(17);
  }, FETCH);
  afterAll(() => restore[Symbol.asyncDispose]());

  it.each([
    "ENCODING 'LATIN1' LC_COLLATE 'C' LC_CTYPE 'C'",
    "LOCALE_PROVIDER icu ICU_LOCALE 'sv-u-kf-upper' ICU_RULES '& a < b' LOCALE 'C.UTF-8'",
    "LOCALE_PROVIDER builtin BUILTIN_LOCALE 'C.UTF-8' LOCALE 'C'",
  ])("%s", async (options) => {
    await restore.postgres.psql(`CREATE DATABASE other TEMPLATE template0 ${options}`);
    await restore.postgres.psql("CREATE TABLE t (a text PRIMARY KEY); INSERT INTO t VALUES ('A'), ('b')", "other");
    const file = await restore.dump("other.dump", ["--format=custom"], "other");
    const prepared = await prepare(restore.ports(), await restore.preparation(file, { target: "other" }));
    if (prepared.state !== "prepared") throw new Error(prepared.reason);
    const { name } = prepared.database;
    const shape = "SELECT to_jsonb(d) - '{oid,datname,datacl,datfrozenxid,datminmxid}'::text[] FROM pg_database AS d";
    const [one, other] = ["other", name].map((each) => restore.postgres.psql(`${shape} WHERE datname = '${each}'`));
    expect(await other).toBe(await one);
    await restore.postgres.psql(`DROP DATABASE ${name}`);
    await restore.postgres.psql("DROP DATABASE other");
  });

  it("and where none can be made, that is said", async () => {
    const file = await restore.dump("app.dump");
    const prepared = await prepare(restore.ports(), await restore.preparation(file, { target: "nobody's" }));
    expect(prepared).toMatchObject({
      state: "failed",
      reason: expect.stringContaining("there is no database nobody's"),
      scratch: { state: "absent" },
    });
  });

  it("and of an extension's table the rows are compared that a dump has", async () => {
    await restore.postgres.psql(
      `CREATE TABLE public.presets (id integer); INSERT INTO public.presets VALUES (1), (2), (3);
      ALTER EXTENSION citext ADD TABLE public.presets; SET allow_system_table_mods = on;
      UPDATE pg_extension SET extconfig = ARRAY['public.presets'::regclass::oid], extcondition = ARRAY['WHERE id > 1']
      WHERE extname = 'citext'`,
      TARGET,
    );
    const { dump } = await restore.preparation(await restore.dump("presets.dump"));
    await using session = await restore.server.session(TARGET, "slipway");
    await session.execute("BEGIN");
    const sessions = { control: session, writers: [session] as const };
    const report = await verifyDatabase(sessions, { dump, tables: dump.tables, assertSql: [], likely: [] });
    expect(report.tables.find((table) => table.name === "presets")).toMatchObject({
      rows: 2,
      verdict: { state: "identical" },
    });
  });
});
