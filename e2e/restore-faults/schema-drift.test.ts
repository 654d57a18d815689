import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { expectResult, reportOf } from "../support/restore.ts";
import { dropOthers, expectRestored } from "../support/restore-endings.ts";
import { openRestorePlace, type RestorePlace, SHOP } from "../support/restore-place.ts";
import { DRIFTS, type Drift } from "./drifts.ts";

/** What each test begins with: a copy of it. */
const PRISTINE = "pristine";
const BOOKKEEPING = "CREATE TABLE public.schema_migrations (version bigint); INSERT INTO schema_migrations VALUES (1)";

describe("a database whose schema is not the dump's", { timeout: 60_000 }, () => {
  let place: RestorePlace;
  let before: Record<string, string>;
  let whole: Record<string, string>;
  beforeAll(async () => {
    place = await openRestorePlace(17);
    await place.server.psql(BOOKKEEPING, SHOP);
    whole = await place.digest();
    await place.dump("shop.dump", "--format=custom");
    await place.server.psql(`ALTER DATABASE ${SHOP} RENAME TO ${PRISTINE}`);
  }, 180_000);
  afterAll(() => place[Symbol.asyncDispose]());
  beforeEach(async () => {
    await dropOthers(place, PRISTINE);
    await place.server.psql(`DROP DATABASE IF EXISTS ${SHOP}`);
    await place.server.psql(`CREATE DATABASE ${SHOP} TEMPLATE ${PRISTINE}`);
  });

  const drift = async (...statements: readonly string[]) => {
    for (const statement of statements) await place.server.psql(statement, SHOP);
    before = await place.digest();
  };

  /** The differences as the report has them, as lines of a patch. */
  const linesOf = (run: Awaited<ReturnType<RestorePlace["run"]>>) =>
    reportOf(run).schemaDifferences.flatMap(({ title, database, dump }) => [
      ...(database === undefined ? [] : [`- ${title} ${database}`]),
      ...(dump === undefined ? [] : [`+ ${title} ${dump}`]),
    ]);

  /** Says exactly what differs, and changes nothing. */
  async function expectStopped(given: Readonly<Record<string, string>>, { lines }: Drift): Promise<void> {
    const run = await place.run({ source: "shop.dump", ...given });
    expectResult(run, "refused");
    expect(run.log.join("\n")).toMatch(/- schema: [\s\S]*Nothing was touched/);
    expect(linesOf(run)).toEqual(lines);
    expect(run.log).toEqual(expect.arrayContaining([...lines]));
    expect(await place.digest()).toEqual(before);
    expect(await place.databases()).toEqual(["postgres", PRISTINE, SHOP]);
  }

  async function expectTold(given: Readonly<Record<string, string>>, { lines }: Drift): Promise<void> {
    const run = await place.run({ source: "shop.dump", ...given });
    await expectRestored(place, run, before);
    expect(linesOf(run)).toEqual(lines);
    expect(run.annotations.map(({ message }) => message).join()).toMatch(
      /between the dump's schema and the database's/,
    );
  }

  describe.each(DRIFTS)("in $kind", (difference) => {
    const { change, inPlace } = difference;

    it("stops a swap that must not differ", async () => {
      await drift(...change);
      await expectStopped({ "on-schema-drift": "fail" }, difference);
    });

    it("is told by a swap, which brings the dump's", async () => {
      await drift(...change);
      await expectTold({}, difference);
      expect({ ...(await place.digest()), database: "" }).toEqual({ ...whole, database: "" });
    });

    it(inPlace === "told" ? "is told in place" : "stops a restore in place", async () => {
      await drift(...change);
      if (inPlace === "told") await expectTold({ strategy: "in-place" }, difference);
      else await expectStopped({ strategy: "in-place" }, difference);
    });

    it(inPlace === "refused" ? "stops one that may differ" : "is told by one in place that may differ", async () => {
      await drift(...change);
      const given = { strategy: "in-place", "on-schema-drift": "warn" };
      if (inPlace === "refused") await expectStopped(given, difference);
      else await expectTold(given, difference);
    });
  });

  it("is told for all of its differences at once", async () => {
    const several = DRIFTS.filter(({ isAlone = false }) => !isAlone);
    await drift(...several.flatMap(({ change }) => change));
    const lines = several.flatMap((each) => each.lines).toSorted();
    const run = await place.run({ source: "shop.dump", "on-schema-drift": "fail" });
    expectResult(run, "refused");
    expect(linesOf(run).toSorted()).toEqual(lines);
    expect(await place.digest()).toEqual(before);
  });

  it("in which migrations were run is told, with their names", async () => {
    await drift("INSERT INTO schema_migrations VALUES (2), (3); DELETE FROM schema_migrations WHERE version = 1");
    const swapped = await place.run({ source: "shop.dump" });
    await expectRestored(place, swapped, before);
    const said = swapped.annotations.map(({ message }) => message).join("\n");
    expect(said).toMatch(
      /the migrations in public\.schema_migrations differ: 2, 3 only in the database.*1 only in the dump/,
    );
  });

  it("so that rows do not fit is rolled back, whatever was allowed", async () => {
    await drift("DELETE FROM shop.orders WHERE total > 100; ALTER TABLE shop.orders ADD CHECK (total < 110)");
    const given = { source: "shop.dump", strategy: "in-place", "on-schema-drift": "warn" };
    const run = await place.run(given);
    expectResult(run, "untouched");
    expect(run.log.join("\n")).toMatch(
      /violates check constraint "orders_total_check"[\s\S]*is as it was; its copy shop__\S+ is still there/,
    );
    expect(await place.digest()).toEqual(before);
  });

  it("so that a table beside it refers to the dump's is never emptied with it", async () => {
    await drift(
      `CREATE TABLE public.newer (customer integer REFERENCES shop.customers);
      INSERT INTO public.newer SELECT id FROM shop.customers`,
    );
    const run = await place.run({ source: "shop.dump", strategy: "in-place", "on-schema-drift": "warn" });
    expectResult(run, "refused");
    expect(run.log.join("\n")).toContain("public.newer refers to shop.customers by newer_customer_fkey");
    expect(run.log.join("\n")).toContain("Nothing is ever emptied by CASCADE: use strategy: swap");
    expect(await place.digest()).toEqual(before);
  });
});
