import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { nodeHttp } from "@slipway/shared";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ApiRequest } from "../../src/record/recording.ts";
import { startRecordingServer } from "../../src/record/recording-server.ts";
import type { ApiAnswer } from "../../src/record/resolve-image.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "slipway-record-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const start = (answer: (request: ApiRequest) => Promise<ApiAnswer>) =>
  startRecordingServer(join(folder, "record.sock"), "1.47", answer);

const ask = (socketPath: string, method: "GET" | "HEAD" | "POST", url: string, body?: string) =>
  nodeHttp.request({ method, url, socketPath, timeout: 5_000, ...(body === undefined ? {} : { body }) });

describe("the socket that the docker command talks to", () => {
  it.each(["GET", "HEAD"] as const)("answers %s /_ping as a manager of the engine's version", async (method) => {
    await using server = await start(async () => ({ status: 500, body: {} }));
    const { status, headers } = await ask(server.socketPath, method, "/_ping");
    expect(status).toBe(200);
    expect(headers).toMatchObject({ "api-version": "1.47", ostype: "linux", swarm: "active/manager" });
  });

  it("hands on requests without their version prefix, and gives the answers", async () => {
    const seen: ApiRequest[] = [];
    await using server = await start(async (request) => {
      seen.push(request);
      return { status: 201, body: { ID: "x" } };
    });
    const answer = await ask(server.socketPath, "POST", "/v1.47/services/create?a=b%20c", '{"Name":"grüße"}');
    expect(answer.status).toBe(201);
    expect(JSON.parse(answer.body.toString())).toEqual({ ID: "x" });
    expect(seen).toMatchObject([{ method: "POST", path: "/services/create", body: '{"Name":"grüße"}' }]);
    expect(seen[0]?.query.get("a")).toBe("b c");
  });

  it("serves a client that does not name a version", async () => {
    await using server = await start(async ({ path }) => ({ status: 200, body: path }));
    expect(JSON.parse((await ask(server.socketPath, "GET", "/info")).body.toString())).toBe("/info");
  });

  it("says what went wrong instead of hanging", async () => {
    await using server = await start(async () => {
      throw new Error("the tunnel broke");
    });
    const { status, body } = await ask(server.socketPath, "GET", "/info");
    expect(status).toBe(502);
    expect(JSON.parse(body.toString())).toEqual({ message: "the tunnel broke" });
  });

  it("is gone afterwards, with a request that still waits", async () => {
    const arrived = Promise.withResolvers<void>();
    const server = await start(() => {
      arrived.resolve();
      return new Promise(() => {});
    });
    const waiting = ask(server.socketPath, "GET", "/info").catch((error: Error) => error);
    await arrived.promise;
    await server[Symbol.asyncDispose]();
    expect(await waiting).toBeInstanceOf(Error);
    expect(existsSync(server.socketPath)).toBe(false);
  });
});
