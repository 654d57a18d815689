import { beforeEach, describe, expect, it } from "vitest";
import { LABELS } from "../../src/apply/objects.ts";
import { Runs, secretValue, shop } from "./runs.ts";

let runs: Runs;
beforeEach(() => {
  runs = new Runs();
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
