import { createHash } from "node:crypto";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { openPrivateFolder, openSsh, type SshConnection, systemClock } from "@slipway/shared";
import { RecordingRunner } from "@slipway/shared/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { DumpAtHand } from "../action-pg-restore/src/dump-at-hand.ts";
import { openDump } from "../action-pg-restore/src/source/open-dump.ts";
import { openStore } from "../action-pg-restore/src/storage/open-store.ts";
import { readLab } from "../lab/description.ts";
import { type RunningPostgres, runPostgres } from "./support/postgres-container.ts";
import { engineOver, serverIn, sshTargetOf } from "./support/postgres-server.ts";

const NODE = "manager-2";
const stack = new AsyncDisposableStack();
const FOLDER = "/srv/backups-of-the-source-test";
let ssh: SshConnection;
let running: RunningPostgres;
const dumps = new Map<string, Buffer>();

function onHost(path: string): string {
  const disk = readLab().nodes.find(({ name }) => name === NODE)?.disk ?? "";
  return join(disk, path);
}

function put(name: string, bytes: Buffer | string): void {
  writeFileSync(onHost(`${FOLDER}/${name}`), bytes);
}

function read(path: string, sha256?: string): Promise<DumpAtHand> {
  const source = { location: { kind: "host", path } as const, sha256, maxAge: undefined, allowPlainSql: true };
  return openDump(source, {
    store: (location) => openStore(location, async () => ssh),
    clock: systemClock,
    log: new RecordingRunner(),
    signal: new AbortController().signal,
    database: undefined,
  });
}

beforeAll(async () => {
  mkdirSync(onHost(FOLDER), { recursive: true, mode: 0o755 });
  running = stack.use(await runPostgres({ major: 17, name: "pg-source", node: "manager-1" }));
  ssh = stack.use(await openSsh(sshTargetOf(NODE), stack.use(await openPrivateFolder("test"))));
  await running.psql("CREATE TABLE t AS SELECT i, md5(i::text) FROM generate_series(1, 50000) AS i");
  await using connection = await engineOver("manager-1");
  await using server = await serverIn(connection, "container", "pg-source");
  for (const format of ["custom", "plain"]) {
    const [tools] = server.tools;
    const dump = await tools?.start("pg_dump", [`--format=${format}`], { database: "postgres", application: "source" });
    const chunks: Buffer[] = [];
    if (dump) for await (const chunk of dump.stdout) chunks.push(chunk as Buffer);
    dumps.set(format, Buffer.concat(chunks));
  }
});
afterAll(async () => {
  rmSync(onHost(FOLDER), { recursive: true });
  await stack.disposeAsync();
});

const bytesOf = (format: string) => dumps.get(format) ?? Buffer.alloc(0);
const sha256 = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");

describe("a dump on a host whose sshd allows one session", () => {
  it("is fetched, unpacked and lent to the server's own tools", async () => {
    const stored = gzipSync(bytesOf("custom"));
    put("shop.dump.gz", stored);
    put("shop.dump.gz.sha256", `${sha256(stored)}  shop.dump.gz\n`);
    await using dump = await read(`${FOLDER}/shop.dump.gz`);
    expect(dump).toMatchObject({
      name: `host:${FOLDER}/shop.dump.gz`,
      isDigestProven: true,
      report: { state: "sound" },
    });
    await using connection = await engineOver("manager-1");
    await using server = await serverIn(connection, "container", "pg-source");
    await using session = await server.session("postgres", "slipway-source");
    await session.execute("CREATE DATABASE beside");
    const [tools] = server.tools;
    if (tools === undefined || dump.content.kind !== "archive") throw new Error("nothing to restore with");
    await using lent = await dump.content.lend(tools);
    const restore = await tools.start("pg_restore", ["--jobs=2", "--exit-on-error", lent.path], {
      database: "beside",
      application: "slipway-source",
    });
    restore.stdin.end();
    restore.stdout.resume();
    expect(await restore.done).toEqual({ exitCode: 0, stderr: "" });
    expect(await running.psql("SELECT count(*) FROM t", "beside")).toBe("50000");
  });

  it("as plain SQL is run as a script", async () => {
    put("shop.sql.gz", gzipSync(bytesOf("plain")));
    await using dump = await read(`${FOLDER}/shop.sql.gz`);
    if (dump.content.kind !== "script") throw new Error("it is no script");
    await using connection = await engineOver("manager-1");
    await using server = await serverIn(connection, "container", "pg-source");
    await using maintenance = await server.session("postgres", "slipway-source");
    await maintenance.execute("CREATE DATABASE scripted TEMPLATE template0");
    await using session = await server.session("scripted", "slipway-source");
    await session.execute("BEGIN");
    await session.script(dump.content.open());
    await session.execute("COMMIT");
    expect(await session.rows("SELECT count(*) AS n FROM public.t")).toEqual([{ n: 50_000 }]);
  });

  it("that was changed on its way is damaged", async () => {
    const stored = Buffer.from(bytesOf("custom"));
    put("flipped.dump.sha256", `${sha256(stored)}  flipped.dump\n`);
    stored[stored.length - 3] = (stored.at(-3) ?? 0) ^ 1;
    put("flipped.dump", stored);
    await using dump = await read(`${FOLDER}/flipped.dump`);
    expect(dump.report.state).toBe("damaged");
  });

  it("that is not there, or may not be read, is missed in one sentence", async () => {
    await expect(read(`${FOLDER}/shop.dmp.gz`)).rejects.toThrow("did you mean shop.dump.gz?");
    await expect(read("/etc/shadow")).rejects.toThrow(/host:\/etc\/ cannot be used: .*Permission denied/);
    await expect(read(`${FOLDER}/$(touch owned).dump`)).rejects.toThrow("has characters that cannot be used on a host");
  });
});
