import { connectionLost, refusal } from "@slipway/shared/testing";
import { beforeEach, describe, expect, it } from "vitest";
import { Runs, refused, shop } from "./runs.ts";

let runs: Runs;
beforeEach(() => {
  runs = new Runs();
});

describe("a change whose answers all got lost", () => {
  it("is taken back with the others", async () => {
    await runs.deploy(shop("1"));
    let isMade = false;
    let asked = 0;
    runs.swarm.after = ({ method, path }) => {
      if (isMade || method === "GET" || path !== "/services/id-shop_api/update") return;
      isMade = true;
      throw connectionLost(true);
    };
    // As often as the run asks before it gives up on the service.
    runs.swarm.before = ({ method, path }) => {
      if (!isMade || method !== "GET" || path !== "/services/id-shop_api") return undefined;
      asked += 1;
      return asked < 5 ? refusal(503, "no leader") : undefined;
    };
    const result = await runs.deploy(shop("2"));
    expect(result).toMatchObject({ state: "rolled-back", failures: [{ name: "api" }], restored: ["web", "api"] });
    expect(runs.swarm.imageOf("api")).toBe("ghcr.io/acme/api:1");
    expect(runs.swarm.imageOf("web")).toBe("ghcr.io/acme/web:1");
  });
});

describe("a cluster that is lost while it is watched", () => {
  it("goes on by itself, and the next run confirms what it became", async () => {
    await runs.deploy(shop("1"));
    let updates = 0;
    runs.swarm.after = ({ path }) => {
      if (path.endsWith("/update") && path.startsWith("/services")) updates += 1;
    };
    runs.swarm.before = ({ query }) => (updates >= 2 && query?.status ? refusal(403, "forbidden") : undefined);
    expect(await refused(runs.deploy(shop("2")))).toMatch(
      /^the cluster could not be watched to the end; it goes on with the update of api, web by itself: forbidden\nNext: run the job again/,
    );
    expect(runs.releases()).toEqual(["1 ok", "2 pending"]);
    runs.swarm.before = () => undefined;
    expect(await runs.deploy(shop("2"))).toMatchObject({ state: "unchanged", release: 2 });
    expect(runs.releases()).toEqual(["1 ok", "2 ok"]);
  });
});
