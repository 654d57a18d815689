import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { SessionLost, SqlError, type SqlSession } from "../../src/server/server.ts";
import { type Reached, reachPostgres } from "./support.ts";

/** The first test on a machine fetches the server. */
const FETCH = 180_000;
// A machine may be busy with other tests.
vi.setConfig({ testTimeout: 30_000 });

const open = (reached: Reached, database = "postgres") => reached.server.session(database, "slipway-test");

/** What psql would obey, fill in, cut at or wait for, if it looked into it. */
const HOSTILE = [
  "\\! touch /tmp/owned",
  "\\q",
  "\\\\",
  ":x :'x' :\"x\" :{?x}",
  "it's",
  "it''s \\'",
  "a;b;c",
  "-- comment",
  "/* open",
  "$$ $x$",
  "line\nline\n\\.\n\\q\nline",
  "\r\n",
  "ROLLBACK",
  "'); DROP TABLE t; --",
  "' \\gexec",
  "ünïcode 🚢 \u2028",
  "%s %d `ls` $(ls)",
  "\t\b\f\v\u0001",
];

describe.each([15, 17, 18] as const)("a session on PostgreSQL %i", (major) => {
  let reached: Reached;
  let session: SqlSession;
  beforeAll(async () => {
    reached = await reachPostgres(major);
    session = await open(reached);
  }, FETCH);
  afterAll(async () => {
    await session[Symbol.asyncDispose]();
    await reached[Symbol.asyncDispose]();
  });

  test.each(HOSTILE)("sends %j as it is", async (text) => {
    const quoted = `$slipway$${text}$slipway$`;
    expect(await session.rows(`SELECT ${quoted} AS text`)).toEqual([{ text }]);
    await session.execute(`CREATE TEMPORARY TABLE t AS SELECT ${quoted} AS text`);
    const copied = await collect(session.copyOut("COPY (SELECT convert_to(text, 'UTF8') FROM t) TO STDOUT"));
    expect(copied.toString()).toBe(`\\\\x${Buffer.from(text).toString("hex")}\n`);
    await session.execute("DROP TABLE t");
  });

  test.each(HOSTILE.filter((text) => !["-- comment", "ROLLBACK", "ünïcode"].includes(text)))(
    "has the server refuse %j as a statement, and goes on",
    async (text) => {
      await expect(session.execute(`${text} nonsense`)).rejects.toThrow(SqlError);
      expect(await session.rows("SELECT 1 AS one")).toEqual([{ one: 1 }]);
    },
  );

  test("gives rows as JSON", async () => {
    const rows = await session.rows(
      "SELECT 1 AS a, NULL AS b, 'x' || E'\\n' AS c, ARRAY[1,2] AS d, json '{\"e\":\n [1]}' AS e, true AS f;\n;",
    );
    expect(rows).toEqual([{ a: 1, b: null, c: "x\n", d: [1, 2], e: { e: [1] }, f: true }]);
    expect(await session.rows("SELECT 1 WHERE false")).toEqual([]);
    expect(await session.rows("SELECT i FROM generate_series(1, 3) AS i ORDER BY i DESC")).toEqual([
      { i: 3 },
      { i: 2 },
      { i: 1 },
    ]);
  });

  test("tells an error by its state, sentence, detail and hint", async () => {
    const raise = "RAISE EXCEPTION E'no\\nway' USING DETAIL = 'the detail', HINT = 'the hint', ERRCODE = 'P4567'";
    const error = await session.execute(`DO $$ BEGIN ${raise}; END $$`).catch((each: unknown) => each);

    expect(error).toBeInstanceOf(SqlError);
    expect(error).toMatchObject({ state: "P4567", detail: "the detail", hint: "the hint" });
    expect((error as Error).message).toBe("no\nway — the detail — the hint");
    await expect(session.rows("SELECT * FROM nowhere")).rejects.toMatchObject({
      state: "42P01",
      message: 'relation "nowhere" does not exist',
    });
  });

  test("stops at the first of several statements that fails", async () => {
    await expect(
      session.execute("CREATE TABLE public.first_of_three (); SELECT 1/0; CREATE TABLE public.third_of_three ()"),
    ).rejects.toMatchObject({ state: "22012" });
    const [found] = await session.rows("SELECT to_regclass('public.first_of_three') AS found");
    expect(found).toEqual({ found: null });
  });

  test("leaves a failed transaction by ROLLBACK, and takes isolation levels before the first query", async () => {
    await session.execute("BEGIN");
    await session.execute("SET TRANSACTION ISOLATION LEVEL SERIALIZABLE, READ ONLY");
    await expect(session.execute("CREATE TABLE public.x ()")).rejects.toMatchObject({ state: "25006" });
    await expect(session.execute("SELECT 1")).rejects.toMatchObject({ state: "25P02" });
    await session.execute("ROLLBACK;");
    expect(await session.rows("SELECT current_setting('transaction_isolation') AS level")).toEqual([
      { level: "read committed" },
    ]);
  });

  test("keeps to the order in which it was asked", async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) => session.rows(`SELECT ${index} AS index`)),
    );
    expect(answers.flat()).toEqual(Array.from({ length: 20 }, (_, index) => ({ index })));
  });

  test("has fixed settings and its own name", async () => {
    const names = ["application_name", "lock_timeout", "client_encoding", "statement_timeout", "search_path"];
    const rows = await session.rows<{ name: string; setting: string }>(
      `SELECT name, setting FROM pg_settings WHERE name IN ('${names.join("', '")}')`,
    );
    expect(Object.fromEntries(rows.map(({ name, setting }) => [name, setting]))).toEqual({
      application_name: "slipway-test",
      client_encoding: "UTF8",
      lock_timeout: "10000",
      search_path: "",
      statement_timeout: "0",
    });
    expect(await session.rows("SELECT pg_backend_pid() AS pid")).toEqual([{ pid: session.backend }]);
  });

  test("does not wait for rows that a COPY FROM STDIN wants", async () => {
    await session.execute("CREATE TEMPORARY TABLE wanted (a text)");
    await expect(session.execute("COPY wanted FROM STDIN")).rejects.toThrow(SqlError);
    expect(await session.rows("SELECT count(*) AS n FROM wanted")).toEqual([{ n: 0 }]);
  });

  test("copies every byte out, and tells an error in the middle", async () => {
    const bytes = "SELECT string_agg(decode(lpad(to_hex(i), 2, '0'), 'hex'), '') FROM generate_series(0, 255) AS i";
    const out = await collect(session.copyOut(`COPY (${bytes}) TO STDOUT WITH (FORMAT binary)`));
    const all = Buffer.from(Array.from({ length: 256 }, (_, index) => index));
    expect(out.includes(all)).toBe(true);
    expect(out).toHaveLength(11 + 8 + 2 + 4 + 256 + 2);

    const failing = session.copyOut("COPY (SELECT 1000 / (1000 - i) FROM generate_series(1, 1000) AS i) TO STDOUT");
    await expect(collect(failing)).rejects.toMatchObject({ state: "22012" });
  });

  test("speaks UTF-8 with a database that does not", async () => {
    await session.execute("CREATE DATABASE latin ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0");
    await using own = await open(reached, "latin");
    expect(await own.rows("SELECT 'grün' AS text, length('grün') AS length")).toEqual([{ text: "grün", length: 4 }]);
    await expect(own.rows("SELECT '€' AS text")).rejects.toMatchObject({ state: "22P05" });
  });

  test("runs a script with rows, and stops at its first error", async () => {
    await using own = await open(reached);
    await own.execute("BEGIN");
    await own.script(
      pieces("CREATE TABLE public.scripted (a text);\nCOPY public.scripted FROM stdin;\nx\\ny\nz\n\\.\n"),
    );
    expect(await own.rows("SELECT a FROM public.scripted")).toEqual([{ a: "x\ny" }, { a: "z" }]);
    await expect(own.script(pieces("SELECT 1;\nSELECT 1/0;\nCOMMIT;\n"))).rejects.toMatchObject({ state: "22012" });
    await expect(own.rows("SELECT 1")).rejects.toThrow(SessionLost);
    expect(await session.rows("SELECT to_regclass('public.scripted') AS found")).toEqual([{ found: null }]);
  });

  test("refuses a script that ends within the rows of a table", async () => {
    await using own = await open(reached);
    await own.execute("CREATE TABLE public.cut (a text)");
    await expect(own.script(pieces("COPY public.cut FROM stdin;\nx\ny\n"))).rejects.toMatchObject({ state: "22021" });
    expect(await session.rows("SELECT count(*) AS n FROM public.cut")).toEqual([{ n: 0 }]);
  });

  test("ends with the source of a script", async () => {
    const own = await open(reached);
    await own.execute("BEGIN");
    async function* broken() {
      yield Buffer.from("CREATE TABLE public.half ();\n");
      throw new Error("the dump is damaged");
    }
    await expect(own.script(broken())).rejects.toThrow("the dump is damaged");
    await expect(own.execute("COMMIT")).rejects.toThrow(SessionLost);
    expect(await session.rows("SELECT to_regclass('public.half') AS found")).toEqual([{ found: null }]);
    await own[Symbol.asyncDispose]();
  });

  test("says that it was ended, and why", async () => {
    await using own = await open(reached);
    const running = own.execute("SELECT pg_sleep(60)");
    const expected = expect(running).rejects.toThrow(
      new SessionLost("terminating connection due to administrator command"),
    );
    const isAsleep = `SELECT FROM pg_stat_activity WHERE pid = ${own.backend} AND wait_event = 'PgSleep'`;
    while ((await session.rows(isAsleep)).length === 0);
    await session.rows(`SELECT pg_terminate_backend(${own.backend}, 5000) AS ended`);
    await expected;
    await expect(own.rows("SELECT 1")).rejects.toThrow(SessionLost);
  });

  test("does not wait for a statement when it is closed", async () => {
    const own = await open(reached);
    const running = own.execute("SELECT pg_sleep(600)").catch((error: unknown) => error);
    await session.rows("SELECT 1");
    await own[Symbol.asyncDispose]();
    expect(await running).toBeInstanceOf(SessionLost);
  });
});

async function collect(chunks: AsyncIterable<Buffer>): Promise<Buffer> {
  const all: Buffer[] = [];
  for await (const chunk of chunks) all.push(chunk);
  return Buffer.concat(all);
}

/** In pieces that end anywhere. */
async function* pieces(text: string): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += 7) yield bytes.subarray(at, at + 7);
}
