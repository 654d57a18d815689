import { describe, expect, it } from "vitest";
import { healthTargets } from "../../src/health/health-targets.ts";
import { verifyHealth } from "../../src/health/verify.ts";
import { systemClock } from "../../src/ports/clock.ts";
import { RecordingRunner } from "../../src/testing/index.ts";
import { attempt, quickOptions } from "./support/attempt.ts";
import { FakeSsh } from "./support/fake-ssh.ts";
import { ListeningRunner } from "./support/listening-runner.ts";
import { closedPort, serveHttp, serveTcp } from "./support/servers.ts";

const http = (port: number) => `- {url: "http://127.0.0.1:${port}/health", via: host}`;
const tcp = (port: number) => `- {type: tcp, url: "tcp://127.0.0.1:${port}", via: host}`;

describe("a probe from the host", () => {
  it("reaches what only the host can reach, asking for the forward once", async () => {
    await using ssh = new FakeSsh();
    await using server = await serveHttp((_, response) => response.end('{"status":"ok"}'));
    const result = await verifyHealth(healthTargets.parse(http(server.port)), quickOptions, {
      clock: systemClock,
      log: new RecordingRunner(),
      ssh,
    });
    expect(result).toMatchObject({ state: "healthy", targets: [{ attempts: 3 }] });
    expect(ssh.forwards).toEqual([`127.0.0.1:${server.port}`]);
  });

  it("says what the host said when it could not connect", async () => {
    await using ssh = new FakeSsh();
    const port = await closedPort();
    for (const target of [http(port), tcp(port)]) {
      await expect(attempt(target, { ports: { ssh } })).resolves.toMatchObject({
        kind: "miss",
        persistence: "passing",
        error: `127.0.0.1:${port}: Connection refused (seen from the host)`,
      });
    }
  });

  it("explains a host that forbids forwarding", async () => {
    await using ssh = new FakeSsh();
    await using server = await serveTcp((socket) => {
      ssh.complaints += "channel 2: open failed: administratively prohibited: open failed\r\n";
      socket.destroy();
    });
    await expect(attempt(http(server.port), { ports: { ssh } })).resolves.toMatchObject({
      error: `127.0.0.1:${server.port}: the host's sshd forbids forwarding (AllowTcpForwarding)`,
    });
  });

  it("asks for its forward again after the connection was lost", async () => {
    await using ssh = new FakeSsh();
    await using server = await serveHttp((_, response) => response.end("ok"));
    const log = new ListeningRunner((line) => {
      if (line.includes("first success")) void ssh.drop();
    });
    const ports = { clock: systemClock, ssh, log };
    const result = await verifyHealth(healthTargets.parse(http(server.port)), quickOptions, ports);
    expect(result.state).toBe("healthy");
    expect(ssh.forwards).toHaveLength(2);
  });

  it("takes a tcp port for open when the far side answers the end of our half", async () => {
    await using ssh = new FakeSsh();
    await using closes = await serveTcp((socket) => socket.on("end", () => socket.end()).resume());
    await using greets = await serveTcp((socket) => socket.write("220 mail ready\r\n"));
    for (const { port } of [closes, greets]) {
      await expect(attempt(tcp(port), { ports: { ssh } })).resolves.toMatchObject({ kind: "pass" });
    }
  });

  it("does not take silence for an open tcp port, because SSH accepts before the host has connected", async () => {
    await using ssh = new FakeSsh();
    await using silent = await serveTcp((socket) => socket.resume());
    await expect(attempt(tcp(silent.port), { ports: { ssh }, timeout: 200 })).resolves.toMatchObject({
      kind: "miss",
      error: expect.stringContaining("through SSH that does not prove"),
    });
  });
});
