import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { settleSql } from "../action-pg-restore/src/swap/settle-sql.ts";
import { docker, dockerOk } from "./support/docker.ts";
import { type RunningPostgres, runPostgres, servePostgres } from "./support/postgres-container.ts";
import { until } from "./support/until.ts";
import {
  accessTo,
  containerState,
  leaseLog,
  leasesOn,
  removeLeasesAtEnd,
  runContainer,
  socketOf,
  startRun,
} from "./support/writers.ts";

const node = "manager-1";
const socket = socketOf(node);
const DATABASE = "settled-db";
const WRITER = "settled-worker";
const PASSWORD = "s3cret $(of) the container's own";

let server: RunningPostgres;
beforeAll(async () => {
  // Not trusted, as where an owner has tightened pg_hba.conf: the role's password is needed.
  const env = { POSTGRES_LOCAL_AUTH_METHOD: "scram-sha-256", POSTGRES_PASSWORD: PASSWORD, POSTGRES_USER: "keeper" };
  server = await runPostgres({ major: 17, name: DATABASE, node, env });
});
afterAll(() => server[Symbol.asyncDispose]());

function admin(script: string): Promise<string> {
  const connect = ["exec", "--interactive", "--env", `PGPASSWORD=${PASSWORD}`, "--user", "postgres", DATABASE];
  const psql = ["psql", "-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", "-U", "keeper", "-d", "postgres"];
  return dockerOk([...connect, ...psql], { socket, stdin: script });
}

async function oid(database: string): Promise<number> {
  return Number(await admin(`SELECT oid FROM pg_database WHERE datname = '${database}'`));
}

describe("a run that dies in the middle of a swap", () => {
  test("leaves it to the host to settle the databases' names first, and then to start the writers", async () => {
    removeLeasesAtEnd(node);
    await runContainer(WRITER, { node, options: ["--stop-timeout", "1"] });
    for (const name of ["shop", "shop_new"]) await admin(`CREATE DATABASE ${name}`);
    const begun = { target: "shop", run: "79_1", outgoing: await oid("shop"), incoming: await oid("shop_new") };
    const settlement = {
      where: { kind: "container" as const, name: DATABASE },
      database: "postgres",
      sql: settleSql(begun),
    };
    const run = startRun({
      ...accessTo(node),
      subject: "database shop in container settled-db",
      run: "79_1",
      writers: [{ kind: "container", name: WRITER }],
      // As short as a busy machine can keep: a run whose renewals are late is taken for dead.
      ttl: 10,
      holds: true,
      settlement,
    });
    await run.said(/The writers are stopped/);
    await admin("ALTER DATABASE shop ALLOW_CONNECTIONS false");
    await admin("ALTER DATABASE shop RENAME TO shop_old");
    run.child.kill("SIGKILL");

    const log = await until(
      () => leaseLog(node),
      (said) => said.includes("done:"),
      60_000,
    );
    expect(log).toMatch(/settled the databases' names[\s\S]*started the container settled-worker/);
    expect(await oid("shop")).toBe(begun.outgoing);
    expect(await admin("SELECT datallowconn FROM pg_database WHERE datname = 'shop'")).toBe("t");
    expect(await containerState(node, WRITER)).toBe("running");
    expect(log).not.toContain(PASSWORD);
    const [lease = ""] = (await leasesOn(node)).map((line) => line.split(" ")[0] ?? "");
    expect(await dockerOk(["inspect", lease], { socket })).not.toContain(PASSWORD);
  });

  test("finds the server's container again where it is a service's task", async () => {
    removeLeasesAtEnd(node);
    await using service = await servePostgres({ major: 17, name: "settled-service", node });
    await runContainer(WRITER, { node, options: ["--stop-timeout", "1"] });
    const run = startRun({
      ...accessTo(node),
      subject: "database shop in service settled-service",
      run: "82_1",
      writers: [{ kind: "container", name: WRITER }],
      ttl: 8,
      holds: true,
      settlement: {
        where: { kind: "service", name: "settled-service" },
        database: "postgres",
        sql: "CREATE TABLE settled_by AS SELECT current_user AS who",
      },
    });
    await run.said(/The writers are stopped/);
    run.child.kill("SIGKILL");
    await until(
      () => leaseLog(node),
      (said) => said.includes("done:"),
      60_000,
    );
    expect(await service.psql("SELECT who FROM settled_by")).toBe("postgres");
    expect(await containerState(node, WRITER)).toBe("running");
  });

  test("whose server is down when the lease ends gets its writers back all the same", async () => {
    removeLeasesAtEnd(node);
    await runContainer(WRITER, { node, options: ["--stop-timeout", "1"] });
    const run = startRun({
      ...accessTo(node),
      subject: "database shop in container settled-db",
      run: "80_1",
      writers: [{ kind: "container", name: WRITER }],
      ttl: 8,
      holds: true,
      settlement: {
        where: { kind: "container", name: DATABASE },
        database: "postgres",
        sql: "SELECT 1",
      },
    });
    await run.said(/The writers are stopped/);
    await dockerOk(["pause", DATABASE], { socket });
    try {
      run.child.kill("SIGKILL");
      await until(
        () => containerState(node, WRITER),
        (state) => state === "running",
        90_000,
      );
    } finally {
      await docker(["unpause", DATABASE], { socket });
    }
    expect(await leaseLog(node)).toMatch(/could not settle .* yet[\s\S]*the writers come back all the same/);
  });

  test("is not begun where the host could not settle it", async () => {
    removeLeasesAtEnd(node);
    await runContainer(WRITER, { node });
    await admin("ALTER ROLE keeper PASSWORD 'another than the container knows'");
    const run = startRun({
      ...accessTo(node),
      subject: "database shop in container settled-db",
      run: "81_1",
      writers: [{ kind: "container", name: WRITER }],
      ttl: 10,
      holds: true,
      settlement: {
        where: { kind: "container", name: DATABASE },
        database: "postgres",
        sql: "SELECT 1",
      },
    });
    expect(await run.ended).toBe(1);
    expect(run.lines.join("\n")).toMatch(
      /could not bring the writers back by itself, so they are not stopped: psql in the database's container: .*password authentication failed/,
    );
    expect(await containerState(node, WRITER)).toBe("running");
    expect(await leasesOn(node)).toEqual([]);
  });
});
