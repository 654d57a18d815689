import { refusal } from "@slipway/shared/testing";
import { beforeEach, describe, expect, it } from "vitest";
import { failedNames, Runs, refused, shop } from "./runs.ts";

let runs: Runs;
beforeEach(() => {
  runs = new Runs();
});

describe("an unchanged stack that does not work", () => {
  it("is a failure, in which nothing was changed", async () => {
    await runs.deploy(shop("1"));
    runs.forgetRequests();
    runs.crash("1");
    const result = await runs.deploy(shop("1"));
    expect(result.state).toBe("failed");
    expect(failedNames(result)).toEqual(["api", "web"]);
    expect(runs.swarm.writes).toEqual([]);
    expect(runs.log.log).toMatch(/error: api: it did not get there in 45 s: 0 of 1 running/);
  });
});

describe("an unchanged stack that cannot be looked at", () => {
  it("is no success", async () => {
    await runs.deploy(shop("1"));
    runs.swarm.before = ({ query }) => (query?.status ? refusal(503, "The swarm does not have a leader") : undefined);
    expect(await refused(runs.deploy(shop("1")))).toBe(
      "the cluster could not be watched to the end; nothing was changed: The swarm does not have a leader",
    );
  });
});
