import { describe, expect, it } from "vitest";
import { healthTargets } from "../../src/health/health-targets.ts";
import { probeOpener } from "../../src/health/open-probe.ts";
import { systemClock } from "../../src/ports/clock.ts";
import { type AttemptSettings, attempt, quickOptions } from "./support/attempt.ts";
import { type EngineAnswer, FakeEngine, framed } from "./support/fake-engine.ts";
import { serveHttp } from "./support/servers.ts";

const digest = `sha256:${"a".repeat(64)}`;

interface Inspected {
  readonly state?: object;
  readonly restarts?: number;
  readonly more?: object;
}

function inspected({ state = {}, restarts = 0, more = {} }: Inspected = {}): EngineAnswer {
  return {
    body: {
      Id: "c1",
      Name: "/app",
      Image: "sha256:img",
      RestartCount: restarts,
      State: { Status: "running", ExitCode: 0, OOMKilled: false, Error: "", ...state },
      Config: { Image: "ghcr.io/acme/app:1.2.3" },
      HostConfig: { NetworkMode: "app_default" },
      NetworkSettings: { Networks: { app_default: { NetworkID: "n1", IPAddress: "127.0.0.1" } } },
      ...more,
    },
  };
}

const health = (Status: string, ...Log: { ExitCode: number; Output: string }[]) => ({
  state: { Health: { Status, FailingStreak: Log.length, Log } },
});
const engineWith = (answer: EngineAnswer, more: Record<string, EngineAnswer> = {}) =>
  new FakeEngine({ "GET /containers/app/json": answer, ...more });

function look(engine: FakeEngine, settings: AttemptSettings & { expect?: string } = {}) {
  return attempt(`- {type: container, container: app, expect: ${settings.expect ?? "{}"}}`, {
    ...settings,
    ports: { engine },
  });
}

describe("a container", () => {
  it.each<[string, Inspected, object]>([
    ["that runs and is healthy passes", health("healthy"), { kind: "pass", version: "1.2.3" }],
    [
      "without a health check passes, and that is said",
      {},
      { kind: "pass", remark: "running; it has no health check" },
    ],
    ["whose health check has not passed yet misses", health("starting"), { kind: "miss", persistence: "passing" }],
    [
      "whose health check fails misses, with what it wrote",
      health("unhealthy", { ExitCode: 1, Output: "HTTP 503\n" }),
      { error: "its health check fails", logs: ["exit 1: HTTP 503"] },
    ],
    [
      "whose health check calls a tool the image lacks is reported as exactly that",
      health("unhealthy", {
        ExitCode: -1,
        Output:
          'OCI runtime exec failed: exec failed: unable to start container process: exec: "curl": executable file not found in $PATH: unknown',
      }),
      { error: "its health check calls curl, which the image does not have", persistence: "lasting" },
    ],
    [
      "whose health check calls a missing tool through a shell is no different",
      health("starting", { ExitCode: 127, Output: "/bin/sh: curl: not found\n" }),
      { error: "its health check calls curl, which the image does not have" },
    ],
    [
      "that was killed for its memory says so",
      { state: { Status: "exited", OOMKilled: true, ExitCode: 137 } },
      { persistence: "lasting", error: expect.stringContaining("out of memory") },
    ],
    [
      "that keeps restarting misses",
      { state: { Status: "restarting", ExitCode: 1 } },
      { persistence: "lasting", error: expect.stringContaining("is restarting after exit 1") },
    ],
    [
      "that is only created is waited for",
      { state: { Status: "created" } },
      { persistence: "passing", error: "is created" },
    ],
  ])("%s", async (_name, state, expected) => {
    await expect(look(engineWith(inspected(state)))).resolves.toMatchObject(expected);
  });

  it("that exited is explained from its log", async () => {
    const log = framed("** (RuntimeError) environment variable DATABASE_URL is missing.\n");
    const engine = engineWith(inspected({ state: { Status: "exited", ExitCode: 1 } }), {
      "GET /containers/c1/logs": { body: log },
    });
    await expect(look(engine)).resolves.toMatchObject({
      error: "has exited with code 1: the variable DATABASE_URL is missing",
      logs: ["** (RuntimeError) environment variable DATABASE_URL is missing."],
    });
  });

  it("that does not exist is not waited for long", async () => {
    await expect(look(new FakeEngine({}))).resolves.toMatchObject({
      persistence: "lasting",
      error: "there is no container app on this engine",
    });
  });

  it("that was restarted or replaced between two looks loses its streak", async () => {
    const answers = [
      inspected(),
      inspected({ restarts: 1 }),
      inspected({ restarts: 1, more: { Id: "c2" } }),
      inspected({ restarts: 1, more: { Id: "c2" } }),
    ];
    const engine = new FakeEngine({ "GET /containers/app/json": () => answers.shift() });
    const [target] = healthTargets.parse("- {type: container, container: app}");
    await using probe = probeOpener({ clock: systemClock, engine }, quickOptions)(target as never);
    const kinds: string[] = [];
    while (answers.length > 0)
      kinds.push((await probe.attempt({ timeout: 1_000, signal: AbortSignal.timeout(1_000) })).kind);
    expect(kinds).toEqual(["pass", "miss", "miss", "pass"]);
  });
});

describe("a container's image", () => {
  const images = {
    "GET /images/sha256%3Aimg/json": { body: { Id: "sha256:img", RepoDigests: [`ghcr.io/acme/app@${digest}`] } },
  };

  it("is proven by its digest", async () => {
    await expect(look(engineWith(inspected(), images), { expect: `{image: "${digest}"}` })).resolves.toMatchObject({
      kind: "pass",
    });
  });

  it("of another digest is stale", async () => {
    const other = `ghcr.io/acme/app@sha256:${"b".repeat(64)}`;
    await expect(look(engineWith(inspected(), images), { expect: `{image: "${other}"}` })).resolves.toMatchObject({
      kind: "stale",
      expected: "sha256:bbbbbbbbbbbb",
    });
  });

  it("is held against the expected version by its tag", async () => {
    await expect(look(engineWith(inspected()), { expectVersion: "v1.2.3" })).resolves.toMatchObject({ kind: "pass" });
    await expect(look(engineWith(inspected()), { expectVersion: "1.2.4" })).resolves.toMatchObject({
      kind: "stale",
      version: "1.2.3",
    });
    await expect(
      look(engineWith(inspected()), { expectVersion: "1.2.4", expect: "{version: any}" }),
    ).resolves.toMatchObject({ kind: "pass" });
  });

  it("without a tag cannot be held against a version", async () => {
    const untagged = inspected({ more: { Config: { Image: `ghcr.io/acme/app@${digest}` } } });
    await expect(look(engineWith(untagged), { expectVersion: "1.2.3" })).resolves.toMatchObject({
      kind: "miss",
      error: expect.stringContaining("has no tag to hold against 1.2.3"),
    });
  });
});

describe("a port of a container", () => {
  const networks = { "GET /networks/n1": { body: { Driver: "bridge" } } };

  it("is dialled at the container's own address", async () => {
    await using server = await serveHttp((_, response) => response.end("ok"));
    const engine = engineWith(inspected(), networks);
    await expect(
      attempt(`- {type: http, via: container, container: app, port: ${server.port}}`, { ports: { engine } }),
    ).resolves.toMatchObject({ kind: "pass" });
  });

  it("is dialled on the host when the container shares its network", async () => {
    await using server = await serveHttp((_, response) => response.end("ok"));
    const engine = engineWith(inspected({ more: { HostConfig: { NetworkMode: "host" } } }));
    await expect(
      attempt(`- {type: tcp, via: container, container: app, port: ${server.port}}`, { ports: { engine } }),
    ).resolves.toMatchObject({ kind: "pass" });
  });

  it("is a miss while the container does not run", async () => {
    const engine = engineWith(inspected({ state: { Status: "exited", ExitCode: 2 } }));
    await expect(
      attempt("- {type: tcp, via: container, container: app, port: 80}", { ports: { engine } }),
    ).resolves.toMatchObject({ error: "has exited with code 2" });
  });

  it.each(["headers: {Authorization: Bearer t0ken}", "path: '/health?token=hunter-2'"])(
    "in a network the host cannot reach is never probed from inside with a credential (%s)",
    async (given) => {
      const engine = engineWith(inspected(), { "GET /networks/n1": { body: { Driver: "overlay" } } });
      const yaml = `- {type: http, via: container, container: app, port: 80, ${given}}`;
      await expect(attempt(yaml, { ports: { engine } })).resolves.toMatchObject({
        persistence: "final",
        error: expect.stringContaining("process list"),
      });
      expect(engine.requests.filter((request) => request.startsWith("POST"))).toEqual([]);
    },
  );
});

describe("the loopback of a container", () => {
  const exec = (said: string) => ({
    "POST /containers/c1/exec": { body: { Id: "e1" } },
    "POST /exec/e1/start": { body: framed(said) },
  });
  const inside = "- {type: http, via: container, container: app, url: http://localhost:4000/health}";

  it.each([
    [
      "without a shell",
      'OCI runtime exec failed: exec failed: unable to start container process: exec: "/bin/sh": stat /bin/sh: no such file or directory: unknown',
      "there is no shell in the image",
    ],
    ["with something else wrong", "container is paused", "the probe could not be started: container is paused"],
  ])("%s is a miss that says so", async (_name, said, error) => {
    await expect(attempt(inside, { ports: { engine: engineWith(inspected(), exec(said)) } })).resolves.toMatchObject({
      kind: "miss",
      error: expect.stringContaining(error),
    });
  });
});

it("tells what the engine said when it refused, and waits on", async () => {
  const engine = engineWith({ status: 500, body: { message: "context deadline exceeded" } });
  await expect(look(engine)).resolves.toMatchObject({
    kind: "miss",
    persistence: "passing",
    error: "the engine said: context deadline exceeded",
  });
});
