import { Secret } from "@slipway/shared";
import { connectionLost, FakeClock, FakeEngine, refusal } from "@slipway/shared/testing";
import { describe, expect, it } from "vitest";
import { plannedId, plannedName } from "../../src/record/desired-stack.ts";
import { Recording, type RecordingSetting } from "../../src/record/recording.ts";
import { service, snapshot, spec, stored } from "../support/cluster.ts";

const digest = `sha256:${"a".repeat(64)}`;
const image = "ghcr.io/acme/api:1.0.0";

/** A registry, as the cluster sees it. */
const registry = () =>
  new FakeEngine(({ path }) => {
    if (path.includes("gone")) return refusal(404, "manifest unknown");
    return {
      body: {
        Descriptor: { digest },
        Platforms: [
          { os: "linux", architecture: "amd64" },
          { os: "unknown", architecture: "unknown" },
        ],
      },
    };
  });

function recording(change: Partial<RecordingSetting> = {}) {
  const engine = registry();
  const setting = {
    engine,
    clock: new FakeClock(),
    snapshot: snapshot(),
    plannedSecrets: [],
    plannedConfigs: [],
    toBeBuilt: [],
    credential: undefined,
    ...change,
  };
  const of = new Recording(setting);
  const ask = (method: string, path: string, body?: unknown) => {
    const url = new URL(path, "http://engine");
    return of.answer({
      method,
      path: url.pathname,
      query: url.searchParams,
      body: body === undefined ? "" : JSON.stringify(body),
    });
  };
  return { of, ask, engine };
}

const named = (names: readonly string[], asSet = false) =>
  `?filters=${encodeURIComponent(JSON.stringify({ name: asSet ? Object.fromEntries(names.map((name) => [name, true])) : names }))}`;

describe("what the docker command would change", () => {
  it.each([
    ["services", "services"],
    ["networks", "networks"],
    ["secrets", "secrets"],
    ["configs", "configs"],
  ] as const)("is kept: %s", async (kind, list) => {
    const { of, ask, engine } = recording();
    const answer = await ask("POST", `/${kind}/create`, { Name: "shop_x", Labels: { a: "b" } });
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({ ID: plannedId("shop_x"), Id: plannedId("shop_x") });
    expect(of[list]).toEqual([{ Name: "shop_x", Labels: { a: "b" } }]);
    expect(engine.lines).toEqual([]);
  });

  it.each(["/services/x/update", "/containers/create", "/volumes/create", "/swarm/leave"])(
    "is refused when it is no part of a deployment: %s",
    async (path) => {
      const { ask, engine } = recording();
      expect((await ask("POST", path, { Name: "x" })).status).toBe(404);
      expect((await ask("DELETE", path)).status).toBe(404);
      expect(engine.lines).toEqual([]);
    },
  );
});

describe("what the docker command sees", () => {
  it("is a manager on which nothing runs, so that it describes everything", async () => {
    const { ask } = recording({ snapshot: snapshot({ services: [service(spec("api"))] }) });
    expect((await ask("GET", "/info")).body).toMatchObject({ Swarm: { ControlAvailable: true } });
    expect((await ask("GET", "/services")).body).toEqual([]);
    expect((await ask("GET", "/networks")).body).toEqual([]);
    expect((await ask("GET", "/secrets/shop_x")).status).toBe(404);
  });

  it("is the networks that are there, by name and by id", async () => {
    const { of, ask } = recording();
    expect((await ask("GET", "/networks/shop_default")).body).toMatchObject({ Id: "net1", Scope: "swarm" });
    expect((await ask("GET", "/networks/net1")).body).toMatchObject({ Name: "shop_default" });
    expect(of.missing).toEqual([]);
  });

  it.each([
    ["a list", false],
    ["a set", true],
  ])("is the secrets that are there or going to be, asked for by %s of names", async (_name, asSet) => {
    const there = snapshot({ secrets: [stored("live")] });
    const { of, ask } = recording({ snapshot: there, plannedSecrets: ["planned"] });
    await ask("POST", "/secrets/create", { Name: "own" });
    const { body } = await ask("GET", `/secrets${named(["live", "planned", "own"], asSet)}`);
    expect((body as { ID: string }[]).map(({ ID }) => ID)).toEqual(["id-live", plannedId("planned"), plannedId("own")]);
    expect(of.missing).toEqual([]);
  });

  it("keeps secrets and configs apart", async () => {
    const { of, ask } = recording({ snapshot: snapshot({ secrets: [stored("db")] }), plannedConfigs: ["nginx"] });
    await ask("GET", `/configs${named(["db", "nginx"])}`);
    expect(of.missing).toEqual([{ kind: "config", name: "db" }]);
  });
});

describe("what is missing", () => {
  it("is handed out as if it were there, and noted once, so that all of it is known at once", async () => {
    const { of, ask } = recording();
    expect((await ask("GET", `/secrets${named(["a", "b"])}`)).status).toBe(200);
    await ask("GET", `/secrets${named(["a"])}`);
    expect((await ask("GET", "/networks/outside")).body).toMatchObject({ Name: "outside", Scope: "swarm" });
    await ask("GET", "/networks/outside");
    expect(of.missing).toEqual([
      { kind: "secret", name: "a" },
      { kind: "secret", name: "b" },
      { kind: "network", name: "outside" },
    ]);
  });
});

describe("an image", () => {
  it("is looked up by the cluster, with the credential that the nodes will get", async () => {
    const credential = { registry: "ghcr.io", username: "bot", password: new Secret("hunter2") };
    const { of, ask, engine } = recording({ credential });
    const answer = await ask("GET", `/distribution/${image}/json`);
    expect(answer).toMatchObject({ status: 200, body: { Descriptor: { digest } } });
    expect(engine.lines).toEqual([`GET /distribution/${image}/json`]);
    expect(engine.requests[0]?.headers).toHaveProperty("x-registry-auth");
    expect(of.images.get(image)).toEqual({
      state: "resolved",
      digest,
      platforms: [
        { OS: "linux", Architecture: "amd64" },
        { OS: "unknown", Architecture: "unknown" },
      ],
    });
  });

  it("is looked up once, however often and at what time it is asked for", async () => {
    const { ask, engine } = recording();
    await Promise.all([1, 2, 3].map(() => ask("GET", `/distribution/${encodeURIComponent(image)}/json`)));
    expect(engine.lines).toHaveLength(1);
  });

  it("that is refused is noted with what the registry said", async () => {
    const { of, ask } = recording();
    expect((await ask("GET", "/distribution/ghcr.io/acme/gone:1/json")).status).toBe(404);
    expect(of.images.get("ghcr.io/acme/gone:1")).toEqual({
      state: "refused",
      status: 404,
      message: "manifest unknown",
    });
  });

  it.each([
    [
      "is not answered",
      new FakeEngine(() => {
        throw connectionLost(true);
      }),
      "socket hang up",
    ],
    ["is answered with something else", new FakeEngine(() => ({ body: Buffer.from("<html>") })), "is not valid JSON"],
  ])("whose look-up %s is noted as well: the command itself would only warn", async (_name, engine, message) => {
    const { of, ask } = recording({ engine });
    expect((await ask("GET", `/distribution/${image}/json`)).status).toBe(502);
    expect(of.images.get(image)).toMatchObject({ state: "refused", message: expect.stringContaining(message) });
  });

  it("that a dry run of the build has only planned is not looked up", async () => {
    const { of, ask, engine } = recording({ toBeBuilt: ["docker.io/acme/api:2"] });
    expect((await ask("GET", "/distribution/acme/api:2/json")).status).toBe(404);
    expect(of.images.get("acme/api:2")).toEqual({ state: "to be built" });
    expect(engine.lines).toEqual([]);
  });
});

describe("a stand-in for an id", () => {
  it("gives back the name, and a real id gives none", () => {
    expect(plannedName(plannedId("shop_db_1"))).toBe("shop_db_1");
    expect(plannedName("4g5hj6k7")).toBeUndefined();
  });
});
