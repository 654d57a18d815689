import { readRunContext, Secret } from "@slipway/shared";
import { refusal } from "@slipway/shared/testing";
import { beforeEach, describe, expect, it } from "vitest";
import { createNetwork, createVersioned, LABELS } from "../../src/apply/objects.ts";
import { resolvePlaceholders } from "../../src/apply/placeholders.ts";
import { plannedId } from "../../src/record/desired-stack.ts";
import type { VersionedObject } from "../../src/versions/versioned-object.ts";
import { STACK, spec } from "../support/cluster.ts";
import { FakeSwarm } from "../support/fake-swarm.ts";

let swarm: FakeSwarm;
beforeEach(() => {
  swarm = new FakeSwarm();
});

const bytes = Buffer.from([0, 255, 10]);
const secret: VersionedObject = { kind: "secret", base: "db", name: "shop_db_0a1b", data: new Secret(bytes) };
const context = readRunContext({
  GITHUB_REPOSITORY: "acme/shop",
  GITHUB_RUN_ID: "7",
  GITHUB_SERVER_URL: "https://github.example",
});
const origin = { stack: "shop", deployId: "v1", attempt: "77.1.a", context };

describe("a version of a secret", () => {
  it("is created byte for byte, with labels that say who, when and what for, and no hash of it", async () => {
    expect(await createVersioned(swarm.engine, secret, origin)).toEqual({
      kind: "secret",
      name: "shop_db_0a1b",
      id: "id-shop_db_0a1b",
      isNew: true,
    });
    expect(swarm.secrets.get("id-shop_db_0a1b")?.Spec).toEqual({
      Name: "shop_db_0a1b",
      Data: bytes.toString("base64"),
      Labels: {
        [STACK]: "shop",
        [LABELS.kind]: "secret",
        [LABELS.base]: "db",
        [LABELS.deployId]: "v1",
        [LABELS.attempt]: "77.1.a",
        [LABELS.run]: "https://github.example/acme/shop/actions/runs/7",
      },
    });
  });

  it("that is there already is used again", async () => {
    swarm.keep("secret", "shop_db_0a1b");
    expect(await createVersioned(swarm.engine, secret, origin)).toMatchObject({ id: "id-shop_db_0a1b", isNew: false });
    expect(swarm.engine.lines).toEqual(["POST /secrets/create", "GET /secrets/shop_db_0a1b"]);
  });

  it("is this run's own when only the answer to its creation got lost, and not another's of the same second", async () => {
    await createVersioned(swarm.engine, secret, origin);
    expect(await createVersioned(swarm.engine, secret, origin)).toMatchObject({ isNew: true });
    expect(await createVersioned(swarm.engine, secret, { ...origin, attempt: "77.1.b" })).toMatchObject({
      isNew: false,
    });
  });

  it("that the engine refuses is an error without its value", async () => {
    swarm.before = () => refusal(400, "invalid name");
    await expect(createVersioned(swarm.engine, secret, origin)).rejects.toThrow(/^invalid name$/);
  });

  it("of a config is a config", async () => {
    await createVersioned(swarm.engine, { ...secret, kind: "config" }, origin);
    expect(swarm.configs.get("id-shop_db_0a1b")?.Spec.Labels?.[LABELS.kind]).toBe("config");
  });
});

describe("a network", () => {
  it("is created as the stack file describes it", async () => {
    await createNetwork(swarm.engine, { Name: "shop_inside", Driver: "overlay", Attachable: true });
    expect(swarm.engine.requests[0]?.body).toEqual({ Name: "shop_inside", Driver: "overlay", Attachable: true });
  });

  it("that is there already is left", async () => {
    swarm.before = () => refusal(409, "network with name shop_inside already exists");
    await expect(createNetwork(swarm.engine, { Name: "shop_inside" })).resolves.toBeUndefined();
  });
});

describe("stand-ins in a spec", () => {
  const ids = { secrets: new Map([["s1", "real-s1"]]), configs: new Map([["c1", "real-c1"]]) };

  it("become the ids of real objects, and real ids stay", () => {
    const of = spec("api", {
      container: {
        Secrets: [
          { SecretID: plannedId("s1"), SecretName: "s1", File: { Name: "a" } },
          { SecretID: "real-s0", SecretName: "s0" },
        ],
        Configs: [{ ConfigID: plannedId("c1"), ConfigName: "c1" }],
      },
    });
    expect(resolvePlaceholders(of, ids).TaskTemplate.ContainerSpec).toMatchObject({
      Secrets: [
        { SecretID: "real-s1", SecretName: "s1", File: { Name: "a" } },
        { SecretID: "real-s0", SecretName: "s0" },
      ],
      Configs: [{ ConfigID: "real-c1" }],
    });
  });

  it("leave a spec without any as it is", () => {
    expect(resolvePlaceholders(spec("api"), ids)).toEqual(spec("api"));
  });

  it("that nothing was created for are a defect", () => {
    const of = spec("api", { container: { Secrets: [{ SecretID: plannedId("none") }] } });
    expect(() => resolvePlaceholders(of, ids)).toThrow("no id is known for none");
  });
});
