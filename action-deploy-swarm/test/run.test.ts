import { describeError, Secret, UserError } from "@slipway/shared";
import { connectionLost, refusal } from "@slipway/shared/testing";
import { beforeEach, describe, expect, it } from "vitest";
import { LABELS } from "../src/apply/objects.ts";
import type { Service, ServiceSpec } from "../src/cluster/service.ts";
import { decodeReleases } from "../src/release/record.ts";
import type { Result } from "../src/result.ts";
import { node, STACK, spec, task } from "./support/cluster.ts";
import { Runs, secretValue } from "./support/runs.ts";

let runs: Runs;
beforeEach(() => {
  runs = new Runs();
});

const image = (name: string, tag: string): ServiceSpec =>
  spec(name, { container: { Image: `ghcr.io/acme/${name}:${tag}` } });
const shop = (tag: string, ...secrets: string[]) => ({ services: [image("api", tag), image("web", tag)], secrets });

/** The releases that the cluster keeps, as `number status`. */
const releases = () =>
  decodeReleases([...runs.swarm.configs.values()], "shop").map(({ number, status }) => `${number} ${status}`);
const secrets = () => [...runs.swarm.secrets.values()].map(({ Spec }) => Spec.Name).toSorted();
const servicesWritten = () => runs.swarm.writes.filter((line) => line.includes("/services")).toSorted();
const forgetRequests = () => void runs.swarm.engine.requests.splice(0);
const namesOf = (result: Result) => ("failures" in result ? result.failures.map(({ name }) => name) : []);

async function refused(run: Promise<unknown>): Promise<string> {
  return run.then(
    () => "went through",
    (error: unknown) => describeError(error),
  );
}

/** Lets every task with an image crash at once, and the engine go on as with `failure_action: continue`. */
function crash(tag: string): void {
  const isBad = ({ Spec }: Pick<Service, "Spec">) =>
    Spec.TaskTemplate.ContainerSpec?.Image.endsWith(`:${tag}`) ?? false;
  runs.swarm.onUpdate = (updated) => ({ UpdateStatus: { State: isBad(updated) ? "updating" : "completed" } });
  runs.swarm.tasksOf = (service) => {
    const failed = (each: number) =>
      task("failed", { id: `${service.ID}.${service.Version.Index}.${each}`, exitCode: 1 });
    return isBad(service) ? [1, 2].map((each) => ({ ...failed(each), ServiceID: service.ID })) : undefined;
  };
}

describe("a first deployment", () => {
  it("creates everything, and keeps the release", async () => {
    const result = await runs.deploy({ ...shop("1", "shop_db_1"), networks: ["shop_inside"] });
    expect(result).toMatchObject({ state: "deployed", release: 1, previousRelease: undefined, pruned: [] });
    expect(runs.swarm.imageOf("api")).toBe("ghcr.io/acme/api:1");
    expect(secrets()).toEqual(["shop_db_1"]);
    expect(runs.swarm.networks.map(({ Name }) => Name)).toContain("shop_inside");
    expect(releases()).toEqual(["1 ok"]);
    expect(runs.swarm.service("api")?.Spec.TaskTemplate.ContainerSpec?.Secrets).toMatchObject([
      { SecretID: "id-shop_db_1" },
    ]);
  });

  it("that crashes leaves nothing behind but the record of it", async () => {
    crash("1");
    const result = await runs.deploy(shop("1", "shop_db_1"));
    expect(result).toMatchObject({ state: "rolled-back", removed: ["api", "web"] });
    expect([...runs.swarm.services.keys()]).toEqual([]);
    expect(secrets()).toEqual([]);
    expect(releases()).toEqual(["1 rolled-back"]);
  });
});

describe("a deployment over what runs", () => {
  beforeEach(async () => {
    await runs.deploy(shop("1", "shop_db_1"));
    forgetRequests();
  });

  it("changes nothing when nothing changed", async () => {
    expect(await runs.deploy(shop("1", "shop_db_1"))).toMatchObject({ state: "unchanged", release: 1 });
    expect(runs.swarm.writes).toEqual([]);
  });

  it("updates what changed, and nothing else", async () => {
    const result = await runs.deploy({ services: [image("api", "2"), image("web", "1")], secrets: ["shop_db_1"] });
    expect(result).toMatchObject({ state: "deployed", release: 2, previousRelease: 1 });
    expect(servicesWritten()).toEqual(["POST /services/shop_api/update"]);
  });

  it("removes what the stack does not name any more, and only at the end", async () => {
    const result = await runs.deploy({ services: [image("api", "2")], secrets: ["shop_db_1"] });
    expect(result).toMatchObject({ state: "deployed", pruned: ["service web"] });
    expect(servicesWritten()).toEqual(["DELETE /services/shop_web", "POST /services/shop_api/update"]);
    expect(runs.swarm.writes.at(-1)).toBe("DELETE /services/shop_web");
  });

  it("restarts everything when it is told to", async () => {
    expect(await runs.deploy(shop("1", "shop_db_1"), { force: true })).toMatchObject({ state: "deployed" });
    expect(servicesWritten()).toHaveLength(2);
  });

  it("leaves other stacks alone", async () => {
    runs.swarm.run(spec("x", { Name: "blog_x", Labels: { [STACK]: "blog" } }));
    await runs.deploy(shop("2", "shop_db_1"));
    expect(runs.swarm.writes.join()).not.toContain("blog");
  });
});

describe("a release that crashes at start", () => {
  beforeEach(async () => {
    await runs.deploy(shop("1", "shop_db_1"));
    forgetRequests();
    crash("2");
  });

  it("is taken back: services, secrets and record", async () => {
    const bad = { services: [image("api", "2"), image("web", "1"), image("cron", "2")], secrets: ["shop_db_2"] };
    const result = await runs.deploy(bad);
    expect(result).toMatchObject({ state: "rolled-back", restored: ["api", "web"], removed: ["cron"] });
    expect(namesOf(result)).toEqual(["api", "cron"]);
    expect(runs.swarm.imageOf("api")).toBe("ghcr.io/acme/api:1");
    expect(runs.swarm.service("cron")).toBeUndefined();
    // The engine's own step back leaves the bad spec as the one that `docker service rollback` leads to.
    expect(secrets()).toEqual(["shop_db_1", "shop_db_2"]);
    expect(releases()).toEqual(["1 ok", "2 rolled-back"]);
  });

  it("leaves no secret behind that nothing refers to", async () => {
    runs.swarm.onUpdate = ({ PreviousSpec, Spec }) => ({
      Spec: PreviousSpec ?? Spec,
      PreviousSpec: PreviousSpec ?? Spec,
      UpdateStatus: { State: "rollback_completed" },
    });
    expect(await runs.deploy(shop("2", "shop_db_2"))).toMatchObject({ state: "rolled-back" });
    expect(secrets()).toEqual(["shop_db_1"]);
  });

  it("is told with its cause when its record cannot be settled", async () => {
    runs.swarm.before = ({ method, path }) =>
      method === "POST" && path.startsWith("/configs/") && path.endsWith("/update")
        ? refusal(500, "out of memory")
        : undefined;
    for (const rollbackOnFailure of [true, false]) {
      const result = await runs.deploy(shop("2", "shop_db_1"), { rollbackOnFailure });
      expect(result.state).toBe(rollbackOnFailure ? "rolled-back" : "held");
      expect(namesOf(result)).toEqual(["api", "web"]);
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
    expect(secrets()).toEqual(["shop_db_1", "shop_db_2"]);
    expect(releases()).toEqual(["1 ok", "2 failed"]);
  });

  it("that was taken back by the engine already is waited for, and nothing is sent a second time", async () => {
    runs.swarm.onUpdate = (updated) => ({
      Spec: updated.PreviousSpec ?? updated.Spec,
      UpdateStatus: { State: "rollback_completed" },
    });
    const result = await runs.deploy({ services: [image("api", "2"), image("web", "1")], secrets: ["shop_db_1"] });
    expect(result).toMatchObject({ state: "rolled-back", restored: ["api"] });
    expect(servicesWritten()).toEqual(["POST /services/shop_api/update"]);
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
    expect(releases()).toEqual(["1 ok", "2 failed"]);
  });
});

describe("a release that the engine refuses in part", () => {
  it("is taken back where it was done", async () => {
    await runs.deploy(shop("1"));
    runs.swarm.before = ({ path, body }) =>
      path === "/services/create" && JSON.stringify(body).includes("cron")
        ? refusal(400, "invalid mount config")
        : undefined;
    const result = await runs.deploy({ services: [...shop("2").services, image("cron", "2")] });
    expect(result).toMatchObject({
      state: "rolled-back",
      failures: [{ name: "cron", sentence: "the engine refused it: invalid mount config" }],
      restored: ["api", "web"],
      removed: [],
    });
    expect(runs.swarm.imageOf("api")).toBe("ghcr.io/acme/api:1");
  });
});

describe("a release that cannot be begun", () => {
  beforeEach(async () => {
    await runs.deploy(shop("1", "shop_db_1"));
    forgetRequests();
  });

  it.each([
    [
      "a network",
      "/networks/create",
      /^the network shop_inside could not be created; no service was changed: no address pool/,
    ],
    ["its record", "/configs/create", /^the release could not be recorded in the cluster; no service was changed: no/],
  ])("because of %s changes no service, and leaves no secret behind", async (_name, refusedPath, message) => {
    runs.swarm.before = ({ path }) => (path === refusedPath ? refusal(400, "no address pool") : undefined);
    expect(await refused(runs.deploy({ ...shop("2", "shop_db_2"), networks: ["shop_inside"] }))).toMatch(message);
    expect(servicesWritten()).toEqual([]);
    expect(secrets()).toEqual(["shop_db_1"]);
  });

  it("because one of its secrets is refused leaves none of the others behind", async () => {
    runs.swarm.before = ({ path, body }) =>
      path === "/secrets/create" && JSON.stringify(body).includes("shop_db_3") ? refusal(400, "too large") : undefined;
    expect(await refused(runs.deploy(shop("2", "shop_db_2", "shop_db_3")))).toBe(
      "the secret shop_db_3 could not be created; no service was changed: too large",
    );
    expect(secrets()).toEqual(["shop_db_1"]);
  });

  it("because another run took its number does not touch that run's record", async () => {
    runs.swarm.before = ({ path, body }) => {
      if (path !== "/configs/create" || runs.swarm.configs.has("id-shop.release.2")) return undefined;
      const { Name, Labels, Data } = body as { Name: string; Labels: Record<string, string>; Data: string };
      runs.swarm.keep("config", Name, { ...Labels, [LABELS.deployId]: "another" }, Data);
      return undefined;
    };
    expect(await refused(runs.deploy(shop("2", "shop_db_1")))).toMatch(
      /another run has recorded release 2 of shop at the same time\nNext: let one deployment of a stack run at a time/,
    );
    expect(servicesWritten()).toEqual([]);
    expect(releases()).toEqual(["1 ok", "2 pending"]);
  });

  it("at the first try is begun again when only an answer got lost", async () => {
    let lost = false;
    runs.swarm.after = ({ path }) => {
      if (lost || path !== "/secrets/create") return;
      lost = true;
      throw connectionLost(true);
    };
    expect(await runs.deploy(shop("2", "shop_db_2"))).toMatchObject({ state: "deployed" });
    expect(secrets()).toEqual(["shop_db_1", "shop_db_2"]);
  });
});

describe("a release that works, and cannot be finished", () => {
  it.each([
    ["its record is not marked", "POST", "/configs/", /^release 2 is deployed and verified, but its record could not/],
    ["what left it stays", "DELETE", "/services/", /^release 2 is deployed and verified, but the service web, which/],
  ])("says both when %s", async (_name, method, prefix, message) => {
    await runs.deploy(shop("1"));
    runs.swarm.before = (request) =>
      request.method === method && request.path.startsWith(prefix) && !request.path.endsWith("/create")
        ? refusal(400, "no")
        : undefined;
    const said = await refused(runs.deploy({ services: [image("api", "2")] }));
    expect(said).toMatch(message);
    expect(said).toMatch(/: no\nNext: run the job again/);
  });
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

describe("a run that may not change anything", () => {
  beforeEach(async () => {
    await runs.deploy(shop("1", "shop_db_1"));
    forgetRequests();
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

describe("a return to an earlier release", () => {
  beforeEach(async () => {
    for (const tag of ["1", "2", "3"]) await runs.deploy(shop(tag, `shop_db_${tag}`));
    forgetRequests();
  });

  it("is to the one before, with its images and secrets, and is a release of its own", async () => {
    const result = await runs.goBack();
    expect(result).toMatchObject({ state: "reverted", release: 4, restored: "release 2 (2)", previousRelease: 3 });
    expect(runs.swarm.imageOf("api")).toBe("ghcr.io/acme/api:2");
    expect(runs.swarm.service("api")?.Spec.TaskTemplate.ContainerSpec?.Secrets).toMatchObject([
      { SecretName: "shop_db_2" },
    ]);
    expect(releases()).toEqual(["1 ok", "2 ok", "3 reverted", "4 ok"]);
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

  it("that crashes is taken back as any other release", async () => {
    crash("2");
    expect(await runs.goBack()).toMatchObject({ state: "rolled-back" });
    expect(runs.swarm.imageOf("api")).toBe("ghcr.io/acme/api:3");
    expect(releases()).toEqual(["1 ok", "2 ok", "3 ok", "4 rolled-back"]);
  });
});

describe("a stack that was deployed by other means", () => {
  it("becomes the first release, so that there is a way back to it", async () => {
    runs.swarm.run(image("api", "0"));
    expect(await runs.deploy(shop("1"))).toMatchObject({ state: "deployed", release: 2 });
    expect(releases()).toEqual(["1 ok", "2 ok"]);
    expect(await runs.goBack()).toMatchObject({ restored: "release 1 (0)" });
    expect(runs.swarm.imageOf("api")).toBe("ghcr.io/acme/api:0");
  });
});

describe("what is no longer needed", () => {
  it("goes after success only, and never what a rollback would need", async () => {
    for (const tag of ["1", "2", "3"])
      await runs.deploy(shop(tag, `shop_db_${tag}`), { secretKeep: 1, releaseKeep: 2 });
    expect(releases()).toEqual(["2 ok", "3 ok"]);
    expect(secrets()).toEqual(["shop_db_2", "shop_db_3"]);
    crash("4");
    await runs.deploy(shop("4", "shop_db_4"), { secretKeep: 1, releaseKeep: 1 });
    expect(secrets()).toEqual(["shop_db_2", "shop_db_3", "shop_db_4"]);
  });

  it("does not fail a good release when it cannot go", async () => {
    await runs.deploy(shop("1", "shop_db_1"));
    let settled = false;
    runs.swarm.before = ({ method, path }) => {
      if (path.startsWith("/configs/") && method === "POST" && path.endsWith("/update")) settled = true;
      return settled && method === "GET" && path === "/tasks" ? refusal(500, "no leader") : undefined;
    };
    expect(await runs.deploy(shop("2", "shop_db_2"))).toMatchObject({ state: "deployed", pruned: [] });
    expect(runs.log.log).toContain("warning: Old releases and secrets were not pruned: no leader");
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
    expect(releases()).toEqual(["1 ok", "2 pending"]);
    runs.swarm.before = () => undefined;
    expect(await runs.deploy(shop("2"))).toMatchObject({ state: "unchanged", release: 2 });
    expect(releases()).toEqual(["1 ok", "2 ok"]);
  });
});

describe("an unchanged stack that does not work", () => {
  it("is a failure, in which nothing was changed", async () => {
    await runs.deploy(shop("1"));
    forgetRequests();
    crash("1");
    const result = await runs.deploy(shop("1"));
    expect(result.state).toBe("failed");
    expect(namesOf(result)).toEqual(["api", "web"]);
    expect(runs.swarm.writes).toEqual([]);
  });
});

describe("the credential that the nodes pull with", () => {
  const pull = { registry: "ghcr.io", username: "bot", password: new Secret(secretValue) };

  it("is said to be kept by the swarm when it was given to it", async () => {
    expect(await runs.deploy(shop("1"), { pull, dryRun: true })).toMatchObject({ credentialKeptFor: undefined });
    expect(await runs.deploy(shop("1"), { pull })).toMatchObject({ credentialKeptFor: "ghcr.io" });
    expect(await runs.deploy(shop("1"), { pull })).toMatchObject({ credentialKeptFor: undefined });
    crash("2");
    expect(await runs.deploy(shop("2"), { pull })).toMatchObject({
      state: "rolled-back",
      credentialKeptFor: "ghcr.io",
    });
  });

  it("is not when no image is of its registry", async () => {
    expect(await runs.deploy(shop("1"), { pull: { ...pull, registry: "quay.io" } })).toMatchObject({
      credentialKeptFor: undefined,
    });
    expect(await runs.deploy(shop("2"))).toMatchObject({ credentialKeptFor: undefined });
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

describe("a secret's value", () => {
  it("is in the body of its creation, and nowhere else", async () => {
    const result = await runs.deploy(shop("1", "shop_db_1"));
    const elsewhere = runs.swarm.engine.requests.filter(({ path }) => path !== "/secrets/create");
    const everything = JSON.stringify([elsewhere, result, runs.log.lines]);
    const encoded = Buffer.from(secretValue).toString("base64").slice(0, -4);
    expect(JSON.stringify(runs.swarm.engine.requests)).toContain(encoded);
    for (const form of [secretValue, encoded]) expect(everything).not.toContain(form);
    expect(runs.swarm.secrets.get("id-shop_db_1")?.Spec.Labels?.[LABELS.base]).toBe("db");
  });
});
