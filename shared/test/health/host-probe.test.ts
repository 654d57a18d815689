import { describe, expect, it } from "vitest";
import { healthTargets } from "../../src/health/health-targets.ts";
import { verifyHealth } from "../../src/health/verify.ts";
import { systemClock } from "../../src/ports/clock.ts";
import { attempt, quickOptions } from "./support/attempt.ts";
import { FakeSsh } from "./support/fake-ssh.ts";
import { ListeningRunner } from "./support/listening-runner.ts";
import { CLOSED_PORT, createAuthority, serveHttp, serveHttps, serveTcp } from "./support/servers.ts";

const http = (port: number) => `- {url: "http://127.0.0.1:${port}/health", via: host}`;
const tcp = (port: number) => `- {type: tcp, url: "tcp://127.0.0.1:${port}", via: host}`;

describe("a probe from the host", () => {
  it("reaches what only the host can reach, by a new connection for each attempt, and survives the loss of its own", async () => {
    await using ssh = new FakeSsh();
    await using server = await serveHttp((_, response) => response.end('{"status":"ok"}'));
    const log = new ListeningRunner((line) => {
      if (line.includes("first success")) ssh.isAlive = false;
    });
    const result = await verifyHealth(healthTargets.parse(http(server.port)), quickOptions, {
      clock: systemClock,
      log,
      ssh,
    });
    expect(result).toMatchObject({ state: "healthy", targets: [{ attempts: 3 }] });
    expect(ssh.dialled).toEqual(Array(3).fill(`127.0.0.1:${server.port}`));
    expect(ssh.reconnects).toBe(1);
  });

  it("speaks TLS over it", async () => {
    using authority = createAuthority();
    await using ssh = new FakeSsh();
    await using server = await serveHttps(authority.issue("DNS:shop.example"), (_, response) => response.end("ok"));
    const ca = authority.ca.trim().replaceAll("\n", "\n    ");
    const yaml = `- url: https://127.0.0.1:${server.port}/\n  via: host\n  host: shop.example\n  ca: |\n    ${ca}`;
    await expect(attempt(yaml, { ports: { ssh } })).resolves.toMatchObject({
      kind: "pass",
      latency: { tls: expect.any(Number) },
    });
  });

  it.each([
    [
      "channel 2: open failed: connect failed: Connection refused",
      "the host cannot connect to ADDRESS: Connection refused",
    ],
    [
      "channel 2: open failed: administratively prohibited: open failed",
      "the host's sshd forbids forwarding (AllowTcpForwarding)",
    ],
    ["channel 2: open failed: connect failed: open failed", "the host cannot connect to ADDRESS"],
  ])("says why the host could not connect: %s", async (refusal, reason) => {
    await using ssh = Object.assign(new FakeSsh(), { refusal });
    const port = CLOSED_PORT;
    for (const target of [http(port), tcp(port)]) {
      const outcome = await attempt(target, { ports: { ssh } });
      expect(outcome).toMatchObject({
        kind: "miss",
        persistence: "passing",
        error: reason.replace("ADDRESS", `127.0.0.1:${port}`),
      });
    }
  });

  it("gives only reasons that can be meant when another probe is refused at the same moment", async () => {
    const both = ["Name or service not known", "Connection refused"].map(
      (each) => `open failed: connect failed: ${each}`,
    );
    await using ssh = Object.assign(new FakeSsh(), { refusal: both.join("\r\n") });
    const port = CLOSED_PORT;
    await expect(attempt(tcp(port), { ports: { ssh } })).resolves.toMatchObject({
      error: `the host cannot connect to 127.0.0.1:${port}: Connection refused`,
    });
    const named = `- {type: tcp, url: "tcp://localhost:${port}", via: host}`;
    await expect(attempt(named, { ports: { ssh } })).resolves.toMatchObject({
      error: `the host cannot connect to localhost:${port}: Name or service not known, or: Connection refused`,
    });
  });

  it("takes a tcp port for open when the far side greets, or answers the end of our half", async () => {
    await using ssh = new FakeSsh();
    await using closes = await serveTcp((socket) => socket.on("end", () => socket.end()).resume());
    await using greets = await serveTcp((socket) => socket.write("220 mail ready\r\n"));
    for (const { port } of [closes, greets]) {
      await expect(attempt(tcp(port), { ports: { ssh } })).resolves.toMatchObject({ kind: "pass" });
    }
  });

  it("does not take silence for an open tcp port, because nothing then tells that the host has connected", async () => {
    await using ssh = new FakeSsh();
    await using silent = await serveTcp((socket) => socket.resume());
    const outcome = await attempt(tcp(silent.port), { ports: { ssh }, timeout: 1_000 });
    expect(outcome).toMatchObject({ kind: "miss", error: expect.stringContaining("through SSH that does not prove") });
  });

  it("is not misled by what another connection complains of", async () => {
    await using ssh = new FakeSsh();
    await using closes = await serveTcp((socket) => socket.on("end", () => socket.end()).resume());
    const refused = CLOSED_PORT;
    const outcomes = await Promise.all([
      attempt(tcp(closes.port), { ports: { ssh } }),
      attempt(tcp(refused), { ports: { ssh } }),
    ]);
    expect(outcomes.map(({ kind }) => kind)).toEqual(["pass", "miss"]);
  });
});
