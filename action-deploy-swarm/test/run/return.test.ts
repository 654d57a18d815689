import { healthTargets } from "@slipway/shared";
import { refusal } from "@slipway/shared/testing";
import { beforeEach, describe, expect, it } from "vitest";
import { node } from "../support/cluster.ts";
import { image, Runs, refused, shop } from "./runs.ts";

let runs: Runs;
beforeEach(() => {
  runs = new Runs();
});

describe("a return to an earlier release", () => {
  beforeEach(async () => {
    for (const tag of ["1", "2", "3"]) await runs.deploy(shop(tag, `shop_db_${tag}`));
    runs.forgetRequests();
  });

  it("is to the one before, with its images and secrets, and is a release of its own", async () => {
    const result = await runs.goBack();
    expect(result).toMatchObject({ state: "reverted", release: 4, restored: "release 2 (2)", previousRelease: 3 });
    expect(runs.swarm.imageOf("api")).toBe("ghcr.io/acme/api:2");
    expect(runs.swarm.service("api")?.Spec.TaskTemplate.ContainerSpec?.Secrets).toMatchObject([
      { SecretName: "shop_db_2" },
    ]);
    expect(runs.releases()).toEqual(["1 ok", "2 ok", "3 reverted", "4 ok"]);
  });

  it("goes further back the second time, and then ends", async () => {
    await runs.goBack();
    expect(await runs.goBack()).toMatchObject({ state: "reverted", restored: "release 1 (1)" });
    expect(runs.swarm.imageOf("api")).toBe("ghcr.io/acme/api:1");
    expect(await refused(runs.goBack())).toMatch(/^there is no earlier release to return to; nothing was changed/);
  });

  it.each(["1", "#1"])("may be to any that is kept: %s", async (name) => {
    expect(await runs.goBack(name)).toMatchObject({ restored: "release 1 (1)" });
  });

  it("brings back a service that was removed, and removes one that is new", async () => {
    await runs.deploy({ services: [image("api", "4"), image("cron", "4")] });
    await runs.goBack();
    expect(runs.swarm.imageOf("web")).toBe("ghcr.io/acme/web:3");
    expect(runs.swarm.service("cron")).toBeUndefined();
  });

  it("finds a secret that was made anew under its name", async () => {
    runs.swarm.secrets.delete("id-shop_db_1");
    const anew = runs.swarm.keep("secret", "shop_db_1");
    runs.swarm.secrets.set("another", { ...anew, ID: "another" });
    runs.swarm.secrets.delete("id-shop_db_1");
    await runs.goBack("1");
    expect(runs.swarm.service("api")?.Spec.TaskTemplate.ContainerSpec?.Secrets).toMatchObject([
      { SecretID: "another" },
    ]);
  });

  it("stops before anything is changed when a secret is gone", async () => {
    runs.swarm.secrets.delete("id-shop_db_1");
    expect(await refused(runs.goBack("1"))).toMatch(
      /release 1 \(1\) needs the secret shop_db_1 for shop_api, and it is gone/,
    );
    expect(runs.swarm.writes).toEqual([]);
  });

  it("finds a network that was made anew, also for what the release did not change", async () => {
    await runs.deploy({ services: [image("api", "4"), image("web", "3")], secrets: ["shop_db_3"] });
    await runs.deploy({ services: [image("api", "5"), image("web", "5")] });
    runs.swarm.networks = [{ Id: "anew", Name: "shop_default", Driver: "overlay", Scope: "swarm" }];
    await runs.goBack();
    expect(runs.swarm.imageOf("web")).toBe("ghcr.io/acme/web:3");
    expect(runs.swarm.service("web")?.Spec.TaskTemplate.Networks).toMatchObject([{ Target: "anew" }]);
  });

  it.each<[string, () => void, RegExp]>([
    [
      "a network is gone",
      () => {
        runs.swarm.networks = [];
      },
      /to-release: release 2 \(2\) needs the network shop_default for shop_api, and it is gone/,
    ],
    [
      "no node takes tasks any more",
      () => {
        runs.swarm.nodes = [node("a", { role: "manager", availability: "drain" })];
      },
      /to-release\.api: no node of the swarm takes tasks/,
    ],
  ])("stops before anything is changed when %s", async (_name, change, message) => {
    change();
    expect(await refused(runs.goBack())).toMatch(message);
    expect(runs.swarm.writes).toEqual([]);
  });

  it("warns of an image that its registry does not have any more, and goes on", async () => {
    runs.swarm.before = ({ path }) =>
      path.startsWith("/distribution/ghcr.io/acme/web") ? refusal(404, "manifest unknown") : undefined;
    expect(await runs.goBack()).toMatchObject({ state: "reverted" });
    expect(runs.log.log).toContain(
      "warning: The cluster cannot look up ghcr.io/acme/web:2 (manifest unknown); only nodes that still have it can run it",
    );
    expect(runs.log.log).not.toContain("look up ghcr.io/acme/api:2");
  });

  it("that crashes is taken back where that was asked for", async () => {
    runs.crash("2");
    expect(await runs.goBack(undefined, { rollbackOnFailure: true })).toMatchObject({ state: "rolled-back" });
    expect(runs.swarm.imageOf("api")).toBe("ghcr.io/acme/api:3");
    expect(runs.releases()).toEqual(["1 ok", "2 ok", "3 ok", "4 rolled-back"]);
    expect(runs.log.log).toContain("Taking back the return to release 2 (2): api, web");
  });

  it("that crashes stays where it was asked to go", async () => {
    runs.crash("2");
    expect(await runs.goBack()).toMatchObject({ state: "held", release: 4, asked: "release 2 (2)" });
    expect(runs.swarm.imageOf("api")).toBe("ghcr.io/acme/api:2");
    expect(runs.releases()).toEqual(["1 ok", "2 ok", "3 reverted", "4 failed"]);
  });

  it("that is not healthy stays where it was asked to go, and is tried again by the same job", async () => {
    expect(
      await runs.goBack(undefined, { health: healthTargets.parse("- {type: service, service: gone}") }),
    ).toMatchObject({
      state: "unhealthy",
      release: 4,
      asked: "release 2 (2)",
    });
    expect(runs.swarm.imageOf("api")).toBe("ghcr.io/acme/api:2");
    expect(await runs.goBack()).toMatchObject({ state: "unchanged", release: 4, asked: "release 2 (2)" });
    expect(runs.releases()).toEqual(["1 ok", "2 ok", "3 reverted", "4 ok"]);
  });

  it("whose run died before it changed anything is tried again, and does not lead to what was to be left", async () => {
    runs.recordOnly(4, 2);
    expect(await runs.goBack()).toMatchObject({ state: "reverted", release: 5, restored: "release 2 (2)" });
  });

  it("does not take a release that never came to run for the one that is to be left", async () => {
    runs.recordOnly(4, undefined);
    expect(await refused(runs.goBack())).toBe(
      "release 4 (pending) is not what runs: the cluster is on release 3 (3) already; nothing was changed\nNext: to go further back, name a release in to-release; kept are: 1 (1), 2 (2)",
    );
    expect(await runs.goBack("2")).toMatchObject({ state: "reverted", restored: "release 2 (2)" });
  });
});
