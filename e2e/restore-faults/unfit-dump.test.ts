import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { expectIdentical, expectResult, reportOf } from "../support/restore.ts";
import { dropOthers, expectRefused, expectRestored, expectUntouched } from "../support/restore-endings.ts";
import { expectNothingBeside, openRestorePlace, type RestorePlace, SHOP } from "../support/restore-place.ts";

const STRATEGIES = ["swap", "in-place"] as const;
const PLAIN = { "allow-plain-sql": "true" };

describe("a restore", { timeout: 60_000 }, () => {
  let place: RestorePlace;
  let before: Record<string, string>;
  beforeAll(async () => {
    place = await openRestorePlace(17);
    await place.dump("shop.dump", "--format=custom");
    await place.dump("shop.sql", "--format=plain");
    await place.server.psql("DELETE FROM shop.orders WHERE id > 50; DROP VIEW shop.rich", SHOP);
    before = await place.digest();
  }, 180_000);
  afterAll(() => place[Symbol.asyncDispose]());

  const file = (name: string) => join(place.workspace.path, name);
  const refused = async (given: Readonly<Record<string, string>>) =>
    await expectRefused(place, await place.run(given), before);

  describe.each(STRATEGIES)("by %s into a wrong database", (strategy) => {
    it.each(["Shop", "shop_prod", ""])("is refused when it was confirmed as %j", async (name) => {
      const run = await place.run({ source: "shop.dump", strategy, "confirm-database": name });
      expect(run.conclusion).toBe("failure");
      expect(run.log.join("\n")).toMatch(
        name === ""
          ? /confirm-database: is required with mode restore: type the database's name once more/
          : /confirm-database: must be exactly the name of the database, "shop", got/,
      );
      expect(await place.digest()).toEqual(before);
      await expectNothingBeside(place);
    });

    it.each(["shopp", "Shop"])("is refused when there is no %s, with those that there are", async (database) => {
      const given = { source: "shop.dump", strategy, database, "confirm-database": database };
      expect(await refused(given)).toMatch(`there is no database ${database}`);
      expect(await refused(given)).toMatch(/only postgres, shop: |only shop, postgres: /);
    });

    it.each(["template0", "template1"])("is refused when that is %s", async (database) => {
      const run = await place.run({ source: "shop.dump", strategy, database, "confirm-database": database });
      expect(run.log.join("\n")).toContain(`${database} is one of PostgreSQL's own`);
      expect(await place.digest()).toEqual(before);
    });
  });

  describe("of plain SQL", () => {
    it("is refused unless it was asked for", async () => {
      expect(await refused({ source: "shop.sql" })).toMatch(/set allow-plain-sql: true$/);
    });

    it("is refused in place, before a copy is made, in one sentence", async () => {
      const reason = await refused({ source: "shop.sql", strategy: "in-place", ...PLAIN });
      expect(reason).toMatch(
        /^1 thing stands in the way:\n {2}- plain-sql: strategy in-place takes the rows out of an archive/,
      );
      expect(await refused({ source: "shop.sql", strategy: "in-place" })).toBe(reason);
    });

    it.each([
      ["--create", /a command for psql, \\connect shop: dump without --create/],
      ["--clean", /begins by dropping what it creates \(--clean\)/],
      ["--data-only", /holds rows and no tables \(--data-only\)/],
    ])("made with %s is refused", async (option, reason) => {
      await place.dump("other.sql", "--format=plain", option);
      expect(await refused({ source: "other.sql", ...PLAIN })).toMatch(reason);
    });

    it.each([
      "\\! touch MARK",
      "\\o MARK",
      "\\copy shop.orders TO PROGRAM 'touch MARK'",
      "SELECT 'touch MARK' \\g |sh",
      "\\connect postgres",
      "\\i MARK",
      "COPY shop.orders TO PROGRAM 'touch MARK';",
      "COPY shop.orders TO '/srv/MARK';",
    ])("with %s is refused, and runs nothing of it", async (command) => {
      const mark = file("mark");
      const script = readFileSync(file("shop.sql"), "utf8");
      const line = command.replace("MARK", mark);
      writeFileSync(file("commands.sql"), script.replace("SET row_security = off;", `$&\n${line}`));
      expect(await refused({ source: "commands.sql", ...PLAIN })).toMatch(
        /the script has a command for psql|COPY other than FROM stdin/,
      );
      expect(existsSync(mark)).toBe(false);
    });

    it.each(STRATEGIES)("of all databases, by pg_dumpall, is refused by %s", async (strategy) => {
      writeFileSync(file("all.sql"), await place.server.execute("pg_dumpall", []));
      expect(await refused({ source: "all.sql", strategy, ...PLAIN })).toMatch(/it is from pg_dumpall/);
    });

    it("that fails at its last statement changes nothing", async () => {
      const script = readFileSync(file("shop.sql"), "utf8");
      const broken = script.replace(/\n--\n-- PostgreSQL database dump complete/, "\nSELECT shop.nothing_like_it();$&");
      expect(broken).not.toBe(script);
      writeFileSync(file("broken.sql"), broken);
      // Of plain SQL nothing but its checksum shows a change.
      const given = { source: "broken.sql", "source-sha256": createHash("sha256").update(broken).digest("hex") };
      const reason = await expectUntouched(place, await place.run({ ...given, ...PLAIN }), before);
      expect(reason).toContain("function shop.nothing_like_it() does not exist");
    });
  });

  it("of rows alone by a swap is refused, and of tables alone in place", async () => {
    await place.dump("rows.dump", "--format=custom", "--data-only");
    await place.dump("tables.dump", "--format=custom", "--schema-only");
    expect(await refused({ source: "rows.dump" })).toContain("a swap needs a full dump");
    expect(await refused({ source: "tables.dump", strategy: "in-place" })).toContain("the dump holds no rows");
  });
});

describe("a dump of another server", { timeout: 60_000 }, () => {
  const stack = new AsyncDisposableStack();
  let place: RestorePlace;
  let other: RestorePlace;
  let before: Record<string, string>;
  beforeAll(async () => {
    other = stack.use(await openRestorePlace(15));
    place = stack.use(await openRestorePlace(17));
    await place.server.psql("DELETE FROM shop.orders WHERE id > 50", SHOP);
    before = await place.digest();
  }, 180_000);
  afterAll(() => stack.disposeAsync());
  afterEach(() => dropOthers(place));

  /** Taken there, brought here. */
  async function bring(name: string, ...options: readonly string[]): Promise<string> {
    await other.dump(name, "--format=custom", ...options);
    writeFileSync(join(place.workspace.path, name), readFileSync(join(other.workspace.path, name)));
    return name;
  }

  it("is refused with every extension and role that is missing, at once", async () => {
    // PostgreSQL 17 has it no more.
    await other.server.psql(
      `CREATE EXTENSION adminpack; CREATE ROLE "former owner"; CREATE ROLE auditor; GRANT SELECT ON shop.orders TO auditor;
      ALTER TABLE shop.orders OWNER TO "former owner"`,
      SHOP,
    );
    const source = await bring("missing.dump");
    const reason = await expectRefused(place, await place.run({ source }), before);
    expect(reason).toMatch(/^2 things stand in the way:/);
    expect(reason).toContain("the server does not have the extensions adminpack: install their packages there");
    expect(reason).toContain("the dump names roles that the server does not have: auditor, former owner. Create them");
    await other.server.psql("DROP EXTENSION adminpack", SHOP);
  });

  it("with roles that are missing is refused, and restored when everything is to be the owner's", async () => {
    const source = await bring("roles.dump");
    const reason = await expectRefused(place, await place.run({ source }), before);
    expect(reason).toMatch(/roles: .*: auditor, former owner\. Create them, or set ownership: database-owner$/);
    const run = await place.run({ source, ownership: "database-owner" });
    await expectRestored(place, run, before);
    const back = await place.run({ mode: "rollback", "old-database": run.outputs["old-database"] ?? "" });
    expectResult(back, "reverted");
    expect(await place.digest()).toEqual(before);
  });

  it("with roles that are missing has its rows put in place, for which it needs none", async () => {
    const source = await bring("rows.dump", "--data-only");
    const run = await place.run({ source, strategy: "in-place" });
    await expectRestored(place, run, before);
    await place.server.psql("DELETE FROM shop.orders WHERE id > 50", SHOP);
    before = await place.digest();
  });

  describe("in another encoding", () => {
    const database = "latin";
    const latin = (given: Readonly<Record<string, string>>) =>
      place.run({ database, "confirm-database": database, source: "latin.dump", ...given });

    it("is converted, and compared so", async () => {
      await other.server.psql("UPDATE shop.customers SET name = 'Zürich' WHERE name ~ '漢'", SHOP);
      const source = await bring("latin.dump", "--encoding=LATIN1");
      const run = await place.run({ source, ownership: "database-owner" });
      await expectRestored(place, run, before);
      expect(reportOf(run).findings.map(({ message }) => message)).toContainEqual(
        expect.stringContaining("the dump is LATIN1 and the database UTF8: texts are converted"),
      );
      before = await place.digest();
    });

    it("that the database cannot hold changes nothing", async () => {
      await place.server.psql(`CREATE DATABASE ${database} TEMPLATE template0 ENCODING LATIN1 LOCALE 'C'`);
      await place.server.psql("CREATE TABLE public.kept AS SELECT 'Zürich' AS name", database);
      await other.server.psql("UPDATE shop.customers SET name = '漢字' WHERE id = 1", SHOP);
      await bring("latin.dump");
      const run = await latin({ ownership: "database-owner" });
      expectResult(run, "untouched");
      expect(run.log.join("\n")).toMatch(/has no equivalent in encoding "LATIN1"/);
      expect(run.log.join("\n")).toContain("latin was not touched; the scratch database is gone");
      expect(await place.server.psql("SELECT name FROM public.kept", database)).toBe("Zürich\n");
      expect(await place.databases()).toEqual([database, "postgres", SHOP]);
      expect(await place.digest()).toEqual(before);
    });

    it("into a database without one is told", async () => {
      await place.server.psql("CREATE DATABASE latin TEMPLATE template0 ENCODING SQL_ASCII LOCALE 'C'");
      const run = await latin({ ownership: "database-owner" });
      expectResult(run, "restored");
      expectIdentical(run);
      expect(run.annotations.map(({ message }) => message).join()).toContain(
        "the dump is UTF8 and the database SQL_ASCII: nothing converts or checks its texts",
      );
    });
  });
});
