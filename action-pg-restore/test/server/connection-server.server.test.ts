import { once } from "node:events";
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openPrivateFolder, runnerShell, UserError } from "@slipway/shared";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { openConnectionServer } from "../../src/server/connection-server.ts";
import { readConnectionUrl } from "../../src/server/connection-url.ts";
import { findRunnerPrograms, majorOf } from "../../src/server/runner-programs.ts";
import { RunnerTools } from "../../src/server/runner-tools.ts";
import { type PostgresServer, SessionLost } from "../../src/server/server.ts";
import { outputOf } from "../../src/server/tool-process.ts";
import { connectTo, type Reached, reachPostgres } from "./support.ts";

/** The first test on a machine fetches the server. */
const FETCH = 180_000;
// A machine may be busy with other tests.
vi.setConfig({ testTimeout: 30_000 });
const NAMES = ["it's", "a=b", 'quo"te', "back\\slash", "postgres://x", "sp ace", "ünï", ":name", "-x"];

let reached: Reached;
beforeAll(async () => {
  reached = await reachPostgres(17);
}, FETCH);
afterAll(() => reached[Symbol.asyncDispose]());
afterEach(() => vi.unstubAllEnvs());

const refusal = (server: PostgresServer, database: string) =>
  server.session(database, "slipway-test").then(
    () => "let in",
    (error: unknown) => error,
  );

describe("a server behind a URL", () => {
  test("is named by its address", () => {
    expect(reached.server.name).toBe(`127.0.0.1:${reached.real.port}`);
  });

  test.each(NAMES)("opens the database %j", async (name) => {
    await using session = await reached.server.session("postgres", "slipway-test");
    const quoted = `"${name.replaceAll('"', '""')}"`;
    await session.execute(`CREATE DATABASE ${quoted}`);
    await using own = await reached.server.session(name, "slipway-test");
    expect(await own.rows("SELECT current_database() AS name")).toEqual([{ name }]);
  });

  test("is not confused by the job's own variables", async () => {
    for (const [name, value] of [
      ["PGHOST", "nowhere.invalid"],
      ["PGOPTIONS", "-c default_transaction_read_only=on"],
      ["PGPASSWORD", "wrong"],
      ["PGSERVICE", "none"],
      ["PGDATABASE", "none"],
    ] as const)
      vi.stubEnv(name, value);
    await using session = await reached.server.session("postgres", "slipway-test");
    expect(await session.rows("SELECT current_setting('transaction_read_only') AS it")).toEqual([{ it: "off" }]);
  });

  test("says in one sentence why it lets nobody in", async () => {
    const { real } = reached;
    const at = `no session on 127.0.0.1:${real.port}: `;
    await using wrong = await connectTo(real, real.url().replace(real.password, "wrong"));
    expect(await refusal(wrong, "postgres")).toEqual(
      new SessionLost(`${at}password authentication failed for user "postgres"`),
    );
    await using none = await connectTo(real, real.url().replace(`:${real.password}`, ""));
    expect(await refusal(none, "postgres")).toEqual(new SessionLost(`${at}fe_sendauth: no password supplied`));
    expect(await refusal(reached.server, "nowhere")).toEqual(new SessionLost(`${at}database "nowhere" does not exist`));
    await using strict = await connectTo(real, `${real.url()}?sslmode=require`);
    expect(await refusal(strict, "postgres")).toEqual(
      new SessionLost(`${at}server does not support SSL, but SSL was required`),
    );
  });

  test("is not reached where nothing listens, or what listens is no PostgreSQL", async () => {
    const { real } = reached;
    const other = createServer((socket) => socket.resume().end("HTTP/1.1 400 Bad Request\r\n\r\n")).listen(
      0,
      "127.0.0.1",
    );
    await once(other, "listening");
    const { port } = other.address() as { port: number };
    const url = real.url().replace(String(real.port), String(port));
    await using web = await connectTo(real, `${url}?sslmode=disable`);
    expect(((await refusal(web, "postgres")) as Error).message).toMatch(/^no session on [\d.:]+: [^\n]+$/);
    await new Promise((done) => other.close(done));
    // So low that no other test comes to listen there.
    await using closed = await connectTo(real, real.url().replace(String(real.port), "4"));
    expect(await refusal(closed, "postgres")).toEqual(new SessionLost("no session on 127.0.0.1:4: Connection refused"));
  });

  test("loses its sessions when it crashes, and has new ones afterwards", async () => {
    await using crashed = await reachPostgres(17);
    const session = await crashed.server.session("postgres", "slipway-test");
    await crashed.real.crash();
    await expect(session.rows("SELECT 1")).rejects.toThrow(SessionLost);
    await session[Symbol.asyncDispose]();
    await crashed.real.start();
    await using next = await crashed.server.session("postgres", "slipway-test");
    expect(await next.rows("SELECT 1 AS one")).toEqual([{ one: 1 }]);
  });
});

describe("the runner's programs", () => {
  test("are known by their version, newest first, and those on PATH once", async () => {
    const { programs } = reached.real;
    const [newest] = await findRunnerPrograms(runnerShell, `/nowhere::${programs}:${programs}`);
    expect(newest?.major).toBeGreaterThanOrEqual(17);
    const found = await findRunnerPrograms(runnerShell, programs);
    expect(found.filter(({ major }) => major === 17)).toHaveLength(1);
    expect(found.map(({ major }) => major)).toEqual(found.map(({ major }) => major).toSorted((a, b) => b - a));
  });

  test("count only when all are there and run", async () => {
    const folder = mkdtempSync(join(tmpdir(), "slipway-programs-"));
    try {
      for (const name of ["psql", "pg_dump"]) symlinkSync(join(reached.real.programs, name), join(folder, name));
      const of = async () => (await findRunnerPrograms(runnerShell, folder)).filter((each) => each.folder === folder);
      expect(await of()).toEqual([]);
      writeFileSync(join(folder, "pg_restore"), "#!/bin/sh\nexit 1\n", { mode: 0o755 });
      expect(await of()).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test.each([
    ["pg_restore (PostgreSQL) 17.11 (Debian 17.11-0+deb13u1)", 17],
    ["pg_dump (PostgreSQL) 18beta1", 18],
    ["psql (PostgreSQL) 9.6.24", 9],
    ["no such thing", undefined],
  ])("%s is %s", (version, major) => expect(majorOf(version)).toBe(major));

  test("are missed with what to install", async () => {
    await using folder = await openPrivateFolder("test");
    const target = readConnectionUrl(reached.real.url());
    if (typeof target === "string") throw new Error(target);
    await expect(openConnectionServer({ target, folder, shell: runnerShell, programs: [] })).rejects.toThrow(UserError);
  });

  test("dump and restore, list an archive without a server, and are told apart by their exit", async () => {
    const [tools] = reached.server.tools;
    if (tools === undefined) throw new Error("no tools");
    const options = { database: "postgres", application: "slipway-test" };
    const dump = await tools.start("pg_dump", ["--format=custom"], options);
    const chunks: Buffer[] = [];
    for await (const chunk of outputOf(dump, "pg_dump")) chunks.push(chunk);
    await using folder = await openPrivateFolder("test");
    const file = await folder.write("dump", Buffer.concat(chunks));
    await using lent = await tools.lend(file);
    const unconnected = new RunnerTools({ major: 17, folder: reached.real.programs }, undefined);
    const list = await unconnected.start("pg_restore", ["--list", lent.path], options);
    list.stdin.end();
    const listed: Buffer[] = [];
    for await (const chunk of outputOf(list, "pg_restore")) listed.push(chunk);
    expect(Buffer.concat(listed).toString()).toContain("dbname: postgres");
    await expect(unconnected.start("pg_dump", [], options)).rejects.toThrow(TypeError);

    const failing = await tools.start("pg_dump", ["--table=none"], options);
    await expect(
      (async () => {
        for await (const _ of outputOf(failing, "pg_dump"));
      })(),
    ).rejects.toThrow("pg_dump ended with exit code 1: pg_dump: error: no matching tables were found");
  });
});
