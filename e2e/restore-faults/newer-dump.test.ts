import { createHash } from "node:crypto";
import { copyFileSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { ActionRun } from "../../tools/local-runner/index.ts";
import { fetchPostgres } from "../support/postgres-programs.ts";
import { expectNoSecret, reportOf, startRestore } from "../support/restore.ts";
import { dropOthers, expectRefused, expectRestored, expectUntouched } from "../support/restore-endings.ts";
import { openRestorePlace, type RestorePlace, SHOP } from "../support/restore-place.ts";

/** What no server before PostgreSQL 18 can have. */
const ONLY_NEWER = "CREATE TABLE shop.sums (a integer, b integer GENERATED ALWAYS AS (a * 2) VIRTUAL)";
/** What servers of several versions show in the same way. */
const ALIKE = /^(table |columns|sequences|largeObjects|triggers|policies)/;

const alike = (digest: Record<string, string>) =>
  Object.fromEntries(Object.entries(digest).filter(([kind]) => ALIKE.test(kind)));

describe.each([15, 17] as const)("a dump of PostgreSQL 18 for a server of %i", { timeout: 60_000 }, (major) => {
  const stack = new AsyncDisposableStack();
  let place: RestorePlace;
  let newer: RestorePlace;
  let whole: Record<string, string>;
  let before: Record<string, string>;
  beforeAll(async () => {
    newer = stack.use(await openRestorePlace(18));
    place = stack.use(await openRestorePlace(major));
    await take("whole.dump", "--format=custom");
    await take("whole.sql", "--format=plain");
    whole = await newer.digest();
    await newer.server.psql(ONLY_NEWER, SHOP);
    await take("newer.dump", "--format=custom");
    await take("newer.sql", "--format=plain");
  }, 180_000);
  afterAll(() => stack.disposeAsync());
  beforeEach(async () => {
    await place.server.psql("DELETE FROM shop.orders WHERE id > 50", SHOP);
    before = await place.digest();
  });
  afterEach(() => dropOthers(place));

  async function take(name: string, format: string): Promise<void> {
    await newer.dump(name, format);
    copyFileSync(join(newer.workspace.path, name), join(place.workspace.path, name));
  }

  /** What it takes to have plain SQL run. */
  function plain(name: string) {
    const sha256 = createHash("sha256").update(readFileSync(join(place.workspace.path, name)));
    return { "allow-plain-sql": "true", "source-sha256": sha256.digest("hex") };
  }

  /** With these versions of PostgreSQL's programs on the runner. */
  async function runWith(versions: readonly (15 | 17 | 18)[], given: Readonly<Record<string, string>>) {
    const programs = await Promise.all(versions.map(fetchPostgres));
    const folders = programs.map(({ folder }) => folder);
    const common = { connection: place.server.url(), database: SHOP, "confirm-database": SHOP, mode: "restore" };
    const run = await startRestore({ ...common, ...given }, place.workspace.path, folders).done;
    expectNoSecret(run, [place.server.password]);
    return run;
  }

  async function expectWhole(run: ActionRun): Promise<void> {
    await expectRestored(place, run, before);
    expect(alike(await place.digest())).toEqual(alike(whole));
    expect(reportOf(run).findings.map(({ message }) => message)).toContainEqual(
      expect.stringContaining(`the dump is of PostgreSQL 18, and the server is ${major}`),
    );
  }

  it("is refused where no program can read it, with what to install", async () => {
    const reason = await expectRefused(place, await runWith([15], { source: "whole.dump" }), before);
    expect(reason).toMatch(/version: archives of version 1\.16 .* install postgresql-client-18 on the runner/);
    const inPlace = await runWith([15], { source: "whole.dump", strategy: "in-place" });
    expect(await expectRefused(place, inPlace, before)).toBe(reason);
  });

  it.each([{ versions: [17] }, { versions: [18] }, { versions: [17, 18] }] as const)(
    "is restored by programs of $versions",
    async ({ versions }) => {
      await expectWhole(await runWith(versions, { source: "whole.dump" }));
    },
  );

  it("has its rows put in place", async () => {
    await expectWhole(await runWith([18], { source: "whole.dump", strategy: "in-place" }));
  });

  it("is restored as plain SQL", async () => {
    await expectWhole(await runWith([major], { source: "whole.sql", ...plain("whole.sql") }));
  });

  it.each([
    { source: "newer.dump", strategy: "swap" },
    { source: "newer.dump", strategy: "in-place" },
    { source: "newer.sql", strategy: "swap" },
  ])("with what only the newer one knows touches nothing: $source, $strategy", async (given) => {
    const allowed = given.source === "newer.sql" ? plain("newer.sql") : {};
    const reason = await expectUntouched(place, await runWith([18, 17], { ...given, ...allowed }), before);
    expect(reason).toMatch(/^the dump's tables cannot be made on this server: .*(VIRTUAL|STORED|syntax)/);
  });
});
