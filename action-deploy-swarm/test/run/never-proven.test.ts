import { beforeEach, describe, expect, it } from "vitest";
import type { Service } from "../../src/cluster/service.ts";
import type { Task } from "../../src/cluster/task.ts";
import { task } from "../support/cluster.ts";
import { failedNames, image, Runs, shop } from "./runs.ts";

let runs: Runs;
beforeEach(() => {
  runs = new Runs();
});

const isWeb2 = ({ Spec }: Pick<Service, "Spec">) => Spec.TaskTemplate.ContainerSpec?.Image.endsWith("/web:2") ?? false;

/** Lets version 2 of `web` run for seven seconds of each nine, from now on, and crash. */
function crashAgainAndAgain(): void {
  const begun = runs.clock.now();
  const at = (second: number) => new Date(runs.clock.date().getTime() - runs.clock.now() + begun + second * 1_000);
  runs.swarm.tasksOf = (service) => {
    if (!isWeb2(service)) return undefined;
    const seconds = (runs.clock.now() - begun) / 1_000;
    const lives = Array.from({ length: Math.floor(seconds / 9) + 1 }, (_, each) => each * 9);
    return lives.flatMap((start): Task[] => {
      const hasCrashed = seconds >= start + 7;
      const since = at(hasCrashed ? start + 7 : start).toISOString();
      const of = { id: `web-${begun}-${start}`, created: at(start - 2).toISOString(), since };
      return [{ ...task(hasCrashed ? "failed" : "running", { ...of, exitCode: 1 }), ServiceID: service.ID }];
    });
  };
}

describe("the same job again after a release that was left as it is", () => {
  beforeEach(async () => {
    await runs.deploy(shop("1"));
    runs.crash("2");
    runs.swarm.onUpdate = () => ({ UpdateStatus: { State: "completed" } });
    await runs.deploy(shop("2"), { rollbackOnFailure: false });
    runs.swarm.tasksOf = () => undefined;
  });

  it("is red while it crashes again and again, although all runs when it is looked at first", async () => {
    crashAgainAndAgain();
    const again = await runs.deploy(shop("2"));
    expect(again.state).toBe("failed");
    expect(failedNames(again)).toEqual(["web"]);
    expect(runs.releases()).toEqual(["1 ok", "2 failed"]);
  });

  it("proves it like a change when it works by now", async () => {
    const before = runs.clock.now();
    expect(await runs.deploy(shop("2"))).toMatchObject({ state: "unchanged", release: 2 });
    expect(runs.clock.now() - before).toBeGreaterThanOrEqual(9_000);
    expect(runs.releases()).toEqual(["1 ok", "2 ok"]);
  });

  it("waits for nothing once that is proven", async () => {
    await runs.deploy(shop("2"));
    const before = runs.clock.now();
    expect(await runs.deploy(shop("2"))).toMatchObject({ state: "unchanged" });
    expect(runs.clock.now()).toBe(before);
  });
});

describe("a stack of which there is no record", () => {
  it("is watched like a change, and is not when it has been up for long", async () => {
    await runs.deploy(shop("1"));
    runs.swarm.configs.clear();
    const before = runs.clock.now();
    expect(await runs.deploy(shop("1"))).toMatchObject({ state: "unchanged", release: undefined });
    expect(runs.clock.now() - before).toBeGreaterThanOrEqual(9_000);
  });
});

describe("a release that leaves alone what an earlier one left broken", () => {
  const mended = { services: [image("api", "2"), image("web", "2")] };

  beforeEach(async () => {
    await runs.deploy(shop("1"));
    crashAgainAndAgain();
  });

  it("is red and stays: taking it back would mend nothing", async () => {
    await runs.deploy({ services: [image("api", "1"), image("web", "2")] }, { rollbackOnFailure: false });
    const result = await runs.deploy(mended);
    expect(result).toMatchObject({ state: "held", changeWorks: true });
    expect(failedNames(result)).toEqual(["web"]);
    expect(runs.swarm.imageOf("api")).toBe("ghcr.io/acme/api:2");
    expect(runs.releases()).toEqual(["1 ok", "2 failed", "3 failed"]);
  });
});

describe("a release that leaves alone what was proven and has broken since", () => {
  it("is green, with a warning", async () => {
    await runs.deploy(shop("2"));
    crashAgainAndAgain();
    runs.clock.advance(8_000);
    expect(await runs.deploy({ services: [image("api", "3"), image("web", "2")] })).toMatchObject({
      state: "deployed",
    });
    expect(runs.log.log).toMatch(
      /warning: web did not work before this run, which leaves it alone, and still does not/,
    );
  });
});

describe("a release that leaves alone a job which still runs", () => {
  it("is none of the job's business", async () => {
    const job = { ...image("job", "1"), Mode: { ReplicatedJob: {} } };
    await runs.deploy({ services: [image("api", "1")] });
    runs.swarm.run(job);
    expect(await runs.deploy({ services: [image("api", "2"), job] })).toMatchObject({ state: "deployed" });
    expect(await runs.deploy({ services: [image("api", "2"), job] })).toMatchObject({ state: "unchanged" });
  });
});
