import { describe, expect, it } from "vitest";
import { forwardShare, unmeetableWatches } from "../src/budget.ts";
import type { ServiceChange } from "../src/plan/plan.ts";
import { SECOND, service, spec } from "./support/cluster.ts";
import { emptyPlan } from "./support/plan.ts";

describe("the time to go forward", () => {
  it.each([
    [30_000, 21_000],
    [600_000, 420_000],
    [3_600_000, 3_420_000],
  ])("of %i ms is %i ms: the way back keeps a third, and three minutes at most", (timeout, forward) => {
    expect(forwardShare(timeout)).toBe(forward);
  });
});

describe("a service that is to be watched for longer than that", () => {
  const slow = spec("slow", { UpdateConfig: { Monitor: 480 * SECOND } });
  const found = (stableFor: number | undefined, ...services: ServiceChange[]) =>
    unmeetableWatches({ ...emptyPlan, services }, { stableFor, timeout: 600_000 });
  const create: ServiceChange = { kind: "create", name: "slow", spec: slow };

  it("is told before anything is changed, with the ways out", () => {
    expect(found(undefined, create)).toEqual([
      {
        input: "stack-file.slow",
        message:
          "is watched for 8 min (update_config.monitor), and of the timeout (10 min) the rollout gets 7 min, the way back the rest; set timeout to more than 11 min, or set stable-for",
      },
    ]);
  });

  it("is no problem where it is not changed, or stable-for says less", () => {
    expect(found(undefined, { kind: "keep", name: "slow", before: service(slow) })).toEqual([]);
    expect(found(60_000, create)).toEqual([]);
  });
});
