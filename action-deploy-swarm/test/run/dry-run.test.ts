import { describeError, UserError } from "@slipway/shared";
import { refusal } from "@slipway/shared/testing";
import { beforeEach, describe, expect, it } from "vitest";
import { image, Runs, shop } from "./runs.ts";

let runs: Runs;
beforeEach(() => {
  runs = new Runs();
});

describe("a run that may not change anything", () => {
  beforeEach(async () => {
    await runs.deploy(shop("1", "shop_db_1"));
    runs.forgetRequests();
  });

  it("plans, and asks the swarm questions only", async () => {
    const result = await runs.deploy({ ...shop("2", "shop_db_2"), networks: ["shop_inside"] }, { dryRun: true });
    expect(result.state).toBe("planned");
    expect(runs.swarm.writes).toEqual([]);
    expect(runs.log.log).toContain(
      "[Plan for shop (dry run)]\napi  update, tasks restart: image acme/api:1 → acme/api:2",
    );
  });

  it.each<[string, () => Promise<unknown>, RegExp]>([
    [
      "an image that is not there",
      () => runs.deploy({ services: [image("gone", "1")] }),
      /ghcr\.io\/acme\/gone:1 does not exist/,
    ],
    [
      "a secret that is not there",
      () => runs.deploy(shop("2", "shop_db_1", "outside_9"), { objects: [] }),
      /the external secret outside_9 does not exist/,
    ],
    [
      "a plan that became another one",
      () => runs.deploy(shop("2", "shop_db_1"), { expectedPlan: "0".repeat(64) }),
      /the plan is not the one that was agreed on/,
    ],
    ["a release that is not kept", () => runs.goBack("9"), /no release 9 is kept in the cluster; nothing was changed/],
  ])("stops because of %s, with nothing changed", async (_name, run, message) => {
    runs.swarm.before = ({ path }) =>
      path.startsWith("/distribution/ghcr.io/acme/gone") ? refusal(404, "manifest unknown") : undefined;
    const error = await run().catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(UserError);
    expect(describeError(error)).toMatch(message);
    expect(runs.swarm.writes).toEqual([]);
  });

  it("goes on when the plan is the one that was agreed on", async () => {
    const { plan } = await runs.deploy(shop("2", "shop_db_1"), { dryRun: true, deployId: "other_1" });
    expect(await runs.deploy(shop("2", "shop_db_1"), { expectedPlan: plan.digest })).toMatchObject({
      state: "deployed",
    });
  });
});
