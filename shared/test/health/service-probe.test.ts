import { describe, expect, it } from "vitest";
import { healthTargets } from "../../src/health/health-targets.ts";
import { probeOpener } from "../../src/health/open-probe.ts";
import { systemClock } from "../../src/ports/clock.ts";
import { type AttemptSettings, attempt, quickOptions } from "./support/attempt.ts";
import { FakeEngine, framed } from "./support/fake-engine.ts";
import { filtersOf, lookAt, type ServiceState, service, task } from "./support/swarm.ts";

const three = [task(1), task(2), task(3)];
const update = (State: string, Message?: string) =>
  service({ update: { State, ...(Message === undefined ? {} : { Message }) } });

function look(engine: FakeEngine, more = "", { ports, ...settings }: AttemptSettings = {}) {
  return attempt(`- {type: service, service: shop_api${more}}`, { ...settings, ports: { ...ports, engine } });
}

describe("a service", () => {
  it.each<[string, ReturnType<typeof service>, ReturnType<typeof task>[], object]>([
    ["whose wanted tasks all run passes", service(), three, { kind: "pass", version: "1.2.3" }],
    ["whose update is complete passes", update("completed"), three, { kind: "pass" }],
    [
      "of which old tasks are history passes",
      service(),
      [...three, task(4, { state: "shutdown", desired: "shutdown" })],
      { kind: "pass" },
    ],
    [
      "that is still updating misses, though all tasks run",
      update("updating"),
      three,
      { kind: "miss", error: "its update is not finished", persistence: "passing" },
    ],
    [
      "whose new tasks do not all run yet misses with their number",
      service(),
      [task(1), task(2, { state: "preparing" })],
      { error: "1 of 3 tasks of the current version run; a task is preparing" },
    ],
    [
      "that cannot be placed says why",
      service(),
      [task(1, { state: "pending", err: "no suitable node (scheduling constraints not satisfied on 3 nodes)" })],
      {
        error:
          "0 of 3 tasks of the current version run; a task is pending: no suitable node (scheduling constraints not satisfied on 3 nodes)",
      },
    ],
    [
      "that is scaled to nothing is not healthy",
      service({ desired: 0 }),
      [],
      { kind: "miss", error: expect.stringContaining("scaled to 0") },
    ],
    ["that is a job can never be healthy", service({ mode: { ReplicatedJob: {} } }), [], { persistence: "final" }],
    [
      "whose update is paused fails at once",
      update("paused", "update paused due to failure"),
      three,
      { persistence: "final", error: "its update is paused: update paused due to failure" },
    ],
    [
      "that was rolled back fails at once",
      update("rollback_completed"),
      three,
      { persistence: "final", error: "its update was rolled back by the swarm" },
    ],
    ["that is being rolled back fails at once", update("rollback_started"), three, { persistence: "final" }],
    ["whose rollback is stuck fails at once", update("rollback_paused"), three, { persistence: "final" }],
  ])("%s", async (_name, state, tasks, expected) => {
    await expect(look(new FakeEngine(lookAt(state, tasks)))).resolves.toMatchObject(expected);
  });

  it.each(["rollback_completed", "paused"])(
    "whose last update was %s some time ago passes for a caller who watches updates itself",
    async (state) => {
      const engine = new FakeEngine(lookAt(update(state), three));
      await expect(look(engine, "", { ports: { ignoreUpdate: true } })).resolves.toMatchObject({ kind: "pass" });
    },
  );

  it("that is still updating passes for a caller who waits for the end of the update", async () => {
    const engine = new FakeEngine(lookAt(update("updating"), three));
    await expect(look(engine, "", { ports: { ignoreUpdate: true } })).resolves.toMatchObject({
      kind: "pass",
    });
    const early = new FakeEngine(lookAt(update("updating"), three.slice(1)));
    await expect(look(early, "", { ports: { ignoreUpdate: true } })).resolves.toMatchObject({
      error: "2 of 3 tasks of the current version run",
    });
  });

  it("that failed is explained from the last lines of its newest failed task", async () => {
    const engine = new FakeEngine({
      ...lookAt(update("paused", "update paused due to failure or early termination of task t2"), [
        task(1, { state: "failed", err: "task: non-zero exit (1)", exitCode: 1 }),
      ]),
      "GET /tasks/t1/logs": { body: framed("Starting\npanic: listen tcp :4000: bind: address already in use\n", 2) },
    });
    await expect(look(engine)).resolves.toMatchObject({
      error:
        "its update is paused: update paused due to failure or early termination of task t2; shop_api.1: task: non-zero exit (1): the port 4000 is already in use",
      logs: ["Starting", "panic: listen tcp :4000: bind: address already in use"],
    });
  });

  it("loses its streak when a task fails between two looks, even when another has taken its place", async () => {
    const looks = [
      three,
      [...three, task(9, { state: "failed", desired: "shutdown" })],
      [...three, task(9, { state: "failed", desired: "shutdown" })],
    ];
    const engine = new FakeEngine({ ...lookAt(service(), three), "GET /tasks": () => ({ body: looks.shift() }) });
    const [target] = healthTargets.parse("- {type: service, service: shop_api}");
    await using probe = probeOpener({ clock: systemClock, engine }, quickOptions)(target as never);
    const kinds: string[] = [];
    while (looks.length > 0)
      kinds.push((await probe.attempt({ timeout: 1_000, signal: AbortSignal.timeout(1_000) })).kind);
    expect(kinds).toEqual(["pass", "miss", "pass"]);
  });

  it("is not blamed for failures from before the first look", async () => {
    await expect(
      look(new FakeEngine(lookAt(service(), [...three, task(9, { state: "failed", desired: "shutdown" })]))),
    ).resolves.toMatchObject({ kind: "pass" });
  });

  it("can be asked for more tasks than it wants", async () => {
    await expect(look(new FakeEngine(lookAt(service(), three)), ", min-instances: 4")).resolves.toMatchObject({
      error: expect.stringContaining("at least 4 are needed"),
    });
  });

  it("is judged by the tasks of its current spec alone", async () => {
    const asked: unknown[] = [];
    const engine = new FakeEngine({
      "GET /services": { body: [service()] },
      "GET /tasks": (request) => {
        asked.push(filtersOf(request));
        return { body: three };
      },
    });
    await look(engine);
    expect(asked).toEqual([{ service: ["id-shop_api"], "_up-to-date": ["true"] }]);
    expect(engine.requests).toHaveLength(2);
  });
});

describe("a service's image", () => {
  const digest = `sha256:${"a".repeat(64)}`;
  it.each<[string, string, string | undefined, ServiceState, object]>([
    ["is proven by its digest", `, expect: {image: "${digest}"}`, "9.9.9", {}, { kind: "pass" }],
    [
      "of another digest is stale",
      `, expect: {image: "x@sha256:${"b".repeat(64)}"}`,
      undefined,
      {},
      { kind: "stale", expected: "sha256:bbbbbbbbbbbb" },
    ],
    ["is held against the expected version", "", "v1.2.3", {}, { kind: "pass", version: "1.2.3" }],
    ["of another version is stale", "", "1.3.0", {}, { kind: "stale", version: "1.2.3", expected: "1.3.0" }],
    [
      "of another kind can be left out of that",
      ", expect: {version: any}",
      "1.3.0",
      { image: "postgres:17" },
      { kind: "pass", version: "17" },
    ],
  ])("%s", async (_name, more, expectVersion, state, expected) => {
    const settings = expectVersion === undefined ? {} : { expectVersion };
    await expect(look(new FakeEngine(lookAt(service(state), three)), more, settings)).resolves.toMatchObject(expected);
  });
});

describe("the name of a service", () => {
  const all = [service({ name: "shop_api" }), service({ name: "shop_api-v2" })];
  const engine = () =>
    new FakeEngine({
      "GET /services": (request) => ({
        body:
          request.query === undefined
            ? all
            : all.filter(({ Spec }) => filtersOf(request).name?.some((name) => Spec.Name.startsWith(name))),
      }),
      "GET /tasks": { body: three },
    });

  it("is matched as a whole", async () => {
    await expect(
      attempt("- {type: service, service: shop_api}", { ports: { engine: engine() } }),
    ).resolves.toMatchObject({ kind: "pass" });
    await expect(
      attempt("- {type: service, service: shop_ap}", { ports: { engine: engine() } }),
    ).resolves.toMatchObject({
      persistence: "lasting",
      error: "there is no service shop_ap in this swarm; did you mean shop_api?",
    });
  });

  it("may be the one it has in the stack at hand", async () => {
    await expect(
      attempt("- {type: service, service: api}", { ports: { engine: engine(), stack: "shop" } }),
    ).resolves.toMatchObject({ kind: "pass" });
    await expect(attempt("- {type: service, service: api}", { ports: { engine: engine() } })).resolves.toMatchObject({
      error: expect.stringContaining("did you mean shop_api?"),
    });
  });
});

it("says that the engine is no manager, and does not wait for it to become one", async () => {
  const engine = new FakeEngine({
    "GET /services": { status: 503, body: { message: 'This node is not a swarm manager. Use "docker swarm init" …' } },
  });
  await expect(look(engine)).resolves.toMatchObject({
    persistence: "final",
    error: expect.stringContaining("is not a swarm manager"),
  });
});

it("does not wait longer than its time for an engine that has gone silent", async () => {
  const silent = { exchange: () => new Promise<never>(() => undefined) };
  const looks = ["- {type: service, service: a}", "- {type: container, container: a}"].map((target) =>
    attempt(target, { timeout: 50, ports: { engine: silent } }),
  );
  const miss = { kind: "miss", persistence: "passing", error: "the engine did not answer in time" };
  await expect(Promise.all(looks)).resolves.toMatchObject([miss, miss]);
});
