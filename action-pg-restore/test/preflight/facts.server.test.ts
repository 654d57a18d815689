import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { until } from "../../../e2e/support/until.ts";
import { readFacts } from "../../src/preflight/read-facts.ts";
import { openRestoreServer, type RestoreServer, TARGET } from "../restore/support/restore-server.ts";
import { connectTo } from "../server/support.ts";

const FETCH = 180_000;
// An autovacuum writes to whatever table it comes to.
const SETTINGS = { wal_level: "logical", max_prepared_transactions: "5", autovacuum: "off" };
const REQUEST = { database: TARGET, maintenance: "postgres", application: "slipway/test" };

describe.each([15, 17, 18] as const)("the facts of PostgreSQL %i", { timeout: 60_000 }, (major) => {
  let server: RestoreServer;
  beforeAll(async () => {
    server = await openRestoreServer(major, SETTINGS);
    await server.postgres.psql("CREATE ROLE guest LOGIN PASSWORD 'guest'");
    await server.postgres.psql(
      `SELECT pg_create_logical_replication_slot('electric', 'pgoutput');
      CREATE SUBSCRIPTION away CONNECTION 'host=nowhere' PUBLICATION p WITH (connect = false);
      CREATE TABLE held (id integer); BEGIN; INSERT INTO held VALUES (1); PREPARE TRANSACTION 'left';`,
      TARGET,
    );
  }, FETCH);
  afterAll(() => server[Symbol.asyncDispose]());

  it("are those of the server and of the database", async () => {
    await using other = await server.server.session(TARGET, "shop_api");
    const { cluster, database, catalog, free } = await readFacts(server.server, REQUEST);
    expect(other.backend).toBeGreaterThan(0);
    expect(Math.floor(cluster.versionNumber / 10_000)).toBe(major);
    expect(cluster).toMatchObject({
      systemIdentifier: expect.stringMatching(/^\d{18,}$/),
      isStandby: false,
      user: { name: "postgres", isSuperuser: true, createsDatabases: true, endsSessions: true },
      connections: { max: 100, reserved: 3 },
      lockSlots: 64 * (100 + 5),
      wal: { maxSize: 1024 ** 3, isHeld: false, archives: false, standbys: 0 },
      cronDatabase: null,
    });
    expect(cluster.user.actsAs).toEqual(cluster.roles);
    expect(cluster.roles).toEqual(expect.arrayContaining(["app_owner", "guest", "postgres", "report reader"]));
    const extension = (name: string) => cluster.extensions.find((each) => each.name === name)?.isTrusted;
    expect([extension("citext"), extension("postgres_fdw"), extension("nothing")]).toEqual([true, false, undefined]);
    expect(database).toMatchObject({
      owner: "postgres",
      encoding: "UTF8",
      isOwned: true,
      sessions: [{ application: "shop_api", role: "postgres", isSuperuser: true, count: 1 }],
      slots: [{ name: "electric", plugin: "pgoutput", isActive: false, isTemporary: false }],
      preparedTransactions: ["left"],
      subscriptions: ["away"],
      extensions: ["citext", "plpgsql"],
      lastWrites: expect.arrayContaining([
        { table: "shop.orders", at: expect.stringMatching(/^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d$/) },
      ]),
    });
    expect(database?.size).toBeGreaterThan(5_000_000);
    expect(catalog.map(({ name }) => name)).toEqual(expect.arrayContaining([TARGET, "postgres"]));
    expect(free).toEqual({ data: undefined, wal: undefined });
  });

  it("tell which table was written to last, once that is on the disk", async () => {
    await server.postgres.psql("CHECKPOINT");
    const writes = async () => (await readFacts(server.server, REQUEST)).database?.lastWrites ?? [];
    const before = new Map((await writes()).map(({ table, at }) => [table, at]));
    await until(
      async () => Math.max(...[...before.values()].map((at) => Date.parse(`${at}Z`))),
      (latest) => Date.now() - latest > 2_000,
    );
    await server.postgres.psql("UPDATE shop.customers SET name = name; CHECKPOINT", TARGET);
    const after = await writes();
    expect(after[0]?.table).toBe("shop.customers");
    expect(after.filter(({ table, at }) => before.get(table) !== at).map(({ table }) => table)).toEqual([
      "shop.customers",
    ]);
  });

  it("are none of a database that is not there", async () => {
    expect((await readFacts(server.server, { ...REQUEST, database: "nothing" })).database).toBeUndefined();
  });

  it("can be seen by somebody who may do nothing", async () => {
    const url = server.postgres.url().replace(/\/\/[^@]+@/, "//guest:guest@");
    await using guest = await connectTo(server.postgres, url);
    const { cluster, database } = await readFacts(guest, REQUEST);
    expect(cluster).toMatchObject({
      dataDirectory: null,
      user: {
        name: "guest",
        actsAs: ["guest"],
        isSuperuser: false,
        createsDatabases: false,
        endsSessions: false,
      },
    });
    expect(database).toMatchObject({ isOwned: false, lastWrites: [], subscriptions: ["away"] });
  });
});
