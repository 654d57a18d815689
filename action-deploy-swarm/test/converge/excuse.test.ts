import { Deadline } from "@slipway/shared";
import { FakeClock, FakeEngine, RecordingRunner } from "@slipway/shared/testing";
import { describe, expect, it } from "vitest";
import type { Task } from "../../src/cluster/task.ts";
import { type Convergence, converge } from "../../src/converge/converge.ts";
import type { Expectation } from "../../src/converge/expectation.ts";
import { node, service, spec, task } from "../support/cluster.ts";
import { expectation } from "./expected.ts";

const changed = expectation(spec("web"));
const alone = { touched: false, stableFor: 0, versionBefore: 11 };
const kept = expectation(spec("api"), alone);
const broken = expectation(spec("api"), { ...alone, excuse: "was-broken" });
const unproven = expectation(spec("api"), { ...alone, stableFor: 5_000, excuse: "never-proven" });
const runs = (name: string, id = `run-${name}`) => task("running", { id, service: name });
const crash = (id: string) => task("failed", { id, desired: "shutdown" });
const noNode = task("pending", { err: "no suitable node (host-mode port already in use on 3 nodes)" });

/** Waits while the tasks are those of the scenes, by the second from which each holds. */
async function wait(expectations: readonly Expectation[], scenes: Readonly<Record<number, readonly Task[]>>) {
  const clock = new FakeClock();
  const log = new RecordingRunner();
  const engine = new FakeEngine(({ path }) => {
    const begun = Object.keys(scenes).filter((second) => Number(second) * 1_000 <= clock.now());
    if (path === "/nodes") return { body: [node("a")] };
    const live = expectations.map(({ spec: of }) =>
      service(of, { Version: { Index: 11 }, UpdateStatus: { State: "completed" } }),
    );
    return { body: path === "/services" ? live : scenes[Number(begun.at(-1))] };
  });
  const request = { stack: "shop", expectations, endedBefore: new Set<string>(), nodes: [node("a")] };
  const deadline = new Deadline(clock, 600_000);
  const outcome = await converge({ ...request, networkNames: new Map(), deadline }, { engine, clock, log });
  return { outcome, took: clock.now(), log: log.lines };
}

const excusedIn = (outcome: Convergence) =>
  outcome.state === "converged"
    ? outcome.excused.map(({ name, failure, excuse }) => `${name} ${failure.kind} ${excuse}`)
    : outcome.state;

describe("a service that was broken before, beside one that was changed", () => {
  it.each<[string, readonly Task[], string]>([
    ["has no node", [noNode], "api timed-out was-broken"],
    ["crashes again and again", [crash("x"), crash("y")], "api failed was-broken"],
  ])("is told and not waited for when it %s", async (_name, tasks, said) => {
    const { outcome, took, log } = await wait([changed, broken], { 0: [runs("web"), ...tasks] });
    expect(excusedIn(outcome)).toEqual([said.replace("failed", "timed-out")]);
    expect(took).toBeLessThan(11_000);
    expect(log.join("\n")).not.toContain("api");
  });

  it("is not told when it works again", async () => {
    const { outcome } = await wait([changed, broken], { 0: [runs("web")], 5: [runs("web"), runs("api")] });
    expect(excusedIn(outcome)).toEqual([]);
  });

  it("does not save a change that fails", async () => {
    const bad = [1, 2].map((each) => task("failed", { id: `bad-${each}`, service: "web" }));
    const { outcome } = await wait([changed, broken], { 0: [...bad, crash("x"), crash("y")] });
    expect(outcome).toMatchObject({ state: "failed", failures: [{ name: "web" }] });
  });
});

describe("a service that worked before, beside one that was changed", () => {
  const booting = [task("starting", { id: "web", service: "web" }), crash("x"), crash("y")];

  it("may crash while what it needs is in motion", async () => {
    const { outcome } = await wait([changed, kept], {
      0: booting,
      20: [runs("web"), crash("x"), crash("y"), runs("api")],
    });
    expect(excusedIn(outcome)).toEqual([]);
  });

  it("fails the release when it goes on crashing after that", async () => {
    const { outcome } = await wait([changed, kept], {
      0: booting,
      20: [runs("web"), crash("x"), crash("y")],
      23: [runs("web"), crash("v"), crash("w")],
    });
    expect(outcome).toMatchObject({ state: "failed", failures: [{ name: "api", failure: { kind: "tasks-failed" } }] });
  });

  it("fails the release when it is not whole in the end", async () => {
    const { outcome } = await wait([changed, kept], { 0: [runs("web")] });
    expect(outcome).toMatchObject({ state: "failed", failures: [{ name: "api", failure: { kind: "timed-out" } }] });
  });
});

describe("a service that was never proven, beside one that was changed", () => {
  it("is waited for until it is proven", async () => {
    const { outcome, took } = await wait([changed, unproven], { 0: [runs("web")], 8: [runs("web"), runs("api")] });
    expect(excusedIn(outcome)).toEqual([]);
    expect(took).toBeGreaterThanOrEqual(13_000);
  });

  it("does not fail the wait for the change when it has failed", async () => {
    const { outcome, took } = await wait([changed, unproven], { 0: [runs("web"), crash("x"), crash("y")] });
    expect(excusedIn(outcome)).toEqual(["api tasks-failed never-proven"]);
    expect(took).toBeLessThan(11_000);
  });
});

describe("a job", () => {
  it("is waited for as long as the step may take, while it runs", async () => {
    const job = expectation(spec("api", { Mode: { ReplicatedJob: {} } }), { stableFor: 0 });
    const done = task("complete", { id: "run-api", desired: "complete" });
    const { outcome, took, log } = await wait([job], { 0: [runs("api")], 590: [done] });
    expect(log[0]).toBe("Waiting for api to run and stay up, at most 10 min");
    expect(outcome.state).toBe("converged");
    expect(took).toBeGreaterThanOrEqual(590_000);
  });
});
