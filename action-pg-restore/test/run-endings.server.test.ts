import { once } from "node:events";
import { readdirSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { UserError } from "@slipway/shared";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { until } from "../../e2e/support/until.ts";
import { outputsOf } from "../src/report.ts";
import { TARGET } from "./restore/support/restore-server.ts";
import { openRuns, type Runs } from "./support/runs.ts";

const FETCH = 180_000;

describe("a run ends", { timeout: 120_000 }, () => {
  let here: Runs;
  beforeAll(async () => {
    here = await openRuns(17);
  }, FETCH);
  afterAll(() => here[Symbol.asyncDispose]());

  it("leaves the restored database beside for a look, and swaps it in later", async () => {
    const before = await here.server.digest(TARGET);
    const beside = await here.runs({ mode: "restore", source: here.dump, finalize: "false" });
    const prepared = beside.said.outputs["prepared-database"] ?? "";
    expect(beside.said.outputs).toMatchObject({ result: "prepared", "rollback-command": "" });
    expect(await here.server.digest(TARGET)).toEqual(before);
    const swapped = await here.runs({ mode: "finalize", "prepared-database": prepared });
    expect(swapped.said.failure).toBeUndefined();
    expect(swapped.said.outputs).toMatchObject({ result: "restored" });
  });

  it("goes back by itself when the application does not work on it", async () => {
    const before = await here.server.digest(TARGET);
    const http = createServer((_, response) => response.writeHead(503).end()).listen(0, "127.0.0.1");
    await once(http, "listening");
    const { port } = http.address() as AddressInfo;
    const health = `- { url: "http://127.0.0.1:${port}/", name: shop }`;
    const { said } = await here.runs({ mode: "restore", source: here.dump, health, "health-timeout": "2s" });
    http.close();
    expect(said.outputs).toMatchObject({ result: "rolled-back" });
    expect(said.failure).toMatch(/Rolled back: .* is what it was before/);
    expect({ ...(await here.server.digest(TARGET)), database: "" }).toEqual({ ...before, database: "" });
  });

  it("with what was restored, and the way back, when going back fails as well", async () => {
    const take = async () => {
      const [aside = ""] = (await here.others())
        .filter((name) => name.includes("__old_"))
        .toSorted()
        .slice(-1);
      await here.server.postgres.psql(`COMMENT ON DATABASE "${aside.replaceAll('"', '""')}" IS 'somebody took it'`);
    };
    const http = createServer((_, response) => void take().finally(() => response.writeHead(403).end()));
    http.listen(0, "127.0.0.1");
    await once(http, "listening");
    const { port } = http.address() as AddressInfo;
    const health = `- { url: "http://127.0.0.1:${port}/", name: shop }`;
    const { said } = await here.runs({ mode: "restore", source: here.dump, health });
    http.close();
    expect(said.outputs).toMatchObject({ result: "failed", "old-database": expect.stringContaining("__old_") });
    expect(said.failure).toMatch(/The way back failed as well: .* is not a database that was restored, or put aside/);
    expect(said.failure).toMatch(/is what was restored; what was there before is kept as .*\nNext: .* mode rollback/);
  });

  it("refuses a dump that is cut off, and touches nothing", async () => {
    const before = await here.server.databases();
    const file = join(here.server.folder, "cut.dump");
    writeFileSync(file, readFileSync(here.dump));
    truncateSync(file, 5_000);
    const { said } = await here.runs({ mode: "restore", source: file });
    expect(said.outputs).toMatchObject({ result: "refused" });
    expect(said.failure).toMatch(
      /^cut\.dump cannot be restored from: .*\nNothing was touched\nNext: name another dump as source/s,
    );
    expect(await here.server.databases()).toEqual(before);
  });

  it("refuses with everything that stands in the way at once", async () => {
    await here.server.postgres.psql("ALTER TABLE shop.orders ADD COLUMN note text NOT NULL DEFAULT ''", TARGET);
    const { said, result } = await here.runs({
      mode: "restore",
      source: here.dump,
      "max-age": "1s",
      "min-free-space": "1GB",
    });
    expect(said.outputs).toMatchObject({ result: "refused" });
    expect(result.known.findings.filter(({ level }) => level === "blocking").map(({ gate }) => gate)).toEqual([
      "age",
      "space",
    ]);
    expect(said.failure).toMatch(
      /^2 things stand in the way:\n {2}- age: .*\n {2}- space: .*\nNothing was touched\nNext: put that right, then run this again$/,
    );
    const drift = await here.runs({ mode: "restore", source: here.dump, "on-schema-drift": "fail" });
    expect(drift.said.failure).toContain(
      "1 difference between the dump's schema and the database's (column shop.orders.note)",
    );
    await here.server.postgres.psql("ALTER TABLE shop.orders DROP COLUMN note", TARGET);
  });

  it("warns of what was written since the dump, which is not in it", async () => {
    // pg_dump tells the time where it is, and not where that is.
    vi.stubEnv("TZ", "UTC");
    const source = await here.server.dump("late.dump");
    const dumped = Date.now();
    vi.unstubAllEnvs();
    const plan = () => here.runs({ mode: "plan", source });
    await until(
      async () => Date.now() - dumped,
      (age) => age > 2_000,
    );
    await here.server.postgres.psql("UPDATE shop.customers SET name = name; CHECKPOINT", TARGET);
    expect((await plan()).said.log).toMatch(
      /warning: .* was written to after the dump was begun, to judge by its files: .*shop\.customers.*, up to .* UTC, .* later\. That is not in the dump; the database that is replaced keeps it/,
    );
  });

  it("says that nothing was touched when the rows do not pass an assertion", async () => {
    const before = await here.server.digest(TARGET);
    const { said } = await here.runs({
      mode: "restore",
      source: here.dump,
      "assert-sql": "SELECT count(*) > 1000 FROM shop.orders",
    });
    expect(said.outputs).toMatchObject({ result: "untouched" });
    expect(said.failure).toMatch(/was not touched; the scratch database is gone\nNext: /);
    expect(await here.server.digest(TARGET)).toEqual(before);
  });

  it("with no row touched when a table that is left alone refers to one that would be emptied", async () => {
    const options = ["--format=custom", "--data-only", "--table=shop.orders"];
    const rows = await here.server.dump("orders.dump", options);
    const before = await here.server.digest(TARGET);
    const { said } = await here.runs({ mode: "restore", source: rows, strategy: "in-place" });
    expect(said.outputs).toMatchObject({ result: "refused" });
    expect(said.failure).toMatch(
      /shop\.customers refers to shop\.orders by customers_favourite_fkey and is not in the dump/,
    );
    expect(said.failure).toContain("Nothing is ever emptied by CASCADE");
    expect(await here.server.digest(TARGET)).toEqual(before);
  });

  it("with a dump of what was there when somebody is connected, and no copy can be made beside", async () => {
    const rows = await here.server.dump("all-rows.dump", ["--format=custom", "--data-only"]);
    await using other = await here.server.server.session(TARGET, "shop_api");
    const inPlace = { mode: "restore", source: rows, strategy: "in-place" };
    const refused = await here.runs(inPlace);
    expect(refused.said.failure).toMatch(/there is no safety copy: .* is being accessed by other users/);
    const destination = join(here.server.folder, "before");
    const { said } = await here.runs({ ...inPlace, destination });
    expect(other.backend).toBeGreaterThan(0);
    expect(said.failure).toBeUndefined();
    expect(said.outputs).toMatchObject({ result: "restored", "old-database": "", "rollback-command": "" });
    expect(readdirSync(destination)).toEqual([
      expect.stringMatching(/Z\.until-\w+Z\.dump$/),
      expect.stringMatching(/\.dump\.sha256$/),
    ]);
    expect(said.log).toMatch(/warning: What was there before is in the dump .*\.dump/);
  });

  it("replaces no rows where schemas differ, and says in what", async () => {
    await here.server.postgres.psql("ALTER TABLE shop.orders ADD COLUMN note text", TARGET);
    const before = await here.server.digest(TARGET);
    const inPlace = { mode: "restore", source: here.dump, strategy: "in-place" };
    const strict = await here.runs(inPlace);
    expect(strict.said.failure).toContain("(column shop.orders.note): bring them together by a migration first");
    expect(strict.said.summaries.join()).toContain("| column shop.orders.note | `text` |  |");
    expect(await here.server.digest(TARGET)).toEqual(before);
    await here.server.postgres.psql("ALTER TABLE shop.orders DROP COLUMN note", TARGET);
  });

  it.each([
    ["after the dump was read", "holds 8 tables"],
    ["after the server was looked at", "nobody is connected"],
    ["while it restores", "Restoring into"],
  ])("leaves nothing when it is cancelled %s", async (_case, line) => {
    const before = await here.server.digest(TARGET);
    const databases = await here.server.databases();
    const cancel = new AbortController();
    const { said } = await here.runs({ mode: "restore", source: here.dump }, (log) => {
      if (log.includes(line)) cancel.abort(new UserError("the run was cancelled"));
      return cancel.signal;
    });
    expect(said.outputs).toMatchObject({ result: "untouched" });
    expect(said.failure).toMatch(/^the run was cancelled\n.* was not touched; .*\nNext: /);
    expect(await here.server.digest(TARGET)).toEqual(before);
    expect(await here.server.databases()).toEqual(databases);
  });

  it("drills, verifies and cleans up", async () => {
    const drilled = await here.runs({ mode: "drill", source: here.dump });
    expect(drilled.said.outputs).toMatchObject({ result: "verified" });
    expect(drilled.said.log).toContain("8 of 8 tables are byte for byte those of the dump");
    const verified = await here.runs({ mode: "verify-only", source: here.dump });
    expect(verified.said.outputs).toMatchObject({ result: "verified" });
    const cleaned = await here.runs({ mode: "cleanup" });
    expect(cleaned.said.outputs).toMatchObject({ result: "cleaned" });
    expect(cleaned.said.log).toContain("it is of this very run");
  });

  it("ensures a database that is missing, and is content when it is there", async () => {
    const inputs = {
      mode: "ensure",
      database: "fresh",
      "confirm-database": "fresh",
      extensions: "citext",
      owner: "fresh_owner",
    };
    const planned = await here.runs({ ...inputs, "dry-run": "true" });
    expect(planned.said.log).toContain(
      "creates the role fresh_owner\n  creates the database fresh\n  creates the extension citext",
    );
    const first = await here.runs(inputs);
    expect(first.said.outputs).toMatchObject({ result: "ensured" });
    expect((await here.runs(inputs)).said.log).toContain("Created nothing; there already:");
    await here.server.postgres.psql("DROP DATABASE fresh");
    await here.server.postgres.psql("DROP ROLE fresh_owner");
  });

  it("creates a database that is missing from the dump, when asked to", async () => {
    const inputs = { mode: "restore", source: here.dump, database: "brand new", "confirm-database": "brand new" };
    const refused = await here.runs(inputs);
    expect(refused.said.failure).toContain("there is no database brand new");
    const { said } = await here.runs({ ...inputs, "create-database": "true" });
    expect(said.failure).toBeUndefined();
    expect(said.outputs).toMatchObject({ result: "restored" });
  });

  it("gives the same outputs whatever it does", async () => {
    const names = async (inputs: Record<string, string>) => Object.keys(outputsOf((await here.runs(inputs)).result));
    expect(await names({ mode: "cleanup" })).toEqual(await names({ mode: "verify-only", source: here.dump }));
  });
});
