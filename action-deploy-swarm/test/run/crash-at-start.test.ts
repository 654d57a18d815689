import { refusal } from "@slipway/shared/testing";
import { beforeEach, describe, expect, it } from "vitest";
import { failedNames, image, Runs, shop } from "./runs.ts";

let runs: Runs;
beforeEach(() => {
  runs = new Runs();
});

describe("a release that crashes at start", () => {
  beforeEach(async () => {
    await runs.deploy(shop("1", "shop_db_1"));
    runs.forgetRequests();
    runs.crash("2");
  });

  it("is taken back: services, secrets and record", async () => {
    const bad = { services: [image("api", "2"), image("web", "1"), image("cron", "2")], secrets: ["shop_db_2"] };
    const result = await runs.deploy(bad);
    expect(result).toMatchObject({ state: "rolled-back", restored: ["api", "web"], removed: ["cron"] });
    expect(failedNames(result)).toEqual(["api", "cron"]);
    expect(runs.swarm.imageOf("api")).toBe("ghcr.io/acme/api:1");
    expect(runs.swarm.service("cron")).toBeUndefined();
    // The engine's own step back leaves the bad spec as the one that `docker service rollback` leads to.
    expect(runs.secretNames()).toEqual(["shop_db_1", "shop_db_2"]);
    expect(runs.releases()).toEqual(["1 ok", "2 rolled-back"]);
  });

  it("leaves no secret behind that nothing refers to", async () => {
    runs.swarm.onUpdate = ({ PreviousSpec, Spec }) => ({
      Spec: PreviousSpec ?? Spec,
      PreviousSpec: PreviousSpec ?? Spec,
      UpdateStatus: { State: "rollback_completed" },
    });
    expect(await runs.deploy(shop("2", "shop_db_2"))).toMatchObject({ state: "rolled-back" });
    expect(runs.secretNames()).toEqual(["shop_db_1"]);
  });

  it("is told with its cause when its record cannot be settled", async () => {
    runs.swarm.before = ({ method, path }) =>
      method === "POST" && path.startsWith("/configs/") && path.endsWith("/update")
        ? refusal(500, "out of memory")
        : undefined;
    for (const rollbackOnFailure of [true, false]) {
      const result = await runs.deploy(shop("2", "shop_db_1"), { rollbackOnFailure });
      expect(result.state).toBe(rollbackOnFailure ? "rolled-back" : "held");
      expect(failedNames(result)).toEqual(["api", "web"]);
      expect(runs.log.log).toMatch(/warning: The record of release \d could not be marked as .*: out of memory/);
    }
  });

  it("is found early, long before its bound", async () => {
    const before = runs.clock.now();
    await runs.deploy(shop("2", "shop_db_1"));
    expect(runs.clock.now() - before).toBeLessThan(30_000);
  });

  it("does not lose the services that it was going to remove", async () => {
    expect(await runs.deploy({ services: [image("api", "2")], secrets: ["shop_db_1"] })).toMatchObject({
      state: "rolled-back",
    });
    expect(runs.swarm.imageOf("web")).toBe("ghcr.io/acme/web:1");
  });

  it("is held where it is when that is wanted", async () => {
    const result = await runs.deploy(shop("2", "shop_db_2"), { rollbackOnFailure: false });
    expect(result).toMatchObject({ state: "held", release: 2 });
    expect(runs.swarm.imageOf("api")).toBe("ghcr.io/acme/api:2");
    expect(runs.secretNames()).toEqual(["shop_db_1", "shop_db_2"]);
    expect(runs.releases()).toEqual(["1 ok", "2 failed"]);
  });

  it("that was taken back by the engine already is waited for, and nothing is sent a second time", async () => {
    runs.swarm.onUpdate = (updated) => ({
      Spec: updated.PreviousSpec ?? updated.Spec,
      UpdateStatus: { State: "rollback_completed" },
    });
    const result = await runs.deploy({ services: [image("api", "2"), image("web", "1")], secrets: ["shop_db_1"] });
    expect(result).toMatchObject({ state: "rolled-back", restored: ["api"] });
    expect(runs.servicesWritten()).toEqual(["POST /services/shop_api/update"]);
  });

  it("and cannot be taken back says why", async () => {
    runs.swarm.before = ({ query, path, body }) =>
      path.endsWith("/update") &&
      (query?.rollback || JSON.stringify(body).includes("api:1")) &&
      path.includes("shop_api")
        ? refusal(400, "secret shop_db_1 not found")
        : undefined;
    const result = await runs.deploy({ services: [image("api", "2"), image("web", "1")], secrets: ["shop_db_1"] });
    expect(result).toMatchObject({ state: "rollback-failed", reasons: ["api: secret shop_db_1 not found"] });
    expect(runs.releases()).toEqual(["1 ok", "2 failed"]);
  });
});
