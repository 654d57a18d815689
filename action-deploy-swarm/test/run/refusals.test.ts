import { connectionLost, refusal } from "@slipway/shared/testing";
import { beforeEach, describe, expect, it } from "vitest";
import { LABELS } from "../../src/apply/objects.ts";
import { image, Runs, refused, shop } from "./runs.ts";

let runs: Runs;
beforeEach(() => {
  runs = new Runs();
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
    runs.forgetRequests();
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
    expect(runs.servicesWritten()).toEqual([]);
    expect(runs.secretNames()).toEqual(["shop_db_1"]);
  });

  it("because one of its secrets is refused leaves none of the others behind", async () => {
    runs.swarm.before = ({ path, body }) =>
      path === "/secrets/create" && JSON.stringify(body).includes("shop_db_3") ? refusal(400, "too large") : undefined;
    expect(await refused(runs.deploy(shop("2", "shop_db_2", "shop_db_3")))).toBe(
      "the secret shop_db_3 could not be created; no service was changed: too large",
    );
    expect(runs.secretNames()).toEqual(["shop_db_1"]);
  });

  it("because another run of the same commit and second took its number does not touch that run's record", async () => {
    runs.swarm.before = ({ path, body }) => {
      if (path !== "/configs/create" || runs.swarm.configs.has("id-shop.release.2")) return undefined;
      const { Name, Labels, Data } = body as { Name: string; Labels: Record<string, string>; Data: string };
      runs.swarm.keep("config", Name, { ...Labels, [LABELS.attempt]: "another" }, Data);
      return undefined;
    };
    expect(await refused(runs.deploy(shop("2", "shop_db_1")))).toMatch(
      /another run has recorded release 2 of shop at the same time\nNext: let one deployment of a stack run at a time/,
    );
    expect(runs.servicesWritten()).toEqual([]);
    expect(runs.releases()).toEqual(["1 ok", "2 pending"]);
  });

  it("at the first try is begun again when only an answer got lost", async () => {
    let lost = false;
    runs.swarm.after = ({ path }) => {
      if (lost || path !== "/secrets/create") return;
      lost = true;
      throw connectionLost(true);
    };
    expect(await runs.deploy(shop("2", "shop_db_2"))).toMatchObject({ state: "deployed" });
    expect(runs.secretNames()).toEqual(["shop_db_1", "shop_db_2"]);
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
