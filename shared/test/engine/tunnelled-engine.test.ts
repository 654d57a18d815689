import { mkdtempSync, rmSync } from "node:fs";
import type { ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { lastingSocket } from "../../src/engine/engine-socket.ts";
import { TunnelledEngine } from "../../src/engine/tunnelled-engine.ts";
import { type EngineRequest, HttpError, keptOpen, nodeHttp, SocketEngine, UserError } from "../../src/index.ts";
import { FakeClock } from "../../src/testing/index.ts";
import { EngineServer } from "./support/engine-server.ts";
import { FakeSsh } from "./support/fake-ssh.ts";

let folder = "";
let ssh: FakeSsh;
let clock: FakeClock;
let server: EngineServer;
let engine: TunnelledEngine;
/** What the engine does with a request; a test may put something else in its place. */
let answer: (response: ServerResponse) => void;
/** Whether the host's engine can be reached once the host is. */
let mayOpen: () => boolean;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "slipway-tunnel-"));
  ssh = new FakeSsh(folder);
  clock = new FakeClock();
  answer = (response) => response.end("done");
  server = await EngineServer.start(join(folder, "engine"), "1.51", (_line, _request, response) => answer(response));
  mayOpen = () => true;
  const open = async () => {
    if (mayOpen()) return openTunnel();
    throw new UserError("no Docker engine answers on manager-1");
  };
  engine = new TunnelledEngine({ ssh, clock, open, tunnel: await openTunnel() });
});

afterEach(async () => {
  await engine[Symbol.asyncDispose]();
  await ssh[Symbol.asyncDispose]();
  await server[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true });
});

async function openTunnel() {
  const socketPath = await ssh.forward({ socket: join(folder, "engine") });
  const apiVersion = "1.51";
  const inner = new SocketEngine({ http: nodeHttp, socketPath, apiVersion, agent: keptOpen(8) });
  const openSocket = async () => lastingSocket(socketPath);
  return { engine: inner, apiVersion, openSocket, [Symbol.asyncDispose]: async () => inner[Symbol.dispose]() };
}

const read: EngineRequest = { method: "GET", path: "/services" };
const write: EngineRequest = { method: "POST", path: "/services/create", body: {} };

/** Makes the connection break the first time that a request has arrived at the engine. */
function dropOnce(): void {
  answer = () => {
    answer = (response) => response.end("done");
    ssh.drop();
  };
}

async function text(request: EngineRequest): Promise<string> {
  return (await engine.exchange(request)).body.toString();
}

describe("a read through the tunnel", () => {
  it("is answered by the engine at the other end", async () => {
    expect(await text(read)).toBe("done");
    expect(engine.apiVersion).toBe("1.51");
  });

  it.each(["GET", "HEAD"] as const)(
    "(%s) is repeated over a new connection when the first one breaks",
    async (method) => {
      dropOnce();
      expect((await engine.exchange({ ...read, method })).status).toBe(200);
      expect(server.requests).toHaveLength(2);
      expect(ssh.reconnects).toBe(1);
    },
  );

  it("shares the new connection with all others that need one", async () => {
    ssh.drop();
    const answers = await Promise.all(Array.from({ length: 6 }, () => text(read)));
    expect(answers).toEqual(Array.from({ length: 6 }, () => "done"));
    expect(ssh.reconnects).toBe(1);
  });

  it("waits for a host that comes back within a minute", async () => {
    ssh.drop();
    ssh.onReconnect = () => {
      if (clock.now() < 55_000) throw new UserError("nothing accepts SSH at manager-1");
    };
    expect(await text(read)).toBe("done");
    expect(clock.now()).toBeGreaterThanOrEqual(55_000);
  });

  it("waits for an engine that comes back later than its host", async () => {
    ssh.drop();
    mayOpen = () => clock.now() >= 20_000;
    expect(await text(read)).toBe("done");
    expect(clock.now()).toBeGreaterThanOrEqual(20_000);
    expect(ssh.isAlive).toBe(true);
  });

  it("gives up on a host that does not, with what ssh said", async () => {
    ssh.drop();
    ssh.onReconnect = () => {
      throw new UserError("nothing accepts SSH at manager-1");
    };
    await expect(text(read)).rejects.toThrow("nothing accepts SSH at manager-1");
    expect(clock.now()).toBe(59_500);
  });

  it("that has a limit of its own is not repeated beyond it", async () => {
    ssh.drop();
    ssh.onReconnect = () => {
      throw new UserError("nothing accepts SSH at manager-1");
    };
    await expect(text({ ...read, timeout: 5_000 })).rejects.toThrow("nothing accepts SSH at manager-1");
    expect(clock.now()).toBe(4_500);
  });

  it("that the engine never answers ends with its limit, and is asked once", async () => {
    answer = () => clock.advance(200);
    await expect(text({ ...read, path: "/tasks/t1/logs", timeout: 200 })).rejects.toMatchObject({ code: "ETIMEDOUT" });
    expect(server.requests).toHaveLength(1);
  });

  it("is repeated while the engine's own socket is away", async () => {
    await server[Symbol.asyncDispose]();
    const back = Promise.withResolvers<void>();
    clock.onTick = async (now) => {
      if (now !== 2_000) return;
      server = await EngineServer.start(join(folder, "engine"), "1.51", (_line, _request, response) =>
        answer(response),
      );
      back.resolve();
    };
    const reading = text(read);
    await back.promise;
    expect(await reading).toBe("done");
    expect(ssh.reconnects).toBe(0);
  });
});

describe("a write through the tunnel", () => {
  it("whose answer got lost is not repeated: it may have been done", async () => {
    dropOnce();
    const lost = engine.exchange(write);
    await expect(lost).rejects.toBeInstanceOf(HttpError);
    await expect(lost).rejects.toMatchObject({ sent: true });
    expect(server.requests).toEqual(["POST /v1.51/services/create"]);
  });

  it("that deletes is a write as well", async () => {
    dropOnce();
    await expect(engine.exchange({ method: "DELETE", path: "/configs/a" })).rejects.toMatchObject({ sent: true });
    expect(server.requests).toHaveLength(1);
  });

  it("goes over a new connection when the old one is known to be gone", async () => {
    ssh.drop();
    expect(await text(write)).toBe("done");
    expect(server.requests).toEqual(["POST /v1.51/services/create"]);
  });

  it("is repeated when it certainly was not sent", async () => {
    ssh.drop();
    // ssh's master process notices later than its sockets go.
    ssh.isAlive = true;
    clock.onTick = (now) => {
      ssh.isAlive = now < 1_500;
    };
    expect(await text(write)).toBe("done");
    expect(server.requests).toEqual(["POST /v1.51/services/create"]);
    expect(ssh.reconnects).toBe(1);
  });

  it("that the engine refused is answered, and not repeated", async () => {
    answer = (response) => response.writeHead(503).end("no leader");
    expect(await engine.exchange(write)).toMatchObject({ status: 503 });
    expect(server.requests).toHaveLength(1);
  });
});

describe("a socket for a request that takes its connection over", () => {
  it("leads to the engine, and is lost with the connection", async () => {
    await using socket = await engine.openSocket();
    const direct = new SocketEngine({
      http: nodeHttp,
      socketPath: socket.socketPath,
      apiVersion: "1.51",
      agent: keptOpen(1),
    });
    expect((await direct.exchange(read)).status).toBe(200);
    direct[Symbol.dispose]();
    expect(socket.isAlive).toBe(true);
    ssh.drop();
    expect(socket.isAlive).toBe(false);
    await engine.exchange(read);
    expect(socket.isAlive).toBe(false);
  });

  it("is opened on a new connection when the last one is gone", async () => {
    ssh.drop();
    await using socket = await engine.openSocket();
    expect(socket.isAlive).toBe(true);
    expect(ssh.reconnects).toBe(1);
  });
});
