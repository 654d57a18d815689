import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import http from "node:http";
import { type AddressInfo, createServer, type Server, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { HttpError, type HttpRequest, nodeHttp } from "../../src/index.ts";

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** A server on loopback that answers as the handler says; gives its address. */
async function serve(handler: http.RequestListener): Promise<string> {
  const server = http.createServer(handler).listen(0, "127.0.0.1");
  closing.push(() => server.close() && server.closeAllConnections());
  await once(server, "listening");
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** A server that does with a connection what it wants, HTTP or not. */
async function listen(handler: (socket: Socket) => void): Promise<string> {
  const server: Server = createServer((socket) => {
    closing.push(() => socket.destroy());
    socket.on("error", () => {});
    handler(socket);
  }).listen(0, "127.0.0.1");
  closing.push(() => server.close());
  await once(server, "listening");
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const get = (url: string, more: Partial<HttpRequest> = {}) =>
  nodeHttp.request({ method: "GET", url, timeout: 5_000, ...more });

async function failure(request: Promise<unknown>): Promise<HttpError> {
  const error = await request.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof HttpError) return error;
  throw new Error(`expected an HttpError, got ${error}`);
}

describe("an exchange", () => {
  it("sends method, path, query, headers and body, and gives status, headers and bytes", async () => {
    const url = await serve(async (request, response) => {
      const body = (await request.toArray()).join("");
      const { method, url: path, headers } = request;
      response.writeHead(201, { "x-version": "7" });
      response.end(
        JSON.stringify({ method, path, type: headers["content-type"], length: headers["content-length"], body }),
      );
    });
    const answer = await nodeHttp.request({
      method: "POST",
      url: `${url}/a/b?c=d%20e`,
      headers: { "content-type": "text/plain" },
      body: "grüße",
      timeout: 5_000,
    });
    expect(answer.status).toBe(201);
    expect(answer.headers["x-version"]).toBe("7");
    expect(JSON.parse(answer.body.toString())).toEqual({
      method: "POST",
      path: "/a/b?c=d%20e",
      type: "text/plain",
      length: "7",
      body: "grüße",
    });
  });

  it("carries bytes that are no text, both ways", async () => {
    const url = await serve((request, response) => void request.pipe(response));
    const body = Buffer.from([0, 255, 13, 10, 128]);
    expect((await nodeHttp.request({ method: "PUT", url, body, timeout: 5_000 })).body).toEqual(body);
  });

  it.each([204, 302, 404, 500])("that ends with %i is an answer like any other", async (status) => {
    const url = await serve((_request, response) => response.writeHead(status, { location: "/elsewhere" }).end());
    expect((await get(url)).status).toBe(status);
  });

  it("can go through a unix socket", async () => {
    const folder = mkdtempSync(join(tmpdir(), "slipway-http-"));
    closing.push(() => rmSync(folder, { recursive: true }));
    const socketPath = join(folder, "s");
    const server = http.createServer((request, response) => response.end(request.url)).listen(socketPath);
    closing.push(() => server.close());
    await once(server, "listening");
    expect((await get("/v1.51/info?x=1", { socketPath })).body.toString()).toBe("/v1.51/info?x=1");
  });

  it("uses a connection again that an agent keeps", async () => {
    const connections = new Set<Socket>();
    const url = await serve((request, response) => {
      connections.add(request.socket);
      response.end();
    });
    const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
    closing.push(() => agent.destroy());
    await get(url, { agent });
    await get(url, { agent });
    expect(connections.size).toBe(1);
  });
});

describe("a request that certainly did not arrive", () => {
  it("was refused", async () => {
    const server = createServer().listen(0, "127.0.0.1");
    await once(server, "listening");
    const { port } = server.address() as AddressInfo;
    server.close();
    await once(server, "close");
    const error = await failure(get(`http://127.0.0.1:${port}/`));
    expect(error).toMatchObject({ code: "ECONNREFUSED", sent: false });
  });

  it("found no socket", async () => {
    const error = await failure(get("/_ping", { socketPath: join(tmpdir(), "slipway-no-such-socket") }));
    expect(error).toMatchObject({ code: "ENOENT", sent: false });
    expect(error.message).toMatch(/^GET \/_ping: /);
  });

  it("was still waiting for a free connection when its time was up", async () => {
    const arrived = Promise.withResolvers<void>();
    const url = await serve(() => arrived.resolve());
    const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
    closing.push(() => agent.destroy());
    const first = failure(get(url, { agent, timeout: 1_000 }));
    await arrived.promise;
    expect(await failure(get(url, { agent, timeout: 20 }))).toMatchObject({ code: "ETIMEDOUT", sent: false });
    expect(await first).toMatchObject({ code: "ETIMEDOUT", sent: true });
  });
});

describe("a request that may have arrived", () => {
  it("got no answer in time", async () => {
    const error = await failure(get(await serve(() => {}), { timeout: 1_000 }));
    expect(error).toMatchObject({ code: "ETIMEDOUT", sent: true });
    expect(error.message).toMatch(/: no answer within 1000 ms$/);
  });

  it("got an answer that did not end in time", async () => {
    const url = await serve((_request, response) => void response.write("begun"));
    expect(await failure(get(url, { timeout: 1_000 }))).toMatchObject({ code: "ETIMEDOUT", sent: true });
  });

  it("lost its connection before the answer", async () => {
    const url = await listen((socket) => socket.once("data", () => socket.destroy()));
    expect(await failure(get(url))).toMatchObject({ code: "ECONNRESET", sent: true });
  });

  it("lost its connection in the middle of the answer", async () => {
    const url = await listen((socket) =>
      socket.once("data", () => socket.end("HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nhalf")),
    );
    expect(await failure(get(url))).toMatchObject({ code: "ECONNRESET", sent: true });
  });

  it("got an answer that is not HTTP", async () => {
    const url = await listen((socket) => socket.once("data", () => socket.end("SSH-2.0-OpenSSH_9.2\r\n")));
    expect(await failure(get(url))).toMatchObject({ code: expect.stringMatching(/^HPE_/), sent: true });
  });

  it("got an answer longer than allowed", async () => {
    const url = await serve((_request, response) => response.end("x".repeat(1_000)));
    const error = await failure(get(url, { maxBytes: 999 }));
    expect(error).toMatchObject({ code: "ETOOLONG", sent: true });
    expect(error.message).toContain("longer than 999 bytes");
    expect((await get(url, { maxBytes: 1_000 })).body).toHaveLength(1_000);
  });
});

describe("what is said about a failed exchange", () => {
  it("leaves out the query, which may hold a secret", async () => {
    const url = await serve((request) => request.socket.destroy());
    const error = await failure(get(`${url}/login?token=hunter2\n&x`.replace("\n", "%0a")));
    expect(error.message).toContain("GET ");
    expect(error.message).toContain("/login");
    expect(error.message).not.toContain("hunter2");
  });
});
