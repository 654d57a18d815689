import { describe, expect, it } from "vitest";
import type { ServiceSpec } from "../../src/cluster/service.ts";
import { canonicalSpec, differingPaths, sameSpec } from "../../src/plan/canonical-spec.ts";
import { SECOND, spec } from "../support/cluster.ts";

const networkNames = new Map([
  ["net1", "shop_default"],
  ["net2", "shop_inside"],
]);

/** A spec with something in it that this code does not look at. */
function withContainer(container: object, rest: object = {}): ServiceSpec {
  return spec("api", { container, ...rest });
}

const withTask = (task: object) => spec("api", { task });

/**
 * A spec as the docker command sends it, and as the engine gives it back (moby, daemon/cluster/convert/service.go and
 * container.go).
 */
const asSent: ServiceSpec = {
  Name: "shop_api",
  Labels: { "com.docker.stack.namespace": "shop" },
  TaskTemplate: {
    ContainerSpec: {
      Image: "acme/api:1",
      Env: ["B=2", "A=1"],
      Privileges: { CredentialSpec: null, SELinuxContext: null, NoNewPrivileges: false },
      Healthcheck: { Test: ["CMD", "true"] },
      Mounts: [
        { Type: "volume", Source: "shop_data", Target: "/data", VolumeOptions: {} },
        { Type: "bind", Source: "/usr", Target: "/host", BindOptions: {} },
      ],
    } as never,
    Resources: {},
    Placement: {},
    RestartPolicy: { Condition: "any" },
    Networks: [
      { Target: "shop_inside", Aliases: ["api"] },
      { Target: "shop_default", Aliases: ["api"] },
    ],
    ForceUpdate: 0,
  },
  Mode: { Replicated: {} },
  UpdateConfig: { Parallelism: 1, FailureAction: "", Order: "" },
  EndpointSpec: { Ports: [{ TargetPort: 80, PublishedPort: 8080 }] },
};

const asStored: ServiceSpec = {
  Name: "shop_api",
  Labels: { "com.docker.stack.namespace": "shop" },
  TaskTemplate: {
    ContainerSpec: {
      Image: "acme/api:1",
      Env: ["A=1", "B=2"],
      Isolation: "default",
      Privileges: { CredentialSpec: null, SELinuxContext: null, NoNewPrivileges: false },
      Healthcheck: { Test: ["CMD", "true"] },
      Mounts: [
        { Type: "bind", Source: "/usr", Target: "/host", BindOptions: { Propagation: "rprivate" } },
        { Type: "volume", Source: "shop_data", Target: "/data", VolumeOptions: {} },
      ],
      Secrets: null,
    } as never,
    Resources: {},
    Placement: {},
    RestartPolicy: { Condition: "any", MaxAttempts: 0 },
    Networks: [
      { Target: "net1", Aliases: ["api"] },
      { Target: "net2", Aliases: ["api"] },
    ],
    ForceUpdate: 0,
    Runtime: "container",
  } as never,
  Mode: { Replicated: { Replicas: 1 } },
  UpdateConfig: { Parallelism: 1, FailureAction: "pause", MaxFailureRatio: 0, Order: "stop-first" },
  EndpointSpec: {
    Mode: "vip",
    Ports: [{ TargetPort: 80, PublishedPort: 8080, Protocol: "tcp", PublishMode: "ingress" }],
  },
};

describe("a spec as it was sent", () => {
  it("is the same as it is stored, whatever the engine has filled in", () => {
    expect(differingPaths(canonicalSpec(asSent, networkNames), canonicalSpec(asStored, networkNames))).toEqual([]);
    expect(sameSpec(asSent, asStored, networkNames)).toBe(true);
  });

  it("does not change when it is canonical already", () => {
    const once = canonicalSpec(asSent, networkNames);
    expect(canonicalSpec(once as unknown as ServiceSpec, networkNames)).toEqual(once);
  });
});

describe("two specs that the engine treats alike", () => {
  it.each<[string, ServiceSpec, ServiceSpec]>([
    ["no mode and one replica", spec("api", { Mode: {} }), spec("api", { Mode: { Replicated: { Replicas: 1 } } })],
    [
      "a job without numbers and a job of one",
      spec("api", { Mode: { ReplicatedJob: {} } }),
      spec("api", { Mode: { ReplicatedJob: { MaxConcurrent: 1, TotalCompletions: 1 } } }),
    ],
    [
      "a job with one number and with two",
      spec("api", { Mode: { ReplicatedJob: { MaxConcurrent: 3 } } }),
      spec("api", { Mode: { ReplicatedJob: { MaxConcurrent: 3, TotalCompletions: 3 } } }),
    ],
    [
      "networks by name and by id",
      withTask({ Networks: [{ Target: "shop_default" }] }),
      withTask({ Networks: [{ Target: "net1" }] }),
    ],
    [
      "networks in the service's old place",
      spec("api", { task: { Networks: undefined } as never, Networks: [{ Target: "net1" }] }),
      withTask({ Networks: [{ Target: "shop_default" }] }),
    ],
    [
      "no restart policy and its default",
      spec("api"),
      withTask({ RestartPolicy: { Condition: "any", MaxAttempts: 0 } }),
    ],
    [
      "an endpoint without mode and vip",
      spec("api", { EndpointSpec: {} }),
      spec("api", { EndpointSpec: { Mode: "vip", Ports: [] } }),
    ],
    ["variables in another order", withContainer({ Env: ["A=1", "B=2"] }), withContainer({ Env: ["B=2", "A=1"] })],
    [
      "constraints in another order",
      withTask({ Placement: { Constraints: ["a==b", "c==d"] } }),
      withTask({ Placement: { Constraints: ["c==d", "a==b"] } }),
    ],
    ["keys in another order", withContainer({ User: "1", Dir: "/" }), withContainer({ Dir: "/", User: "1" })],
    ["empty lists and none", withContainer({ Args: [], Hosts: [] }), withContainer({})],
    ["false and none", withContainer({ ReadOnly: false, TTY: false }), withContainer({})],
    [
      "no delay between tasks and none given",
      spec("api", { UpdateConfig: { Parallelism: 1, Delay: 0 } }),
      spec("api", { UpdateConfig: { Parallelism: 1 } }),
    ],
  ])("may have %s", (_name, a, b) => {
    expect(sameSpec(a, b, networkNames)).toBe(true);
    expect(sameSpec(b, a, networkNames)).toBe(true);
  });
});

describe("two specs that the engine treats differently", () => {
  it.each<[string, ServiceSpec, ServiceSpec, string]>([
    [
      "another image",
      withContainer({ Image: "a:1" }, { Labels: {} }),
      withContainer({ Image: "a:2" }, { Labels: {} }),
      "TaskTemplate.ContainerSpec.Image",
    ],
    [
      "no tasks and one",
      spec("api", { Mode: { Replicated: { Replicas: 0 } } }),
      spec("api"),
      "Mode.Replicated.Replicas",
    ],
    ["one task a node and a number of them", spec("api", { Mode: { Global: {} } }), spec("api"), "Mode.Replicated"],
    [
      "a job on every node and a service on every node",
      spec("api", { Mode: { GlobalJob: {} } }),
      spec("api", { Mode: { Global: {} } }),
      "Mode.GlobalJob",
    ],
    [
      "a job that never runs and one that runs once",
      spec("api", { Mode: { ReplicatedJob: { MaxConcurrent: 1, TotalCompletions: 0 } } }),
      spec("api", { Mode: { ReplicatedJob: {} } }),
      "Mode.ReplicatedJob.TotalCompletions",
    ],
    [
      "no delay before a restart and the default",
      withTask({ RestartPolicy: { Delay: 0 } }),
      withTask({ RestartPolicy: {} }),
      "TaskTemplate.RestartPolicy",
    ],
    [
      "a restart window of nothing and none",
      withTask({ RestartPolicy: { Window: 0 } }),
      withTask({}),
      "TaskTemplate.RestartPolicy",
    ],
    [
      "no grace period and the default",
      withContainer({ StopGracePeriod: 0 }),
      withContainer({}),
      "TaskTemplate.ContainerSpec.StopGracePeriod",
    ],
    [
      "init switched off and the engine's choice",
      withContainer({ Init: false }),
      withContainer({}),
      "TaskTemplate.ContainerSpec.Init",
    ],
    [
      "no swap and the engine's choice",
      withTask({ Resources: { SwapBytes: 0 } }),
      withTask({}),
      "TaskTemplate.Resources",
    ],
    [
      "all tasks at once and one by one",
      spec("api", { UpdateConfig: { Parallelism: 0 } }),
      spec("api"),
      "UpdateConfig",
    ],
    ["an empty label and none", spec("api", { Labels: { a: "" } }), spec("api", { Labels: {} }), "Labels"],
    [
      "labels called like settings",
      withContainer({ Labels: { Order: "stop-first" } }),
      withContainer({}),
      "TaskTemplate.ContainerSpec.Labels",
    ],
    [
      "an empty option of the log",
      withTask({ LogDriver: { Name: "json-file", Options: { tag: "" } } }),
      withTask({ LogDriver: { Name: "json-file" } }),
      "TaskTemplate.LogDriver.Options",
    ],
    [
      "an empty variable and none",
      withContainer({ Env: ["A="] }),
      withContainer({ Env: [] }),
      "TaskTemplate.ContainerSpec.Env",
    ],
    [
      "an empty argument and none",
      withContainer({ Args: ["x", ""] }),
      withContainer({ Args: ["x"] }),
      "TaskTemplate.ContainerSpec.Args",
    ],
    [
      "arguments in another order",
      withContainer({ Args: ["a", "b"] }),
      withContainer({ Args: ["b", "a"] }),
      "TaskTemplate.ContainerSpec.Args",
    ],
    [
      "another network",
      withTask({ Networks: [{ Target: "net2" }] }),
      withTask({ Networks: [{ Target: "net1" }] }),
      "TaskTemplate.Networks",
    ],
    [
      "another version of a secret",
      withContainer({ Secrets: [{ SecretID: "1", SecretName: "a_1" }] }),
      withContainer({ Secrets: [{ SecretID: "2", SecretName: "a_2" }] }),
      "TaskTemplate.ContainerSpec.Secrets",
    ],
    ["a restart by force", withTask({ ForceUpdate: 1 }), withTask({ ForceUpdate: 2 }), "TaskTemplate.ForceUpdate"],
    [
      "another failure action",
      spec("api", { UpdateConfig: { Parallelism: 1, FailureAction: "rollback" } }),
      spec("api", { UpdateConfig: { Parallelism: 1 } }),
      "UpdateConfig.FailureAction",
    ],
    [
      "a monitor and the default",
      spec("api", { UpdateConfig: { Parallelism: 1, Monitor: 5 * SECOND } }),
      spec("api", { UpdateConfig: { Parallelism: 1 } }),
      "UpdateConfig.Monitor",
    ],
  ])("have %s", (_name, a, b, path) => {
    expect(sameSpec(a, b, networkNames)).toBe(false);
    expect(differingPaths(canonicalSpec(a, networkNames), canonicalSpec(b, networkNames))).toContain(path);
  });
});
