import { once } from "node:events";
import { describe, expect, it } from "vitest";
import { healthTargets } from "../../src/health/health-targets.ts";
import { attempt } from "./support/attempt.ts";
import { engineOfApp, FakeEngine } from "./support/fake-engine.ts";
import { FakeSsh } from "./support/fake-ssh.ts";
import { CLOSED_PORT, createAuthority, serveHttp, serveTcp, serveWebSocket } from "./support/servers.ts";

const url = (port: number) => `ws://127.0.0.1:${port}/realtime`;

describe("a ws probe", () => {
  it("shakes hands, has a ping answered, and closes with 1000", async () => {
    const closed: Promise<unknown[]>[] = [];
    await using server = await serveWebSocket((socket) => closed.push(once(socket, "close")));
    await expect(attempt(url(server.port))).resolves.toMatchObject({
      kind: "pass",
      latency: { total: expect.any(Number), connect: expect.any(Number) },
    });
    expect((await Promise.all(closed)).map(([code]) => code)).toEqual([1000]);
  });

  it("sends the host, headers, path and subprotocols it is given, by a new connection for each attempt", async () => {
    const seen: unknown[] = [];
    await using server = await serveWebSocket((_, { url: path, headers }) => {
      seen.push([path, headers.host, headers.origin, headers["x-api-key"], headers["sec-websocket-protocol"]]);
    });
    const target = `- type: ws
  url: ws://127.0.0.1:${server.port}/realtime?room=1
  host: shop.example
  subprotocol: [duels.v2, duels.v1]
  headers: {Origin: "https://shop.example", X-Api-Key: s3cret}`;
    await attempt(target);
    await attempt(target);
    const request = ["/realtime?room=1", "shop.example", "https://shop.example", "s3cret", "duels.v2,duels.v1"];
    expect(seen).toEqual([request, request]);
  });

  it("sends a message and waits for the answer that is expected, whatever else comes before it", async () => {
    await using server = await serveWebSocket((socket) => {
      socket.send("hello");
      socket.on("message", (data) => {
        socket.send(JSON.stringify({ type: "noise" }));
        socket.send(JSON.stringify({ type: "pong", echo: JSON.parse(String(data)) }));
      });
    });
    const answer = "{json: {type: pong, echo.id: 7}}";
    const target = `- {type: ws, url: "${url(server.port)}", send: {type: ping, id: 7}, receive: ${answer}}`;
    await expect(attempt(target)).resolves.toMatchObject({ kind: "pass" });
    const text = `- {type: ws, url: "${url(server.port)}", receive: {text: {matches: "^hel"}}}`;
    await expect(attempt(text)).resolves.toMatchObject({ kind: "pass" });
  });

  it("reaches a TLS server whose certificate is trusted, and no other", async () => {
    using authority = createAuthority();
    const certificate = authority.issue("DNS:shop.example");
    await using server = await serveWebSocket(() => undefined, { certificate });
    const ca = authority.ca.trim().replaceAll("\n", "\n    ");
    const target = `- type: ws\n  url: wss://127.0.0.1:${server.port}/\n  host: shop.example`;
    await expect(attempt(`${target}\n  ca: |\n    ${ca}`)).resolves.toMatchObject({
      kind: "pass",
      latency: { tls: expect.any(Number) },
    });
    await expect(attempt(target)).resolves.toMatchObject({
      kind: "miss",
      error: expect.stringMatching(/^the certificate at/),
    });
  });

  it("goes through the host", async () => {
    await using ssh = new FakeSsh();
    await using server = await serveWebSocket((socket) => socket.on("message", (data) => socket.send(`${data}`)));
    const target = `- {type: ws, via: host, url: "${url(server.port)}", send: moin, receive: {text: moin}}`;
    await expect(attempt(target, { ports: { ssh } })).resolves.toMatchObject({ kind: "pass" });
    expect(ssh.dialled).toEqual([`127.0.0.1:${server.port}`]);
  });
});

describe("a ws probe of a container", () => {
  const target = (port: number) => `- {type: ws, via: container, container: app, port: ${port}, path: /live}`;

  it("reaches it at its own address", async () => {
    await using server = await serveWebSocket((socket, { url: path }) => socket.send(path ?? ""));
    await expect(attempt(target(server.port), { ports: { engine: engineOfApp() } })).resolves.toMatchObject({
      kind: "pass",
    });
  });

  it("says that its host has no way to it, for no tool inside could open one", async () => {
    await expect(
      attempt(target(80), { ports: { engine: engineOfApp({ network: "mesh", driver: "overlay" }) } }),
    ).resolves.toMatchObject({
      persistence: "final",
      error: "app is in no network that its host can reach",
    });
  });

  it("says that there is none", async () => {
    const gone = new FakeEngine({
      "GET /containers/app/json": { status: 404, body: { message: "No such container" } },
    });
    await expect(attempt(target(80), { ports: { engine: gone } })).resolves.toMatchObject({
      error: "there is no container app on this engine",
    });
  });
});

describe("what is wrong with a WebSocket is said in a sentence:", () => {
  it("nobody listens", async () => {
    const port = CLOSED_PORT;
    await expect(attempt(url(port))).resolves.toMatchObject({ error: `connection refused at 127.0.0.1:${port}` });
  });

  it.each([
    [200, {}, "answered 200, where a WebSocket begins with 101", "passing"],
    [401, {}, "answered 401: the probe is not allowed in, where a WebSocket begins with 101", "lasting"],
    [
      301,
      { location: "/x" },
      "answered 301 to /x (redirects are not followed), where a WebSocket begins with 101",
      "passing",
    ],
    [503, {}, "answered 503, where a WebSocket begins with 101", "passing"],
  ])("the server answers %i", async (status, headers, error, persistence) => {
    await using server = await serveHttp((_, response) => response.writeHead(status, headers).end("no"));
    await expect(attempt(url(server.port))).resolves.toMatchObject({ kind: "miss", error, persistence });
  });

  it("the answer is to another handshake", async () => {
    await using server = await serveTcp((socket) =>
      socket.once("data", () =>
        socket.write(
          "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: d3Jvbmc=\r\n\r\n",
        ),
      ),
    );
    await expect(attempt(url(server.port))).resolves.toMatchObject({
      error: "the WebSocket handshake failed: Invalid Sec-WebSocket-Accept header",
    });
  });

  it("no subprotocol that was offered is spoken", async () => {
    await using server = await serveWebSocket(() => undefined, { handleProtocols: () => false });
    await expect(attempt(`- {type: ws, url: "${url(server.port)}", subprotocol: duels.v2}`)).resolves.toMatchObject({
      error: "the WebSocket handshake failed: Server sent no subprotocol",
    });
  });

  it("the server closes it with a code", async () => {
    await using server = await serveWebSocket((socket) => socket.close(4401, "session expired"));
    await expect(attempt(`- {type: ws, url: "${url(server.port)}", receive: {text: hi}}`)).resolves.toMatchObject({
      error: "the server closed the WebSocket with 4401 (session expired)",
    });
  });

  it("the connection is lost", async () => {
    await using server = await serveWebSocket((socket) => socket.terminate());
    await expect(attempt(`- {type: ws, url: "${url(server.port)}", receive: {text: hi}}`)).resolves.toMatchObject({
      error: "the connection of the WebSocket was lost",
    });
  });

  it("something else than HTTP answers", async () => {
    await using server = await serveTcp((socket) => socket.end("SSH-2.0-OpenSSH_9.2\r\n"));
    await expect(attempt(url(server.port))).resolves.toMatchObject({
      error: `127.0.0.1:${server.port} does not answer in HTTP`,
    });
  });

  it("a frame breaks the protocol", async () => {
    await using server = await serveWebSocket((_, { socket }) => socket.write(Buffer.from([0xff, 0xff])));
    await expect(attempt(`- {type: ws, url: "${url(server.port)}", receive: {text: hi}}`)).resolves.toMatchObject({
      error: expect.stringMatching(/^the WebSocket broke: Invalid WebSocket frame/),
    });
  });

  it("the server accepts the connection and stays silent", async () => {
    await using server = await serveTcp(() => undefined);
    await expect(attempt(url(server.port), { timeout: 1_000 })).resolves.toMatchObject({
      error: `127.0.0.1:${server.port} accepted the connection, but did not answer within 1 s`,
    });
  });

  it("no pong comes", async () => {
    await using server = await serveWebSocket(() => undefined, { autoPong: false });
    await expect(attempt(url(server.port), { timeout: 1_000 })).resolves.toMatchObject({
      error: "no pong within 1 s",
    });
  });

  it("other messages come than the one that is expected", async () => {
    await using server = await serveWebSocket((socket) => socket.send('{"type":"state"}'));
    const target = `- {type: ws, url: "${url(server.port)}", receive: {json: {type: welcome}}}`;
    await expect(attempt(target, { timeout: 1_000 })).resolves.toMatchObject({
      error: 'no message came that was expected (the last one: {"type":"state"}) within 1 s',
    });
  });
});

it("a ws probe shows no credential of a message that was not expected", async () => {
  const last = async (message: string) => {
    await using server = await serveWebSocket((socket) => socket.send(message));
    const target = `- {type: ws, url: "${url(server.port)}", receive: {json: {type: state}}}`;
    const outcome = await attempt(target, { timeout: 500 });
    return outcome.kind === "miss" ? outcome.error : outcome.kind;
  };
  expect(await last('{"type":"welcome","sessionToken":"s3cr3t-live"}')).toContain(
    '{"type":"welcome","sessionToken":"***"}',
  );
  expect(await last("s3cr3t-live")).toContain("(the last one: a text of 11 characters)");
});

describe("a ws target", () => {
  const problems = (text: string) =>
    healthTargets.safeParse(text).error?.issues.map(({ path, message }) => `${path.join(".")}: ${message}`) ?? [];

  it("is refused with everything that is wrong with it", () => {
    const target = `
- {type: ws, url: "http://a/", ca: x, subprotocol: "a b"}
- {type: ws, via: container, service: api, port: 80}
- {type: ws, url: "ws://a/", send: 3, receive: {}}
- {type: ws, url: "ws://169.254.169.254/", headers: {Upgrade: x}}`;
    expect(problems(target)).toEqual([
      "0.ca: expected a PEM certificate",
      "0.subprotocol: expected a subprotocol's name",
      "0.ca: is only for wss",
      "0.url: expected ws://… or wss://…",
      "1.via: container needs container and port here; a service is probed via host",
      "2.send: expected text, or a mapping or list that is sent as JSON",
      "2.receive: expected json or text",
      "3.headers.Upgrade: is set by the connection itself",
      "3.url: 169.254.169.254 is a link-local address, where clouds keep their metadata service: it is never probed",
    ]);
  });
});
