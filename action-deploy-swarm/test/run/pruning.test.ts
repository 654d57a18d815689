import { refusal } from "@slipway/shared/testing";
import { beforeEach, describe, expect, it } from "vitest";
import { Runs, shop } from "./runs.ts";

let runs: Runs;
beforeEach(() => {
  runs = new Runs();
});

describe("what is no longer needed", () => {
  it("goes after success only, and never what a rollback would need", async () => {
    for (const tag of ["1", "2", "3"])
      await runs.deploy(shop(tag, `shop_db_${tag}`), { secretKeep: 1, releaseKeep: 2 });
    expect(runs.releases()).toEqual(["2 ok", "3 ok"]);
    expect(runs.secretNames()).toEqual(["shop_db_2", "shop_db_3"]);
    runs.crash("4");
    await runs.deploy(shop("4", "shop_db_4"), { secretKeep: 1, releaseKeep: 1 });
    expect(runs.secretNames()).toEqual(["shop_db_2", "shop_db_3", "shop_db_4"]);
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
