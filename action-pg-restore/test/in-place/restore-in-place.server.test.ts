import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type InPlaceRequest, restoreInPlace } from "../../src/in-place/restore-in-place.ts";
import { SessionLost } from "../../src/server/server.ts";
import { type Fault, faultyServer } from "../restore/support/faulty-server.ts";
import { openRestoreServer, quote, type RestoreServer, TARGET } from "../restore/support/restore-server.ts";
import { swapBack } from "../restore/support/swap-back.ts";

const FETCH = 180_000;
const RESTORE = { timeout: 90_000 };

/** Everything that a restore of rows has to put aside and bring back. */
const MORE = `
CREATE TABLE public.schema_migrations (version text PRIMARY KEY);
INSERT INTO public.schema_migrations VALUES ('1');
CREATE FUNCTION shop.refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'a row trigger fired'; END $$;
CREATE TRIGGER refuse BEFORE INSERT ON shop.orders FOR EACH ROW EXECUTE FUNCTION shop.refuse();
ALTER TABLE shop.orders ENABLE ALWAYS TRIGGER refuse;
CREATE TRIGGER off BEFORE INSERT ON shop.orders FOR EACH ROW EXECUTE FUNCTION shop.refuse();
ALTER TABLE shop.orders DISABLE TRIGGER off;
CREATE TABLE shop.nodes (id integer PRIMARY KEY, parent integer CONSTRAINT "up ""?" REFERENCES shop.nodes);
COMMENT ON CONSTRAINT "up ""?" ON shop.nodes IS 'it''s up';
INSERT INTO shop.nodes VALUES (1, 2), (2, 1), (3, 3);
CREATE TABLE shop.visits (day date, customer integer REFERENCES shop.customers) PARTITION BY RANGE (day);
CREATE TABLE shop.visits_old PARTITION OF shop.visits FOR VALUES FROM ('2000-01-01') TO ('2020-01-01');
CREATE TABLE shop.visits_new PARTITION OF shop.visits FOR VALUES FROM ('2020-01-01') TO ('2030-01-01');
INSERT INTO shop.visits SELECT date '2019-12-20' + n, 1 + n % 40 FROM generate_series(1, 30) AS n;`;

/** What happened since the dump. */
const LATER = `
ALTER TABLE shop.orders DISABLE TRIGGER refuse;
INSERT INTO shop.orders (customer, total) VALUES (1, 1), (2, 2);
ALTER TABLE shop.orders ENABLE ALWAYS TRIGGER refuse;
UPDATE shop.customers SET name = 'somebody else' WHERE id < 5;
DELETE FROM shop.visits WHERE customer = 3;
SELECT nextval('shop.drawn');
INSERT INTO public.schema_migrations VALUES ('2');
SELECT lo_unlink(90001), lo_from_bytea(90004, 'later');
GRANT SELECT ON shop.nodes TO "report reader";`;

describe.each([15, 17, 18] as const)("a restore in place on PostgreSQL %i", RESTORE, (major) => {
  let restore: RestoreServer;
  let request: InPlaceRequest;
  let dumped: Record<string, string>;
  let before: Record<string, string>;

  beforeAll(async () => {
    restore = await openRestoreServer(major);
    await restore.postgres.psql(MORE, TARGET);
    await restore.postgres.psql("REFRESH MATERIALIZED VIEW shop.totals", TARGET);
  }, FETCH);
  afterAll(() => restore[Symbol.asyncDispose]());

  beforeEach(async () => {
    dumped = await restore.digest(TARGET);
    const preparation = await restore.preparation(await restore.dump("app.dump"));
    request = {
      ...preparation,
      excludeTables: [{ schema: "public", name: "schema_migrations" }],
      keepUntil: new Date("2027-01-01"),
      dumps: undefined,
    };
    await restore.postgres.psql(LATER, TARGET);
    before = await restore.digest(TARGET);
  }, FETCH);

  afterEach(async () => {
    for (const name of await restore.databases()) {
      if (name !== TARGET && name !== "postgres") await restore.postgres.psql(`DROP DATABASE ${quote(name)}`);
    }
    await restore.postgres.psql("DELETE FROM public.schema_migrations WHERE version = '2'", TARGET);
    await restore.postgres.psql('REVOKE SELECT ON shop.nodes FROM "report reader"', TARGET);
    await restore.postgres.psql("REFRESH MATERIALIZED VIEW shop.totals", TARGET);
  });

  const run = (fault?: Fault, changes: Partial<InPlaceRequest> = {}) => {
    const server = fault === undefined ? restore.server : faultyServer(restore.server, fault);
    return restoreInPlace(restore.ports({ server }), { ...request, ...changes });
  };

  it("brings the rows back, leaves the rest, and can be taken back", async () => {
    const outcome = await run();
    expect(outcome).toMatchObject({ state: "replaced", report: { problems: [] } });
    const after = await restore.digest(TARGET);
    const kept = ["grants", "table schema_migrations"];
    expect(pick(after, kept)).toEqual(pick(before, kept));
    expect(without(after, kept)).toEqual(without(dumped, kept));
    const returned = await swapBack(restore.ports(), { ...request, run: "2_1", replicationSlots: "fail" });
    expect(returned).toMatchObject({ state: "swapped" });
    expect(await restore.digest(TARGET)).toEqual(before);
    await run();
  });

  // What follows is about this program, not about the server's version.
  if (major !== 17) return;

  it.each(["TRUNCATE", "ALTER TABLE", "COMMIT"])("changes nothing when its backend is killed at %s", async (at) => {
    const outcome = await run(async (statement, session, go) => {
      if (statement.startsWith(at))
        await restore.postgres.psql(`SELECT pg_terminate_backend(${session.backend}, 5000)`);
      await go();
    });
    expect(outcome).toMatchObject({ state: "unchanged", reason: expect.stringContaining("administrator command") });
    expect(await restore.digest(TARGET)).toEqual(before);
    expect(await run()).toMatchObject({ state: "replaced" });
  });

  it("knows that it was committed when the answer is lost", async () => {
    const outcome = await run(async (statement, session, go) => {
      await go();
      if (statement !== "COMMIT") return;
      await session[Symbol.asyncDispose]();
      throw new SessionLost("the connection was cut");
    });
    expect(outcome).toMatchObject({ state: "replaced" });
    expect((await restore.digest(TARGET))["table customers"]).toBe(dumped["table customers"]);
  });

  it("changes nothing when what is asserted does not hold", async () => {
    const assertSql = ["SELECT count(*) > 1000 FROM shop.customers", "SELECT true", "SELECT no FROM shop.orders"];
    expect(await run(undefined, { assertSql })).toMatchObject({
      state: "unchanged",
      reason: expect.stringMatching(/^assert-sql\[0\] gave f in place of t: .*; assert-sql\[2\] failed/),
    });
    expect(await restore.digest(TARGET)).toEqual(before);
    await run();
  });

  it("refuses to empty what others refer to", async () => {
    await restore.postgres.psql("CREATE TABLE public.newer (customer integer REFERENCES shop.customers)", TARGET);
    expect(await run()).toEqual({
      state: "refused",
      problems: [
        "public.newer refers to shop.customers by newer_customer_fkey and is not in the dump: emptying one would empty both",
      ],
    });
    await restore.postgres.psql("DROP TABLE public.newer", TARGET);
    expect(await restore.digest(TARGET)).toEqual(before);
    await run();
  });

  it("does nothing without a safety copy", async () => {
    await using session = await restore.server.session(TARGET, "somebody");
    expect(await run()).toMatchObject({
      state: "refused",
      problems: [expect.stringContaining("being accessed by other users")],
    });
    await session[Symbol.asyncDispose]();
    expect(await restore.digest(TARGET)).toEqual(before);
    await run();
  });
});

function pick(digests: Record<string, string>, kinds: readonly string[]): Record<string, string> {
  return Object.fromEntries(Object.entries(digests).filter(([kind]) => kinds.includes(kind)));
}

function without(digests: Record<string, string>, kinds: readonly string[]): Record<string, string> {
  return Object.fromEntries(Object.entries(digests).filter(([kind]) => !kinds.includes(kind)));
}
