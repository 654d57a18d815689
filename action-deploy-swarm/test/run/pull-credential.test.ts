import { Secret } from "@slipway/shared";
import { beforeEach, describe, expect, it } from "vitest";
import { Runs, secretValue, shop } from "./runs.ts";

let runs: Runs;
beforeEach(() => {
  runs = new Runs();
});

describe("the credential that the nodes pull with", () => {
  const pull = { registry: "ghcr.io", username: "bot", password: new Secret(secretValue) };

  it("is said to be kept by the swarm when it was given to it", async () => {
    expect(await runs.deploy(shop("1"), { pull, dryRun: true })).toMatchObject({ credentialKeptFor: undefined });
    expect(await runs.deploy(shop("1"), { pull })).toMatchObject({ credentialKeptFor: "ghcr.io" });
    expect(await runs.deploy(shop("1"), { pull })).toMatchObject({ credentialKeptFor: undefined });
    runs.crash("2");
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
