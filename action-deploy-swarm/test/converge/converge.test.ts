import { Deadline } from "@slipway/shared";
import {
  connectionLost,
  type EngineAnswer,
  FakeClock,
  FakeEngine,
  RecordingRunner,
  refusal,
} from "@slipway/shared/testing";
import { beforeEach, describe, expect, it } from "vitest";
import type { Service, ServiceSpec } from "../../src/cluster/service.ts";
import type { Task } from "../../src/cluster/task.ts";
import { type Convergence, converge } from "../../src/converge/converge.ts";
import type { Expectation } from "../../src/converge/expectation.ts";
import { node, service, spec, task } from "../support/cluster.ts";
import { expectation } from "./expected.ts";

/** What the engine says from a second on. */
interface Scene {
  readonly services?: readonly Service[];
  readonly tasks?: readonly Task[];
  readonly fault?: EngineAnswer | Error;
}

let clock: FakeClock;
let log: RecordingRunner;
let engine: FakeEngine;
beforeEach(() => {
  clock = new FakeClock();
  log = new RecordingRunner();
});

/** Waits for services while the engine says what the scenes say, by the second from which each holds. */
function wait(
  expectations: readonly Expectation[],
  scenes: Readonly<Record<number, Scene>>,
  budget = 600_000,
): Promise<Convergence> {
  const current = () => {
    const begun = Object.keys(scenes).filter((second) => Number(second) * 1_000 <= clock.now());
    return scenes[Number(begun.at(-1))] ?? {};
  };
  engine = new FakeEngine(({ path }) => {
    const { services = [], tasks = [], fault } = current();
    if (fault instanceof Error) throw fault;
    if (fault !== undefined) return fault;
    if (path === "/nodes") return { body: [node("a")] };
    return { body: path === "/services" ? services : tasks };
  });
  const deadline = new Deadline(clock, budget);
  const request = {
    stack: "shop",
    expectations,
    endedBefore: new Set<string>(),
    nodes: [node("a")],
    networkNames: new Map(),
    deadline,
  };
  return converge(request, { engine, clock, log });
}

const live = (of: ServiceSpec, State: "updating" | "completed" = "completed", version = 11) =>
  service(of, { Version: { Index: version }, UpdateStatus: { State } });
const api = spec("api");
const web = spec("web");
const runs = (name: string) => task("running", { id: `run-${name}`, service: name });

describe("waiting for a stack", () => {
  it("says first what it waits for, and how long at most", async () => {
    await wait([expectation(api), expectation(web)], {
      0: { services: [live(api), live(web)], tasks: [runs("api"), runs("web")] },
    });
    expect(log.lines[0]).toBe("Waiting for api, web to run and stay up, at most 6 min 25 s");
  });

  it("is over at once, without a word, when there is nothing to wait for", async () => {
    expect(await wait([], {})).toEqual({ state: "converged", durations: new Map(), excused: [] });
    expect([...log.lines, ...engine.lines]).toEqual([]);
  });

  it("is bounded by the budget of the step", async () => {
    await wait([expectation(api)], { 0: { services: [live(api)], tasks: [runs("api")] } }, 20_000);
    expect(log.lines[0]).toContain("at most 20 s");
  });

  it("asks two questions a look, whatever the number of services, and after the nodes every fifth time", async () => {
    const services = Array.from({ length: 20 }, (_, index) => spec(`s${index}`));
    await wait(
      services.map((each) => expectation(each)),
      {
        0: {
          services: services.map((each) => live(each)),
          tasks: services.map(({ Name }) => runs(Name.replace("shop_", ""))),
        },
      },
    );
    const looks = engine.lines.filter((line) => line === "GET /services").length;
    expect(engine.lines.filter((line) => line === "GET /tasks")).toHaveLength(looks);
    expect(engine.lines.filter((line) => line === "GET /nodes")).toHaveLength(Math.floor(looks / 5));
    expect(engine.lines).toHaveLength(2 * looks + Math.floor(looks / 5));
  });

  it("asks for the stack's tasks that follow the current spec", async () => {
    await wait([expectation(api)], { 0: { services: [live(api)], tasks: [runs("api")] } });
    const [services, tasks] = engine.requests;
    expect(services?.query).toEqual({ status: "true", filters: '{"label":["com.docker.stack.namespace=shop"]}' });
    expect(tasks?.query).toEqual({ filters: '{"label":["com.docker.stack.namespace=shop"],"_up-to-date":["true"]}' });
  });

  it("watches all services at once, and ends when the last has stayed up", async () => {
    const outcome = await wait([expectation(api), expectation(web)], {
      0: { services: [live(api), live(web, "updating")], tasks: [runs("api")] },
      4: { services: [live(api), live(web)], tasks: [runs("api"), runs("web")] },
    });
    expect(outcome.state).toBe("converged");
    expect(clock.now()).toBeGreaterThanOrEqual(14_000);
    expect(clock.now()).toBeLessThan(15_500);
    expect(outcome).toMatchObject({
      durations: new Map([
        ["api", 10_000],
        ["web", clock.now()],
      ]),
    });
  });

  it("says a line for each change of a service, and none for those that were left alone", async () => {
    const untouched = expectation(web, { touched: false, stableFor: 0, versionBefore: 11 });
    await wait([expectation(api), untouched], {
      0: { services: [live(api), live(web)], tasks: [runs("web")] },
      1: { services: [live(api), live(web)], tasks: [runs("api"), runs("web")] },
    });
    expect(log.lines.slice(1)).toEqual([
      "api: 1 of 1 running, watched for 10 s more",
      expect.stringMatching(/^Still waiting after 5\.\d s: api 1 of 1 running$/),
      expect.stringMatching(/^Still waiting after 10\.\d s: api 1 of 1 running$/),
      expect.stringMatching(/^api: converged after 11\.\d s$/),
    ]);
  });

  it("ends with all that has failed at once", async () => {
    const bad = (name: string) => task("failed", { id: `x-${name}`, service: name, err: "unhealthy container" });
    const outcome = await wait([expectation(api), expectation(web)], {
      0: { services: [live(api), live(web)], tasks: [runs("api"), runs("web")] },
      3: { services: [live(api), live(web)], tasks: [bad("api"), bad("web")] },
    });
    expect(outcome).toMatchObject({ state: "failed", failures: [{ name: "api" }, { name: "web" }] });
  });

  it("notices that somebody else changed a service", async () => {
    const foreign = spec("api", { container: { Image: "acme/api:9" } });
    const outcome = await wait([expectation(api)], {
      0: { services: [live(api)], tasks: [runs("api")] },
      3: { services: [live(foreign, "updating", 12)], tasks: [] },
    });
    expect(outcome).toMatchObject({ state: "failed", failures: [{ name: "api", failure: { kind: "superseded" } }] });
  });

  it("does not take the spec from before its own change for somebody else's", async () => {
    const old = spec("api", { container: { Image: "acme/api:0" } });
    const outcome = await wait([expectation(api)], {
      0: { services: [live(old, "completed", 10)], tasks: [] },
      1: { services: [live(api)], tasks: [runs("api")] },
    });
    expect(outcome.state).toBe("converged");
  });

  it("notices that a service is gone", async () => {
    const outcome = await wait([expectation(api)], { 0: { services: [] } });
    expect(outcome).toMatchObject({ state: "failed", failures: [{ failure: { kind: "gone" } }] });
  });

  it("of nothing is over at once", async () => {
    expect(await wait([], { 0: {} })).toMatchObject({ state: "converged" });
    expect(clock.now()).toBe(0);
  });
});

describe("the bound", () => {
  const never: Scene = { services: [live(api, "updating")], tasks: [task("starting", { id: "s" })] };

  it("is never passed: the wait ends exactly there", async () => {
    const outcome = await wait([expectation(api)], { 0: never }, 30_000);
    expect(clock.now()).toBe(30_000);
    expect(outcome).toEqual({
      state: "failed",
      failures: [
        {
          name: "api",
          failure: { kind: "timed-out", after: 30_000, progress: "0 of 1 running (starting)", tasks: [] },
        },
      ],
    });
  });

  it("names those services that did not get there, and no others", async () => {
    const untouched = expectation(web, { touched: false, stableFor: 0, versionBefore: 11 });
    const outcome = await wait(
      [expectation(api), untouched],
      { 0: { services: [live(api, "updating"), live(web)], tasks: [runs("web")] } },
      30_000,
    );
    expect(outcome).toMatchObject({ failures: [{ name: "api" }] });
  });

  it("is progress every five seconds until then", async () => {
    await wait([expectation(api)], { 0: never }, 30_000);
    expect(log.lines.filter((line) => line.startsWith("Still waiting"))).toHaveLength(5);
  });
});

describe("an engine that answers with errors", () => {
  const good: Scene = { services: [live(api)], tasks: [runs("api")] };
  const leaderless: Scene = {
    fault: refusal(503, "rpc error: code = Unknown desc = The swarm does not have a leader"),
  };

  it("is borne while a leader is elected", async () => {
    const outcome = await wait([expectation(api)], { 0: good, 2: leaderless, 40: good });
    expect(outcome.state).toBe("converged");
    expect(clock.now()).toBeGreaterThanOrEqual(40_000);
  });

  it("is not a success, and not borne for longer than a minute", async () => {
    const waiting = wait([expectation(api)], { 0: good, 2: leaderless });
    await expect(waiting).rejects.toThrow("The swarm does not have a leader");
    expect(clock.now()).toBeGreaterThan(60_000);
    expect(clock.now()).toBeLessThan(65_000);
  });

  it("that never answers is no success of what was not changed, however short the wait", async () => {
    const untouched = expectation(api, { touched: false, stableFor: 0, versionBefore: 11 });
    await expect(wait([untouched], { 0: leaderless })).rejects.toThrow("The swarm does not have a leader");
    expect(clock.now()).toBe(45_000);
  });

  it("when the time ends says nothing about the services", async () => {
    await expect(wait([expectation(api)], { 0: good, 5: leaderless }, 20_000)).rejects.toThrow("leader");
  });

  it("is borne while its daemon restarts", async () => {
    const outcome = await wait([expectation(api)], { 0: good, 2: { fault: connectionLost(false) }, 20: good });
    expect(outcome.state).toBe("converged");
  });

  it.each([
    ["refuses", refusal(403, "client is forbidden")],
    ["is no manager any more", refusal(406, "This node is not a swarm manager")],
  ])("that %s ends the wait at once", async (_name, fault) => {
    const waiting = wait([expectation(api)], { 0: good, 2: { fault } });
    await expect(waiting).rejects.toThrow(/forbidden|not a swarm manager/);
    expect(clock.now()).toBeLessThan(5_000);
  });
});
