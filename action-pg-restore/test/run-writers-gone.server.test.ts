import type { EngineConnection, EngineRequest } from "@slipway/shared";
import { type EngineAnswer, FakeEngine, refusal } from "@slipway/shared/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type PostgresServer, SessionLost } from "../src/server/server.ts";
import { faultyServer } from "./restore/support/faulty-server.ts";
import { TARGET } from "./restore/support/restore-server.ts";
import { openRuns, type Runs } from "./support/runs.ts";

const FETCH = 180_000;

/** An engine with one writer, which can be stopped and does not start again. */
function engineWithout(): FakeEngine {
  let status = "running";
  const answers: Readonly<Record<string, (request: EngineRequest) => EngineAnswer>> = {
    "GET /containers/app/json": () => ({ body: container(status) }),
    "GET /containers/app1/json": () => ({ body: container(status) }),
    "POST /containers/app1/stop": () => {
      status = "exited";
      return {};
    },
    "POST /containers/app1/start": () => refusal(500, "its image is gone"),
    "GET /containers/json": ({ query }) => ({ body: query?.filters ? [] : [{ Image: "db", ImageID: "sha256:1" }] }),
    "POST /containers/create": () => ({ body: { Id: "lease" } }),
    "GET /containers/lease/logs": () => ({ body: Buffer.from("2026-11-21T03:00:00Z armed\n") }),
  };
  return new FakeEngine((request) => {
    const ofLease = /^\/containers\/(slipway-)?lease/.test(request.path) ? {} : undefined;
    return answers[`${request.method} ${request.path}`]?.(request) ?? ofLease;
  });
}

function container(status: string): object {
  const state = { Status: status, ExitCode: 0, Error: "", StartedAt: "2026-11-21T03:00:00Z" };
  const rest = { Image: "app", RestartCount: 0, Config: { Image: "app" }, HostConfig: { AutoRemove: false } };
  return { Id: "app1", Name: "/app", State: state, ...rest };
}

/** A server that is not there any more once a COMMIT was sent after a statement with that word. */
function goneAtCommit(server: PostgresServer, after: string): PostgresServer {
  let [isBegun, isGone] = [false, false];
  const faulty = faultyServer(server, async (statement, session, go) => {
    isBegun ||= statement.includes(after);
    if (!isBegun || statement !== "COMMIT") return await go();
    isGone = true;
    await session[Symbol.asyncDispose]();
    throw new SessionLost("the connection was cut");
  });
  const session: PostgresServer["session"] = async (...where) => {
    if (isGone) throw new Error("there is no way to the server");
    return await faulty.session(...where);
  };
  return { ...faulty, session };
}

describe("a run whose writer does not come back", { timeout: 60_000 }, () => {
  let here: Runs;
  beforeAll(async () => {
    here = await openRuns(17);
  }, FETCH);
  afterAll(() => here[Symbol.asyncDispose]());

  const restore = (inputs: Record<string, string>, after: string) => {
    const engine = { engine: engineWithout() } as unknown as EngineConnection;
    const given = { mode: "restore", source: here.dump, writers: "app", ...inputs };
    const server = goneAtCommit(here.server.server, after);
    return here.runs(given, undefined, server, { engine: async () => engine });
  };

  it("says that it does not know which database is there, and what settles that", async () => {
    const { said } = await restore({}, " RENAME TO ");
    expect(said.outputs).toMatchObject({ result: "failed" });
    expect(said.failure).toContain("there is no way to the server");
    expect(said.failure).toContain("Not all writers are back: app (its image is gone)");
    expect(said.failure).toContain(`It is not known whether ${TARGET} was exchanged`);
    expect(said.failure).toMatch(/Next: docker start app; once the server answers, run this again, .*DO \$slipway\$/s);
  });

  it("says that it does not know whose the rows are, and what was there before", async () => {
    const { said } = await restore({ strategy: "in-place" }, "TRUNCATE");
    expect(said.outputs).toMatchObject({ result: "failed", "old-database": expect.stringContaining("__safety_") });
    expect(said.failure).toContain("Not all writers are back: app (its image is gone)");
    expect(said.failure).toMatch(/It is not known whether the rows of .* were replaced; .* is in .*__safety_/);
  });
});
