import { execFile, execFileSync } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, describe, expect, it } from "vitest";
import { healthTargets } from "../../src/health/health-targets.ts";
import type { Outcome } from "../../src/health/outcome.ts";
import { readProbeOutput } from "../../src/health/probe-output.ts";
import { judgeScripted, scriptArgv } from "../../src/health/scripted-answer.ts";
import type { HttpTarget, TcpTarget } from "../../src/health/target.ts";
import { CLOSED_PORT, serveHttp } from "./support/servers.ts";

const mark = "0123456789abcdef";
const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** What nc does, for machines that have none: bytes both ways, and -z to see whether a connection is accepted. */
const NC = `
import { connect } from "node:net";
const [host, port] = process.argv.slice(2).filter((word) => !word.startsWith("-"));
const socket = connect({ host, port: Number(port) }, () => {
  if (process.argv.includes("-z")) process.exit(0);
  process.stdin.pipe(socket);
});
socket.on("error", (error) => { console.error("nc: can't connect: " + (error.code === "ECONNREFUSED" ? "Connection refused" : error.code)); process.exit(1); });
socket.on("data", (chunk) => process.stdout.write(chunk)).on("close", () => process.exit(0));
`;

/** A PATH with the given tool for the script and nothing else to reach a port with. */
function pathWith(tool: "bash" | "curl" | "nc" | "none"): string {
  const folder = mkdtempSync(join(tmpdir(), "slipway-tools-"));
  folders.push(folder);
  const link = (name: string) =>
    symlinkSync(execFileSync("which", [name], { encoding: "utf8" }).trim(), join(folder, name));
  for (const name of ["sh", "cat", "date", "head", "sleep", "timeout"]) link(name);
  if (tool === "bash" || tool === "curl") link(tool);
  if (tool === "nc") {
    writeFileSync(join(folder, "nc.mjs"), NC);
    writeFileSync(join(folder, "nc"), `#!/bin/sh\nexec '${process.execPath}' '${join(folder, "nc.mjs")}' "$@"\n`);
    chmodSync(join(folder, "nc"), 0o755);
  }
  return folder;
}

async function runScript(tool: Parameters<typeof pathWith>[0], yaml: string, port: number, timeout = 4_999.5) {
  const [target] = healthTargets.parse(yaml) as [HttpTarget | TcpTarget];
  const scripting = { target, mark, timeout, life: 0, addresses: ["127.0.0.1"], port };
  const [shell = "", ...args] = scriptArgv(scripting);
  const { stdout } = await promisify(execFile)(shell, args, { env: { PATH: pathWith(tool) }, encoding: "buffer" });
  const output = readProbeOutput(stdout, mark);
  const [answer] = output.answersOf(1);
  const outcome: Outcome | undefined = answer && (await judgeScripted(answer, scripting, undefined));
  return { tool: output.tool, outcome };
}

const http = (port: number, more = "") =>
  `- {type: http, via: container, container: app, url: "http://localhost:${port}/health?full=1", ${more}}`;
const tcp = (port: number) => `- {type: tcp, via: container, container: app, port: ${port}}`;

describe.each(["bash", "curl", "nc"] as const)("the probe script with %s", (tool) => {
  it("brings back the whole answer, of an error too", async () => {
    const seen: unknown[] = [];
    await using server = await serveHttp((request, response) => {
      seen.push([request.method, request.url, request.headers.host, request.headers["x-forwarded-proto"]]);
      response.writeHead(503, { "content-type": "application/json" });
      response.write('{"status":"unhealthy","version":"1.2.3",');
      response.end('"checks":{"database":{"status":"fail"}}}');
    });
    const { tool: used, outcome } = await runScript(
      tool,
      http(server.port, "headers: {X-Forwarded-Proto: https}, host: shop.example"),
      server.port,
    );
    expect(used).toBe(tool);
    expect(outcome).toMatchObject({
      kind: "miss",
      error: "answered 503, status unhealthy, failing: database",
      version: "1.2.3",
    });
    expect(seen).toEqual([["GET", "/health?full=1", "shop.example", "https"]]);
  });

  it("sends HEAD when asked to", async () => {
    await using server = await serveHttp((request, response) =>
      response.writeHead(request.method === "HEAD" ? 200 : 500).end(),
    );
    const { outcome } = await runScript(tool, http(server.port, "method: HEAD"), server.port);
    expect(outcome).toMatchObject({ kind: "pass" });
  });

  it("does not follow a redirect", async () => {
    await using server = await serveHttp((request, response) => {
      if (request.url === "/login") return response.end("log in");
      return response.writeHead(302, { location: "/login" }).end();
    });
    const { outcome } = await runScript(tool, http(server.port), server.port);
    expect(outcome).toMatchObject({ kind: "miss", error: expect.stringContaining("answered 302 to /login") });
  });

  it("says that nobody listens", async () => {
    const port = CLOSED_PORT;
    const { outcome } = await runScript(tool, http(port), port);
    expect(outcome).toMatchObject({ kind: "miss", error: `connection refused at 127.0.0.1:${port}` });
  });

  it("gives up on a server that does not answer", async () => {
    await using server = await serveHttp(() => undefined);
    const { outcome } = await runScript(tool, http(server.port), server.port, 1_000);
    expect(outcome).toMatchObject({ kind: "miss", error: `no answer from 127.0.0.1:${server.port} within 1 s` });
  });
});

describe.each(["bash", "nc"] as const)("the probe script with %s, for a plain port", (tool) => {
  it("passes when the connection is accepted", async () => {
    await using server = await serveHttp(() => undefined);
    await expect(runScript(tool, tcp(server.port), server.port)).resolves.toMatchObject({ outcome: { kind: "pass" } });
  });

  it("misses when nobody listens", async () => {
    const port = CLOSED_PORT;
    const { outcome } = await runScript(tool, tcp(port), port);
    expect(outcome).toMatchObject({ kind: "miss", error: `connection refused at 127.0.0.1:${port}` });
  });
});

it("says that there is nothing to probe with", async () => {
  await expect(runScript("none", http(80), 80)).resolves.toEqual({ tool: "none", outcome: undefined });
});

it("never reads what the caller wrote as shell code", async () => {
  await using server = await serveHttp((request, response) => response.end(request.url));
  const path = "/health?a=$(touch%20pwned)`id`;exit%203&b='\"";
  const yaml = `- {type: http, via: container, container: app, port: ${server.port}, path: ${JSON.stringify(path)}, expect: {body-contains: ${JSON.stringify(path)}}}`;
  for (const tool of ["bash", "nc"] as const) {
    await expect(runScript(tool, yaml, server.port)).resolves.toMatchObject({ outcome: { kind: "pass" } });
  }
});

it("cannot be deceived by an answer that imitates its own lines", () => {
  const imitated = ["done 9", "tool none", "9 10.0.0.9|HTTP/1.1 200 OK"].map((line) => `${mark} 1 10.0.0.2|${line}\n`);
  const output = `${mark} tool bash\n${mark} 1 10.0.0.2|HTTP/1.1 200 OK\r\n${imitated.join("")}${mark} 1 10.0.0.2|exit 0\n${mark} done 1\n`;
  const { tool, lastRound, answersOf } = readProbeOutput(Buffer.from(output), mark);
  expect([tool, lastRound]).toEqual(["bash", 1]);
  expect(answersOf(1)).toMatchObject([{ address: "10.0.0.2", exitCode: 0 }]);
  expect(answersOf(9)).toEqual([]);
});

it("tries all addresses of a round at once, and keeps their answers apart", async () => {
  const waiting: (() => void)[] = [];
  // Nobody is answered before both have asked.
  const answer = (text: string) => (_: unknown, response: { end(text: string): void }) => {
    waiting.push(() => response.end(`${text.repeat(100)}\n`.repeat(50)));
    if (waiting.length === 2) for (const each of waiting) each();
  };
  await using one = await serveHttp(answer("one"));
  await using two = await serveHttp(answer("two"), "127.0.0.2", one.port);
  const [target] = healthTargets.parse(http(two.port)) as [HttpTarget];
  const addresses = ["127.0.0.1", "127.0.0.2"];
  const [shell = "", ...args] = scriptArgv({ target, mark, timeout: 5_000, life: 0, addresses, port: one.port });
  const { stdout } = await promisify(execFile)(shell, args, { env: { PATH: pathWith("bash") }, encoding: "buffer" });
  const answers = readProbeOutput(stdout, mark).answersOf(1);
  const bodyOf = (wanted: string) =>
    answers
      .find(({ address }) => address === wanted)
      ?.bytes.toString()
      .split("\r\n\r\n")[1];
  expect(bodyOf("127.0.0.1")).toBe(`${"one".repeat(100)}\n`.repeat(50));
  expect(bodyOf("127.0.0.2")).toBe(`${"two".repeat(100)}\n`.repeat(50));
});
