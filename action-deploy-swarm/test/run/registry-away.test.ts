import { refusal } from "@slipway/shared/testing";
import { beforeEach, describe, expect, it } from "vitest";
import { image, Runs, refused, shop } from "./runs.ts";

let runs: Runs;
beforeEach(async () => {
  runs = new Runs();
  await runs.deploy(shop("1"));
  runs.forgetRequests();
  const limited = refusal(500, "toomanyrequests: You have reached your pull rate limit");
  runs.swarm.before = ({ path }) => (path.startsWith("/distribution/ghcr.io/acme/api") ? limited : undefined);
});

describe("a registry that answers nobody", () => {
  it("does not stop the release of services whose images are elsewhere", async () => {
    const hotfix = { services: [image("api", "1"), image("web", "2")] };
    expect(await runs.deploy(hotfix)).toMatchObject({ state: "deployed" });
    expect(runs.servicesWritten()).toEqual(["POST /services/shop_web/update"]);
    expect(runs.swarm.imageOf("api")).toBe("ghcr.io/acme/api:1");
    expect(runs.log.log).toContain(
      "ghcr.io/acme/api:1 could not be looked up from the cluster (toomanyrequests: You have reached your pull rate limit); api keeps the image that it runs",
    );
  });

  it("stops the release of a service that needs another image of it, with nothing changed", async () => {
    expect(await refused(runs.deploy(shop("2")))).toMatch(
      /images: ghcr\.io\/acme\/api:2 could not be looked up from the cluster \(ghcr\.io said: toomanyrequests/,
    );
    expect(runs.swarm.writes).toEqual([]);
  });
});
