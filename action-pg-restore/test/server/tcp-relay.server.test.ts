import { execFileSync, spawn } from "node:child_process";
import { chownSync, copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openPrivateFolder, runnerShell, type SshConnection } from "@slipway/shared";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { startPostgres, type TestPostgres } from "../../../e2e/support/postgres.ts";
import { fetchPostgres } from "../../../e2e/support/postgres-programs.ts";
import { openConnectionServer } from "../../src/server/connection-server.ts";
import { readConnectionUrl } from "../../src/server/connection-url.ts";
import type { PostgresServer } from "../../src/server/server.ts";

/** The first test on a machine fetches the server. */
const FETCH = 180_000;
// A machine may be busy with other tests.
vi.setConfig({ testTimeout: 30_000 });
/** A name that only the host can resolve. */
const HOST = "db.internal.invalid";
/** Joins standard input and output with a port on loopback, as sshd does. */
const JOIN =
  "const s = require('net').connect(+process.argv[1], '127.0.0.1'); process.stdin.pipe(s).pipe(process.stdout)";

let real: TestPostgres;
let folder = "";
const certificate = (name: string) => join(folder, name);

/** For HOST, and self-signed; gives the names by which the server, in its own root, knows its files. */
function certify(root: string): Record<string, string> {
  const names = ["server.key", "server.crt"] as const;
  const [key, cert] = names.map(certificate);
  const subject = ["-subj", `/CN=${HOST}`, "-addext", `subjectAltName=DNS:${HOST}`];
  const newkey = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2"];
  execFileSync("openssl", ["req", "-x509", ...newkey, ...subject, "-keyout", key ?? "", "-out", cert ?? ""], {
    stdio: "ignore",
  });
  const inside = names.map((name) => `/srv/${folder.split("/").at(-1)}-${name}`);
  for (const [index, name] of names.entries()) {
    copyFileSync(certificate(name), join(root, inside[index] ?? ""));
    chownSync(join(root, inside[index] ?? ""), 65_534, 65_534);
  }
  return { ssl: "on", ssl_key_file: inside[0] ?? "", ssl_cert_file: inside[1] ?? "" };
}

let settings: Record<string, string>;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "slipway-tls-"));
  settings = certify((await fetchPostgres(17)).root);
  real = await startPostgres(17, { settings });
}, FETCH);
afterAll(async () => {
  await real[Symbol.asyncDispose]();
  for (const file of [settings.ssl_key_file, settings.ssl_cert_file]) rmSync(join(real.root, file ?? ""));
  rmSync(folder, { recursive: true });
});

/** A host that resolves any name to this machine. */
class Host implements Pick<SshConnection, "dial" | "isAlive" | "reconnect" | "complaints"> {
  isAlive = true;
  complaints = "";
  readonly dialled: string[] = [];
  reconnects = 0;

  dial(host: string, port: number) {
    this.dialled.push(`${host}:${port}`);
    if (port === real.port) return spawn(process.execPath, ["-e", JOIN, String(port)]);
    this.complaints = "channel 2: open failed: administratively prohibited: open failed\r\n";
    return spawn("sh", ["-c", "exit 255"]);
  }

  async reconnect(): Promise<void> {
    this.reconnects += 1;
    this.isAlive = true;
  }
}

async function through(host: Host, parameters: string, port = real.port): Promise<PostgresServer> {
  const stack = new AsyncDisposableStack();
  const files = stack.use(await openPrivateFolder("test"));
  const target = readConnectionUrl(`postgres://postgres:${real.password}@${HOST}:${port}/postgres?${parameters}`);
  if (typeof target === "string") throw new Error(target);
  const programs = [{ major: 17, folder: real.programs }];
  const ssh = host as unknown as SshConnection;
  const server = stack.use(await openConnectionServer({ target, folder: files, shell: runnerShell, ssh, programs }));
  return { ...server, [Symbol.asyncDispose]: () => stack.disposeAsync() };
}

describe("a server whose connections a host makes", () => {
  test("keeps its name for the check of its certificate", async () => {
    const host = new Host();
    await using server = await through(host, `sslmode=verify-full&sslrootcert=${certificate("server.crt")}`);
    await using session = await server.session("postgres", "slipway-test");
    const [row] = await session.rows("SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()");
    expect(row).toEqual({ ssl: true });
    expect(new Set(host.dialled)).toEqual(new Set([`${HOST}:${real.port}`]));
  });

  test("is refused when the certificate is another's", async () => {
    const other = certificate("other.crt");
    execFileSync(
      "openssl",
      ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=other", "-keyout", "/dev/null", "-out", other],
      { stdio: "ignore" },
    );
    await using server = await through(new Host(), `sslmode=verify-full&sslrootcert=${other}`);
    await expect(server.session("postgres", "slipway-test")).rejects.toThrow(/certificate verify failed/);
  });

  test("is reached over a new connection to the host when the first is gone", async () => {
    const host = new Host();
    await using server = await through(host, "sslmode=require");
    host.isAlive = false;
    await using session = await server.session("postgres", "slipway-test");
    expect(await session.rows("SELECT 1 AS one")).toEqual([{ one: 1 }]);
    expect(host.reconnects).toBe(1);
  });

  test("carries many bytes both ways", async () => {
    await using server = await through(new Host(), "sslmode=disable");
    await using session = await server.session("postgres", "slipway-test");
    let bytes = 0;
    for await (const chunk of session.copyOut(
      "COPY (SELECT repeat('x', 999) FROM generate_series(1, 20000)) TO STDOUT",
    ))
      bytes += chunk.length;
    expect(bytes).toBe(20_000_000);
  });

  test("says why the host cannot connect", async () => {
    await using server = await through(new Host(), "sslmode=disable", real.port === 1 ? 2 : 1);
    await expect(server.session("postgres", "slipway-test")).rejects.toThrow(
      `no session on ${HOST}:1: the host could not connect to it: administratively prohibited: open failed`,
    );
  });
});
