import { describe, expect, it } from "vitest";
import type { Healthcheck, ServiceSpec, UpdateConfig } from "../../src/cluster/service.ts";
import { describeCount } from "../../src/converge/count.ts";
import {
  type Expectation,
  expectUntouched,
  longestConvergence,
  type Stability,
  stabilityOf,
  startLimit,
} from "../../src/converge/expectation.ts";
import { SECOND, service, spec } from "../support/cluster.ts";

const updated = (UpdateConfig: UpdateConfig) => spec("api", { UpdateConfig });
const checked = (Healthcheck: Healthcheck) => spec("api", { container: { Healthcheck } });

describe("how long a service has to prove itself", () => {
  const proof = (stableFor: number, watchedFor: number) => ({ stableFor, watchedFor });

  it.each<[string, ServiceSpec, number | undefined, Stability]>([
    ["five seconds a task and nine in all", spec("api"), undefined, proof(5_000, 9_000)],
    ["a task as long as the engine watches", updated({ Monitor: 2 * SECOND }), undefined, proof(2_000, 9_000)],
    ["all as long as the engine watches", updated({ Monitor: 30 * SECOND }), undefined, proof(30_000, 30_000)],
    ["from the last task as long as it is told", updated({ Monitor: 30 * SECOND }), 3_000, proof(3_000, 0)],
    ["not at all when it is told so", spec("api"), 0, proof(0, 0)],
    ["not at all for a job", spec("api", { Mode: { ReplicatedJob: {} } }), 60_000, proof(0, 0)],
  ])("is %s", (_name, of, asked, stability) => {
    expect(stabilityOf(of, asked)).toEqual(stability);
  });
});

describe("how long a container may start", () => {
  it.each<[string, ServiceSpec, number | undefined]>([
    ["is open without a health check", spec("api"), undefined],
    ["is open when the image's own check counts", checked({ Interval: SECOND }), undefined],
    ["is open when the check is switched off", checked({ Test: ["NONE"] }), undefined],
    ["follows the engine's defaults", checked({ Test: ["CMD", "x"] }), 190_000],
    [
      "follows the check's own numbers",
      checked({ Test: ["CMD", "x"], Interval: SECOND, Timeout: 2 * SECOND, Retries: 5, StartPeriod: 20 * SECOND }),
      45_000,
    ],
  ])("%s", (_name, of, limit) => {
    expect(startLimit(of)).toBe(limit);
  });
});

describe("the longest that a change can take", () => {
  const expected = (of: ServiceSpec, change: Partial<Expectation> = {}): Expectation => ({
    ...expectUntouched("api", service(of)),
    touched: true,
    stableFor: 10_000,
    ...change,
  });
  const replicas = (Replicas: number, UpdateConfig: UpdateConfig) =>
    spec("api", { Mode: { Replicated: { Replicas } }, UpdateConfig });
  const pull = 300_000;
  const wave = 60_000 + 10_000 + 5_000;

  it.each<[string, ServiceSpec, number]>([
    ["has one wave for one task", spec("api"), pull + wave + 10_000],
    [
      "has a wave for each task, one by one",
      spec("api", { Mode: { Replicated: { Replicas: 3 } } }),
      pull + 3 * wave + 10_000,
    ],
    ["has a wave for each group", replicas(5, { Parallelism: 2 }), pull + 3 * wave + 10_000],
    ["has one wave for all at once", replicas(5, { Parallelism: 0 }), pull + wave + 10_000],
    [
      "counts delay, monitor and the time to stop",
      spec("api", {
        UpdateConfig: { Parallelism: 1, Delay: 20 * SECOND, Monitor: 15 * SECOND },
        container: { StopGracePeriod: 30 * SECOND },
      }),
      pull + 60_000 + 30_000 + 20_000 + 15_000 + 10_000,
    ],
    ["counts the health check", checked({ Test: ["CMD", "x"] }), pull + 190_000 + 15_000 + 10_000],
    ["has a wave without tasks, too", spec("api", { Mode: { Replicated: { Replicas: 0 } } }), pull + wave + 10_000],
  ])("%s", (_name, of, longest) => {
    expect(longestConvergence(expected(of))).toBe(longest);
  });

  it("is open for a job: it runs until it is done, or the step's time is up", () => {
    expect(longestConvergence(expected(spec("api", { Mode: { ReplicatedJob: {} } })))).toBe(Number.POSITIVE_INFINITY);
  });

  it("is short for a service that nobody changes", () => {
    const untouched = expectUntouched("api", service(spec("api")));
    expect(longestConvergence(untouched)).toBe(45_000);
    const proof = { stableFor: 5_000, watchedFor: 9_000 };
    expect(longestConvergence({ ...untouched, ...proof })).toBe(54_000);
    expect(longestConvergence({ ...untouched, ...proof, spec: checked({ Test: ["CMD", "x"] }) })).toBe(244_000);
  });
});

describe("a count of tasks", () => {
  it.each([
    [{ running: 2, wanted: 3, isWhole: false, doing: "starting", word: "running" }, "2 of 3 running (starting)"],
    [{ running: 3, wanted: 3, isWhole: true, doing: "", word: "complete" }, "3 of 3 complete"],
  ] as const)("is said as %j", (count, said) => {
    expect(describeCount(count)).toBe(said);
  });
});
