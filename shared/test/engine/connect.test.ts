import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { askEngine, connectEngine, describeError, nodeHttp, openPrivateFolder } from "../../src/index.ts";
import { FakeClock } from "../../src/testing/index.ts";
import { EngineServer } from "./support/engine-server.ts";

let place = "";
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), "slipway-connect-"));
});
afterEach(() => rmSync(place, { recursive: true }));

async function connectLocally(socketPath: string) {
  await using folder = await openPrivateFolder("test");
  return await connectEngine({ kind: "local", socketPath }, { http: nodeHttp, clock: new FakeClock(), folder });
}

describe("a connection to a local engine", () => {
  it.each([
    ["the engine's own, when it is older than what was tested", "1.44", "1.44"],
    ["the oldest that can do what is needed", "1.41", "1.41"],
    ["the newest that was tested", "1.51", "1.51"],
    ["the newest that was tested, when the engine is newer", "1.60", "1.51"],
    ["the newest that was tested, whatever comes first as text", "1.100", "1.51"],
    ["the newest that was tested, of a new major version", "2.0", "1.51"],
  ])("speaks %s", async (_name, offered, spoken) => {
    const socketPath = join(place, "s");
    await using server = await EngineServer.start(socketPath, offered);
    await using connection = await connectLocally(socketPath);
    expect(connection).toMatchObject({ apiVersion: spoken, name: socketPath, ssh: undefined });
    await askEngine(connection.engine, { method: "GET", path: "/info" });
    expect(server.requests).toEqual(["GET /_ping", `GET /v${spoken}/info`]);
  });

  it("is one connection, the question for the version included: MaxSessions 1 would refuse another", async () => {
    const socketPath = join(place, "s");
    await using server = await EngineServer.start(socketPath);
    await using connection = await connectLocally(socketPath);
    await askEngine(connection.engine, { method: "GET", path: "/info" });
    expect(server.connections).toBe(1);
  });

  it.each(["1.40", "1.9", "1.24"])("does not come about when the engine offers %s", async (offered) => {
    const socketPath = join(place, "s");
    await using _server = await EngineServer.start(socketPath, offered);
    const refusal = await connectLocally(socketPath).catch((error: unknown) => describeError(error));
    expect(refusal).toContain(`the engine speaks API ${offered}; 1.41 (Docker 20.10) or newer is needed`);
  });

  it("says which socket nobody answers at, and what to check", async () => {
    const socketPath = join(place, "nobody");
    const refusal = await connectLocally(socketPath).catch((error: unknown) => describeError(error));
    expect(refusal).toMatch(`no Docker engine answers at ${socketPath}: GET /_ping: connect ENOENT`);
    expect(refusal).toMatch(/\nNext: check docker-host/);
  });
});
