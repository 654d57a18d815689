import { type EngineRequest, Secret, UserError } from "@slipway/shared";
import { connectionLost, FakeClock, refusal } from "@slipway/shared/testing";
import { beforeEach, describe, expect, it } from "vitest";
import { createService, type ServiceWriter, updateService } from "../../src/apply/write-service.ts";
import type { PullCredential } from "../../src/pull-credential.ts";
import { spec } from "../support/cluster.ts";
import { FakeSwarm } from "../support/fake-swarm.ts";

let swarm: FakeSwarm;
let clock: FakeClock;
beforeEach(() => {
  swarm = new FakeSwarm();
  clock = new FakeClock();
});

const credential: PullCredential = { registry: "ghcr.io", username: "bot", password: new Secret("hunter2-hunter2") };
const image = (tag: string) => spec("api", { container: { Image: `ghcr.io/acme/api:${tag}` } });

function writer(given?: PullCredential): ServiceWriter {
  const networkNames = new Map([["net-shop_default", "shop_default"]]);
  return { engine: swarm.engine, clock, credential: given, networkNames };
}

/** Does something the first time that a write comes by. */
function once(act: () => void): (request: EngineRequest) => undefined {
  let done = false;
  return ({ method }) => {
    if (method !== "POST" || done) return;
    done = true;
    act();
  };
}

const lose = () => {
  throw connectionLost(true);
};
const updates = () => swarm.engine.lines.filter((line) => line.endsWith("/update")).length;
const creations = () => swarm.engine.lines.filter((line) => line.endsWith("/create")).length;

describe("a service that is created", () => {
  it("is there, and counts as changed by this run from its first version on", async () => {
    expect(await createService(writer(), image("1"))).toEqual({ id: "id-shop_api", versionBefore: 0 });
    expect(swarm.imageOf("api")).toBe("ghcr.io/acme/api:1");
  });

  it("is found again when the answer got lost, and not created twice", async () => {
    swarm.after = once(lose);
    expect(await createService(writer(), image("1"))).toEqual({ id: "id-shop_api", versionBefore: 0 });
    expect(creations()).toBe(1);
  });

  it("is tried again while there is no leader", async () => {
    let refusals = 3;
    swarm.before = ({ method }) =>
      method === "POST" && refusals-- > 0 ? refusal(503, "The swarm does not have a leader") : undefined;
    await createService(writer(), image("1"));
    expect(creations()).toBe(4);
    expect(clock.now()).toBeGreaterThan(0);
  });

  it.each([
    ["the engine says no", 400, "invalid mount config"],
    ["a setting is wrong", 400, "rpc error: code = InvalidArgument desc = ContainerSpec: duplicate mount point"],
    ["a port is taken", 500, "port '80' is already in use by service 'old' as an ingress port"],
  ])("is not tried again when %s", async (_name, status, message) => {
    swarm.before = ({ method }) => (method === "POST" ? refusal(status, message) : undefined);
    await expect(createService(writer(), image("1"))).rejects.toThrow(message);
    expect(creations()).toBe(1);
  });

  it("gives up on an engine that is gone", async () => {
    swarm.before = lose;
    await expect(createService(writer(), image("1"))).rejects.toThrow("socket hang up");
    expect(clock.now()).toBeLessThan(10_000);
  });

  it("does not take the place of somebody else's", async () => {
    swarm.run(image("9"));
    await expect(createService(writer(), image("1"))).rejects.toBeInstanceOf(UserError);
    expect(swarm.imageOf("api")).toBe("ghcr.io/acme/api:9");
  });
});

describe("a service that is updated", () => {
  it("has the new spec, and its version from before", async () => {
    const before = swarm.run(image("1"));
    expect(await updateService(writer(), before, image("2"))).toEqual({
      id: "id-shop_api",
      versionBefore: before.Version.Index,
    });
    expect(swarm.imageOf("api")).toBe("ghcr.io/acme/api:2");
    expect(swarm.engine.requests.at(-1)).toMatchObject({
      query: { version: String(before.Version.Index) },
      body: image("2"),
    });
  });

  it("is tried again with the new version when only its state has moved", async () => {
    const before = swarm.run(image("1"));
    swarm.before = once(() => {
      const current = swarm.service("api");
      if (current)
        swarm.services.set(current.ID, { ...current, Version: { Index: 990 }, UpdateStatus: { State: "completed" } });
    });
    expect(await updateService(writer(), before, image("2"))).toMatchObject({ versionBefore: 990 });
    expect(updates()).toBe(2);
    expect(swarm.imageOf("api")).toBe("ghcr.io/acme/api:2");
  });

  it("is left as it is when somebody else changed it before", async () => {
    const before = swarm.run(image("1"));
    swarm.run(image("9"));
    const refused = updateService(writer(), before, image("2"));
    await expect(refused).rejects.toThrow(
      /was changed by someone else while this run was working; it is left as it is now/,
    );
    await expect(refused).rejects.toMatchObject({ hint: expect.stringContaining("run the job again") });
    expect(updates()).toBe(0);
  });

  it("is left as it is when somebody else changes it at that very moment", async () => {
    const before = swarm.run(image("1"));
    swarm.before = once(() => swarm.run(image("9")));
    await expect(updateService(writer(), before, image("2"))).rejects.toThrow("changed by someone else");
    expect(swarm.imageOf("api")).toBe("ghcr.io/acme/api:9");
    expect(updates()).toBe(1);
  });

  it("is not updated twice when the answer got lost", async () => {
    const before = swarm.run(image("1"));
    swarm.after = once(lose);
    const written = await updateService(writer(), before, image("2"));
    expect(updates()).toBe(1);
    expect(written.versionBefore).toBe(before.Version.Index);
    expect(swarm.service("api")?.Version.Index).toBeGreaterThan(written.versionBefore);
  });

  it("is updated once more when the request got lost", async () => {
    const before = swarm.run(image("1"));
    swarm.before = once(lose);
    await updateService(writer(), before, image("2"));
    expect(updates()).toBe(2);
    expect(swarm.imageOf("api")).toBe("ghcr.io/acme/api:2");
  });

  it("is not sent what it is already, and its present state counts as this run's doing", async () => {
    const before = swarm.run(image("1"));
    const now = swarm.run(image("2"));
    expect(await updateService(writer(), before, image("2"))).toEqual({
      id: "id-shop_api",
      versionBefore: before.Version.Index,
      takenBackByEngine: false,
    });
    expect(now.Version.Index).toBeGreaterThan(before.Version.Index);
    expect(updates()).toBe(0);
  });

  it("is not tried for ever", async () => {
    const before = swarm.run(image("1"));
    swarm.before = ({ method }) => (method === "POST" ? refusal(500, "update out of sequence") : undefined);
    await expect(updateService(writer(), before, image("2"))).rejects.toThrow("update out of sequence");
    expect(updates()).toBe(5);
  });
});

describe("the engine's own step back", () => {
  it("is asked for with the current spec, by the version it has", async () => {
    const before = swarm.run(image("2"), { PreviousSpec: image("1") });
    await updateService(writer(), before, image("1"), "engine-rollback");
    expect(swarm.engine.requests.at(-1)).toMatchObject({
      query: { version: String(before.Version.Index), rollback: "previous", registryAuthFrom: "previous-spec" },
    });
    expect(swarm.imageOf("api")).toBe("ghcr.io/acme/api:1");
  });
});

describe("the registry's credential", () => {
  const sent = () => swarm.engine.requests.filter(({ method }) => method === "POST");

  it.each(["create", "update"] as const)("goes with a %s, in its header and nowhere else", async (way) => {
    if (way === "create") await createService(writer(credential), image("1"));
    else await updateService(writer(credential), swarm.run(image("1")), image("2"));
    const [request] = sent();
    const { "x-registry-auth": header = "", ...headers } = request?.headers ?? {};
    expect(JSON.parse(Buffer.from(header, "base64url").toString())).toMatchObject({ password: "hunter2-hunter2" });
    expect(request?.query?.registryAuthFrom).toBeUndefined();
    const rest =
      JSON.stringify(swarm.engine.requests.map(({ headers: _headers, ...each }) => each)) + JSON.stringify(headers);
    expect(rest).not.toContain("hunter2");
    expect(rest).not.toContain(header);
  });

  it("does not go to another registry", async () => {
    const foreign = spec("api", { container: { Image: "quay.io/acme/api:1" } });
    await createService(writer(credential), foreign);
    expect(sent()[0]?.headers).toEqual({});
  });

  it("stays the one that the service has when this run has none", async () => {
    await updateService(writer(), swarm.run(image("1")), image("2"));
    expect(sent()[0]).toMatchObject({ query: { registryAuthFrom: "spec" }, headers: {} });
  });
});
