import { Problems } from "@slipway/shared";
import { describe, expect, it } from "vitest";
import { desiredFromRelease } from "../../src/release/restore.ts";
import { snapshot, spec, stored } from "../support/cluster.ts";
import { record } from "../support/releases.ts";

const of = spec("api", {
  container: {
    Secrets: [{ SecretID: "id-s1", SecretName: "shop_s_1", File: { Name: "s" } }],
    Configs: [{ ConfigID: "id-c1", ConfigName: "shop_c_1", File: { Name: "c" } }],
  },
});

function restore(secrets: readonly [id: string, name: string][], configs: readonly [id: string, name: string][]) {
  const problems = new Problems();
  const there = snapshot({
    secrets: secrets.map(([id, name]) => stored(name, { id })),
    configs: configs.map(([id, name]) => stored(name, { id })),
  });
  const { services } = desiredFromRelease({ ...record(3, "ok"), specs: [of, spec("web")] }, there, problems);
  return { services, problems: problems.found.map(({ input, message }) => `${input}: ${message}`) };
}

describe("what a kept release asks for", () => {
  it("is what it was, while everything that it needs is there", () => {
    expect(restore([["id-s1", "shop_s_1"]], [["id-c1", "shop_c_1"]])).toEqual({
      services: [of, spec("web")],
      problems: [],
    });
  });

  it("has the new id of what was made anew under its name", () => {
    const { services, problems } = restore([["new", "shop_s_1"]], [["id-c1", "shop_c_1"]]);
    expect(problems).toEqual([]);
    expect(services[0]?.TaskTemplate.ContainerSpec?.Secrets).toEqual([
      { SecretID: "new", SecretName: "shop_s_1", File: { Name: "s" } },
    ]);
  });

  it("cannot be had when things are gone, all of which are named", () => {
    expect(restore([["other", "shop_s_2"]], []).problems).toEqual([
      "to-release: release 3 (1.3.0) needs the secret shop_s_1 for shop_api, and it is gone",
      "to-release: release 3 (1.3.0) needs the config shop_c_1 for shop_api, and it is gone",
    ]);
  });
});
