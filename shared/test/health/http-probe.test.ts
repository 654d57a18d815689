import { describe, expect, it } from "vitest";
import { healthTargets } from "../../src/health/health-targets.ts";
import { verifyHealth } from "../../src/health/verify.ts";
import { systemClock } from "../../src/ports/clock.ts";
import { RecordingRunner } from "../../src/testing/index.ts";
import { attempt, quickOptions } from "./support/attempt.ts";
import { ListeningRunner } from "./support/listening-runner.ts";
import { CLOSED_PORT, serveHttp, serveTcp, startSwitchingProxy } from "./support/servers.ts";

describe("an http probe from the runner", () => {
  it("passes and tells how long each part took", async () => {
    await using server = await serveHttp((_, response) => response.end("ok"));
    const outcome = await attempt(`http://localhost:${server.port}/`);
    expect(outcome).toMatchObject({
      kind: "pass",
      latency: {
        total: expect.any(Number),
        dns: expect.any(Number),
        connect: expect.any(Number),
        firstByte: expect.any(Number),
      },
    });
  });

  it("sends the method, host and headers it is given, and asks for nothing to be kept alive", async () => {
    const seen: unknown[] = [];
    await using server = await serveHttp((request, response) => {
      const { host, connection, "x-forwarded-proto": proto, "x-api-key": key } = request.headers;
      seen.push([request.method, request.url, host, connection, proto, key]);
      response.end();
    });
    await attempt(`- url: http://127.0.0.1:${server.port}/health?full=1
  method: HEAD
  host: shop.example
  headers: {X-Forwarded-Proto: https, X-Api-Key: s3cret}`);
    expect(seen).toEqual([["HEAD", "/health?full=1", "shop.example", "close", "https", "s3cret"]]);
  });

  it("reaches whoever answers now, though a load balancer keeps open connections with the old backend", async () => {
    await using old = await serveHttp((_, response) =>
      response.end(JSON.stringify({ status: "healthy", version: "1.2.2" })),
    );
    await using fresh = await serveHttp((_, response) =>
      response.end(JSON.stringify({ status: "healthy", version: "1.2.3" })),
    );
    await using proxy = await startSwitchingProxy(old.port);
    const log = new ListeningRunner((line) => {
      if (line.includes("still 1.2.2")) proxy.switchTo(fresh.port);
    });
    const waiting = verifyHealth(
      healthTargets.parse(`http://127.0.0.1:${proxy.port}/health`),
      { ...quickOptions, expectVersion: "v1.2.3" },
      { clock: systemClock, log },
    );
    await expect(waiting).resolves.toMatchObject({
      state: "healthy",
      targets: [{ versions: [{ version: "1.2.2" }, { version: "1.2.3", seen: 3 }] }],
    });
  });

  it("gives up on a body that never ends", async () => {
    await using server = await serveHttp((_, response) => {
      response.writeHead(200, { "content-type": "application/json" });
      const drip = setInterval(() => response.write("{"), 20);
      response.once("close", () => clearInterval(drip));
    });
    const outcome = await attempt(`http://127.0.0.1:${server.port}/`, { timeout: 1_000 });
    expect(outcome).toMatchObject({
      kind: "miss",
      error: expect.stringContaining("the body did not end within 1 s"),
    });
  });

  it("gives up on a server that accepts and says nothing", async () => {
    await using server = await serveTcp(() => undefined);
    const outcome = await attempt(`http://127.0.0.1:${server.port}/`, { timeout: 1_000 });
    expect(outcome).toMatchObject({
      error: `127.0.0.1:${server.port} accepted the connection, but did not answer within 1 s`,
    });
  });

  it("does not take a login page behind a redirect for health", async () => {
    await using server = await serveHttp((request, response) => {
      if (request.url === "/login") return response.end("<html>Please log in");
      return response.writeHead(302, { location: "/login" }).end();
    });
    const outcome = await attempt(`http://127.0.0.1:${server.port}/health`);
    expect(outcome).toMatchObject({ kind: "miss", error: "answered 302 to /login (redirects are not followed)" });
  });

  it("keeps little of a body of 300 MiB", async () => {
    const chunk = Buffer.alloc(1024 * 1024, "x");
    let sent = 0;
    await using server = await serveHttp((_, response) => {
      const pump = () => {
        while (sent < 300 && !response.destroyed) {
          sent += 1;
          if (!response.write(chunk)) return void response.once("drain", pump);
        }
        response.end();
      };
      pump();
    });
    await expect(attempt(`http://127.0.0.1:${server.port}/`)).resolves.toMatchObject({ kind: "pass" });
    expect(sent).toBeLessThan(300);
  });

  it("says that nobody listens", async () => {
    const port = CLOSED_PORT;
    await expect(attempt(`http://127.0.0.1:${port}/`)).resolves.toMatchObject({
      error: `connection refused at 127.0.0.1:${port}`,
      persistence: "passing",
    });
  });

  it("says that the connection was closed without an answer", async () => {
    await using server = await serveTcp((socket) => socket.destroy());
    await expect(attempt(`http://127.0.0.1:${server.port}/`)).resolves.toMatchObject({
      error: `127.0.0.1:${server.port} closed the connection without an answer`,
    });
  });

  it("says that something else than HTTP answers", async () => {
    await using server = await serveTcp((socket) => socket.end("SSH-2.0-OpenSSH_9.2\r\n"));
    await expect(attempt(`http://127.0.0.1:${server.port}/`)).resolves.toMatchObject({
      error: `127.0.0.1:${server.port} does not answer in HTTP`,
    });
  });
});

describe("names", () => {
  it("are looked up anew for each attempt", async () => {
    await using server = await serveHttp((_, response) => response.end("ok"));
    const asked: string[] = [];
    const lookup = async (host: string) => {
      asked.push(host);
      return ["127.0.0.1"];
    };
    const targets = healthTargets.parse(`http://shop.test:${server.port}/`);
    await verifyHealth(targets, quickOptions, { clock: systemClock, log: new RecordingRunner(), lookup });
    expect(asked).toEqual(["shop.test", "shop.test", "shop.test"]);
  });

  it("that do not resolve are named, and not waited for long", async () => {
    const targets = healthTargets.parse("http://nowhere.invalid/");
    const result = await verifyHealth(targets, quickOptions, { clock: systemClock, log: new RecordingRunner() });
    expect(result).toMatchObject({
      state: "unhealthy",
      targets: [{ attempts: 3, lastError: "the name nowhere.invalid does not resolve" }],
    });
  });

  it("that lead to a metadata service are refused for good, whatever they resolved to before", async () => {
    const lookup = async () => ["127.0.0.1", "169.254.169.254"];
    await expect(attempt("http://rebound.test/", { ports: { lookup } })).resolves.toMatchObject({
      persistence: "final",
      error: expect.stringContaining("it is never probed"),
    });
  });

  it("can be replaced by addresses, each of which has to answer well", async () => {
    await using server = await serveHttp((_, response) => response.end("ok"));
    const yaml = (addresses: string) => `- {url: "http://shop.test:${server.port}/", resolve: [${addresses}]}`;
    await expect(attempt(yaml("127.0.0.1"))).resolves.toMatchObject({ kind: "pass" });
    await expect(attempt(yaml("127.0.0.1, 127.0.0.2"))).resolves.toMatchObject({
      kind: "miss",
      error: `connection refused at 127.0.0.2:${server.port}`,
    });
  });

  it("with several addresses are tried in turn, or all of them when asked", async () => {
    await using server = await serveHttp((_, response) => response.end("ok"));
    const lookup = async () => ["127.0.0.2", "127.0.0.1"];
    const url = `http://shop.test:${server.port}/`;
    await expect(attempt(url, { ports: { lookup } })).resolves.toMatchObject({ kind: "pass" });
    await expect(attempt(`- {url: "${url}", all-addresses: true}`, { ports: { lookup } })).resolves.toMatchObject({
      kind: "miss",
    });
  });
});

describe("a tcp probe from the runner", () => {
  it("passes when the connection is accepted", async () => {
    await using server = await serveTcp(() => undefined);
    await expect(attempt(`tcp://127.0.0.1:${server.port}`)).resolves.toMatchObject({
      kind: "pass",
      latency: { connect: expect.any(Number) },
    });
  });

  it("misses when nobody listens", async () => {
    const port = CLOSED_PORT;
    await expect(attempt(`tcp://127.0.0.1:${port}`)).resolves.toMatchObject({
      kind: "miss",
      error: `connection refused at 127.0.0.1:${port}`,
    });
  });
});
