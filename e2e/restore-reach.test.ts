import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { UserError } from "@slipway/shared";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type PostgresServer, SessionLost } from "../action-pg-restore/src/server/server.ts";
import { outputOf } from "../action-pg-restore/src/server/tool-process.ts";
import { readLab } from "../lab/description.ts";
import { docker, dockerOk } from "./support/docker.ts";
import { POSTGRES_PASSWORD, type RunningPostgres, runPostgres, servePostgres } from "./support/postgres-container.ts";
import { engineOn, engineOver, hostName, serverBehind, serverIn } from "./support/postgres-server.ts";

const NODE = "manager-1";
const stack = new AsyncDisposableStack();
let running: RunningPostgres;
let address: string;
beforeAll(async () => {
  running = stack.use(await runPostgres({ major: 17, name: "pg-reach", node: NODE }));
  const format = "{{range .NetworkSettings.Networks}}{{.IPAddress}}{{end}}";
  address = await dockerOk(["inspect", "--format", format, "pg-reach"], running);
});
afterAll(() => stack.disposeAsync());

const url = (password: string, { host = address, port = 5432 } = {}) =>
  `postgres://postgres:${encodeURIComponent(password)}@${host}:${port}/postgres?sslmode=prefer`;
const refusal = (server: PostgresServer, database = "postgres") =>
  server.session(database, "slipway-refused").catch((error: unknown) => error);
const lost = (message: string) => new SessionLost(message);

/** Argument list and environment of every process on this machine that mentions a word. */
function processesWith(word: string): string[] {
  const read = (path: string) => {
    try {
      return readFileSync(path, "latin1");
    } catch {
      return "";
    }
  };
  return readdirSync("/proc")
    .filter((id) => /^\d+$/.test(id))
    .map((id) => `${read(`/proc/${id}/cmdline`)}\0${read(`/proc/${id}/environ`)}`)
    .filter((each) => each.includes(word));
}

describe("a server that only its host reaches", () => {
  it("is reached through the host", async () => {
    await using server = await serverBehind(url(POSTGRES_PASSWORD), 17, NODE);
    await using session = await server.session("postgres", "slipway-relay");
    expect(await session.rows("SELECT inet_client_addr() IS NOT NULL AS tcp")).toEqual([{ tcp: true }]);
  });

  it("lends its tools nothing but the file itself, and lets them dump", async () => {
    await using server = await serverBehind(url(POSTGRES_PASSWORD), 17, NODE);
    const [tools] = server.tools;
    expect(await tools?.lend("/etc/hostname")).toMatchObject({ path: "/etc/hostname" });
    const dump = await tools?.start("pg_dump", ["--format=plain"], { database: "postgres", application: "slipway" });
    if (dump === undefined) throw new Error("no tools");
    const chunks: Buffer[] = [];
    for await (const chunk of outputOf(dump, "pg_dump")) chunks.push(chunk);
    expect(Buffer.concat(chunks).toString()).toContain("-- PostgreSQL database dump complete");
  });

  it("is not reached without it", async () => {
    await using server = await serverBehind(`${url(POSTGRES_PASSWORD)}&connect_timeout=2`, 17);
    expect(await refusal(server)).toBeInstanceOf(SessionLost);
  });

  it("never shows its password to another process", async () => {
    await using server = await serverBehind(url(POSTGRES_PASSWORD), 17, NODE);
    await using _session = await server.session("postgres", "slipway-secret");
    const seen = processesWith("slipway-secret");
    expect(seen.length).toBeGreaterThan(0);
    expect(seen.filter((each) => each.includes(POSTGRES_PASSWORD))).toEqual([]);
  });

  it("says in one sentence what is wrong", async () => {
    const name = `${address}:5432`;
    await using wrong = await serverBehind(url("wrong"), 17, NODE);
    expect(await refusal(wrong)).toEqual(
      lost(`no session on ${name}: password authentication failed for user "postgres"`),
    );
    await using server = await serverBehind(url(POSTGRES_PASSWORD), 17, NODE);
    expect(await refusal(server, "nowhere")).toEqual(lost(`no session on ${name}: database "nowhere" does not exist`));
    await using closed = await serverBehind(url(POSTGRES_PASSWORD, { port: 5433 }), 17, NODE);
    expect(await refusal(closed)).toEqual(
      lost(`no session on ${address}:5433: the host could not connect to it: Connection refused`),
    );
    await using unknown = await serverBehind(url(POSTGRES_PASSWORD, { host: "nowhere.invalid" }), 17, NODE);
    expect(((await refusal(unknown)) as Error).message).toMatch(
      /^no session on nowhere.invalid:5432: the host could not connect to it: [^\n]+$/,
    );
  });
});

describe("a container that is not there", () => {
  it("is refused by name, with the one that was meant", async () => {
    await using connection = await engineOver(NODE);
    await expect(serverIn(connection, "container", "pg-reech")).rejects.toThrow(
      new UserError(`there is no container pg-reech on ${hostName(NODE)}; did you mean pg-reach?`),
    );
    await expect(serverIn(connection, "service", "pg-reach")).rejects.toThrow(
      "there is no service pg-reach in this swarm",
    );
  });

  it("does not run, or is no PostgreSQL", async () => {
    const { images } = readLab();
    await dockerOk(["run", "--detach", "--name", "pg-none", images.busybox, "sleep", "600"], running);
    await using connection = await engineOver(NODE);
    try {
      await expect(serverIn(connection, "container", "pg-none")).rejects.toThrow(
        `container pg-none on ${hostName(NODE)} has no psql, pg_dump and pg_restore`,
      );
      await dockerOk(["kill", "pg-none"], running);
      await dockerOk(["wait", "pg-none"], running);
      await expect(serverIn(connection, "container", "pg-none")).rejects.toThrow(
        `the container pg-none on ${hostName(NODE)} has exited with code 137`,
      );
    } finally {
      await docker(["rm", "--force", "pg-none"], running);
    }
  });

  it("is on another node of the swarm, which is named", async () => {
    await using _service = await servePostgres({ major: 17, name: "pg-elsewhere", node: NODE });
    await using other = await engineOver("manager-3");
    await expect(serverIn(other, "service", "pg-elsewhere")).rejects.toThrow(
      `the service pg-elsewhere runs on the node manager-1, and ${hostName("manager-3")} is another`,
    );
    const worker = readLab().nodes.find(({ role }) => role === "worker")?.name ?? "";
    await using onWorker = await engineOver(worker);
    await expect(serverIn(onWorker, "service", "pg-elsewhere")).rejects.toThrow(
      `${hostName(worker)} runs no task of a service pg-elsewhere`,
    );
  });
});

describe("a container that nothing may be written to, on a self-hosted runner", () => {
  it("takes lent files and folders all the same, and is without them afterwards", async () => {
    const kept = ["/tmp", "/var/run/postgresql"].flatMap((path) => ["--tmpfs", path]);
    const options = ["--read-only", ...kept, "--volume", "/var/lib/postgresql/data"];
    await using readOnly = await runPostgres({ major: 17, name: "pg-read-only", node: NODE, options });
    await using connection = await engineOn(NODE);
    await using server = await serverIn(connection, "container", "pg-read-only");
    await using workspace = new DisposableFolder();
    for (const name of ["toc.dat", "1.dat.gz", "it's a name"]) workspace.write(name, `content of ${name}`);
    const inside = (...argv: string[]) => docker(["exec", "pg-read-only", ...argv], readOnly);
    const [tools] = server.tools;
    if (tools === undefined) throw new Error("no tools");
    await using file = await tools.lend(workspace.file("toc.dat"));
    await using folder = await tools.lend(workspace.path);
    expect((await inside("cat", file.path)).output).toBe("content of toc.dat");
    expect((await inside("cat", `${folder.path}/it's a name`)).output).toBe("content of it's a name");
    expect((await inside("stat", "-c", "%a %U", folder.path)).output.trim()).toBe("700 postgres");
    for (const lent of [file, folder]) {
      await lent[Symbol.asyncDispose]();
      expect((await inside("ls", lent.path)).exitCode).not.toBe(0);
    }
  });

  it("says when a file does not fit", async () => {
    const kept = ["--tmpfs", "/tmp:size=1m", "--tmpfs", "/var/run/postgresql"];
    const options = ["--read-only", ...kept, "--volume", "/var/lib/postgresql/data"];
    await using readOnly = await runPostgres({ major: 17, name: "pg-small", node: NODE, options });
    await using connection = await engineOn(NODE);
    await using server = await serverIn(connection, "container", "pg-small");
    await using workspace = new DisposableFolder();
    workspace.write("dump", "x".repeat(3_000_000));
    await expect(server.tools[0]?.lend(workspace.file("dump"))).rejects.toThrow(
      "the dump could not be copied into the container: 3000000 bytes do not fit into its /tmp, where 1048576 are free",
    );
    expect((await docker(["exec", "pg-small", "ls", "/tmp"], readOnly)).output).toBe("");
  });
});

class DisposableFolder implements AsyncDisposable {
  readonly path = mkdtempSync(join(tmpdir(), "slipway-lent-"));

  file(name: string): string {
    return join(this.path, name);
  }

  write(name: string, content: string): void {
    writeFileSync(this.file(name), content);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    rmSync(this.path, { recursive: true });
  }
}
