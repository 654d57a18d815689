import { Secret } from "@slipway/shared";
import { describe, expect, it } from "vitest";
import { registryAuth } from "../../src/cluster/registry-auth.ts";
import { modeOf, type ServiceMode, shortName } from "../../src/cluster/service.ts";
import { hasEnded, type TaskState } from "../../src/cluster/task.ts";
import { spec, task } from "../support/cluster.ts";

describe("a service's mode", () => {
  it.each<[string, ServiceMode, object]>([
    ["is one task without more", {}, { kind: "replicated", replicas: 1 }],
    ["has a number of tasks", { Replicated: { Replicas: 3 } }, { kind: "replicated", replicas: 3 }],
    ["may have no task", { Replicated: { Replicas: 0 } }, { kind: "replicated", replicas: 0 }],
    ["is a task a node", { Global: {} }, { kind: "global" }],
    ["is a job", { ReplicatedJob: {} }, { kind: "replicated-job", completions: 1 }],
    [
      "is a job as large as it is wide",
      { ReplicatedJob: { MaxConcurrent: 4 } },
      { kind: "replicated-job", completions: 4 },
    ],
    [
      "is a job of its own size",
      { ReplicatedJob: { MaxConcurrent: 2, TotalCompletions: 9 } },
      { kind: "replicated-job", completions: 9 },
    ],
    ["is a job a node", { GlobalJob: {} }, { kind: "global-job" }],
  ])("%s", (_name, Mode, mode) => {
    expect(modeOf(spec("api", { Mode }))).toEqual(mode);
  });
});

describe("a service's name", () => {
  it.each([
    ["shop_api", "api"],
    ["shop_api_v2", "api_v2"],
    ["shopping_api", "shopping_api"],
    ["api", "api"],
  ])("%s is %s in its stack", (name, short) => {
    expect(shortName(name, "shop")).toBe(short);
  });
});

describe("a task", () => {
  it.each<[TaskState, boolean]>([
    ["new", false],
    ["pending", false],
    ["preparing", false],
    ["starting", false],
    ["running", false],
    ["complete", true],
    ["shutdown", true],
    ["failed", true],
    ["rejected", true],
    ["remove", true],
    ["orphaned", true],
  ])("that is %s has ended: %s", (state, ended) => {
    expect(hasEnded(task(state))).toBe(ended);
  });
});

describe("the registry's credential", () => {
  const credential = { registry: "ghcr.io", username: "bot", password: new Secret("pä$$>>>???") };

  it("goes in a header, in the alphabet of URLs and with padding", () => {
    const header = registryAuth("ghcr.io/acme/api:1", credential)["x-registry-auth"] ?? "";
    expect(header).toMatch(/^[\w-]+=*$/);
    expect(header.length % 4).toBe(0);
    expect(JSON.parse(Buffer.from(header, "base64url").toString())).toEqual({
      username: "bot",
      password: "pä$$>>>???",
      serveraddress: "ghcr.io",
    });
  });

  it.each([
    ["another registry's image", "registry.lab:5000/acme/api:1"],
    ["Docker Hub's image", "acme/api:1"],
    ["a registry that only looks like it", "ghcr.io.example.org/acme/api:1"],
    ["what is no reference", "Not A Reference"],
  ])("does not go with %s", (_name, image) => {
    expect(registryAuth(image, credential)).toEqual({});
  });

  it("goes with an image of Docker Hub, whatever it is called by", () => {
    const hub = { ...credential, registry: "docker.io" };
    for (const image of ["nginx:1", "docker.io/nginx:1", "index.docker.io/library/nginx"]) {
      expect(registryAuth(image, hub)).toHaveProperty("x-registry-auth");
    }
  });

  it("is nothing when none is given", () => {
    expect(registryAuth("ghcr.io/acme/api:1", undefined)).toEqual({});
  });
});
