import { beforeEach, describe, expect, it } from "vitest";
import type { UpdateStatus } from "../../src/cluster/service.ts";
import { image, Runs, refused, shop } from "./runs.ts";

let runs: Runs;
beforeEach(async () => {
  runs = new Runs();
  await runs.deploy(shop("1"));
});

/** Puts the update of a service into a state that it stays in until something else is sent. */
function stay(name: string, State: NonNullable<UpdateStatus["State"]>, started?: string): void {
  const service = runs.swarm.service(name);
  if (service === undefined) throw new Error(`no service ${name}`);
  const status = started === undefined ? { State } : { State, StartedAt: started };
  runs.swarm.services.set(service.ID, { ...service, UpdateStatus: status });
}

/** A release that is bad and left as it is, with the engine at work on it for ever. */
async function holdBadRelease(): Promise<void> {
  runs.crash("2");
  expect(await runs.deploy(shop("2"), { rollbackOnFailure: false })).toMatchObject({ state: "held" });
  for (const name of ["api", "web"]) expect(runs.swarm.service(name)?.UpdateStatus?.State).toBe("updating");
}

const REPLACED =
  "warning: api: its update is not waited for: release 2 (2) has failed; a change by this run replaces it";

describe("an update of a failed release that never ends", () => {
  it("does not keep the mended release from being deployed", async () => {
    await holdBadRelease();
    expect(await runs.deploy(shop("3"))).toMatchObject({ state: "deployed", release: 3 });
    expect(runs.log.log).toContain(REPLACED);
  });

  it("does not keep anybody from going back", async () => {
    await holdBadRelease();
    expect(await runs.goBack()).toMatchObject({ state: "reverted", restored: "release 1 (1)" });
    expect(runs.log.log).toContain(REPLACED);
  });

  it("that the engine takes back for ever does not, either", async () => {
    runs.crash("2");
    await runs.deploy(shop("2"), { rollbackOnFailure: false });
    runs.swarm.onUpdate = () => ({ UpdateStatus: { State: "completed" } });
    runs.swarm.services.set("id-shop_api", {
      ...runs.swarm.run(image("api", "1")),
      UpdateStatus: { State: "rollback_started" },
    });
    expect(await runs.deploy(shop("3"))).toMatchObject({ state: "deployed" });
    expect(runs.log.log).toContain(REPLACED);
  });
});

describe("an update of a release whose run may still live", () => {
  beforeEach(() => {
    runs.recordOnly(2, undefined, ["api", "web"]);
    stay("api", "updating");
  });

  it("is left for a requested return at once", async () => {
    await runs.goBack("1");
    expect(runs.log.log).toContain(
      "warning: api: its update is not waited for: release 2 (1) is to be left; a change by this run replaces it",
    );
  });

  it("is waited for by a release", async () => {
    expect(await refused(runs.deploy(shop("3"), { onBusy: "fail" }))).toMatch(
      /^api of shop is still being updated; nothing was changed/,
    );
  });
});

describe("an update of a return whose run may still live", () => {
  it("is waited for by another try of it", async () => {
    runs.recordOnly(2, 1, ["api", "web"]);
    stay("api", "updating");
    expect(await refused(runs.goBack(undefined, { onBusy: "fail" }))).toMatch(
      /^api of shop is still being updated; nothing was changed/,
    );
  });
});

describe("somebody else's update", () => {
  it.each(["deploy", "rollback"] as const)("that moves is waited for (mode %s)", async (mode) => {
    await runs.deploy(shop("2"));
    runs.swarm.run(image("api", "by-hand"), { UpdateStatus: { State: "updating" } });
    const run = mode === "deploy" ? runs.deploy(shop("3"), { onBusy: "fail" }) : runs.goBack("1", { onBusy: "fail" });
    expect(await refused(run)).toMatch(/^api of shop is still being updated; nothing was changed/);
  });

  it("that does not move is replaced, by the time of the cluster", async () => {
    runs.swarm.systemTime = "2026-11-21T04:00:00Z";
    runs.swarm.run(image("api", "by-hand"));
    stay("api", "updating", "2026-11-21T03:58:30Z");
    expect(await runs.deploy(shop("2"), { onBusy: "fail" })).toMatchObject({ state: "deployed" });
    expect(runs.log.log).toContain(
      "warning: api: its update is not waited for: nothing has moved for 1 min 30 s; a change by this run replaces it",
    );
  });
});

describe("an update that the engine has paused half way", () => {
  it("goes on when the same release is deployed again", async () => {
    stay("api", "paused");
    runs.swarm.before = ({ path, query }) => {
      const isHalf = runs.swarm.service("api")?.UpdateStatus?.State === "paused";
      return path === "/tasks" && isHalf && query?.filters?.includes("_up-to-date") ? { body: [] } : undefined;
    };
    expect(await runs.deploy(shop("1"))).toMatchObject({ state: "deployed", release: 2 });
    expect(runs.servicesWritten().at(-1)).toBe("POST /services/shop_api/update");
    expect(runs.swarm.service("api")?.Spec.TaskTemplate.ForceUpdate).toBe(1);
  });
});
