import { Deadline } from "@slipway/shared";
import { connectionLost, FakeClock, RecordingRunner, refusal } from "@slipway/shared/testing";
import { beforeEach, describe, expect, it } from "vitest";
import { createService, updateService } from "../../src/apply/write-service.ts";
import type { Service, ServiceSpec } from "../../src/cluster/service.ts";
import { type RollbackOutcome, rollBack } from "../../src/rollback/roll-back.ts";
import type { Applied } from "../../src/rollback/undo.ts";
import { spec, task } from "../support/cluster.ts";
import { FakeSwarm } from "../support/fake-swarm.ts";

let swarm: FakeSwarm;
let clock: FakeClock;
let log: RecordingRunner;
beforeEach(() => {
  swarm = new FakeSwarm();
  clock = new FakeClock();
  log = new RecordingRunner();
});

const image = (name: string, tag: string) => spec(name, { container: { Image: `acme/${name}:${tag}` } });
const networkNames = new Map([["net-shop_default", "shop_default"]]);
const writer = () => ({ engine: swarm.engine, clock, credential: undefined, networkNames });

/** Updates a service as this run does it. */
async function updated(name: string, change: Partial<Service> = {}): Promise<Applied> {
  const before = swarm.run(image(name, "1"), change);
  const after = image(name, "2");
  const written = await updateService(writer(), before, after);
  return { change: { kind: "update", name, effect: "rolling-restart", spec: after, before, changes: [] }, written };
}

async function created(name: string): Promise<Applied> {
  const made = image(name, "2");
  return { change: { kind: "create", name, spec: made }, written: await createService(writer(), made) };
}

/** Takes back what was applied; gives the outcome and what the swarm was asked to change for it. */
async function takeBack(
  ...applied: readonly Applied[]
): Promise<RollbackOutcome & { readonly writes: readonly string[] }> {
  return takeBackAll(applied, []);
}

async function takeBackAll(
  applied: readonly Applied[],
  unclear: readonly Applied["change"][],
): Promise<RollbackOutcome & { readonly writes: readonly string[] }> {
  const asked = swarm.writes.length;
  const deadline = new Deadline(clock, 180_000);
  const request = { stack: "shop", applied, unclear, nodes: swarm.nodes, deadline };
  const outcome = await rollBack(request, writer(), { engine: swarm.engine, clock, log });
  return { ...outcome, writes: swarm.writes.slice(asked) };
}

/** The engine goes back by itself when an update fails, and forgets the spec that it went back from. */
function rolledBackByEngine(name: string, before: ServiceSpec): void {
  const current = swarm.service(name);
  if (current === undefined) throw new Error(`no service ${name}`);
  const { PreviousSpec: _forgotten, ...rest } = current;
  swarm.services.set(current.ID, {
    ...rest,
    Version: { Index: current.Version.Index + 500 },
    Spec: before,
    UpdateStatus: { State: "rollback_completed" },
  });
}

describe("taking back a release", () => {
  it("takes back exactly what this run changed", async () => {
    swarm.run(image("db", "1"));
    const applied = [await updated("api"), await updated("web"), await created("cron")];
    expect(await takeBack(...applied)).toMatchObject({
      state: "rolled-back",
      restored: ["api", "web"],
      removed: ["cron"],
    });
    expect(swarm.imageOf("api")).toBe("acme/api:1");
    expect(swarm.imageOf("web")).toBe("acme/web:1");
    expect(swarm.service("cron")).toBeUndefined();
    expect(swarm.writes.join()).not.toContain("shop_db");
  });

  it("has nothing to do when nothing was changed", async () => {
    expect(await takeBack()).toEqual({ state: "rolled-back", restored: [], removed: [], writes: [] });
  });

  it("waits until what it brought back runs again", async () => {
    const applied = await updated("api");
    swarm.tasksOf = (service) =>
      service.Spec.TaskTemplate.ContainerSpec?.Image === "acme/api:1" && clock.now() < 8_000
        ? [task("starting")]
        : undefined;
    expect((await takeBack(applied)).state).toBe("rolled-back");
    expect(clock.now()).toBeGreaterThanOrEqual(13_000);
  });

  it("is done at once where the engine has gone back already", async () => {
    const applied = await updated("api");
    rolledBackByEngine("api", image("api", "1"));
    const { state, writes } = await takeBack(applied);
    expect(state).toBe("rolled-back");
    expect(writes).toEqual([]);
    expect(log.log).toContain("api: already taken back by the engine");
  });

  it("is done by the engine where that gets there while this run is about to", async () => {
    const applied = await updated("api");
    let looks = 0;
    swarm.before = ({ method, path }) => {
      if (method === "GET" && path === "/services/id-shop_api") looks += 1;
      if (looks === 2 && swarm.imageOf("api") === "acme/api:2") rolledBackByEngine("api", image("api", "1"));
      return undefined;
    };
    const { state, writes } = await takeBack(applied);
    expect(state).toBe("rolled-back");
    expect(writes).toEqual([]);
    expect(log.log).toContain("api: already taken back by the engine");
  });

  it("lets the engine finish where it is going back right now", async () => {
    const applied = await updated("api");
    rolledBackByEngine("api", image("api", "1"));
    const current = swarm.service("api");
    if (current === undefined) throw new Error("no service");
    swarm.services.set(current.ID, { ...current, UpdateStatus: { State: "rollback_started" } });
    clock.onTick = (now) => {
      if (now > 9_000) swarm.services.set(current.ID, { ...current, UpdateStatus: { State: "rollback_completed" } });
    };
    expect((await takeBack(applied)).state).toBe("rolled-back");
    expect(clock.now()).toBeGreaterThan(9_000);
  });
});

describe("the way back of one service", () => {
  const asked = () => swarm.engine.requests.filter(({ path }) => path.endsWith("/update")).at(-1)?.query?.rollback;

  it.each(["completed", "paused"] as const)("is the engine's own step back when its update is %s", async (State) => {
    swarm.onUpdate = () => ({ UpdateStatus: { State } });
    await takeBack(await updated("api"));
    expect(asked()).toBe("previous");
    expect(swarm.imageOf("api")).toBe("acme/api:1");
  });

  it.each(["updating", "rollback_started", undefined] as const)(
    "is its old spec when its update is %s: the engine could step back a second time",
    async (State) => {
      swarm.onUpdate = () => (State === undefined ? {} : { UpdateStatus: { State } });
      const applied = await updated("api");
      swarm.onUpdate = () => ({ UpdateStatus: { State: "completed" } });
      await takeBack(applied);
      expect(asked()).toBeUndefined();
      expect(swarm.imageOf("api")).toBe("acme/api:1");
    },
  );

  it("is its old spec when the engine's step back would lead elsewhere", async () => {
    const applied = await updated("api");
    const current = swarm.service("api");
    if (current) swarm.services.set(current.ID, { ...current, PreviousSpec: image("api", "0") });
    await takeBack(applied);
    expect(asked()).toBeUndefined();
    expect(swarm.imageOf("api")).toBe("acme/api:1");
  });

  it("survives a lost answer", async () => {
    const applied = await updated("api");
    let lost = false;
    swarm.after = ({ method }) => {
      if (method !== "POST" || lost) return;
      lost = true;
      throw connectionLost(true);
    };
    expect((await takeBack(applied)).state).toBe("rolled-back");
    expect(swarm.imageOf("api")).toBe("acme/api:1");
  });
});

describe("a leader election on the way back", () => {
  /** Refuses the first look at each service, as managers without a leader do. */
  const electOnce = () => {
    const refused = new Set<string>();
    swarm.before = ({ method, path }) => {
      if (method !== "GET" || !/^\/services\/./.test(path) || refused.has(path)) return undefined;
      refused.add(path);
      return refusal(503, "rpc error: code = Unknown desc = The swarm does not have a leader");
    };
  };

  it("is waited for", async () => {
    const applied = [await updated("api"), await created("cron")];
    electOnce();
    expect(await takeBack(...applied)).toMatchObject({ state: "rolled-back", restored: ["api"], removed: ["cron"] });
  });

  it("is waited for where nobody knows whether the change was made", async () => {
    const { change } = await updated("api");
    electOnce();
    expect(await takeBackAll([], [change])).toMatchObject({ state: "rolled-back", restored: ["api"] });
  });
});

describe("a change of which nobody knows whether it was made", () => {
  it("is taken back where it was", async () => {
    const made = [await updated("api"), await created("cron")].map(({ change }) => change);
    expect(await takeBackAll([], made)).toMatchObject({ state: "rolled-back", restored: ["api"], removed: ["cron"] });
    expect(swarm.imageOf("api")).toBe("acme/api:1");
    expect(swarm.service("cron")).toBeUndefined();
  });

  it("is left alone where it was not", async () => {
    const before = swarm.run(image("api", "1"));
    const update = { kind: "update", name: "api", effect: "rolling-restart", spec: image("api", "2") } as const;
    const create = { kind: "create", name: "cron", spec: image("cron", "2") } as const;
    expect(await takeBackAll([], [{ ...update, before, changes: [] }, create])).toEqual({
      state: "rolled-back",
      restored: [],
      removed: [],
      writes: [],
    });
  });
});

describe("a service that somebody else changed since", () => {
  /** What a person does at the console. */
  const changeByHand = (name: string) => {
    const current = swarm.service(name);
    if (current === undefined) throw new Error(`no service ${name}`);
    swarm.services.set(current.ID, { ...current, Spec: image(name, "hotfix"), PreviousSpec: current.Spec });
  };

  it("is not overwritten, and the others are taken back", async () => {
    const applied = [await updated("api"), await updated("web")];
    changeByHand("api");
    expect(await takeBack(...applied)).toMatchObject({
      state: "rollback-failed",
      reasons: [expect.stringMatching(/^api: the service shop_api was changed by someone else/)],
    });
    expect(swarm.imageOf("api")).toBe("acme/api:hotfix");
    expect(swarm.imageOf("web")).toBe("acme/web:1");
  });

  it("is not removed, though it was new", async () => {
    const applied = await created("cron");
    changeByHand("cron");
    expect((await takeBack(applied)).state).toBe("rollback-failed");
    expect(swarm.imageOf("cron")).toBe("acme/cron:hotfix");
  });
});

describe("a way back that fails", () => {
  it("names the service that the engine would not take back, and takes back the others", async () => {
    const applied = [await updated("api"), await updated("web")];
    swarm.before = ({ method, path }) =>
      method === "POST" && path.includes("shop_api") ? refusal(400, "secret shop_db not found") : undefined;
    expect(await takeBack(...applied)).toMatchObject({
      state: "rollback-failed",
      reasons: ["api: secret shop_db not found"],
    });
    expect(swarm.imageOf("web")).toBe("acme/web:1");
  });

  it("names the service whose old version does not come up any more", async () => {
    const applied = [await updated("api"), await updated("web")];
    swarm.tasksOf = ({ Spec }) =>
      Spec.TaskTemplate.ContainerSpec?.Image === "acme/api:1"
        ? [task("rejected", { id: "x", err: "manifest unknown" })]
        : undefined;
    expect(await takeBack(...applied)).toMatchObject({
      state: "rollback-failed",
      reasons: ["api: a node refused to start it; manifest unknown on a"],
    });
  });

  it("names a service that somebody removed meanwhile", async () => {
    const applied = await updated("api");
    swarm.services.clear();
    expect(await takeBack(applied)).toMatchObject({
      state: "rollback-failed",
      reasons: [expect.stringMatching(/^api: service id-shop_api not found/)],
    });
  });

  it("is none when somebody removed the new service already", async () => {
    const applied = await created("cron");
    swarm.services.clear();
    expect(await takeBack(applied)).toMatchObject({ state: "rolled-back", removed: ["cron"] });
  });

  it("ends at its deadline", async () => {
    const applied = await updated("api");
    swarm.tasksOf = () => [task("starting")];
    expect((await takeBack(applied)).state).toBe("rollback-failed");
    expect(clock.now()).toBe(180_000);
  });
});
