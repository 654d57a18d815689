import { createHash, randomBytes } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { EngineConnection } from "@slipway/shared";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  type PostgresServer,
  type ServerTools,
  SessionLost,
  SqlError,
} from "../action-pg-restore/src/server/server.ts";
import { outputOf } from "../action-pg-restore/src/server/tool-process.ts";
import { docker } from "./support/docker.ts";
import { POSTGRES_PASSWORD, type RunningPostgres, runPostgres, servePostgres } from "./support/postgres-container.ts";
import { engineOver, hostName, serverBehind, serverIn } from "./support/postgres-server.ts";

function ownTools({ tools }: PostgresServer): ServerTools {
  const [own] = tools;
  if (own === undefined) throw new Error("the server has no tools");
  return own;
}

async function digestOf(chunks: AsyncIterable<Uint8Array>) {
  const hash = createHash("sha256");
  let bytes = 0;
  for await (const chunk of chunks) {
    hash.update(chunk);
    bytes += chunk.length;
  }
  return { bytes, sha256: hash.digest("hex") };
}

/** The same for what the server itself counts of the rows that COPY writes for `SELECT …::text`. */
const BIG_TABLE = `CREATE TABLE public.big AS
  SELECT i AS id, repeat(md5(i::text), 60) || E'\\n\\t\\\\' AS text FROM generate_series(1, 20000) AS i`;

const PLACES = [
  { what: "PostgreSQL 15 in a container over SSH", major: 15, node: "manager-1", name: "pg-15", kind: "container" },
  { what: "PostgreSQL 17 as a swarm service over SSH", major: 17, node: "manager-3", name: "pg-17", kind: "service" },
  { what: "PostgreSQL 18 behind the strict sshd", major: 18, node: "manager-2", name: "pg-18", kind: "container" },
] as const;

describe.each(PLACES)("$what", ({ major, node, name, kind }) => {
  const stack = new AsyncDisposableStack();
  let running: RunningPostgres;
  let connection: EngineConnection;
  let server: PostgresServer;
  beforeAll(async () => {
    // One of them wants a password on its own socket as well.
    const method = major === 18 ? "scram-sha-256" : "trust";
    const env = { POSTGRES_USER: "owner", POSTGRES_DB: "shop", POSTGRES_LOCAL_AUTH_METHOD: method };
    const place = { major, node, name, env };
    running = stack.use(await (kind === "service" ? servePostgres : runPostgres)(place));
    connection = stack.use(await engineOver(node));
    server = stack.use(await serverIn(connection, kind, name));
  });
  afterAll(() => stack.disposeAsync());

  it("is known by its name, its own tools and its disk", async () => {
    expect(server.name).toBe(`${kind} ${name} on ${hostName(node)}`);
    expect(server.tools[0]).toMatchObject({ major, connects: true });
    expect(server.tools.slice(1).every(({ connects }) => !connects)).toBe(true);
    expect(await server.freeSpace("/var/lib/postgresql/data")).toBeGreaterThan(1_000_000);
    expect(await server.freeSpace("/nowhere")).toBeUndefined();
  });

  it("takes several sessions, as its superuser", async () => {
    await using first = await server.session("shop", "slipway-first");
    await using second = await server.session("shop", "slipway-second");
    await first.execute("CREATE TABLE public.t (a int); INSERT INTO public.t VALUES (1)");
    expect(await second.rows("SELECT a, current_user AS who FROM public.t")).toEqual([{ a: 1, who: "owner" }]);
    await expect(first.execute("SELECT 1/0")).rejects.toThrow(SqlError);
    expect(
      await running.psql("SELECT count(*) FROM pg_stat_activity WHERE application_name ~ '^slipway-'", "shop"),
    ).toBe("2");
  });

  it("is reached by a connection from its host as well", async () => {
    const address = (await docker(["exec", running.container, "hostname", "-i"], running)).output.trim();
    const password = encodeURIComponent(POSTGRES_PASSWORD);
    await using same = await serverBehind(`postgresql://owner:${password}@${address}/shop`, major, node);
    await using first = await same.session("shop", "slipway-first");
    await using second = await same.session("shop", "slipway-second");
    const clusters = await Promise.all(
      [first, second].map((each) => each.rows("SELECT system_identifier::text AS id FROM pg_control_system()")),
    );
    await using own = await server.session("shop", "slipway-own");
    const [id] = await own.rows("SELECT system_identifier::text AS id FROM pg_control_system()");
    expect(clusters).toEqual([[id], [id]]);
  });

  it("gives every byte of a table, and takes every byte of a script", async () => {
    await using session = await server.session("shop", "slipway-copy");
    await session.execute(BIG_TABLE);
    const copied = await digestOf(session.copyOut("COPY (SELECT * FROM public.big ORDER BY id) TO STDOUT"));
    await session.execute("CREATE TABLE public.copy (LIKE public.big)");
    async function* script() {
      yield Buffer.from("COPY public.copy FROM stdin;\n");
      await using other = await server.session("shop", "slipway-source");
      yield* other.copyOut("COPY (SELECT * FROM public.big ORDER BY id) TO STDOUT");
      yield Buffer.from("\\.\n");
    }
    await session.script(script());
    expect(copied.bytes).toBeGreaterThan(38_000_000);
    expect(await digestOf(session.copyOut("COPY (SELECT * FROM public.copy ORDER BY id) TO STDOUT"))).toEqual(copied);
  });

  it("lends its tools a file, which is gone afterwards", async () => {
    const tools = ownTools(server);
    const folder = mkdtempSync(join(tmpdir(), "slipway-lend-"));
    try {
      const dump = join(folder, "dump");
      const out = await tools.start("pg_dump", ["--format=custom", "--table=public.big"], {
        database: "shop",
        application: "slipway-dump",
      });
      const chunks: Buffer[] = [];
      for await (const chunk of outputOf(out, "pg_dump")) chunks.push(chunk);
      writeFileSync(dump, Buffer.concat(chunks));
      await using lent = await tools.lend(dump);
      const inside = await docker(["exec", running.container, "stat", "-c", "%a %U %s", lent.path], running);
      expect(inside.output.trim()).toBe(`600 postgres ${Buffer.concat(chunks).length}`);
      await using session = await server.session("postgres", "slipway-create");
      await session.execute("CREATE DATABASE beside");
      const lines: string[] = [];
      const restore = await tools.start("pg_restore", ["--jobs=2", "--verbose", "--exit-on-error", lent.path], {
        database: "beside",
        application: "slipway-restore",
        onLine: (line) => lines.push(line),
      });
      restore.stdin.end();
      restore.stdout.resume();
      expect(await restore.done).toMatchObject({ exitCode: 0 });
      expect(lines.join("\n")).toContain("finished item");
      expect(await running.psql("SELECT count(*) FROM big", "beside")).toBe("20000");
      await lent[Symbol.asyncDispose]();
      expect((await docker(["exec", running.container, "ls", lent.path], running)).exitCode).not.toBe(0);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it("ends a tool that is not needed any more, within the container too", async () => {
    const tools = ownTools(server);
    const sleeping = await tools.start("psql", ["-c", "SELECT pg_sleep(600)"], {
      database: "shop",
      application: "slipway-ended",
    });
    await expect
      .poll(
        () => running.psql("SELECT count(*) FROM pg_stat_activity WHERE application_name = 'slipway-ended'", "shop"),
        { timeout: 60_000 },
      )
      .toBe("1");
    sleeping.kill();
    sleeping.stdout.resume();
    expect((await sleeping.done).exitCode).not.toBe(0);
    const processes = async () => (await docker(["exec", running.container, "ps"], running)).output;
    await expect.poll(processes, { timeout: 60_000 }).not.toContain("pg_sleep");
  });

  it("says which database does not exist", async () => {
    await expect(server.session("shopp", "slipway-none")).rejects.toThrow(
      new SessionLost(`no session on ${server.name}: database "shopp" does not exist`),
    );
  });

  it("notices that a backend was killed", async () => {
    await using session = await server.session("shop", "slipway-killed");
    const sleeping = session.execute("SELECT pg_sleep(600)");
    const expected = expect(sleeping).rejects.toThrow(SessionLost);
    await docker(["exec", running.container, "kill", "-9", String(session.backend)], running);
    await expected;
  });
});

describe("a big standard input", () => {
  it("arrives byte for byte", async () => {
    await using running = await runPostgres({ major: 17, name: "pg-big", node: "manager-3" });
    await using connection = await engineOver("manager-3");
    await using server = await serverIn(connection, "container", "pg-big");
    const folder = mkdtempSync(join(tmpdir(), "slipway-big-"));
    try {
      const file = join(folder, "big");
      const piece = randomBytes(8_000_000);
      const hash = createHash("sha256");
      for (let n = 0; n < 25; n += 1) {
        writeFileSync(file, piece, { flag: "a" });
        hash.update(piece);
      }
      await using lent = await ownTools(server).lend(file);
      const sum = await docker(["exec", "pg-big", "busybox", "sha256sum", lent.path], running);
      expect(sum.output).toContain(hash.digest("hex"));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
