import { readdirSync, readFileSync } from "node:fs";
import type { EngineConnection } from "@slipway/shared";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type PostgresServer, SessionLost } from "../action-pg-restore/src/server/server.ts";
import { docker } from "./support/docker.ts";
import { type RunningPostgres, runPostgres } from "./support/postgres-container.ts";
import { engineOver, serverIn } from "./support/postgres-server.ts";

const NODE = "manager-1";
const stack = new AsyncDisposableStack();
let running: RunningPostgres;
let connection: EngineConnection;
let server: PostgresServer;
beforeAll(async () => {
  running = stack.use(await runPostgres({ major: 17, name: "pg-lost", node: NODE }));
  connection = stack.use(await engineOver(NODE));
  server = stack.use(await serverIn(connection, "container", "pg-lost"));
});
afterAll(() => stack.disposeAsync());

/** Kills the ssh process that holds the connection, as an outage would end it. */
function cut(): void {
  const folder = connection.ssh?.folder ?? "";
  const commandOf = (id: string) => {
    try {
      return readFileSync(`/proc/${id}/cmdline`, "utf8").split("\0");
    } catch {
      return [];
    }
  };
  const masters = readdirSync("/proc").filter((id) => {
    const command = commandOf(id);
    return command.includes("-M") && command.some((word) => word.startsWith(`${folder}/`));
  });
  expect(masters).toHaveLength(1);
  for (const id of masters) process.kill(Number(id), "SIGKILL");
}

const sessionsOf = (application: string) =>
  running.psql(`SELECT count(*) FROM pg_stat_activity WHERE application_name = '${application}'`);

describe("a connection to the host that is cut", () => {
  it("ends a session at work, undoes its transaction, and leaves none on the server", async () => {
    const session = await server.session("postgres", "slipway-cut");
    await session.execute("CREATE TABLE public.kept (a text)");
    await session.execute("BEGIN");
    async function* rows() {
      yield Buffer.from("COPY public.kept FROM stdin;\n");
      for (let n = 0; n < 2_000; n += 1) yield Buffer.from(`${"x".repeat(1_000)}\n`);
      cut();
      for (let n = 0; n < 200_000; n += 1) yield Buffer.from(`${"y".repeat(1_000)}\n`);
      yield Buffer.from("\\.\nCOMMIT;\n");
    }
    await expect(session.script(rows())).rejects.toThrow(SessionLost);
    await expect(session.execute("COMMIT")).rejects.toThrow(SessionLost);
    await session[Symbol.asyncDispose]();
    await expect.poll(() => sessionsOf("slipway-cut"), { timeout: 60_000 }).toBe("0");
    expect(await running.psql("SELECT count(*) FROM kept")).toBe("0");
  });

  it("ends a session that reads, without passing off a part for the whole", async () => {
    const session = await server.session("postgres", "slipway-cut");
    let bytes = 0;
    const reading = (async () => {
      for await (const chunk of session.copyOut(
        "COPY (SELECT repeat('z', 1000) FROM generate_series(1, 300000)) TO STDOUT",
      )) {
        if (bytes === 0) cut();
        bytes += chunk.length;
      }
    })();
    await expect(reading).rejects.toThrow(SessionLost);
    expect(bytes).toBeLessThan(300_000_000);
    await session[Symbol.asyncDispose]();
  });

  it("fails a tool, and takes away what it was lent", async () => {
    const [tools] = server.tools;
    if (tools === undefined) throw new Error("no tools");
    const lent = await tools.lend("/etc/hostname");
    const dump = await tools.start("psql", ["-c", "SELECT pg_sleep(2)"], { database: "postgres", application: "cut" });
    cut();
    dump.stdout.resume();
    expect(await dump.done).toEqual({ exitCode: 255, stderr: "the connection to the engine was lost" });
    await lent[Symbol.asyncDispose]();
    const there = async () => (await docker(["exec", "pg-lost", "ls", lent.path], running)).exitCode;
    await expect.poll(there, { timeout: 60_000 }).not.toBe(0);
  });

  it("does not keep the next session from being opened", async () => {
    await using session = await server.session("postgres", "slipway-next");
    expect(await session.rows("SELECT 1 AS one")).toEqual([{ one: 1 }]);
  });

  it("names a server that is gone with its container", async () => {
    const session = await server.session("postgres", "slipway-gone");
    const waiting = session.execute("SELECT pg_sleep(600)");
    const expected = expect(waiting).rejects.toThrow(SessionLost);
    await docker(["kill", "pg-lost"], running);
    await expected;
    await expect(server.session("postgres", "slipway-gone")).rejects.toThrow(/no session on container pg-lost on .*/);
    await session[Symbol.asyncDispose]();
  });
});
