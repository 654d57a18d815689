import { beforeEach, describe, expect, it } from "vitest";
import { STACK, spec } from "../support/cluster.ts";
import { image, Runs, shop } from "./runs.ts";

let runs: Runs;
beforeEach(() => {
  runs = new Runs();
});

describe("a first deployment", () => {
  it("creates everything, and keeps the release", async () => {
    const result = await runs.deploy({ ...shop("1", "shop_db_1"), networks: ["shop_inside"] });
    expect(result).toMatchObject({ state: "deployed", release: 1, previousRelease: undefined, pruned: [] });
    expect(runs.swarm.imageOf("api")).toBe("ghcr.io/acme/api:1");
    expect(runs.secretNames()).toEqual(["shop_db_1"]);
    expect(runs.swarm.networks.map(({ Name }) => Name)).toContain("shop_inside");
    expect(runs.releases()).toEqual(["1 ok"]);
    expect(runs.swarm.service("api")?.Spec.TaskTemplate.ContainerSpec?.Secrets).toMatchObject([
      { SecretID: "id-shop_db_1" },
    ]);
  });

  it("that crashes leaves nothing behind but the record of it", async () => {
    runs.crash("1");
    const result = await runs.deploy(shop("1", "shop_db_1"));
    expect(result).toMatchObject({ state: "rolled-back", removed: ["api", "web"] });
    expect([...runs.swarm.services.keys()]).toEqual([]);
    expect(runs.secretNames()).toEqual([]);
    expect(runs.releases()).toEqual(["1 rolled-back"]);
  });
});

describe("a deployment over what runs", () => {
  beforeEach(async () => {
    await runs.deploy(shop("1", "shop_db_1"));
    runs.forgetRequests();
  });

  it("changes nothing when nothing changed", async () => {
    expect(await runs.deploy(shop("1", "shop_db_1"))).toMatchObject({ state: "unchanged", release: 1 });
    expect(runs.swarm.writes).toEqual([]);
  });

  it("updates what changed, and nothing else", async () => {
    const result = await runs.deploy({ services: [image("api", "2"), image("web", "1")], secrets: ["shop_db_1"] });
    expect(result).toMatchObject({ state: "deployed", release: 2, previousRelease: 1 });
    expect(runs.servicesWritten()).toEqual(["POST /services/shop_api/update"]);
  });

  it("removes what the stack does not name any more, and only at the end", async () => {
    const result = await runs.deploy({ services: [image("api", "2")], secrets: ["shop_db_1"] });
    expect(result).toMatchObject({ state: "deployed", pruned: ["service web"] });
    expect(runs.servicesWritten()).toEqual(["DELETE /services/shop_web", "POST /services/shop_api/update"]);
    expect(runs.swarm.writes.at(-1)).toBe("DELETE /services/shop_web");
  });

  it("restarts everything when it is told to", async () => {
    expect(await runs.deploy(shop("1", "shop_db_1"), { force: true })).toMatchObject({ state: "deployed" });
    expect(runs.servicesWritten()).toHaveLength(2);
  });

  it("leaves other stacks alone", async () => {
    runs.swarm.run(spec("x", { Name: "blog_x", Labels: { [STACK]: "blog" } }));
    await runs.deploy(shop("2", "shop_db_1"));
    expect(runs.swarm.writes.join()).not.toContain("blog");
  });
});

describe("a stack that was deployed by other means", () => {
  it("becomes the first release, so that there is a way back to it", async () => {
    runs.swarm.run(image("api", "0"));
    expect(await runs.deploy(shop("1"))).toMatchObject({ state: "deployed", release: 2 });
    expect(runs.releases()).toEqual(["1 ok", "2 ok"]);
    expect(await runs.goBack()).toMatchObject({ restored: "release 1 (0)" });
    expect(runs.swarm.imageOf("api")).toBe("ghcr.io/acme/api:0");
  });
});
