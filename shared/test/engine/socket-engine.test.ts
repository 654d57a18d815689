import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { askEngine, type Engine, EngineError, HttpError, keptOpen, nodeHttp, SocketEngine } from "../../src/index.ts";
import { EngineServer, type Handler } from "./support/engine-server.ts";

let folder = "";
const closing: (() => Promise<void> | void)[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "slipway-engine-"));
});
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
  rmSync(folder, { recursive: true });
});

async function engineThat(handler: Handler, concurrency = 8): Promise<{ engine: Engine; server: EngineServer }> {
  const socketPath = join(folder, "s");
  const server = await EngineServer.start(socketPath, "1.51", handler);
  const engine = new SocketEngine({ http: nodeHttp, socketPath, apiVersion: "1.51", agent: keptOpen(concurrency) });
  closing.push(
    () => server[Symbol.asyncDispose](),
    () => engine[Symbol.dispose](),
  );
  return { engine, server };
}

describe("a request to the engine", () => {
  it("carries the version, the query and the body, and nothing that is not given", async () => {
    const { engine } = await engineThat(async (line, request, response) => {
      const body = (await request.toArray()).join("");
      const { "content-type": type, "x-registry-auth": auth } = request.headers;
      response.end(JSON.stringify({ line, type, auth, body }));
    });
    const query = { filters: '{"label":["a=b"]}' };
    expect(await askEngine(engine, { method: "GET", path: "/tasks", query })).toEqual({
      line: "GET /v1.51/tasks?filters=%7B%22label%22%3A%5B%22a%3Db%22%5D%7D",
      body: "",
    });
    expect(
      await askEngine(engine, {
        method: "POST",
        path: "/services/create",
        headers: { "x-registry-auth": "abc" },
        body: { Name: "x" },
      }),
    ).toEqual({ line: "POST /v1.51/services/create", type: "application/json", auth: "abc", body: '{"Name":"x"}' });
  });

  it.each([
    ["an empty answer", "", undefined],
    ["null", "null", null],
    ["a list", "[1]", [1]],
  ])("may be answered by %s", async (_name, body, value) => {
    const { engine } = await engineThat((_line, _request, response) => void response.end(body));
    expect(await askEngine(engine, { method: "GET", path: "/x" })).toEqual(value);
  });

  it.each([
    [
      "its own sentence",
      409,
      '{"message":"name conflicts with an existing object"}',
      "name conflicts with an existing object",
    ],
    ["plain text", 503, "the swarm does not have a leader\n", "the swarm does not have a leader"],
    ["nothing", 500, "", "status 500"],
    ["JSON without a sentence", 404, "{}", "status 404"],
  ])("may be refused with %s", async (_name, status, body, message) => {
    const { engine } = await engineThat((_line, _request, response) => void response.writeHead(status).end(body));
    const refusal = askEngine(engine, { method: "GET", path: "/x" });
    await expect(refusal).rejects.toBeInstanceOf(EngineError);
    await expect(refusal).rejects.toMatchObject({ status, message });
  });

  it("that is refused is an answer when the status matters", async () => {
    const { engine } = await engineThat((_line, _request, response) => void response.writeHead(404).end("{}"));
    expect(await engine.exchange({ method: "GET", path: "/x" })).toMatchObject({ status: 404 });
  });

  it("that nobody answers says so in its own time", async () => {
    const { engine } = await engineThat(() => {});
    const waiting = engine.exchange({ method: "GET", path: "/x", timeout: 200 });
    await expect(waiting).rejects.toMatchObject({ code: "ETIMEDOUT" });
    await expect(waiting).rejects.toBeInstanceOf(HttpError);
  });

  it.each([
    ["one at a time", 1],
    ["up to its bound at once", 3],
  ])("goes out %s", async (_name, concurrency) => {
    let [open, most] = [0, 0];
    const { engine, server } = await engineThat((_line, _request, response) => {
      open += 1;
      most = Math.max(most, open);
      setImmediate(() => {
        open -= 1;
        response.end("1");
      });
    }, concurrency);
    await Promise.all(Array.from({ length: 12 }, () => engine.exchange({ method: "GET", path: "/x" })));
    expect(server.requests).toHaveLength(12);
    expect(most).toBeLessThanOrEqual(concurrency);
  });
});
